import { parseBand } from '../codelists/bands';
import { isBlank } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { parsePeriod, periodOfSerial, type PeriodContext } from '../model/parse-period';
import type { Period } from '../model/periods';
import { cellAt, shownAt, textAt } from './region';

/** A cell that heads figures of a period; `period` is missing where nobody said of which year. */
export interface PeriodHeading {
  readonly period?: Period;
}

const TOTAL_HEADING =
  /^(?:ytd|y\.t\.d\.?|year[- ]to[- ]date|cumulative|running total|full year|annual|year|annual total|(?:grand |year |period |sub-?|quarter(?:ly)? )?total)s?\b/i;

/** `Q1 actual`, `Q1 (figures)`: the period's own figures. `Q1 target` is not. */
const FIGURE_WORDS = /\(?\b(?:actuals?|figures?|outturn|results?|values?|numbers?|no\.)(?:\)|(?!\w))/gi;

/** `Q1 total`, `Total for Q1`: the figure of the quarter, summed up from its months. `Running total Q1` is none. */
const PERIOD_TOTAL = /^(?:sub-?)?totals?(?: for)? (?=\S)|(?:^|[ (–-]+)(?:sub-?)?totals?\)?$/i;

/** Cheap test before the real one: most cells of most sheets are no period. */
const MAY_BE_PERIOD =
  /^\D{0,12}\d{4}|^\W*\d{1,2}(?:st|nd|rd|th)?[ /.-]+(?:\d|[a-z]{3}|to\b)|\bq(?:[tr]*|uarter)?\.? ?[1-4]\b|\bquarter\b|\bh[12]\b|\bhalf\b|^\W*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const LONGEST = 45;

/** Letters that words for figures may add. */
const MORE_WORDS = 20;

/** A bare quarter or month: a period as soon as somebody says which year. */
export const YEARLESS: PeriodContext = { financialYear: 2000 };

/** Days of the longest period that is no year: two quarters, and some. */
const MOST_OF_A_YEAR = 300;

/** The cell as a heading of a period; undefined for anything else. */
export function periodHeading(
  grid: Grid,
  row: number,
  column: number,
  context: PeriodContext,
): PeriodHeading | undefined {
  const value = cellAt(grid, row, column);
  if (isBlank(value)) return undefined;
  if (typeof value === 'number') return dateHeading(value, shownAt(grid, row, column), context);
  const written = textAt(grid, row, column);
  if (written === undefined || written.length > LONGEST + MORE_WORDS) return undefined;
  const text = written.replace(FIGURE_WORDS, ' ').trim();
  if (text.length > LONGEST || isAgeBand(grid, row, column)) return undefined;
  return textHeading(text, context) ?? partTotal(text, context);
}

/** `16-17` below `11-15` or above `18-24`: ages, not a year. Years that follow one another share one. */
function isAgeBand(grid: Grid, row: number, column: number): boolean {
  const [above, band, below] = [row - 1, row, row + 1].map((each) => parseBand(textAt(grid, each, column) ?? ''));
  if (!band) return false;
  return (above !== undefined && above.to < band.from) || (below !== undefined && below.from > band.to);
}

/** `YTD`, `Total`: sums across periods, not of one of them. */
export function isTotalHeading(grid: Grid, row: number, column: number): boolean {
  return TOTAL_HEADING.test(textAt(grid, row, column) ?? '');
}

function textHeading(text: string, context: PeriodContext): PeriodHeading | undefined {
  if (!MAY_BE_PERIOD.test(text)) return undefined;
  const period = parsePeriod(text, context);
  if (period) return { period };
  return parsePeriod(text, YEARLESS) ? {} : undefined;
}

/** The total of a whole year stays a total: it is what the periods beside it add up to. */
function partTotal(text: string, context: PeriodContext): PeriodHeading | undefined {
  if (!PERIOD_TOTAL.test(text)) return undefined;
  const bare = text.replace(PERIOD_TOTAL, '').trim();
  const heading = textHeading(bare, context);
  const { start, end } = heading?.period ?? parsePeriod(bare, YEARLESS) ?? { start: '', end: '' };
  const months = monthsOf(end) - monthsOf(start);
  return months * 30 < MOST_OF_A_YEAR ? heading : undefined;
}

function monthsOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
}

/** A number counts as a period only when Excel shows it as a date. */
function dateHeading(value: number, shown: string | undefined, context: PeriodContext): PeriodHeading | undefined {
  if (shown === undefined || shown === String(value)) return undefined;
  const period = parsePeriod(shown, context) ?? periodOfSerial(value);
  return period && { period };
}
