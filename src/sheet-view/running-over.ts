import type { Sheet } from '../workbook/model/sheet';
import type { DrawnLook } from './cell-look';
import type { LineSizes } from './line-sizes';
import { mergeAt } from './selection';
import { textWidth } from './text-width';

/** How far from a cell its text may reach. Longer texts are rare, and every cell of the way is looked at. */
const FURTHEST_COLUMNS = 40;

const isFree = (sheet: Sheet, row: number, column: number) => {
  const value = sheet.value(row, column);
  return (value === null || value === '') && (sheet.merges.length === 0 || !mergeAt(sheet, { row, column }));
};

/** Room in pixels over the empty cells beside a cell, in one direction, no more than `needed`. */
function room(sheet: Sheet, columns: LineSizes, row: number, column: number, step: 1 | -1, needed: number): number {
  let width = 0;
  for (let next = column + step; width < needed && Math.abs(next - column) <= FURTHEST_COLUMNS; next += step) {
    if (next < 0 || next >= columns.count || !isFree(sheet, row, next)) break;
    width += columns.size(next);
  }
  return Math.min(width, needed);
}

/** By how many pixels a cell's text runs over its neighbours on both sides. */
export function runsOver(
  sheet: Sheet,
  columns: LineSizes,
  row: number,
  column: number,
  look: DrawnLook,
): { left: number; right: number } {
  const needed = look.mayRunOver ? textWidth(look.text, look.canvasFont) + 8 - columns.size(column) : 0;
  if (needed <= 0 || mergeAt(sheet, { row, column })) return { left: 0, right: 0 };
  const share = look.align === 'center' ? needed / 2 : needed;
  return {
    left: look.align === 'left' ? 0 : room(sheet, columns, row, column, -1, share),
    right: look.align === 'right' ? 0 : room(sheet, columns, row, column, 1, share),
  };
}

/** The cell left of the window whose text may run into it; undefined when there is none near. */
export function runsInFromLeft(sheet: Sheet, row: number, firstColumn: number): number | undefined {
  const cells = sheet.row(row);
  if (!cells || !isFree(sheet, row, firstColumn)) return undefined;
  for (let column = firstColumn - 1; column >= Math.max(0, firstColumn - FURTHEST_COLUMNS); column--) {
    if (!isFree(sheet, row, column)) return typeof sheet.value(row, column) === 'string' ? column : undefined;
  }
  return undefined;
}
