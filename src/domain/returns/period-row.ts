import type { Grid } from '../model/grid';
import { findFinancialYear, parsePeriod, type PeriodContext } from '../model/parse-period';
import { financialYearOfPeriod } from '../model/period-arithmetic';
import { labelSubject } from './label-words';
import { joinRows } from './join-period-rows';
import { isTotalHeading, periodHeading, YEARLESS } from './period-heading';
import { cellAt, HEADING_ROWS, isBlankRow, isWords, SCORED_COLUMNS, shownAt, textAt, type Region } from './region';
import type { PeriodRow, ValueColumn } from './period-columns';

/** Labels of a form that ask for a day: what stands beside them heads nothing. */
const DATED = /\b(?:dates?|dated|completed|submitted|signed|due|returned|received)\b/i;

/** Rows in which the labels of a table beside would show, and how many of them make labels. */
const LABEL_ROWS = 8;
const FEWEST_LABELS = 2;

/**
 * Every row near the top with periods across: `Q1 … Q4`, months, `2019/20`, dates shown as months, each with totals between
 * and after them. Years may stand in the row above (`2019/20` over `Q1 … Q4`) or be known from the sheet.
 */
export function findPeriodRows(grid: Grid, region: Region, context: PeriodContext): readonly PeriodRow[] {
  const bottom = Math.min(region.bottom, region.top + HEADING_ROWS - 1);
  const found: PeriodRow[] = [];
  for (let row = region.top; row <= bottom; row += 1) {
    const head = readPeriodRow(grid, row, region, context);
    if (head.columns.length === 0 || isAnswer(grid, head, region)) continue;
    const above = found.at(-1);
    if (above?.row !== row - 1 || isBefore(above, head)) found.push(head);
    else if (!isBefore(head, above)) found.splice(-1, 1, joinRows(above, head));
  }
  return found;
}

/** `2019/20` above or among the labels, left of the quarters: it says which year they are of. */
function isBefore({ columns }: PeriodRow, other: PeriodRow): boolean {
  return (columns.at(-1)?.column ?? 0) < (other.columns[0]?.column ?? 0);
}

/** A column of the row, and whether it is headed by a period, of a year that is known or not. */
interface Entry extends ValueColumn {
  readonly isPeriod: boolean;
}

function readPeriodRow(grid: Grid, row: number, region: Region, context: PeriodContext): PeriodRow {
  const entries = entriesOf(grid, row, region, context);
  const first = entries.find(({ isPeriod }) => isPeriod);
  if (!first || isLabelled(grid, row, first.column, region)) return { row, columns: [] };
  const next = tableBeside(grid, row, entries, region) ?? Infinity;
  const own = entries.filter(({ column }) => column >= first.column && column < next);
  const last = own.reduce((found, each) => (each.isPeriod || each.isTotal ? each.column : found), first.column);
  const columns = own
    .filter(({ column }) => column <= last)
    .map(({ column, isTotal, period }) => ({ column, isTotal, ...(period && { period }) }));
  return { row, columns, ...(next !== Infinity && { next }) };
}

function entriesOf(grid: Grid, row: number, region: Region, context: PeriodContext): readonly Entry[] {
  const right = Math.min(region.right, region.left + SCORED_COLUMNS - 1);
  const entries: Entry[] = [];
  let year = context.financialYear;
  for (let column = region.left; column <= right; column += 1) {
    year = yearAbove(grid, row, column, region) ?? year;
    const heading = periodHeading(grid, row, column, { financialYear: year });
    const isTotal = !heading && isTotalHeading(grid, row, column);
    entries.push({ column, isTotal, isPeriod: heading !== undefined, ...heading });
    // `Apr-19 … Jun-19 | Q1`: the quarter is of the year of its months.
    year ??= heading?.period && financialYearOfPeriod(heading.period);
  }
  return entries;
}

/** Where labels stand between two columns of the same period: another table has the same periods again. */
function tableBeside(grid: Grid, row: number, entries: readonly Entry[], region: Region): number | undefined {
  const seen = new Set<string>();
  let between: number[] = [];
  for (const { column, isPeriod, isTotal, period } of entries) {
    if (!isPeriod && !isTotal) between.push(column);
    if (!isPeriod) continue;
    const name = period?.label ?? textAt(grid, row, column) ?? '';
    const labels = seen.has(name) ? between.find((each) => holdsLabels(grid, row, each, region)) : undefined;
    if (labels !== undefined) return labels;
    seen.add(name);
    between = [];
  }
  return undefined;
}

function holdsLabels(grid: Grid, row: number, column: number, region: Region): boolean {
  const rows = Array.from({ length: Math.min(LABEL_ROWS, region.bottom - row) }, (_, index) => row + 1 + index);
  return rows.filter((below) => isWords(cellAt(grid, below, column))).length >= FEWEST_LABELS;
}

/** `Date completed | 1 Oct 2019`: a day beside a label, and no other period in the row, is an answer and no heading. */
function isAnswer(grid: Grid, { row, columns }: PeriodRow, region: Region): boolean {
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
