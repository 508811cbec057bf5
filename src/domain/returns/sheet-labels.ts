import { isBlank } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { isoOfSerial, parseIsoDate } from '../../cells/serial-dates';
import { financialYearOf, printPeriod } from '../model/make-period';
import { findFinancialYear, parsePeriod, periodOfSerial, type PeriodContext } from '../model/parse-period';
import { parseDateText } from '../model/parse-date';
import type { Period } from '../model/periods';
import type { Labelled } from '../model/returns';
import { labelSubject, splitLabels, type LabelSubject } from './label-words';
import { cellAt, oneCell, onSheet, shownAt, textAt, type Region } from './region';
import { nameWithoutPeriod, onlyPeriodWithin, periodWithin } from './period-in-text';

/** What cells outside the tables say about the sheet as a whole. */
export interface SheetLabels {
  readonly provider?: Labelled<string>;
  readonly service?: Labelled<string>;
  readonly period?: Labelled<Period>;
  readonly unreadablePeriod?: Labelled<string>;
}

/** Rows from the top, and columns from the left, that may hold labels; footers are not read. */
const LABEL_ROWS = 40;
const LABEL_COLUMNS = 30;

/** How many cells right of a label its value may stand. */
const REACH = 5;

/** A label's value, and where it stands in the grid. */
export interface FoundLabels {
  readonly text: string;
  readonly value: string | number;
  readonly row: number;
  readonly column: number;
}

/**
 * Reads provider, service and period from labelled cells: value in the same cell after a colon, to the right, or below.
 * Without a labelled period, a title above the table or the sheet's name may give it: `The Shores Q2 2019-20`.
 *
 * @param taken tables already recognised: their headings are not labels, except in a form (pass none of its region).
 */
export function readSheetLabels(grid: Grid, region: Region, taken: readonly Region[]): SheetLabels {
  const found = collectLabels(grid, region, taken);
  const { unreadablePeriod, ...labels } = labelsOf(grid, found);
  const fromName = readSheetName(grid.sheet);
  // A title may say the year; where a label says which part of it and cannot be read, the year would be wrong.
  const isStated = statedPart(found) !== undefined;
  const fromTitle = isStated ? undefined : readTitlePeriod(grid, region, taken);
  const period = labels.period ?? fromTitle ?? fromName.period;
  return { ...fromName, ...labels, ...(period ? { period } : unreadablePeriod && { unreadablePeriod }) };
}

/** Provider, service and period as labels give them. */
export function labelsOf(grid: Grid, found: ReadonlyMap<LabelSubject, FoundLabels>): SheetLabels {
  const labelled = (label: FoundLabels | undefined): Labelled<string> | undefined =>
    label && { value: label.text, from: placeOf(grid, label) };
  const provider = labelled(found.get('provider'));
  const service = labelled(found.get('service'));
  const period = readPeriod(grid, found);
  const unreadablePeriod = period ? undefined : labelled(statedPart(found));
  return {
    ...(provider && { provider }),
    ...(service && { service }),
    ...(period && { period }),
    ...(unreadablePeriod && { unreadablePeriod }),
  };
}

/** The label that says more than the year. */
function statedPart(found: ReadonlyMap<LabelSubject, FoundLabels>): FoundLabels | undefined {
  return found.get('period') ?? found.get('quarter') ?? found.get('month');
}

/** The financial year the sheet is about, as far as labels, titles and its name say; for `Q1` without a year. */
export function readYearContext(grid: Grid, region: Region): PeriodContext {
  const found = collectLabels(grid, region, []);
  const label = found.get('year') ?? found.get('period');
  const labelYear = label && (findFinancialYear(label.text) ?? yearOfPeriod(label.text));
  const titleYear = labelYear ?? firstYearIn(titleTexts(grid, region, [])) ?? findFinancialYear(grid.sheet);
  return titleYear === undefined ? {} : { financialYear: titleYear };
}

/** `July to September 2019` lies in a financial year without naming it. */
function yearOfPeriod(text: string): number | undefined {
  const day = parseIsoDate(parsePeriod(text)?.start ?? '');
  return day && financialYearOf(day);
}

function firstYearIn(texts: readonly { readonly text: string }[]): number | undefined {
  for (const { text } of texts) {
    const year = findFinancialYear(text);
    if (year !== undefined) return year;
  }
  return undefined;
}

function placeOf(
  grid: Grid,
  { row, column }: { readonly row: number; readonly column: number },
): Labelled<string>['from'] {
  return onSheet(grid, oneCell(row, column));
}

/** The first label of each subject that has a value. */
function collectLabels(grid: Grid, region: Region, taken: readonly Region[]): ReadonlyMap<LabelSubject, FoundLabels> {
  const found = new Map<LabelSubject, FoundLabels>();
  const bottom = Math.min(region.bottom, region.top + LABEL_ROWS - 1);
  const right = Math.min(region.right, region.left + LABEL_COLUMNS - 1);
  for (let row = region.top; row <= bottom; row += 1) {
    for (let column = region.left; column <= right; column += 1) {
      const text = textAt(grid, row, column);
      if (text === undefined || text.length > 200 || isTaken(taken, row, column)) continue;
      const within = splitLabels(text);
      for (const { subject, value } of within) {
        if (!found.has(subject)) found.set(subject, { text: value, value, row, column });
      }
      if (within.length > 0) continue;
      const subject = labelSubject(text);
      if (subject === undefined || found.has(subject)) continue;
      const value = valueOfLabel(grid, region, taken, row, column);
      if (value) found.set(subject, value);
    }
  }
  return found;
}

function isTaken(taken: readonly Region[], row: number, column: number): boolean {
  return taken.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}

/** To the right, across blanks of a merged cell; else directly below. Another label is not a value. */
function valueOfLabel(
  grid: Grid,
  region: Region,
  taken: readonly Region[],
  row: number,
  column: number,
): FoundLabels | undefined {
  for (let right = column + 1; right <= Math.min(region.right, column + REACH); right += 1) {
    if (isBlank(cellAt(grid, row, right))) continue;
    return isTaken(taken, row, right) ? undefined : valueAt(grid, row, right);
  }
  return isTaken(taken, row + 1, column) ? undefined : valueAt(grid, row + 1, column);
}

function valueAt(grid: Grid, row: number, column: number): FoundLabels | undefined {
  const value = cellAt(grid, row, column);
  if (isBlank(value) || typeof value === 'boolean' || value === null) return undefined;
  const text = typeof value === 'number' ? (shownAt(grid, row, column) ?? String(value)) : value.trim();
  if (typeof value === 'string' && (labelSubject(text) !== undefined || text.endsWith(':') || text.length > 120))
    return undefined;
  return { text, value, row, column };
}

function readPeriod(grid: Grid, found: ReadonlyMap<LabelSubject, FoundLabels>): Labelled<Period> | undefined {
  const year = found.get('year');
  const context = yearContext(year);
  // A quarter that cannot be read must not make a year of the return: the year alone counts only where it stands alone.
  const isPartGiven = statedPart(found) !== undefined;
  for (const subject of ['period', 'quarter', 'month', 'year'] as const) {
    if (subject === 'year' && isPartGiven) continue;
    const label = found.get(subject);
    const value = label && periodOfLabel(label, subject, context);
    if (label && value) return { value, from: placeOf(grid, label) };
  }
  const start = found.get('periodStart');
  const end = found.get('periodEnd');
  const [from, to] = [dateOf(start), dateOf(end)];
  if (!start || from === undefined || to === undefined || from > to) return undefined;
  return { value: { start: from, end: to, label: printPeriod({ start: from, end: to }) }, from: placeOf(grid, start) };
}

function yearContext(year: FoundLabels | undefined): PeriodContext {
  const financialYear = year && findFinancialYear(year.text);
  return financialYear === undefined ? {} : { financialYear };
}

function periodOfLabel(
  { text, value }: FoundLabels,
  subject: LabelSubject,
  context: PeriodContext,
): Period | undefined {
  if (subject === 'quarter' && /^[1-4]$/.test(text)) return parsePeriod(`Q${text}`, context);
  if (typeof value === 'number') {
    return parsePeriod(text, context) ?? periodOfSerial(value);
  }
  return parsePeriod(text, context) ?? onlyPeriodWithin(text);
}

function dateOf(found: FoundLabels | undefined): string | undefined {
  if (!found) return undefined;
  return typeof found.value === 'number' ? isoOfSerial(found.value) : parseDateText(found.value)?.iso;
}

/** Texts above the first table: titles, banners, notes. */
function titleTexts(
  grid: Grid,
  region: Region,
  taken: readonly Region[],
): readonly { readonly text: string; readonly row: number; readonly column: number }[] {
  const limit = Math.min(region.bottom + 1, region.top + 15, ...taken.map(({ top }) => top));
  const texts = [];
  for (let row = region.top; row < limit; row += 1) {
    for (let column = region.left; column <= Math.min(region.right, region.left + LABEL_COLUMNS); column += 1) {
      const text = textAt(grid, row, column);
      if (text !== undefined && text.length <= 200) texts.push({ text, row, column });
    }
  }
  return texts;
}

function readTitlePeriod(grid: Grid, region: Region, taken: readonly Region[]): Labelled<Period> | undefined {
  if (taken.length === 0) return undefined;
  for (const title of titleTexts(grid, region, taken)) {
    const value = periodWithin(title.text);
    if (value) return { value, from: placeOf(grid, title) };
  }
  return undefined;
}

function readSheetName(name: string): Pick<SheetLabels, 'service' | 'period'> {
  const period = periodWithin(name);
  if (!period) return {};
  const service = nameWithoutPeriod(name);
  return {
    period: { value: period, from: 'sheet-name' },
    ...(service !== undefined && { service: { value: service, from: 'sheet-name' } }),
  };
}
