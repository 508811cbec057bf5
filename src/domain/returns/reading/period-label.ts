import { parseBand } from '../../codelists/bands';
import { parsePeriod, type PeriodContext } from '../../model/parse-period';
import type { Period } from '../../model/periods';
import type { FigureKind } from '../../model/table-reading';
import { figureOf } from '../words/label-kinds';

/** A label read as a time. */
export interface PeriodLabel {
  readonly period?: Period;
  readonly isPeriod: boolean;
  readonly figure?: FigureKind;
}

/** For asking whether a text is a period of whatever year. */
const ANY_YEAR: PeriodContext = { financialYear: 2000 };

const LONGEST_PERIOD = 60;

/** Cheap test before the real one. */
const MAY_BE_PERIOD =
  /\d{4}|\d{1,2}(?:st|nd|rd|th)?[ /.-]+(?:\d|[a-z]{3}|to\b)|\bq(?:[tr]*|uarter)?\.? ?[1-4]\b|\bquarter\b|\bh[12]\b|\bhalf\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const FIGURE_TAIL =
  /[\s(–-]*\b(actuals?|figures?|outturn|results?|values?|numbers?|no\.|targets?|plan(?:ned)?|profiles?|forecasts?|totals?|rag|variance|%|comments?)\b\)?\s*$/i;

/** A label's period, and what its words say of the figures under it: `Q1 actual`, `Q2 target`. */
export function periodOf(text: string, year: PeriodContext): PeriodLabel {
  if (text.length > LONGEST_PERIOD || !MAY_BE_PERIOD.test(text)) return { isPeriod: false };
  if (/^(?:19|20)\d\d$/.test(text)) return { isPeriod: true };
  const tail = FIGURE_TAIL.exec(text);
  const bare = (tail ? text.slice(0, tail.index) : text).replace(/^(?:totals?|actuals?)(?: for)? /i, '').trim();
  const period = parsePeriod(bare, year);
  const isPeriod = period !== undefined || parsePeriod(bare, ANY_YEAR) !== undefined;
  if (!isPeriod) return { isPeriod: false };
  // `16/17` may be ages: its neighbours decide, see the axis. A band that cannot be two years running is none.
  if (parseBand(text) && !mayBeYears(text)) return { isPeriod: false };
  const word = tail?.[1];
  const figure =
    word === undefined || /^(?:totals?|figures?|results?|values?|numbers?|no\.)$/i.test(word)
      ? undefined
      : figureOf(word);
  return { isPeriod, ...(period && { period }), ...(figure && { figure }) };
}

/** `16/17`, `2016-17`: the second follows the first. */
function mayBeYears(text: string): boolean {
  const [first, second] = (text.match(/\d+/g) ?? []).map((digits) => Number(digits) % 100);
  return first !== undefined && second !== undefined && (first + 1) % 100 === second;
}
