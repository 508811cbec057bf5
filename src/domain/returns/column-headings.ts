import { isBlank } from '../model/cells';
import type { Grid } from '../model/grid';
import type { HeadingIndex } from './headings';
import { cellAt, isWords, textAt, type Region } from './region';

/** The heading of one column, from as many rows as it takes. */
export interface ColumnHeading {
  readonly column: number;
  /** As written, rows joined by a space. Empty for a column with data and no heading. */
  readonly text: string;
  /** Where it stands: the lowest of its cells. */
  readonly row: number;
}

/** First and last row of a header: the same, unless a second row of headings belongs to it. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Extends a header row by a row of group headings above it (`Client details` over `Gender`, `Age`) or of sub-headings
 * under it (`Date`, `Source` under `Referral`).
 */
export function headerRowsAround(grid: Grid, row: number, region: Region): HeaderRows {
  if (isSubHeading(grid, row + 1, row, region)) return { top: row, bottom: row + 1 };
  const isGrouped = row > region.top && isGroupRow(grid, row - 1, row, region);
  return { top: isGrouped ? row - 1 : row, bottom: row };
}

/**
 * The heading of each column of the region. A column's own text stands unless it means nothing to us and the group above
 * makes it mean something: `Date` under `Referral` is `Referral Date`, `Gender` under `Client` stays `Gender`.
 */
export function readColumnHeadings(
  grid: Grid,
  { top, bottom }: HeaderRows,
  region: Region,
  headings: HeadingIndex,
): readonly ColumnHeading[] {
  const found: ColumnHeading[] = [];
  let group: string | undefined;
  for (let column = region.left; column <= region.right; column += 1) {
    const own = headingText(grid, bottom, column);
    if (top === bottom) {
      if (own !== undefined) found.push({ column, text: own, row: bottom });
      continue;
    }
    const above = headingText(grid, top, column);
    group = above ?? (own === undefined ? undefined : group);
    if (own === undefined) {
      if (above !== undefined) found.push({ column, text: above, row: top });
      continue;
    }
    const joined = group === undefined ? own : `${group} ${own}`;
    const isClearer = headings.find(own) === undefined || headings.find(joined)?.how === 'name';
    const text = isClearer && headings.find(joined) !== undefined ? joined : own;
    found.push({ column, text, row: bottom });
  }
  return found;
}

/** A heading's text; years and other numbers used as headings as they stand. */
function headingText(grid: Grid, row: number, column: number): string | undefined {
  const value = cellAt(grid, row, column);
  return typeof value === 'number' ? String(value) : textAt(grid, row, column);
}

/** Fewer cells than the row below, all words, no `Label: value`, and none of them alone at the left edge as a title. */
function isGroupRow(grid: Grid, row: number, header: number, region: Region): boolean {
  let cells = 0;
  let headers = 0;
  for (let column = region.left; column <= region.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (!isBlank(cellAt(grid, header, column))) headers += 1;
    if (isBlank(value)) continue;
    if (!isWords(value) || value.length > 60 || value.trim().endsWith(':')) return false;
    cells += 1;
  }
  return cells > 0 && cells < headers + 2 && !(cells === 1 && !isBlank(cellAt(grid, row, region.left)));
}

/** All words, under headings that leave room for it: blank at the left, and records start in the row after. */
function isSubHeading(grid: Grid, row: number, header: number, region: Region): boolean {
  if (row >= region.bottom || !isBlank(cellAt(grid, row, region.left))) return false;
  if (isBlank(cellAt(grid, row + 1, region.left)) || isBlank(cellAt(grid, header, region.left))) return false;
  let cells = 0;
  for (let column = region.left; column <= region.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (isBlank(value)) continue;
    if (!isWords(value) || value.length > 60) return false;
    const isUnderGroup = isBlank(cellAt(grid, header, column)) || isBlank(cellAt(grid, header, column + 1));
    if (!isUnderGroup) return false;
    cells += 1;
  }
  return cells >= 2;
}
