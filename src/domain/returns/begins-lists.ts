import { isBlank } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { cellAt, isWords, type Region } from './region';

/** Lists that make a row the heading of lists of allowed values. */
const FEWEST_LISTS = 3;

const FEWEST_VALUES = 2;

/** Rows by which the longest list must be longer than the shortest: records fill their columns evenly. */
const UNEVEN = 3;

/** A list of allowed values is no longer than this. */
const LONGEST = 300;

/**
 * True for a row that heads lists of allowed values side by side, as templates keep them under a table for its drop-downs:
 * words over columns that begin directly below, hold each value once, and end at different rows.
 */
export function beginsLists(grid: Grid, row: number, region: Region): boolean {
  const lengths: number[] = [];
  for (let column = region.left; column <= region.right; column += 1) {
    const heading = cellAt(grid, row, column);
    if (isBlank(heading)) continue;
    if (!isWords(heading)) return false;
    const length = listLength(grid, row + 1, column, region.bottom);
    if (length === undefined) return false;
    lengths.push(length);
  }
  return lengths.length >= FEWEST_LISTS && Math.max(...lengths) - Math.min(...lengths) >= UNEVEN;
}

/** How many values stand below one another, each once; undefined where that is no list. */
function listLength(grid: Grid, top: number, column: number, bottom: number): number | undefined {
  const values = new Set<unknown>();
  for (let row = top; row <= Math.min(bottom, top + LONGEST); row += 1) {
    const value = cellAt(grid, row, column);
    if (isBlank(value)) break;
    if (values.has(value)) return undefined;
    values.add(value);
  }
  return values.size >= FEWEST_VALUES ? values.size : undefined;
}
