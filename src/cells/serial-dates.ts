/** A day of the Gregorian calendar. Months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The last serial Excel can show: 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

/** Excel counts a 29 February 1900 that never was, as Lotus 1-2-3 did. Later serials are one too high because of it. */
export const PHANTOM_DAY = 60;

/** Days from 1 January 1970 to 31 December 1899, the day before serial 1. */
const DAY_BEFORE_SERIAL_1 = daysFromCivil({ year: 1899, month: 12, day: 31 });

/**
 * 1 January 1910 and 31 December 2099 as serial numbers. Smaller numbers are years (1985), ages or counts that somebody
 * typed into a date column; larger ones are dates run together (20190403) or references.
 */
const FIRST_PLAUSIBLE = 3654;
const LAST_PLAUSIBLE = 73_050;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month of a year, 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const isLeapFebruary = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeapFebruary ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True for a day that exists: 29 February 2020, not 29 February 2019. Years 1900 to 9999, as in Excel. */
export function isRealDay({ year, month, day }: CalendarDay): boolean {
  const areWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  return areWhole && year >= 1900 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** → `2019-04-03`. The caller has checked that the day exists. */
export function printIsoDate({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2019-04-03` → its day; undefined for any other text and for days that do not exist. */
export function parseIsoDate(text: string): CalendarDay | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isRealDay(day) ? day : undefined;
}

/**
 * An Excel serial number (1900 system) → its day; the time of day is dropped. Undefined below 1, above 31 December 9999, and
 * for serial 60, the 29 February 1900 that only Excel knows.
 */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === PHANTOM_DAY) return undefined;
  const days = whole > PHANTOM_DAY ? whole - 1 : whole;
  return civilFromDays(DAY_BEFORE_SERIAL_1 + days);
}

/** The same as `YYYY-MM-DD`. */
export function isoOfSerial(serial: number): string | undefined {
  const day = dayOfSerial(serial);
  return day && printIsoDate(day);
}

/** True for a number that Excel would show as a date of the last hundred years or the next decades. */
export function isPlausibleSerial(value: number): boolean {
  return value >= FIRST_PLAUSIBLE && value < LAST_PLAUSIBLE + 1;
}

/** `YYYY-MM-DD` → the Excel serial number of that day; undefined for text that is no real day from 1900 to 9999. */
export function serialOfIso(iso: string): number | undefined {
  const day = parseIsoDate(iso);
  return day && serialOfDay(day);
}

/** The Excel serial number of a day: below 1 before 1900. The caller has checked that the day exists. */
export function serialOfDay(day: CalendarDay): number {
  const serial = daysFromCivil(day) - DAY_BEFORE_SERIAL_1;
  return serial >= PHANTOM_DAY ? serial + 1 : serial;
}

/** The day some days later (or earlier, for a negative number). */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return civilFromDays(daysFromCivil(day) + days);
}

/** The same for a day as `YYYY-MM-DD`; a text that is no day stays as it is. */
export function addDaysTo(iso: string, days: number): string {
  const day = parseIsoDate(iso);
  return day ? printIsoDate(addDays(day, days)) : iso;
}

/**
 * Days since 1 January 1970. Years begin in March, so that the leap day is the last of its year and every 400 years have
 * the same length.
 */
function daysFromCivil({ year, month, day }: CalendarDay): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): CalendarDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}
