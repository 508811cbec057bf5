import { fullYear, monthNumber, MONTH_PATTERN } from './month-names';

/** `2019/20`, `FY19-20`; in words only where nothing else can be meant: `financial year 2019 to 2020`. */
const FINANCIAL_YEAR =
  /(?<![\d/.-])(?:fy ?)?((?:19|20)\d{2}|\d{2})(?: ?[/-] ?|(?<=(?:^|\bfinancial year |\bfy ?)\d{4}) to (?=\d{4}))((?:19|20)\d{2}|\d{2})(?![\d/]|-\d)/;
const YEAR_SUFFIX = String.raw`(?:[ -]?(\d{4}|\d{2}(?!\d)))?`;
const MONTH = String.raw`\b(${MONTH_PATTERN})\b\.?${YEAR_SUFFIX}`;
const MONTHS = new RegExp(`${MONTH}(?: ?(?:-|to|/) ?${MONTH})?`);
const QUARTER =
  /\b(?:q(?:uarter|tr|t)?[ .]?([1-4])|([1-4])(?:st|nd|rd|th) (?:quarter|qtr)|(first|second|third|fourth) quarter|quarter (one|two|three|four))\b/;
const CALENDAR_YEAR = /\b((?:19|20)\d{2})\b/;
const HALF = /\b(?:h([12])|half(?:[ -]year)? ([12])|(first|second) half(?: of)?(?: the)?(?: year)?)\b/;
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

/** What a text says of a period, in parts. */
export interface PeriodParts {
  /** The year in which the financial year named begins. */
  readonly year?: number;
  /** A single calendar year beside months, or a quarter, that have none of their own. */
  readonly calendarYear?: number;
  readonly months?: NamedMonths;
  readonly share?: PeriodShare;
}

/**
 * Takes out financial year, months, quarter or half, wherever they stand. Undefined when anything but filler words is left,
 * or the financial year's two years do not follow one another.
 */
export function periodPartsOf(text: string): PeriodParts | undefined {
  const rest = new Remainder(text);
  const years = rest.takeOut(FINANCIAL_YEAR);
  const year = years && startOfYear(years);
  if (years && year === undefined) return undefined;
  const named = rest.takeOut(MONTHS);
  const months = named && monthsOf(named);
  const share = shareOfYear(rest.takeOut(QUARTER), 3) ?? shareOfYear(rest.takeOut(HALF), 6);
  const isYearOpen = year === undefined && (months ? needsYear(months) : share !== undefined);
  const calendarYear = isYearOpen ? rest.takeOut(CALENDAR_YEAR)?.[0] : undefined;
  if (!FILLERS.test(rest.text)) return undefined;
  return { year, months, share, calendarYear: calendarYear === undefined ? undefined : Number(calendarYear) };
}

function needsYear({ firstYear, lastYear }: NamedMonths): boolean {
  return firstYear === undefined && lastYear === undefined;
}

/** The financial year a text in lower case names, as the year it begins in; the first one wins. */
export function financialYearIn(text: string): number | undefined {
  const found = FINANCIAL_YEAR.exec(text);
  return found ? startOfYear(found.slice(1)) : undefined;
}

/** A part of a financial year: months from April, and how many. */
export interface PeriodShare {
  readonly offset: number;
  readonly months: number;
}

/** The nth quarter or half, from whichever wording matched. */
function shareOfYear(wordings: Groups | undefined, months: number): PeriodShare | undefined {
  const written = wordings?.find((wording) => wording !== undefined);
  return written === undefined ? undefined : { offset: ((ORDINALS[written] ?? Number(written)) - 1) * months, months };
}

/** Months by number, January is 1, with the years written on them. A single month has its year in `lastYear`. */
export interface NamedMonths {
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

/** `2019`, `20` → 2019; undefined unless the second year follows the first. */
function startOfYear([first = '', second = '']: Groups): number | undefined {
  const start = fullYear(first);
  const follows = second.length === 2 ? Number(second) === (start + 1) % 100 : Number(second) === start + 1;
  return follows ? start : undefined;
}

type Groups = readonly (string | undefined)[];

/** A text from which matches are taken one after another. */
class Remainder {
  constructor(private left: string) {}

  get text(): string {
    return this.left;
  }

  /** The groups of the first match, which is cut out of the text. */
  takeOut(pattern: RegExp): Groups | undefined {
    const found = pattern.exec(this.left);
    if (!found) return undefined;
    this.left = `${this.left.slice(0, found.index)} ${this.left.slice(found.index + found[0].length)}`;
    return found.slice(1);
  }
}
