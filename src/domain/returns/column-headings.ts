import { isBlank } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import type { HeadingIndex } from './headings';
import { labelSubject, splitLabels } from './label-words';
import { cellAt, isWords, rowsBelow, textAt, type Region } from './region';

/** The heading of one column, from as many rows as it takes. */
export interface ColumnHeading {
  readonly column: number;
  /** As written, rows joined by a space. Empty for a column with data and no heading. */
  readonly text: string;
  /** Where it stands: the lowest of its cells. */
  readonly row: number;
  /** What stands over it and is not part of it: `Financial year 2024 to 2025 (Apr to Jun)` over `Forecast`. */
  readonly group?: string;
}

/** First and last row of a header: the same, unless rows of groups above or of sub-headings below belong to it. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** Rows of groups above the headings. */
const MOST_GROUP_ROWS = 2;

/** Rows of sub-headings under the headings. */
const MOST_SUB_ROWS = 2;

/** Rows of records that show whether figures stand under the same few words. */
const KIND_SAMPLE = 5;

/**
 * Extends a header row by rows of group headings above it (`Client details` over `Gender`, `Age`) or by a row of sub-headings
 * under it (`Date`, `Source` under `Referral`).
 */
export function headerRowsAround(grid: Grid, row: number, region: Region): HeaderRows {
  const under = subHeadingsUnder(grid, row, region);
  if (under > 0) return { top: row, bottom: row + under };
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
      found.push({ column, text: clearest(own, over, headings), row: bottom, ...groupOf(over) });
      continue;
    }
    const row = rowsAbove.find((above) => headingText(grid, above, column) !== undefined);
    if (row === undefined) continue;
    const group = rowsAbove.filter((above) => above < row).flatMap((above) => groups.get(above) ?? []);
    found.push({ column, text: headingText(grid, row, column) ?? '', row, ...groupOf(group) });
  }
  return found;
}

/** From the nearest outwards → as it is read, from the top. */
function groupOf(over: readonly string[]): Pick<ColumnHeading, 'group'> {
  return over.length === 0 ? {} : { group: [...over].reverse().join(' ') };
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

/**
 * How many rows of sub-headings follow a header: `(Apr to Jun) | (Jul to Sep)` under `Financial year 2024 to 2025`, and perhaps
 * `Actual | Forecast | Forecast` under those. Blank at the left, and records start in the row after the last of them.
 */
function subHeadingsUnder(grid: Grid, header: number, region: Region): number {
  let left = region.left;
  while (left < region.right && isBlank(cellAt(grid, header, left))) left += 1;
  const own = { ...region, left };
  let rows = 0;
  while (rows < MOST_SUB_ROWS && header + rows + 1 < region.bottom) {
    if (!isSubHeading(grid, header + rows + 1, header, own) && !isKindRow(grid, header + rows + 1, own)) break;
    rows += 1;
  }
  return rows > 0 && !isBlank(cellAt(grid, header + rows + 1, left)) ? rows : 0;
}

/** All words, nearly all of them under headings that leave room for them. */
function isSubHeading(grid: Grid, row: number, header: number, region: Region): boolean {
  const cells = wordsOnly(grid, row, region);
  const isUnderGroup = (column: number): boolean =>
    isBlank(cellAt(grid, header, column)) || isBlank(cellAt(grid, header, column + 1));
  const under = (cells ?? []).filter(({ column }) => isUnderGroup(column));
  return under.length >= 2 && under.length >= 0.8 * (cells ?? []).length;
}

/** The same few words over figures, column after column: `Actual | Actual | Forecast | Forecast`. */
function isKindRow(grid: Grid, row: number, region: Region): boolean {
  const cells = wordsOnly(grid, row, region) ?? [];
  if (cells.length < 4 || new Set(cells.map(({ text }) => text.toLowerCase())).size * 2 > cells.length) return false;
  const below = rowsBelow(grid, row, region, KIND_SAMPLE).flatMap((under) =>
    cells.map(({ column }) => cellAt(grid, under, column)).filter((value) => !isBlank(value)),
  );
  return below.filter((value) => isWords(value)).length * 2 <= below.length;
}

/** The words of a row that is blank at the left; undefined where anything else stands in it. */
function wordsOnly(
  grid: Grid,
  row: number,
  region: Region,
): readonly { readonly column: number; readonly text: string }[] | undefined {
  if (!isBlank(cellAt(grid, row, region.left))) return undefined;
  const cells: { column: number; text: string }[] = [];
  for (let column = region.left; column <= region.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (isBlank(value)) continue;
    if (!isWords(value) || value.length > 60) return undefined;
    cells.push({ column, text: value.trim() });
  }
  return cells;
}
