import type { Grid } from '../model/grid';
import { isoOfSerial } from '../../cells/serial-dates';
import { printPeriod } from '../model/make-period';
import { financialYearOfPeriod } from '../model/period-arithmetic';
import { findFinancialYear, parsePeriod, periodOfSerial, type PeriodContext } from '../model/parse-period';
import { parseDateText } from '../model/parse-date';
import type { Period } from '../model/periods';
import type { Labelled } from '../model/returns';
import { collectLabels, type FoundLabels } from './about/collect-labels';
import type { LabelSubject } from './label-words';
import { oneCell, onSheet, textAt, type Region } from './region';
import { nameWithoutPeriod, onlyPeriodWithin, periodWithin } from './period-in-text';

/** Columns from the left that titles are looked for in. */
const LABEL_COLUMNS = 30;

/** Titles that may name a quarter without its year are no longer than this. */
const LONGEST_TITLE = 60;

/** What cells outside the tables say about the sheet as a whole. */
export interface SheetLabels {
  readonly provider?: Labelled<string>;
  readonly service?: Labelled<string>;
  readonly period?: Labelled<Period>;
  readonly unreadablePeriod?: Labelled<string>;
}

/**
 * Reads provider, service and period from labelled cells: value in the same cell after a colon, to the right, or below.
 * Without a labelled period, a title above the table or the sheet's name may give it: `The Shores Q2 2019-20`.
 *
 * @param taken tables already recognised: their headings are not labels, except in a form (pass none of its region).
 * @param elsewhere the year that other sheets, or the file's name, say it is about.
 * @param tables all tables, forms too: titles stand above the first.
 */
export function readSheetLabels(
  grid: Grid,
  region: Region,
  taken: readonly Region[],
  elsewhere: PeriodContext = {},
  tables: readonly Region[] = taken,
): SheetLabels {
  const found = collectLabels(grid, region, taken);
  const context = contextOf(grid, region, found, elsewhere);
  const { unreadablePeriod, ...labels } = labelsOf(grid, found, context);
  const fromName = readSheetName(grid.sheet, context);
  // A title may say the year; where a label says which part of it and cannot be read, the year would be wrong.
  const isStated = statedPart(found) !== undefined;
  const fromTitle = isStated ? undefined : readTitlePeriod(grid, region, tables, context);
  const period = partOfYear(labels.period, fromName.period) ?? fromTitle ?? fromName.period;
  return { ...fromName, ...labels, ...(period ? { period } : unreadablePeriod && { unreadablePeriod }) };
}

/** `Year: 2019/20` on a sheet called *Q2* leaves open which part of the year it is about; the sheet's name does not. */
function partOfYear(
  labelled: Labelled<Period> | undefined,
  named: Labelled<Period> | undefined,
): Labelled<Period> | undefined {
  return labelled && named && isPartOfYear(named.value, labelled.value) ? named : labelled;
}

/** Provider, service and period as labels give them. */
export function labelsOf(
  grid: Grid,
  found: ReadonlyMap<LabelSubject, FoundLabels>,
  elsewhere: PeriodContext = {},
): SheetLabels {
  const labelled = (label: FoundLabels | undefined): Labelled<string> | undefined =>
    label && { value: label.text, from: placeOf(grid, label) };
  const provider = labelled(found.get('provider'));
  const service = labelled(found.get('service'));
  const period = readPeriod(grid, found, elsewhere);
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
  return found.get('period') ?? found.get('quarter') ?? found.get('month') ?? endingOf(found)?.found;
}

/** The financial year the sheet is about, as far as labels, titles and its name say, else what other sheets do; for `Q1` without a year. */
export function readYearContext(grid: Grid, region: Region, elsewhere: PeriodContext = {}): PeriodContext {
  return contextOf(grid, region, collectLabels(grid, region, []), elsewhere);
}

function contextOf(
  grid: Grid,
  region: Region,
  found: ReadonlyMap<LabelSubject, FoundLabels>,
  elsewhere: PeriodContext,
): PeriodContext {
  const labels = [found.get('year'), found.get('period'), endingOf(found)?.found, found.get('periodStart')];
  const labelYear = firstOf(labels, (label) => label && yearOfLabel(label));
  const titles = titleTexts(grid, region, []).map(({ text }) => text);
  const titleYear =
    labelYear ?? firstOf(titles, findFinancialYear) ?? findFinancialYear(grid.sheet) ?? firstOf(titles, yearWithin);
  return titleYear === undefined ? elsewhere : { financialYear: titleYear };
}

function firstOf<T>(things: readonly T[], read: (thing: T) => number | undefined): number | undefined {
  for (const thing of things) {
    const found = read(thing);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The year a label names, or that of its date. */
function yearOfLabel({ text, value }: FoundLabels): number | undefined {
  const day = typeof value === 'number' ? isoOfSerial(value) : parseDateText(text)?.iso;
  return (
    findFinancialYear(text) ??
    yearOfPeriod(text) ??
    (day === undefined ? undefined : financialYearOfPeriod({ start: day }))
  );
}

/** `Monitoring return – April to September 2019` names no year, and yet it says which. */
function yearWithin(title: string): number | undefined {
  const period = periodWithin(title);
  return period && yearOf(period);
}

/** `July to September 2019` lies in a financial year without naming it; `January to December 2019` lies in two. */
function yearOfPeriod(text: string): number | undefined {
  const period = parsePeriod(text);
  return period && yearOf(period);
}

function yearOf(period: Period): number | undefined {
  const year = financialYearOfPeriod(period);
  return financialYearOfPeriod({ start: period.end }) === year ? year : undefined;
}

function placeOf(
  grid: Grid,
  { row, column }: { readonly row: number; readonly column: number },
): Labelled<string>['from'] {
  return onSheet(grid, oneCell(row, column));
}

function readPeriod(
  grid: Grid,
  found: ReadonlyMap<LabelSubject, FoundLabels>,
  elsewhere: PeriodContext,
): Labelled<Period> | undefined {
  const context = yearContext(found.get('year'), elsewhere);
  // A quarter that cannot be read must not make a year of the return: the year alone counts only where it stands alone.
  const isPartGiven = statedPart(found) !== undefined;
  for (const subject of ['period', 'quarter', 'month', 'year'] as const) {
    if (subject === 'year' && isPartGiven) continue;
    const label = found.get(subject);
    const value = label && periodOfLabel(label, subject, context);
    if (label && value) return { value, from: placeOf(grid, label) };
  }
  return readDays(grid, found);
}

/** From its first and last day; from the last alone, where a label says that the period ends with it. */
function readDays(grid: Grid, found: ReadonlyMap<LabelSubject, FoundLabels>): Labelled<Period> | undefined {
  const ending = endingOf(found);
  const start = found.get('periodStart');
  const [from, to] = [dateOf(start), dateOf(found.get('periodEnd') ?? ending?.found)];
  if (start && from !== undefined && to !== undefined && from <= to)
    return {
      value: { start: from, end: to, label: printPeriod({ start: from, end: to }) },
      from: placeOf(grid, start),
    };
  if (!ending) return undefined;
  const day = dateOf(ending.found)?.split('-').reverse().join('/') ?? ending.found.text;
  const value = parsePeriod(`${ending.span} ending ${day}`);
  return value && { value, from: placeOf(grid, ending.found) };
}

const ENDINGS = [
  ['periodEnding', 'period'],
  ['quarterEnding', 'quarter'],
  ['monthEnding', 'month'],
  ['yearEnding', 'year'],
] as const;

/** What stands beside `Quarter ending`, and what ends with it. */
function endingOf(
  found: ReadonlyMap<LabelSubject, FoundLabels>,
): { readonly found: FoundLabels; readonly span: string } | undefined {
  for (const [subject, span] of ENDINGS) {
    const label = found.get(subject);
    if (label) return { found: label, span };
  }
  return undefined;
}

function yearContext(year: FoundLabels | undefined, elsewhere: PeriodContext): PeriodContext {
  const financialYear = year && findFinancialYear(year.text);
  return financialYear === undefined ? elsewhere : { financialYear };
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

function readTitlePeriod(
  grid: Grid,
  region: Region,
  taken: readonly Region[],
  context: PeriodContext,
): Labelled<Period> | undefined {
  if (taken.length === 0) return undefined;
  const titles = titleTexts(grid, region, taken);
  const year = firstPeriod(grid, titles, (text) => periodWithin(text));
  if (year && !isWholeYear(year.value)) return year;
  // `Quarter 2 return` of a year that stands elsewhere; in longer texts it may be the one that a return is due after.
  const part = onlyPart(grid, titles, context);
  return part && (!year || isPartOfYear(part.value, year.value)) ? part : year;
}

/** Several quarters over a table are the headings of its months. */
function onlyPart(
  grid: Grid,
  titles: ReturnType<typeof titleTexts>,
  context: PeriodContext,
): Labelled<Period> | undefined {
  const parts = titles.flatMap((title): Labelled<Period>[] => {
    const value = title.text.length <= LONGEST_TITLE ? onlyPeriodWithin(title.text, context) : undefined;
    return value && !isWholeYear(value) ? [{ value, from: placeOf(grid, title) }] : [];
  });
  return new Set(parts.map(({ value }) => value.label)).size === 1 ? parts[0] : undefined;
}

function firstPeriod(
  grid: Grid,
  titles: ReturnType<typeof titleTexts>,
  read: (text: string) => Period | undefined,
): Labelled<Period> | undefined {
  let year: Labelled<Period> | undefined;
  for (const title of titles) {
    const value = read(title.text);
    if (!value) continue;
    const found = { value, from: placeOf(grid, title) };
    if (!isWholeYear(value)) return year && !isPartOfYear(value, year.value) ? year : found;
    year ??= found;
  }
  return year;
}

/** True for a period that lies within a financial year and is not all of it. */
export function isPartOfYear(part: Period, year: Period): boolean {
  return isWholeYear(year) && !isWholeYear(part) && part.start >= year.start && part.end <= year.end;
}

function isWholeYear({ start, end }: Period): boolean {
  return start.endsWith('-04-01') && end === `${Number(start.slice(0, 4)) + 1}-03-31`;
}

function readSheetName(name: string, context: PeriodContext): Pick<SheetLabels, 'service' | 'period'> {
  const own = periodWithin(name);
  const period = own ?? periodWithin(name, context);
  if (!period) return {};
  const service = own && nameWithoutPeriod(name);
  return {
    period: { value: period, from: 'sheet-name' },
    ...(service !== undefined && { service: { value: service, from: 'sheet-name' } }),
  };
}
