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
import { fullYear, monthNumber, MONTH_PATTERN, simplifyText } from './month-names';
import { parseDateText } from './parse-date';
import type { Period } from './periods';
import { daysInMonth, isoOfSerial, parseIsoDate, type CalendarDay } from './serial-dates';

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
 * a financial year from `context`. Undefined for anything else, and wherever two readings are possible: `Q1 2019` (which
 * year's first quarter?), `2019` (calendar or financial?).
 */
export function parsePeriod(text: string, context: PeriodContext = {}): Period | undefined {
  if (text.length > LONGEST) return undefined;
  const simple = simplifyText(text);
  if (simple === '') return undefined;
  return dayRange(simple) ?? endingPeriod(simple) ?? periodOfParts(simple, context);
}

/** The financial year a text names, as the year it begins in: `Return for 2019/20` → 2019. First one wins. */
export function findFinancialYear(text: string): number | undefined {
  const found = new RegExp(FINANCIAL_YEAR, 'g').exec(simplifyText(text));
  return found ? startOfYear(found[1] ?? '', found[2] ?? '') : undefined;
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
  /^(?:for )?(?:the )?(month|quarter|half[ -]year|year|\d{1,2} months) (?:ended|ending|end|to)(?: on)? (.+)$/;

/** `quarter ending 30 June 2019`, `12 months to March 2020`. */
function endingPeriod(text: string): Period | undefined {
  const parts = ENDING.exec(text);
  if (!parts) return undefined;
  const [, span = '', ending = ''] = parts;
  const months = SPANS[span] ?? Number.parseInt(span, 10);
  const last = dayOf(ending) ?? lastDayOfMonth(ending);
  if (!last || !isMonthEnd(last) || !(months >= 1)) return undefined;
  return periodOfMonths(monthsLater(last, 1 - months), last);
}

function lastDayOfMonth(text: string): CalendarDay | undefined {
  const parts = new RegExp(`^(${MONTH_PATTERN}) (\\d{4})$`).exec(text);
  if (!parts) return undefined;
  const month = monthNumber(parts[1] ?? '') ?? 0;
  const year = Number(parts[2]);
  return { year, month, day: daysInMonth(year, month) };
}

const FINANCIAL_YEAR = String.raw`(?<![\d/.-])(?:fy ?)?((?:19|20)\d{2}|\d{2}) ?[/-] ?((?:19|20)\d{2}|\d{2})(?![\d/]|-\d)`;
const YEAR_SUFFIX = String.raw`(?:[ -]?(\d{4}|\d{2}(?!\d)))?`;
const MONTHS = `\\b(${MONTH_PATTERN})\\b\\.?${YEAR_SUFFIX}(?: ?(?:-|to|/) ?(${MONTH_PATTERN})\\b\\.?${YEAR_SUFFIX})?`;
const QUARTER = String.raw`\b(?:q(?:uarter|tr|t)?[ .]?([1-4])|([1-4])(?:st|nd|rd|th) (?:quarter|qtr)|(first|second|third|fourth) quarter|quarter (one|two|three|four))\b`;
const CALENDAR_YEAR = String.raw`\b((?:19|20)\d{2})\b`;
const HALF = String.raw`\b(?:h([12])|half(?:[ -]year)? ([12])|(first|second) half(?: of)?(?: the)?(?: year)?)\b`;
const FILLERS =
  /^(?:[\s:;,.()[\]/-]|\b(?:financial|fiscal|fy|year|period|reporting|full|months?|quarter|for|the|of|in)\b)*$/;

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  one: 1,
  second: 2,
  two: 2,
  third: 3,
  three: 3,
  fourth: 4,
  four: 4,
};

/** Takes out financial year, months, quarter or half, wherever they stand; nothing but filler words may be left. */
function periodOfParts(text: string, context: PeriodContext): Period | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const { months, share, year, calendarYear } = parts;
  const financialYear = year ?? context.financialYear;
  if (!months) return shareInYear(share, year !== undefined, financialYear);
  const period = periodOfNamedMonths({ ...months, lastYear: months.lastYear ?? calendarYear }, financialYear);
  return period && agrees(period, share, year) ? period : undefined;
}

interface PeriodParts {
  readonly year?: number;
  readonly calendarYear?: number;
  readonly months?: NamedMonths;
  readonly share?: Share;
}

function partsOf(text: string): PeriodParts | undefined {
  let rest = text;
  const takeOut = (pattern: string): Groups | undefined => {
    const taken = take(rest, pattern);
    rest = taken?.rest ?? rest;
    return taken?.groups;
  };
  const yearGroups = takeOut(FINANCIAL_YEAR);
  const year = yearGroups && startOfYear(yearGroups[0] ?? '', yearGroups[1] ?? '');
  if (yearGroups && year === undefined) return undefined;
  const monthGroups = takeOut(MONTHS);
  const months = monthGroups && monthsOf(monthGroups);
  const quarter = takeOut(QUARTER);
  const half = quarter ? undefined : takeOut(HALF);
  const hasOwnYear = months?.firstYear !== undefined || months?.lastYear !== undefined;
  const calendarYear = months && !hasOwnYear && year === undefined ? takeOut(CALENDAR_YEAR)?.[0] : undefined;
  if (!FILLERS.test(rest)) return undefined;
  return {
    year,
    months,
    share: shareOfYear(quarter, half),
    calendarYear: calendarYear === undefined ? undefined : Number(calendarYear),
  };
}

interface Share {
  readonly offset: number;
  readonly months: number;
}

function shareOfYear(quarter: Groups | undefined, half: Groups | undefined): Share | undefined {
  const part = quarter ?? half;
  if (!part) return undefined;
  const months = quarter ? 3 : 6;
  const written = part.find((group) => group !== undefined) ?? '';
  return { offset: ((ORDINALS[written] ?? Number(written)) - 1) * months, months };
}

function shareInYear(share: Share | undefined, isYearNamed: boolean, year: number | undefined): Period | undefined {
  if (year === undefined || (!share && !isYearNamed)) return undefined;
  return periodInFinancialYear(year, share?.offset ?? 0, share?.months ?? 12);
}

/** Months decide; a quarter or financial year named beside them may only say the same. */
function agrees(period: Period, share: Share | undefined, year: number | undefined): boolean {
  const first = parseIsoDate(period.start);
  if (!first) return false;
  if (year !== undefined && financialYearOf(first) !== year) return false;
  if (!share) return true;
  return periodInFinancialYear(financialYearOf(first), share.offset, share.months)?.label === period.label;
}

interface NamedMonths {
  readonly first: number;
  readonly last: number;
  readonly firstYear?: number;
  readonly lastYear?: number;
}

function monthsOf([first = '', firstYear, last, lastYear]: Groups): NamedMonths | undefined {
  const firstMonth = monthNumber(first);
  const lastMonth = monthNumber(last ?? first);
  if (firstMonth === undefined || lastMonth === undefined) return undefined;
  const yearOf = (digits: string | undefined): number | undefined =>
    digits === undefined ? undefined : fullYear(digits);
  const years =
    last === undefined ? { lastYear: yearOf(firstYear) } : { firstYear: yearOf(firstYear), lastYear: yearOf(lastYear) };
  return { first: firstMonth, last: lastMonth, ...years };
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

/** `2019`, `20` → 2019; undefined unless the second year follows the first. */
function startOfYear(first: string, second: string): number | undefined {
  const start = first.length === 2 ? 2000 + Number(first) : Number(first);
  const end = second.length === 2 ? Math.floor(start / 100) * 100 + Number(second) : Number(second);
  const follows = end === start + 1 || (second === '00' && start % 100 === 99);
  return follows ? start : undefined;
}

type Groups = readonly (string | undefined)[];

/** The first match of a pattern, with the text around it joined by a space. */
function take(text: string, pattern: string): { readonly groups: Groups; readonly rest: string } | undefined {
  const found = new RegExp(pattern).exec(text);
  if (!found) return undefined;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { groups: found.slice(1), rest };
}
