import type { Grid } from '../model/grid';
import { beginsLists } from './begins-lists';
import type { Search } from './header-rows';
import { cellAt, filledCells, isWords, type Region } from './region';
import { isSignOff } from './sign-off';
import { isMarkerRow, isSectionTitle } from './unused-rows';

/** Over headings given again there may be a few rows of a cell or two; in a narrow table those would be records. */
const TITLE_ROWS = 6;
const TITLE_CELLS = 2;
const WIDE = 4;

/** A mark for programs ends a table at once; titles, headings and signatures do after a blank row. */
export function isEndOfTable(
  search: Search,
  region: Region,
  row: number,
  { own, usual, gap }: { readonly own: readonly string[]; readonly usual: number; readonly gap: number },
): boolean {
  const { grid } = search;
  if (isMarkerRow(grid, row, region)) return true;
  if (gap === 0) return false;
  if (isSectionTitle(grid, row, region) || (gap > 1 && beginsLists(grid, row, region))) return true;
  return isOtherHeader(headingsAt(search, row, region), own) || isSignOff(grid, region, row, usual);
}

/** Rows directly over headings that are given again: what the records below them are about. */
export function titlesOver(grid: Grid, header: number, region: Region, first: number): readonly number[] {
  const titles: number[] = [];
  if (region.right - region.left < WIDE) return titles;
  for (let row = header - 1; row >= Math.max(first, header - TITLE_ROWS); row -= 1) {
    if (filledCells(grid, row, region.left, region.right) > TITLE_CELLS) return titles;
    titles.push(row);
  }
  return titles;
}

/** Two KPIs or more, and not our own headings again. */
function isOtherHeader(headings: readonly string[], own: readonly string[]): boolean {
  const isRepeat = headings.length === own.length && headings.every((id, index) => id === own[index]);
  return headings.length >= 2 && !isRepeat;
}

/** KPIs named in a row without numbers. */
export function headingsAt({ grid, headings }: Search, row: number, region: Region): readonly string[] {
  const found: string[] = [];
  for (let column = region.left; column <= region.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (typeof value === 'number') return [];
    const match = isWords(value) ? headings.find(value) : undefined;
    if (match) found.push(match.kpi.id);
  }
  return found;
}
