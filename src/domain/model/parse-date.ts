import { fullYear, monthNumber, MONTH_PATTERN, simplifyText } from './month-names';
import { isRealDay, printIsoDate, serialOfIso, type CalendarDay } from '../../cells/serial-dates';

/** A date read from text. */
export interface ParsedDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  /** What Excel would store. */
  readonly serial: number;
  /** Day and month could change places: `03/04/2019` is 3 April read day first, and 4 March read month first. */
  readonly mayBeTurned: boolean;
  /** The century was supplied: `19` was read as 2019. */
  readonly hasShortYear: boolean;
}

const TIME = String.raw`(?:[t ] ?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?: ?z|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
const YEAR = String.raw`(\d{4}|\d{2})`;
const ORDINAL = '(?:st|nd|rd|th)?';

/** How dates are written, each with where day, month and year stand among its groups. British order only. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'mdy' | 'ymd' }[] = [
  { pattern: new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2${YEAR}${TIME}$`), order: 'dmy' },
  { pattern: new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${TIME}$`), order: 'ymd' },
  {
    pattern: new RegExp(
      String.raw`^${WEEKDAY}(\d{1,2})${ORDINAL}([ -]?|[/.]| of )(${MONTH_PATTERN})\.?,?[ /.-]*${YEAR}${TIME}$`,
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(String.raw`^${WEEKDAY}(${MONTH_PATTERN})([ -])(\d{1,2})${ORDINAL},? (\d{4})${TIME}$`),
    order: 'mdy',
  },
];

/**
 * Reads a date as people in Britain type it, day first: `03/04/2019`, `3.4.19`, `3 Apr 2019`, `3rd April 2019`,
 * `Wednesday 3 April 2019`, `April 3, 2019`, `2019-04-03`, each with or without a time of day, which is dropped. Years of
 * two digits follow Excel: 00–29 are 2000–2029, the rest 19xx. Undefined for anything else, days that do not exist
 * included (31 April, 13th month: an American date is not turned round).
 *
 * @param first what comes first in a date of digits alone; `month` only where a whole column has it so.
 */
export function parseDateText(text: string, first: 'day' | 'month' = 'day'): ParsedDate | undefined {
  if (text.length > 60) return undefined;
  const simple = simplifyText(text);
  for (const { pattern, order } of FORMS) {
    const parts = pattern.exec(simple);
    if (parts) return dateOf(parts, order === 'dmy' && first === 'month' && isDigits(parts) ? 'mdy' : order);
  }
  return undefined;
}

function isDigits([, , , second = '']: RegExpExecArray): boolean {
  return /^\d+$/.test(second);
}

function dateOf(parts: RegExpExecArray, order: 'dmy' | 'mdy' | 'ymd'): ParsedDate | undefined {
  const [, first = '', , second = '', third = ''] = parts;
  const written = { dmy: [first, second, third], mdy: [second, first, third], ymd: [third, second, first] }[order];
  const [day = '', month = '', year = ''] = written;
  const isNamed = /[a-z]/.test(month);
  const found: CalendarDay = {
    year: fullYear(year),
    month: isNamed ? (monthNumber(month) ?? 0) : Number(month),
    day: Number(day),
  };
  if (!isRealDay(found)) return undefined;
  const iso = printIsoDate(found);
  return {
    iso,
    serial: serialOfIso(iso) ?? 0,
    mayBeTurned: order !== 'ymd' && !isNamed && found.day <= 12 && found.day !== found.month,
    hasShortYear: year.length === 2,
  };
}
