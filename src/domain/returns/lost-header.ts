import { isBlank } from '../../cells/cell-values';
import type { Search } from './header-rows';
import { cellAt, isWords, rowsBelow, SCORED_COLUMNS, type Region } from './region';

const SAMPLE_ROWS = 20;

/** Rows that make a table; fewer may be a list of options. */
const FEWEST_ROWS = 3;

/**
 * True for a sheet whose columns hold what only records hold (sexes, ethnic groups) beside other data, from the first row
 * on: somebody lost the header row. Two columns of such values, or one with a column of numbers or dates beside it.
 */
export function looksLikeRecords({ grid, codes }: Search, region: Region): boolean {
  const rows = rowsBelow(grid, region.top - 1, region, SAMPLE_ROWS);
  if (rows.length < FEWEST_ROWS) return false;
  let coded = 0;
  let numeric = 0;
  for (let column = region.left; column <= Math.min(region.right, region.left + SCORED_COLUMNS); column += 1) {
    const values = rows.map((row) => cellAt(grid, row, column)).filter((value) => !isBlank(value));
    if (values.length < rows.length * 0.7) continue;
    if (values.filter((value) => codes.isPersonal(value)).length >= values.length * 0.8) coded += 1;
    else if (values.every((value) => !isWords(value))) numeric += 1;
  }
  return coded >= 2 || (coded === 1 && numeric >= 1);
}
