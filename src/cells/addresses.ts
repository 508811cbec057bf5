import { MAX_COLUMNS, MAX_ROWS, type CellArea } from './areas';

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

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

/** The same as Excel writes it, whole lines in short: `E7`, `E7:E9`, `C:D`, `4:5`. */
export function printReference(area: CellArea): string {
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  return printArea(area);
}

/** `E7`, `$E$7:E9` → an area; undefined for anything else, whole rows and columns included. */
export function parseArea(text: string): CellArea | undefined {
  const ends = text.trim().toUpperCase().split(':');
  return ends.every((part) => CELL.test(part)) ? parseReference(text) : undefined;
}

/** The span of lines that one part of a reference names: its own line, or all of them where it names none. */
function span(line: number | undefined, count: number): readonly [first: number, last: number] {
  return line === undefined ? [0, count - 1] : [line, line];
}

/** One end of a reference as the span of rows and columns it stands for. */
function end(text: string): CellArea | undefined {
  const cell = CELL.exec(text);
  const letters = (COLUMN.exec(text) ?? cell)?.[1];
  const digits = ROW.exec(text)?.[1] ?? cell?.[2];
  if (letters === undefined && digits === undefined) return undefined;
  const [left, right] = span(letters === undefined ? undefined : columnIndex(letters), MAX_COLUMNS);
  const [top, bottom] = span(digits === undefined ? undefined : Number(digits) - 1, MAX_ROWS);
  return right < MAX_COLUMNS && bottom < MAX_ROWS ? { top, left, bottom, right } : undefined;
}

/**
 * `E7`, `$E$7:E9`, `C:D` or `4:5`, in either case → an area; undefined for anything else, and for places outside a sheet.
 * No sheet name: the caller has taken it off.
 */
export function parseReference(text: string): CellArea | undefined {
  const [from = '', to, ...more] = text.trim().toUpperCase().split(':');
  const a = end(from);
  const b = to === undefined ? a : end(to);
  if (!a || !b || more.length > 0) return undefined;
  // A single "C" or "4" is no address in Excel; only "C:C" and "4:4" are.
  if (to === undefined && !CELL.test(from)) return undefined;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
