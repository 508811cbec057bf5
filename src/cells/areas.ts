/** A rectangle of cells on one sheet: zero-based, both ends inclusive. Row 0 is Excel's row 1, column 0 is column A. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
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
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
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

/** The size of an Excel sheet. Source: Excel specifications and limits, Microsoft support. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** True when the cell lies in the area. */
export function containsCell(area: CellArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** True for the same cells. */
export function sameArea(one: CellArea, other: CellArea): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** How many cells the area has. */
export function cellCount(area: CellArea): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** True when every cell of the second area lies in the first. */
export function containsArea(area: CellArea, inner: CellArea): boolean {
  return containsCell(area, inner.top, inner.left) && containsCell(area, inner.bottom, inner.right);
}

/** The area so many rows further down and columns further right; not held against the edges of a sheet. */
export function movedBy(
  area: CellArea,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): CellArea {
  return { top: area.top + rows, left: area.left + columns, bottom: area.bottom + rows, right: area.right + columns };
}
