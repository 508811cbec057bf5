import { isBlank } from '../model/cells';
import type { Grid } from '../model/grid';
import { findFinancialYear, parsePeriod, periodOfSerial, type PeriodContext } from '../model/parse-period';
import type { Period } from '../model/periods';
import { labelSubject } from './label-words';
import { cellAt, HEADING_ROWS, isBlankRow, SCORED_COLUMNS, shownAt, textAt, type Region } from './region';

/** One column right of the measures: a period, a total across periods, or something else (a target, a note). */
export interface ValueColumn {
  readonly column: number;
  readonly period?: Period;
  readonly isTotal: boolean;
}

/** A row with periods across, as the head of a summary. */
export interface PeriodRow {
  readonly row: number;
  /** From the first period to the last period or total, every column between them included. */
  readonly columns: readonly ValueColumn[];
}

const TOTAL_HEADING =
  /^(?:ytd|y\.t\.d\.?|year[- ]to[- ]date|cumulative|running total|full year|annual|year|annual total|(?:grand |year |period )?total)s?\b/i;

/** `Q1 actual`, `Q1 (figures)`: the period's own figures. `Q1 target` is not. */
const FIGURE_WORDS = /\(?\b(?:actuals?|figures?|outturn|results?|values?|numbers?|no\.)(?:\)|(?!\w))/gi;

/** Cheap test before the real one: most cells of most sheets are no period. */
const MAY_BE_PERIOD =
  /^\D{0,12}\d{4}|^\W*\d{1,2}(?:st|nd|rd|th)?[ /.-]+(?:\d|[a-z]{3}|to\b)|\bq(?:[tr]*|uarter)?\.? ?[1-4]\b|\bquarter\b|\bh[12]\b|\bhalf\b|^\W*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Labels of a form that ask for a day: what stands beside them heads nothing. */
const DATED = /\b(?:dates?|dated|completed|submitted|signed|due|returned|received)\b/i;

/** A bare quarter or month: a period as soon as somebody says which year. */
const YEARLESS: PeriodContext = { financialYear: 2000 };

/**
 * Every row near the top with periods across: `Q1 … Q4`, months, `2019/20`, dates shown as months, each with totals between
 * and after them. Years may stand in the row above (`2019/20` over `Q1 … Q4`) or be known from the sheet.
 */
export function findPeriodRows(grid: Grid, region: Region, context: PeriodContext): readonly PeriodRow[] {
  const bottom = Math.min(region.bottom, region.top + HEADING_ROWS - 1);
  const found: PeriodRow[] = [];
  for (let row = region.top; row <= bottom; row += 1) {
    const columns = readPeriodRow(grid, row, region, context);
    if (columns.length === 0 || isAnswer(grid, row, columns, region)) continue;
    const above = found.at(-1);
    if (above?.row === row - 1) found.splice(-1, 1, joinRows(above, { row, columns }));
    else found.push({ row, columns });
  }
  return found;
}

/** `Quarter 1 … Total` over `(Apr - Jun) …`, `2019/20` over `Q1 Q2`: one head. The lower row says it more exactly. */
function joinRows(upper: PeriodRow, lower: PeriodRow): PeriodRow {
  const first = Math.min(upper.columns[0]?.column ?? 0, lower.columns[0]?.column ?? 0);
  const last = Math.max(upper.columns.at(-1)?.column ?? 0, lower.columns.at(-1)?.column ?? 0);
  const at = (row: PeriodRow, column: number): ValueColumn | undefined =>
    row.columns.find((each) => each.column === column);
  const columns = Array.from({ length: last - first + 1 }, (_, index) => {
    const below = at(lower, first + index);
    const isBlank = below === undefined || (below.period === undefined && !below.isTotal);
    return (isBlank ? at(upper, first + index) : below) ?? { column: first + index, isTotal: false };
  });
  return { row: lower.row, columns };
}

function readPeriodRow(grid: Grid, row: number, region: Region, context: PeriodContext): readonly ValueColumn[] {
  const right = Math.min(region.right, region.left + SCORED_COLUMNS - 1);
  const columns: ValueColumn[] = [];
  let lastUseful = -1;
  let year = context.financialYear;
  for (let column = region.left; column <= right; column += 1) {
    year = yearAbove(grid, row, column, region) ?? year;
    const found = readHeading(grid, row, column, { financialYear: year });
    if (!found && columns.length === 0) continue;
    if (found && columns.length === 0 && isLabelled(grid, row, column, region)) return [];
    const isTotal = !found && TOTAL_HEADING.test(textAt(grid, row, column) ?? '');
    columns.push({ column, isTotal, ...(found?.period && { period: found.period }) });
    if (found || isTotal) lastUseful = columns.length;
  }
  return columns.slice(0, lastUseful);
}

/** `Date completed | 1 Oct 2019`: a day beside a label, and no other period in the row, is an answer and no heading. */
function isAnswer(grid: Grid, row: number, columns: readonly ValueColumn[], region: Region): boolean {
  const [only] = columns;
  if (!only || columns.length > 1) return false;
  const label = labelLeftOf(grid, row, only.column, region);
  if (label === undefined) return false;
  if (DATED.test(label)) return true;
  const isSerial = typeof cellAt(grid, row, only.column) === 'number';
  return isSerial && parsePeriod(shownAt(grid, row, only.column) ?? '', YEARLESS) === undefined;
}

function labelLeftOf(grid: Grid, row: number, column: number, region: Region): string | undefined {
  for (let left = column - 1; left >= region.left; left -= 1) {
    const text = textAt(grid, row, left);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** `Period: | July to September 2020`: the period of the sheet, not a heading. */
function isLabelled(grid: Grid, row: number, column: number, region: Region): boolean {
  const label = labelLeftOf(grid, row, column, region);
  return label !== undefined && labelSubject(label) !== undefined && isBlankRow(grid, row, column + 1, region.right);
}

function yearAbove(grid: Grid, row: number, column: number, region: Region): number | undefined {
  for (let above = row - 1; above >= Math.max(region.top, row - 2); above -= 1) {
    const text = textAt(grid, above, column);
    if (text !== undefined && text.length <= 40) return findFinancialYear(text);
  }
  return undefined;
}

/** The cell as a period heading; `period` is missing when it is one, but nobody said of which year. */
function readHeading(
  grid: Grid,
  row: number,
  column: number,
  context: PeriodContext,
): { readonly period?: Period } | undefined {
  const value = cellAt(grid, row, column);
  if (isBlank(value)) return undefined;
  if (typeof value === 'number') return readDateHeading(value, shownAt(grid, row, column), context);
  const text = textAt(grid, row, column)?.replace(FIGURE_WORDS, ' ').trim();
  if (text === undefined || text.length > 45 || !MAY_BE_PERIOD.test(text)) return undefined;
  const period = parsePeriod(text, context);
  if (period) return { period };
  return parsePeriod(text, YEARLESS) ? {} : undefined;
}

/** A number counts as a period only when Excel shows it as a date. */
function readDateHeading(
  value: number,
  shown: string | undefined,
  context: PeriodContext,
): { readonly period?: Period } | undefined {
  if (shown === undefined || shown === String(value)) return undefined;
  const period = parsePeriod(shown, context) ?? periodOfSerial(value);
  return period && { period };
}
