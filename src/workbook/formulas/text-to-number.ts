import { isRealDay, serialOfDay } from '../../cells/serial-dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMBER = /^([-+]?)£?([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?(%?)$/i;

/**
 * Text that Excel (set to English, United Kingdom) takes as a number when it calculates: `1,675`, ` 326 `, `£12.50`,
 * `(45)`, `97%`, `1e3`, `01/04/2019`, `2019-04-01`, `1 Apr 2019`, `10:30`. Undefined for any other text.
 */
export function textToNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const bracketed = /^\(([^()+-]+)\)$/.exec(trimmed);
  if (bracketed?.[1] !== undefined) {
    const inner = plainNumber(bracketed[1]);
    return inner === undefined ? undefined : -inner;
  }
  return plainNumber(trimmed) ?? dateAndTime(trimmed);
}

function plainNumber(text: string): number | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = '', innerSign = '', whole = '', fraction = '', exponent = '', percent = ''] = match;
  if (whole === '' && fraction.length < 2) return undefined;
  if (sign !== '' && innerSign !== '') return undefined;
  const size = Number(`${whole.replaceAll(',', '')}${fraction}${exponent}`) / (percent === '' ? 1 : 100);
  return sign === '-' || innerSign === '-' ? -size : size;
}

function dateAndTime(text: string): number | undefined {
  const time = /(?:^|\s)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i.exec(text);
  if (!time) return dateOf(text);
  const fraction = timeOf(time);
  const before = text.slice(0, time.index).trim();
  if (fraction === undefined || before === '') return fraction;
  const day = dateOf(before);
  return day === undefined ? undefined : day + fraction;
}

function timeOf(match: RegExpExecArray): number | undefined {
  const [, hourText = '', minutes = '', seconds = '0', half] = match;
  let hours = Number(hourText);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return (hours * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** Day first, as in the United Kingdom; a missing year is not guessed. */
function dateOf(text: string): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return exactDay(iso[1], Number(iso[2]), iso[3]);
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (numeric) return exactDay(numeric[3], Number(numeric[2]), numeric[1]);
  const worded = /^(?:(\d{1,2})[\s-])?([a-z]{3,9})[\s-](\d{4}|\d{2})$/i.exec(text);
  if (!worded) return undefined;
  const name = (worded[2] ?? '').toLowerCase();
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  return isMonthName(name, month) ? exactDay(worded[3], month, worded[1] ?? '1') : undefined;
}

const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function isMonthName(name: string, month: number): boolean {
  return month > 0 && (name.length === 3 || name === LONG_MONTHS[month - 1]);
}

/** Undefined for days that do not exist, such as 31 February. Two-digit years: 00–29 are 2000s, as in Excel. */
function exactDay(yearText: string | undefined, month: number, dayText: string | undefined): number | undefined {
  const short = Number(yearText);
  const year = yearText?.length === 2 ? short + (short < 30 ? 2000 : 1900) : short;
  const day = Number(dayText);
  return isRealDay({ year, month, day }) ? serialOfDay({ year, month, day }) : undefined;
}
