import { type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { valueAt, type Grid } from '../model/grid';
import type { Field } from '../model/returns';
import { cellOf } from './field-cells';
import { numberIn } from './numbers-of';

/** Two sums further apart than this differ to a reader too, who sees four decimals; binary fractions never add up exactly. */
const TOLERANCE = 1e-4;

/** Of numbers beyond a hundred thousand, a double holds too few decimals for the same tolerance. */
function toleranceAt(value: number): number {
  return Math.max(TOLERANCE, Math.abs(value) * 1e-9);
}

/** True where a reader sees the same number. */
export function isSameFigure(one: number, other: number): boolean {
  return Math.abs(one - other) <= toleranceAt(other);
}

/** True where a reader sees a larger number. */
export function isMore(value: number, limit: number): boolean {
  return value > limit + toleranceAt(limit);
}

/** The number in a summary's or form's cell, also where it is stored as text; undefined for blanks and words. */
export function figureAt(grid: Grid, field: Field, offset: number): number | undefined {
  const { top, left } = cellOf(field, offset);
  return numberIn(valueAt(grid, top, left));
}

/** `B7:E7`: from the first of the cells to the last. Empty without cells. */
export function printSpan(cells: readonly CellArea[]): string {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return '';
  return cells.length === 1 ? printArea(first) : `${printArea(first)}:${printArea(last)}`;
}

/** Row by row, from the left. */
export function inReadingOrder(cells: readonly CellArea[]): CellArea[] {
  return [...cells].sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Cells one below the other, or side by side, as one area. */
export function joinedCells(cells: readonly CellArea[]): CellArea[] {
  const areas: CellArea[] = [];
  for (const cell of inReadingOrder(cells)) {
    const last = areas.at(-1);
    const isBelow = last?.bottom === cell.top - 1 && last.left === cell.left && last.right === cell.right;
    const isBeside = last?.right === cell.left - 1 && last.top === cell.top && last.bottom === cell.bottom;
    if (last && (isBelow || isBeside)) areas[areas.length - 1] = { ...last, bottom: cell.bottom, right: cell.right };
    else areas.push(cell);
  }
  return areas;
}
