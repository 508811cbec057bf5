import { isRealDay, serialOfDay } from '../cells/serial-dates';
import { formulaDay } from './formulas/formula-dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** From 1 March 1900 on: Excel counts a 29 February 1900 that never was. */
const FIRST_SOUND_SERIAL = 61;

/** Two digits mean 1930 to 2029, Excel's own window. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/**
 * The serial number of a day; undefined when the calendar has no such day or it lies before 1 March 1900.
 * @param month 1 to 12
 */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const typed = { year, month, day };
  if (!isRealDay(typed)) return undefined;
  const serial = serialOfDay(typed);
  return serial >= FIRST_SOUND_SERIAL ? serial : undefined;
}

/** The day a serial number stands for, as Excel's en-GB formula bar shows it: `03/04/2019`; undefined where it is no date. */
export function dayOf(serial: number): string | undefined {
  const found = formulaDay(serial);
  if (!found) return undefined;
  const { year, month, day } = found;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day)}/${two(month)}/${year}`;
}

interface Form {
  readonly pattern: RegExp;
  readonly numberFormat: string;
  /** Year, month and day out of the pattern's groups. */
  readonly read: (groups: readonly string[], currentYear: number) => readonly [number, number, number];
}

const monthOf = (name = '') => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** The ways people write a day in en-GB, with the number format Excel then gives the cell. */
const FORMS: readonly Form[] = [
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/,
    numberFormat: 'dd/mm/yyyy',
    read: ([day, month, year = '']) => [fullYear(year), Number(month), Number(day)],
  },
  {
    pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/,
    numberFormat: 'dd/mm/yyyy',
    read: ([year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})$/,
    numberFormat: 'dd-mmm',
    read: ([day, month], currentYear) => [currentYear, Number(month), Number(day)],
  },
  {
    pattern: new RegExp(`^(\\d{1,2})[ -]${MONTH_NAME}[ -](\\d{4}|\\d{2})$`, 'i'),
    numberFormat: 'dd-mmm-yy',
    read: ([day, month, year = '']) => [fullYear(year), monthOf(month), Number(day)],
  },
  {
    pattern: new RegExp(`^(\\d{1,2})[ -]${MONTH_NAME}$`, 'i'),
    numberFormat: 'dd-mmm',
    read: ([day, month], currentYear) => [currentYear, monthOf(month), Number(day)],
  },
  {
    pattern: new RegExp(`^${MONTH_NAME}[ -](\\d{4}|\\d{2})$`, 'i'),
    numberFormat: 'mmm-yy',
    read: ([month, year = '']) => [fullYear(year), monthOf(month), 1],
  },
];

/**
 * Text typed as a day, day before month → serial number and number format; undefined when it is no day of the calendar.
 * @param currentYear for days typed without a year
 */
export function readTypedDate(text: string, currentYear: number): { serial: number; numberFormat: string } | undefined {
  for (const { pattern, numberFormat, read } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const serial = serialOf(...read(match.slice(1), currentYear));
    if (serial !== undefined) return { serial, numberFormat };
  }
  return undefined;
}

/** `14:30`, `9:05:30`, `2:15 pm` → part of a day with its number format; undefined for anything else. */
export function readTypedTime(text: string): { serial: number; numberFormat: string } | undefined {
  const match = /^(\d{1,2}):([0-5]\d)(:[0-5]\d)?( ?[ap]m)?$/i.exec(text);
  if (!match) return undefined;
  const [, hours = '', minutes, seconds, half] = match;
  const hour = half ? hourOfHalf(Number(hours), /p/i.test(half)) : Number(hours);
  if (!(hour >= 0 && hour <= 23)) return undefined;
  const serial = (hour * 3600 + Number(minutes) * 60 + Number(seconds?.slice(1) ?? 0)) / 86_400;
  return { serial, numberFormat: `${half ? 'h' : 'hh'}:mm${seconds ? ':ss' : ''}${half ? ' AM/PM' : ''}` };
}

/** 1 to 12 with am or pm → 0 to 23; NaN for other hours. */
function hourOfHalf(hour: number, isAfternoon: boolean): number {
  return hour < 1 || hour > 12 ? NaN : (hour % 12) + (isAfternoon ? 12 : 0);
}
