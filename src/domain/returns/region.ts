import type { CellArea } from '../../cells/areas';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { parseNumberText } from '../model/parse-number';

/**
 * A rectangle of a grid in the grid's own rows and columns (0 is the first row that was read), both ends inclusive.
 * Recognition counts like this throughout and turns to sheet positions only when it builds a ReturnSheet.
 */
export type Region = CellArea;

/** How many rows from the top of a region are searched for headings and labels. */
export const HEADING_ROWS = 60;

/** Headings beyond this column are not scored; they are still mapped once the header row is known. */
export const SCORED_COLUMNS = 300;

export function cellAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row]?.[column] ?? null;
}

/** As a plain boolean: the type guard would make "no error" mean "no string". */
const isError: (value: string) => boolean = isErrorValue;

/** The text of a cell, trimmed; undefined for blanks, numbers and errors. */
export function textAt(grid: Grid, row: number, column: number): string | undefined {
  const value = cellAt(grid, row, column);
  if (typeof value !== 'string' || isError(value)) return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** What Excel displays, where the grid has it: only the first rows do. */
export function shownAt(grid: Grid, row: number, column: number): string | undefined {
  const shown = grid.headText[row]?.[column]?.trim();
  return shown === undefined || shown === '' ? undefined : shown;
}

/** Words, as against numbers written as text. */
export function isWords(value: CellValue): value is string {
  if (typeof value !== 'string' || isBlank(value) || isError(value)) return false;
  return !/\d/.test(value) || parseNumberText(value) === undefined;
}

export function isBlankAt(grid: Grid, row: number, column: number): boolean {
  return isBlank(cellAt(grid, row, column));
}

/** True when nothing stands in the row between the columns. */
export function isBlankRow(grid: Grid, row: number, left: number, right: number): boolean {
  const values = grid.values[row];
  if (!values) return true;
  for (let column = left; column <= right; column += 1) if (!isBlank(values[column] ?? null)) return false;
  return true;
}

/** How many cells of the row hold something. */
export function filledCells(grid: Grid, row: number, left: number, right: number): number {
  let count = 0;
  for (let column = left; column <= right; column += 1) if (!isBlankAt(grid, row, column)) count += 1;
  return count;
}

/** The part of the grid with something in it; undefined for a blank sheet. Edge columns are not trimmed. */
export function usedRegion(grid: Grid): Region | undefined {
  const right = (grid.values[0]?.length ?? 0) - 1;
  let top = 0;
  while (top < grid.values.length && isBlankRow(grid, top, 0, right)) top += 1;
  if (top === grid.values.length) return undefined;
  let bottom = grid.values.length - 1;
  while (isBlankRow(grid, bottom, 0, right)) bottom -= 1;
  return { top, left: 0, bottom, right };
}

/** Grid rows and columns → sheet positions. */
export function onSheet(grid: Grid, region: Region): CellArea {
  return {
    top: region.top + grid.top,
    left: region.left + grid.left,
    bottom: region.bottom + grid.top,
    right: region.right + grid.left,
  };
}

export function oneCell(row: number, column: number): Region {
  return { top: row, left: column, bottom: row, right: column };
}

/** The first rows under `row` that hold something, `count` at the most; a gap of more than two rows ends the search. */
export function rowsBelow(grid: Grid, row: number, region: Region, count: number): number[] {
  const found: number[] = [];
  let gap = 0;
  for (let next = row + 1; next <= region.bottom && found.length < count && gap <= 2; next += 1) {
    if (isBlankRow(grid, next, region.left, region.right)) gap += 1;
    else {
      found.push(next);
      gap = 0;
    }
  }
  return found;
}
