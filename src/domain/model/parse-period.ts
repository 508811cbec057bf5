import {
  financialYearOf,
  FIRST_MONTH,
  isMonthEnd,
  monthsLater,
  periodInFinancialYear,
  periodOfDays,
  periodOfMonths,
  type YearMonth,
} from './make-period';
import { monthNumber, MONTH_PATTERN, simplifyText } from './month-names';
import { parseDateText } from './parse-date';
import { financialYearIn, periodPartsOf, type NamedMonths, type PeriodShare } from './period-parts';
import { financialYearOfPeriod } from './period-arithmetic';
import type { Period } from './periods';
import {
  addDays,
  daysInMonth,
  isoOfSerial,
  parseIsoDate,
  printIsoDate,
  type CalendarDay,
} from '../../cells/serial-dates';

/** What is known from elsewhere on the sheet, for periods that do not say their year: `Q1`, `Apr`. */
export interface PeriodContext {
  /** The year in which the financial year begins: 2019 for 2019/20. */
  readonly financialYear?: number;
}

/** The year headings of real returns lie between; a serial number outside is a count, not a date. */
const PLAUSIBLE_YEARS = { from: 1990, to: 2079 };

const LONGEST = 80;

/**
 * Reads a reporting period as people write it: `Q1 2019/20`, `2019-20 Q1`, `Quarter 1 2019/20`, `Q2 (Jul-Sep) 2019/20`,
 * `Apr–Jun 2019`, `April 2019`, `Apr-19`, `01/04/2019 – 30/06/2019`, `1 April to 30 June 2019`, `2019/20`, `FY19/20`,
 * `H1 2019/20`, `quarter ending 30 June 2019`. The financial year runs from 1 April to 31 March. A bare `Q1` or `Apr` needs
 * a financial year from `context`. Several in a row are one: `Q1 & Q2 2019/20`, `Quarters 1 and 2, 2019/20`, `Q1 2019/20 to Q3
 * 2019/20`. `Q2 2019` lies in 2019, whether that is the year it falls in or the one its financial year begins in. Undefined for
 * anything else, and wherever two readings are possible: `Q4 2019` (January to March of 2019 or of 2020?), `2019` (calendar or
 * financial?).
 */
export function parsePeriod(text: string, context: PeriodContext = {}): Period | undefined {
  if (text.length > LONGEST) return undefined;
  const simple = simplifyText(text).replace(SEVERAL_QUARTERS, (_, first, join, last) => `q${first} ${join} q${last}`);
  if (simple === '') return undefined;
  return wholePeriod(simple, context) ?? joinedPeriods(simple, context);
}

/** `Quarters 1 and 2`, `Q1-2`: the second has no word of its own. */
const SEVERAL_QUARTERS = /\b(?:quarters?|qtrs?|qs?) ?([1-4]) ?(and|to|&|-|\/|\+) ?([1-4])(?![\d/-])/g;

function wholePeriod(simple: string, context: PeriodContext): Period | undefined {
  return dayRange(simple) ?? endingPeriod(simple) ?? periodOfParts(simple, context);
}

/** What stands between two periods: a span from one to the other, or the two side by side. */
const JOINS = / ?(?:(-| to | until | up to )|, (?:and |& )?| ?& | and | ?\/ ?|, | ?\+ ?) ?/g;

/** For asking whether a text is a period at all, of whatever year. */
const ANY_YEAR: PeriodContext = { financialYear: 2000 };

/**
 * `Q1 2019/20 to Q2 2019/20`, `Q1 & Q2 2019/20`, `April, May and June 2019`: from the first to the last. A year said once
 * is the year of both. Periods side by side must follow one another: `Q1 and Q3` is no period.
 */
function joinedPeriods(text: string, context: PeriodContext): Period | undefined {
  for (const join of text.matchAll(JOINS)) {
    const [opening, rest] = [text.slice(0, join.index).trim(), text.slice(join.index + join[0].length).trim()];
    // Without this a row of dashes would be split in every way there is.
    if (!wholePeriod(opening, { ...ANY_YEAR, ...context })) continue;
    const last = wholePeriod(rest, { ...context, ...yearOfPeriod(wholePeriod(opening, context)) });
    const later = last ?? joinedPeriods(rest, context);
    const first = later && wholePeriod(opening, { ...context, ...yearOfPeriod(later) });
    if (!first || first.end >= later.end) continue;
    const isSpan = join[1] !== undefined;
    const [start, end] = [parseIsoDate(first.start), parseIsoDate(later.end)];
    if (start && end && (isSpan || followsOn(first, later))) return periodOfDays(start, end);
  }
  return undefined;
}

function followsOn(first: Period, next: Period): boolean {
  const end = parseIsoDate(first.end);
  return end !== undefined && printIsoDate(addDays(end, 1)) === next.start;
}

/** The financial year a period begins in. */
function yearOfPeriod(period: Period | undefined): PeriodContext {
  const financialYear = period && financialYearOfPeriod(period);
  return financialYear === undefined ? {} : { financialYear };
}

/** The financial year a text names, as the year it begins in: `Return for 2019/20` → 2019. The first one wins. */
export function findFinancialYear(text: string): number | undefined {
  return financialYearIn(simplifyText(text));
}

/**
 * A date in a heading stands for its month when it is the first or last day of one, as Excel makes of `Apr-19` typed into
 * a cell. Undefined for other days, times of day, and numbers that are no date of our time.
 */
export function periodOfSerial(serial: number): Period | undefined {
  const iso = Number.isInteger(serial) ? isoOfSerial(serial) : undefined;
  const day = iso === undefined ? undefined : parseIsoDate(iso);
  if (!day || day.year < PLAUSIBLE_YEARS.from || day.year > PLAUSIBLE_YEARS.to) return undefined;
  return day.day === 1 || isMonthEnd(day) ? periodOfMonths(day) : undefined;
}

/** `1 April 2019 to 30 June 2019`, with the year of the first day left out if it is the same, or its month too. */
function dayRange(text: string): Period | undefined {
  const bare = text.replace(/^(?:from|between|period:?) /, '');
  for (const separator of bare.matchAll(/ ?- ?| to | and | until | up to /g)) {
    const last = dayOf(bare.slice(separator.index + separator[0].length));
    if (!last) continue;
    const opening = bare.slice(0, separator.index).trim();
    const first =
      dayOf(opening) ??
      dayOf(`${opening} ${last.year}`) ??
      (/^\d{1,2}(?:st|nd|rd|th)?$/.test(opening) ? { ...last, day: Number.parseInt(opening, 10) } : undefined);
    if (first) return periodOfDays(first, last);
  }
  return undefined;
}

function dayOf(text: string): CalendarDay | undefined {
  const date = parseDateText(text);
  return date ? parseIsoDate(date.iso) : undefined;
}

const SPANS: Readonly<Record<string, number>> = { month: 1, quarter: 3, 'half year': 6, 'half-year': 6, year: 12 };

const ENDING =
  /^(?:for )?(?:the )?(?:(?:reporting )?(?=period (?:ended|ending|end) ))?(month|quarter|half[ -]year|year|period|\d{1,2} months)[ -](?:ended|ending|end|to)(?: on)? (.+)$/;

/** `quarter ending 30 June 2019`, `12 months to March 2020`; a *period* that ends with a quarter is that quarter, else a month. */
function endingPeriod(text: string): Period | undefined {
  const parts = ENDING.exec(text);
  if (!parts) return undefined;
  const [, span = '', ending = ''] = parts;
  const last = dayOf(ending) ?? lastDayOfMonth(ending);
  const months = span === 'period' ? lengthOfPeriodTo(last) : (SPANS[span] ?? Number.parseInt(span, 10));
  if (!last || !isMonthEnd(last) || !(months >= 1)) return undefined;
  return periodOfMonths(monthsLater(last, 1 - months), last);
}

function lengthOfPeriodTo(last: CalendarDay | undefined): number {
  return last && last.month % 3 === 0 ? 3 : 1;
}

function lastDayOfMonth(text: string): CalendarDay | undefined {
  const parts = new RegExp(`^(${MONTH_PATTERN}) (\\d{4})$`).exec(text);
  if (!parts) return undefined;
  const month = monthNumber(parts[1] ?? '') ?? 0;
  const year = Number(parts[2]);
  return { year, month, day: daysInMonth(year, month) };
}

/** Financial year, months, quarter or half, in any order, joined into one period; they may not contradict each other. */
function periodOfParts(text: string, context: PeriodContext): Period | undefined {
  const parts = periodPartsOf(text);
  if (!parts) return undefined;
  const { months, share, year, calendarYear } = parts;
  const financialYear = year ?? context.financialYear;
  if (!months && calendarYear !== undefined) return shareNear(share, calendarYear, context.financialYear);
  if (!months) return shareInYear(share, year !== undefined, financialYear);
  const period = periodOfNamedMonths({ ...months, lastYear: months.lastYear ?? calendarYear }, financialYear);
  return period && agrees(period, share, year) ? period : undefined;
}

/** `Q2 2019`: the share that begins and ends in that year, of the financial year that does; `Q4 2019` where the year is known. */
function shareNear(
  share: PeriodShare | undefined,
  year: number,
  financialYear: number | undefined,
): Period | undefined {
  const own = shareInYear(share, false, year);
  if (own?.end.startsWith(String(year))) return own;
  const isOneOfThem = financialYear === year || financialYear === year - 1;
  return isOneOfThem ? shareInYear(share, false, financialYear) : undefined;
}

function shareInYear(
  share: PeriodShare | undefined,
  isYearNamed: boolean,
  year: number | undefined,
): Period | undefined {
  if (year === undefined || (!share && !isYearNamed)) return undefined;
  return periodInFinancialYear(year, share?.offset ?? 0, share?.months ?? 12);
}

/** Months decide; a quarter or financial year named beside them may only say the same. */
function agrees(period: Period, share: PeriodShare | undefined, year: number | undefined): boolean {
  const first = parseIsoDate(period.start);
  if (!first) return false;
  if (year !== undefined && financialYearOf(first) !== year) return false;
  if (!share) return true;
  return periodInFinancialYear(financialYearOf(first), share.offset, share.months)?.label === period.label;
}

/** The year may stand on the last month, on both, or come from the financial year. `Oct–Mar 2020` began in 2019. */
function periodOfNamedMonths(months: NamedMonths, financialYear: number | undefined): Period | undefined {
  const inYear = (month: number): YearMonth | undefined =>
    financialYear === undefined ? undefined : { year: month >= FIRST_MONTH ? financialYear : financialYear + 1, month };
  const isWrapped = months.last < months.first;
  const last =
    months.lastYear !== undefined
      ? { year: months.lastYear, month: months.last }
      : months.firstYear !== undefined
        ? { year: months.firstYear + (isWrapped ? 1 : 0), month: months.last }
        : inYear(months.last);
  if (!last) return undefined;
  const year = months.firstYear ?? (isWrapped ? last.year - 1 : last.year);
  return periodOfMonths({ year, month: months.first }, last);
}
