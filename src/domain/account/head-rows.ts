import type { CellArea } from '../../cells/areas';
import { isBlank } from '../../cells/cell-values';
import { valueAt, type Grid } from '../model/grid';
import type { ReturnSheet } from '../model/returns';
import { isSheetLabel } from './open-cells';

/** Rows of headings over the last. */
const MOST_ABOVE = 3;

/** Numbers in headings are years. */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

/** The rows of headings of a table: the last, those above that a heading was read from, and groups of headings right above them. */
export function headRows(grid: Grid, table: ReturnSheet): readonly CellArea[] {
  const { layout, headerRow, firstRow, lastRow, firstColumn: left, lastColumn: right, fields, unmapped } = table;
  // Labels beside values need no head: the row is the first label's then. An empty table has no row below either.
  const hasHead = layout === 'records' || (headerRow < firstRow && firstRow <= lastRow);
  const bottom = hasHead ? headerRow : firstRow - 1;
  const cells = [...fields, ...unmapped].map(({ headerCell }) => headerCell.top).filter((row) => row <= bottom);
  let top = hasHead ? Math.max(bottom - MOST_ABOVE, Math.min(bottom, ...cells)) : firstRow;
  while (top > bottom - MOST_ABOVE && isGroupRow(grid, top - 1, left, right)) top -= 1;
  return top > bottom ? [] : [{ top, left, bottom, right }];
}

/** Words, or years, over several columns: two of them at least, or one that is merged or stands right of the first. */
function isGroupRow(grid: Grid, row: number, left: number, right: number): boolean {
  const filled: number[] = [];
  for (let column = left; column <= right; column++) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    if (filled.length === 0 && isSheetLabel(value)) return false;
    if (typeof value === 'boolean' || (typeof value === 'number' && (value < EARLIEST_YEAR || value > LATEST_YEAR)))
      return false;
    filled.push(column);
  }
  const [first, second] = filled;
  if (first === undefined || second !== undefined) return second !== undefined;
  return first > left && isMerged(grid, row, first);
}

function isMerged(grid: Grid, row: number, column: number): boolean {
  return (grid.details?.mergedAreas ?? []).some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right && right > left,
  );
}
