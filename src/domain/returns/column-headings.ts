import { isBlank } from '../model/cells';
import type { Grid } from '../model/grid';
import type { HeadingIndex } from './headings';
import { labelSubject, splitLabels } from './label-words';
import { cellAt, isWords, textAt, type Region } from './region';

/** The heading of one column, from as many rows as it takes. */
export interface ColumnHeading {
  readonly column: number;
  /** As written, rows joined by a space. Empty for a column with data and no heading. */
  readonly text: string;
  /** Where it stands: the lowest of its cells. */
  readonly row: number;
}

/** First and last row of a header: the same, unless rows of groups above or of sub-headings below belong to it. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** Rows of groups above the headings. */
const MOST_GROUP_ROWS = 2;

/**
 * Extends a header row by rows of group headings above it (`Client details` over `Gender`, `Age`) or by a row of sub-headings
 * under it (`Date`, `Source` under `Referral`).
 */
export function headerRowsAround(grid: Grid, row: number, region: Region): HeaderRows {
  if (isSubHeading(grid, row + 1, row, region)) return { top: row, bottom: row + 1 };
  let top = row;
  while (top > region.top && row - top < MOST_GROUP_ROWS && isGroupRow(grid, top - 1, row, region)) top -= 1;
  return { top, bottom: row };
}

/**
 * The heading of each column of the region. A column's own text stands unless it means nothing to us and a group above
 * makes it mean something: `Date` under `Referral` is `Referral Date`, `Gender` under `Client` stays `Gender`.
 */
export function readColumnHeadings(
  grid: Grid,
  { top, bottom }: HeaderRows,
  region: Region,
  headings: HeadingIndex,
): readonly ColumnHeading[] {
  const found: ColumnHeading[] = [];
  const rowsAbove = Array.from({ length: bottom - top }, (_, index) => bottom - 1 - index);
  const groups = new Map<number, string | undefined>();
  for (let column = region.left; column <= region.right; column += 1) {
    const own = headingText(grid, bottom, column);
    for (const row of rowsAbove) groups.set(row, groupOver(grid, row, column, { own, last: groups.get(row) }));
    if (own !== undefined) {
      const over = rowsAbove.flatMap((row) => groups.get(row) ?? []);
      found.push({ column, text: clearest(own, over, headings), row: bottom });
      continue;
    }
    const row = rowsAbove.find((above) => headingText(grid, above, column) !== undefined);
    if (row !== undefined) found.push({ column, text: headingText(grid, row, column) ?? '', row });
  }
  return found;
}

/** The group a column belongs to: the one of its merged cell, where that is known; else the last one written to its left. */
function groupOver(
  grid: Grid,
  row: number,
  column: number,
  { own, last }: { readonly own: string | undefined; readonly last: string | undefined },
): string | undefined {
  const here = headingText(grid, row, column);
  if (here !== undefined) return here;
  const merged = grid.details?.mergedAreas.filter(
    (area) => area.top - grid.top <= row && area.bottom - grid.top >= row,
  );
  if (!merged || merged.length === 0) return own === undefined ? undefined : last;
  const around = merged.find((area) => area.left - grid.left <= column && area.right - grid.left >= column);
  return around && headingText(grid, around.top - grid.top, around.left - grid.left);
}

/** The heading with the nearest group that makes more of it, else as it stands. */
function clearest(own: string, groups: readonly string[], headings: HeadingIndex): string {
  const isPlain = headings.find(own) !== undefined;
  const joined = groups
    .map((group) => `${group} ${own}`)
    .find((text) => (isPlain ? headings.find(text)?.how === 'name' : headings.find(text) !== undefined));
  return joined ?? own;
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
    const isLabel = labelSubject(value) !== undefined && !isBlank(cellAt(grid, row, column + 1));
    if (isLabel || splitLabels(value).length > 0) return false;
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
