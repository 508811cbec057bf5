/** A rectangle of cells on one sheet: zero-based, both ends inclusive. Row 0 is Excel's row 1, column 0 is column A. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const A1 = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** 0 → `A`, 25 → `Z`, 26 → `AA`, 16383 → `XFD`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → 0, `XFD` → 16383. Letters only; the caller has checked. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Zero-based row and column → `E7`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** An area → `E7` or `E7:E9`. */
export function printArea(area: CellArea): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** `E7`, `$E$7:E9` → an area; undefined for anything else, whole rows and columns included. */
export function parseArea(text: string): CellArea | undefined {
  const [from = '', to = from, ...more] = text.trim().toUpperCase().split(':');
  const start = A1.exec(from);
  const end = A1.exec(to);
  if (!start || !end || more.length > 0) return undefined;
  const columns = [columnIndex(start[1] ?? ''), columnIndex(end[1] ?? '')];
  const rows = [Number(start[2]) - 1, Number(end[2]) - 1];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** The cells two areas have in common; undefined where they do not meet. */
export function sharedArea(one: CellArea, other: CellArea): CellArea | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/** True where two areas have a cell in common. */
export function overlap(one: CellArea, other: CellArea): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/** How many cells the areas have; areas must not overlap. */
export function countCells(areas: readonly CellArea[]): number {
  return areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
}

/** The smallest area that holds both. */
export function hull(one: CellArea, other: CellArea): CellArea {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
