import { MAX_COLUMNS, MAX_ROWS } from '../../cells/areas';
import type { DrawingPlace } from '../../cells/drawings';
import type { Line, Sheet } from './sheet';

/** A drawing's distance from the sheet's corner, in points. */
export interface SheetPoint {
  readonly top: number;
  readonly left: number;
}

/** Where a place on a sheet is, with its rows and columns as they are now. */
export function pointOf(sheet: Sheet, { row, column, down, across }: DrawingPlace): SheetPoint {
  return {
    top: lengthBefore(sheet.rowLines, sheet.defaultRowHeight, row) + down,
    left: lengthBefore(sheet.columnLines, sheet.defaultColumnWidth, column) + across,
  };
}

/** The row and column that a point of a sheet lies in, and how far in. */
export function placeAt(sheet: Sheet, { top, left }: SheetPoint): Omit<DrawingPlace, 'width' | 'height'> {
  const [row, down] = lineAt(sheet.rowLines, sheet.defaultRowHeight, top, MAX_ROWS);
  const [column, across] = lineAt(sheet.columnLines, sheet.defaultColumnWidth, left, MAX_COLUMNS);
  return { row, column, down, across };
}

/** Points that a row or column takes; none while it is hidden. */
const lengthOf = (line: Line | undefined, usual: number): number => (line?.hidden ? 0 : (line?.size ?? usual));

function lengthBefore(lines: ReadonlyMap<number, Line>, usual: number, count: number): number {
  let length = count * usual;
  for (const [at, line] of lines) if (at < count) length += lengthOf(line, usual) - usual;
  return length;
}

function lineAt(lines: ReadonlyMap<number, Line>, usual: number, length: number, count: number): [number, number] {
  let rest = Math.max(0, length);
  for (let line = 0; line < count - 1; line++) {
    const own = lengthOf(lines.get(line), usual);
    if (rest < own) return [line, rest];
    rest -= own;
  }
  return [count - 1, rest];
}
