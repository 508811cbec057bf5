import type { CellArea } from '../../cells/areas';
import { isBlank } from '../../cells/cell-values';
import { valueAt, type Grid } from '../model/grid';

/** Rows without a blank one between them. */
export interface FilledRows {
  readonly area: CellArea;
  /** Its cells stand under headings; else each row is a line of its own. */
  readonly isTable: boolean;
}

/** Longer blocks are tables, whatever stands in them: lines are looked at one by one. */
const MOST_LINES = 500;

/** Blocks of a sheet; what comes after that many is taken for one more. */
const MOST_BLOCKS = 200;

const FEWEST_ROWS = 4;
const FEWEST_COLUMNS = 2;
const FEWEST_HEADINGS = 3;
/** A column of a table has something in so many of its rows. */
const LEAST_FILLED = 0.6;

/** An area cut at its blank rows. */
export function blocksIn(grid: Grid, area: CellArea): readonly FilledRows[] {
  const blocks: FilledRows[] = [];
  let top: number | undefined;
  for (let row = area.top; row <= area.bottom + 1; row++) {
    const isFilled = row <= area.bottom && isFilledRow(grid, row, area);
    if (isFilled || (blocks.length >= MOST_BLOCKS && row <= area.bottom)) top ??= row;
    else if (top !== undefined) {
      blocks.push(blockOf(grid, { ...area, top, bottom: row - 1 }));
      top = undefined;
    }
  }
  return blocks;
}

function blockOf(grid: Grid, area: CellArea): FilledRows {
  const rows = area.bottom - area.top + 1;
  if (rows > MOST_LINES) return { area, isTable: true };
  // Below a row of several headings even one row is a table's.
  const columns = rows === 1 ? 0 : filledColumns(grid, area);
  const isHeaded = columns >= FEWEST_HEADINGS && textsIn(grid, area.top, area).length >= FEWEST_HEADINGS;
  return { area, isTable: isHeaded || (rows >= FEWEST_ROWS && columns >= FEWEST_COLUMNS) };
}

function filledColumns(grid: Grid, { top, left, bottom, right }: CellArea): number {
  let columns = 0;
  for (let column = left; column <= right; column++) {
    let filled = 0;
    for (let row = top; row <= bottom; row++) if (!isBlank(valueAt(grid, row, column))) filled++;
    if (filled >= LEAST_FILLED * (bottom - top + 1)) columns++;
  }
  return columns;
}

function isFilledRow(grid: Grid, row: number, { left, right }: CellArea): boolean {
  const line = grid.values[row - grid.top];
  for (let column = left; column <= right; column++) if (!isBlank(line?.[column - grid.left] ?? null)) return true;
  return false;
}

/** The texts of a row, from the left. */
export function textsIn(
  grid: Grid,
  row: number,
  { left, right }: CellArea,
): readonly { readonly column: number; readonly text: string }[] {
  const texts: { column: number; text: string }[] = [];
  for (let column = left; column <= right; column++) {
    const text = valueAt(grid, row, column);
    if (typeof text === 'string' && text.trim() !== '') texts.push({ column, text });
  }
  return texts;
}
