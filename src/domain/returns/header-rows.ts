import { isBlank } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import type { CodeValues } from './code-values';
import type { HeadingIndex } from './headings';
import { cellAt, HEADING_ROWS, isWords, rowsBelow, SCORED_COLUMNS, type Region } from './region';

/** A row that may head a table, with what speaks for it. */
export interface HeaderCandidate {
  readonly row: number;
  /** Different KPIs its cells name, by name or alias. */
  readonly kpis: number;
  /** Higher is likelier; comparable within one region only. */
  readonly score: number;
}

/** Rows under a heading that are looked at to tell headings from data. */
const SAMPLE_ROWS = 20;

/** A heading with more letters is a sentence. */
const LONG_TEXT = 90;

/** Rows above a heading in which a list of KPIs would show. */
const LINES_ABOVE = 8;

/** Numbers beside each heading that a header row may have: years, question numbers. */
const MOST_OTHERS = 0.67;

/** What a row's features count for. A KPI outweighs everything else: a title row can be full and a header row sparse. */
const WEIGHTS = { kpi: 4, coverage: 3, contrast: 2, width: 1, repeated: -3, coded: -4, later: -0.75 };

/** Tools of one search. */
export interface Search {
  readonly grid: Grid;
  readonly headings: HeadingIndex;
  readonly codes: CodeValues;
}

/**
 * The row most likely to head a table of records: it names KPIs, is text where the cells below are numbers or dates, covers
 * the columns used below, and does not itself read like a record. Undefined where no row has at least two headings (or one,
 * over a single column of numbers).
 */
export function findHeaderRow(search: Search, region: Region): HeaderCandidate | undefined {
  const bottom = Math.min(region.bottom, region.top + HEADING_ROWS - 1);
  let best: HeaderCandidate | undefined;
  let fullRows = 0;
  for (let row = region.top; row <= bottom; row += 1) {
    const features = featuresOf(search, region, row);
    if (!features) {
      fullRows = 0;
      continue;
    }
    const score = scoreOf(features) + fullRows * WEIGHTS.later;
    if (features.coverage >= 0.8) fullRows += 1;
    if (!best || score > best.score) best = { row, kpis: features.kpis, score };
  }
  return best;
}

interface Features {
  readonly kpis: number;
  /** Share of the columns used below that have a heading here. */
  readonly coverage: number;
  /** Share of headings over a column of numbers. */
  readonly contrast: number;
  readonly headings: number;
  /** Share of headings that stand again in the same column below. */
  readonly repeated: number;
  /** Share of cells that are values of a code list, such as `Female`. */
  readonly coded: number;
}

function scoreOf(features: Features): number {
  // Two familiar words among forty cells of a record are chance; a third of the headings is not.
  const share = Math.min(1, (3 * features.kpis) / features.headings);
  const weight = features.kpis === 1 ? 1 : WEIGHTS.kpi;
  return (
    weight * features.kpis * share +
    WEIGHTS.coverage * features.coverage +
    WEIGHTS.contrast * features.contrast +
    (WEIGHTS.width * Math.min(features.headings, 8)) / 8 +
    WEIGHTS.repeated * features.repeated +
    WEIGHTS.coded * features.coded
  );
}

function featuresOf(search: Search, region: Region, row: number): Features | undefined {
  const { grid } = search;
  const right = Math.min(region.right, region.left + SCORED_COLUMNS - 1);
  const { headings, others } = cellsOf(grid, row, region.left, right);
  if (headings.length === 0 || others > headings.length * MOST_OTHERS) return undefined;
  const below = rowsBelow(grid, row, region, SAMPLE_ROWS);
  const kpis = kpisOver(search, headings, row, below);
  if (kpis.size < 2 && shareOf(headings, ({ text }) => text.length > LONG_TEXT) > 0.5) return undefined;

  if (below.length === 0 && row > region.top && kpis.size < 2) return undefined;
  const used = usedColumns(grid, below, region.left, right);
  const contrast = shareOf(headings, ({ column }) => isNumericColumn(grid, below, column));
  const isSingle = headings.length + others === 1;
  if (isSingle && !(used.size === 1 && contrast === 1)) return undefined;
  const covered = headings.filter(({ column }) => used.has(column)).length;
  const coverage = below.length === 0 ? 0.5 : covered / Math.max(used.size, 1);
  if (coverage < 0.5 && kpis.size < 2) return undefined;
  return {
    kpis: kpis.size,
    coverage,
    contrast,
    headings: headings.length,
    repeated: repeatedBelow(grid, headings, below),
    coded: shareOf(headings, ({ text }) => search.codes.isPersonal(text)),
  };
}

/**
 * KPIs that headings name. A column in which other KPIs are named as well, below or directly above, is a list of KPIs
 * and the "heading" one of its lines.
 */
function kpisOver(
  { grid, headings: index }: Search,
  headings: readonly Heading[],
  row: number,
  below: readonly number[],
): ReadonlySet<string> {
  const above = Array.from({ length: LINES_ABOVE }, (_, distance) => row - 1 - distance);
  const kpis = new Set<string>();
  for (const { column, text } of headings) {
    const id = index.find(text)?.kpi.id;
    if (id === undefined) continue;
    const namesOther = (line: number): boolean => {
      const value = cellAt(grid, line, column);
      const other = isWords(value) ? index.find(value)?.kpi.id : undefined;
      return other !== undefined && other !== id;
    };
    const isList = below.filter(namesOther).length * 3 > below.length || above.filter(namesOther).length >= 2;
    if (!isList) kpis.add(id);
  }
  return kpis;
}

/** Share of headings that stand again below; headings repeated as a whole, for printing, do not count. */
function repeatedBelow(grid: Grid, headings: readonly Heading[], below: readonly number[]): number {
  const isSame = (row: number, { column, text }: Heading): boolean => cellAt(grid, row, column) === text;
  const records = below.filter((row) => !headings.every((heading) => isSame(row, heading)));
  return shareOf(headings, (heading) => records.some((row) => isSame(row, heading)));
}

interface Heading {
  readonly column: number;
  readonly text: string;
}

/** The words of a row, and how many other cells are filled. */
function cellsOf(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): { headings: readonly Heading[]; others: number } {
  const headings: Heading[] = [];
  let others = 0;
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(grid, row, column);
    if (isWords(value)) headings.push({ column, text: value });
    else if (!isBlank(value)) others += 1;
  }
  return { headings, others };
}

function shareOf<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

/** Columns with a value in any of the rows. */
export function usedColumns(grid: Grid, rows: readonly number[], left: number, right: number): ReadonlySet<number> {
  const used = new Set<number>();
  for (const row of rows) {
    for (let column = left; column <= right; column += 1) if (!isBlank(cellAt(grid, row, column))) used.add(column);
  }
  return used;
}

/** Most of what stands in the column is a number, a date or yes/no, not words. */
function isNumericColumn(grid: Grid, rows: readonly number[], column: number): boolean {
  const values = rows.map((row) => cellAt(grid, row, column)).filter((value) => !isBlank(value));
  return values.length > 0 && values.filter((value) => !isWords(value)).length * 2 > values.length;
}
