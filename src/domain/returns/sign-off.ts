import { isBlank } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { isLabelText } from './label-words';
import { filledCells, rowsBelow, textAt, type Region } from './region';

/** How the lines under a return begin that say who sent it. */
const SENDER =
  /^(?:signed\b|signature\b|sign(?:ed)?[- ]?off\b|(?:completed|prepared|compiled|submitted|returned|approved|authori[sz]ed|verified|checked|reviewed|produced) (?:by|on)\b|(?:form|return|report|data) (?:completed|prepared|submitted)\b|date (?:completed|signed|submitted|approved|of (?:return|submission|completion))\b|name of (?:person|manager|author)\b|contact (?:name|person|details|for)\b|declaration\b|i confirm\b|for queries\b)/i;

/** Rows below that are looked at: a label over more records parts them, it does not end them. */
const ROWS_BELOW = 10;

/** A record has at least this share of the cells usual in its table. */
const DENSE = 0.6;

/**
 * True for a row, after a blank one, with which the lines of the sender begin: `Signed off by: | Jo Smith`, or any label
 * with a colon and little beside it, unless records go on below it as below the name of a district.
 *
 * @param usual cells a record of the table usually fills.
 */
export function isSignOff(grid: Grid, region: Region, row: number, usual: number): boolean {
  let left = region.left;
  while (left <= region.right && isBlank(grid.values[row]?.[left] ?? null)) left += 1;
  const text = textAt(grid, row, left);
  if (text === undefined) return false;
  if (SENDER.test(text)) return true;
  const filled = filledCells(grid, row, region.left, region.right);
  const fewest = Math.max(3, usual * DENSE);
  if (filled >= fewest || left > region.left + 1 || !(text.endsWith(':') || isLabelText(text))) return false;
  return rowsBelow(grid, row, region, ROWS_BELOW).every(
    (below) => filledCells(grid, below, region.left, region.right) < fewest,
  );
}
