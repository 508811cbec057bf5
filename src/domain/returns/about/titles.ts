import type { Grid } from '../../model/grid';
import type { Labelled, ReturnSheet } from '../../model/returns';
import { textAt } from '../region';

/** A line of text beside no label, and where it stands. */
export type Title = Labelled<string>;

/** Longer texts are prose. */
const LONGEST = 90;

/** Rows above a table that belong to it, where no other table is in between. */
const ROWS_ABOVE = 12;

/** Cells of a row from the left that a title may stand in. */
const COLUMNS = 12;

/**
 * Titles between a table and the one above it, the nearest first; the corner over its labels is one too. One sheet may hold the
 * tables of several services, each under the name of its own.
 */
export function titlesOver(grid: Grid, table: ReturnSheet, others: readonly ReturnSheet[]): readonly Title[] {
  const above = others
    .filter((other) => other !== table && other.lastRow < table.firstRow)
    .map(({ lastRow }) => lastRow);
  const from = Math.max(grid.top, table.headerRow - ROWS_ABOVE, ...above.map((row) => row + 1));
  const titles: Title[] = [];
  for (let row = Math.min(table.headerRow, table.firstRow); row >= from; row -= 1) {
    for (
      let column = table.firstColumn;
      column <= Math.min(table.lastColumn, table.firstColumn + COLUMNS);
      column += 1
    ) {
      if (row >= table.headerRow && column > table.firstColumn) break;
      const text = textAt(grid, row - grid.top, column - grid.left);
      if (text === undefined || text.length > LONGEST) continue;
      titles.push({ value: text, from: { top: row, left: column, bottom: row, right: column } });
    }
  }
  return titles;
}
