import { addDays, dayOfSerial, daysInMonth, LAST_SERIAL, PHANTOM_DAY, serialOfDay } from '../../cells/serial-dates';

/** A day as formulas know it: two more than the calendar has. */
export interface FormulaDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31; 0 for Excel's "0 January 1900". */
  readonly day: number;
}

/**
 * A serial number (1900 system; the fraction is the time of day) → its day. Excel believes that 29 February 1900
 * existed: serial 60 is that day, and serials before it are one less than true.
 * @returns undefined for numbers that are no date: negative, or after the year 9999.
 */
export function formulaDay(serial: number): FormulaDay | undefined {
  const whole = Math.floor(serial);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === PHANTOM_DAY) return { year: 1900, month: 2, day: 29 };
  return dayOfSerial(whole);
}

/** Year, month and day → serial number; months and days beyond their range roll over, as DATE does. */
export function formulaSerial(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return PHANTOM_DAY;
  const serial = serialOfDay(addDays({ ...rolled(year, month), day: 1 }, day - 1));
  return serial < 0 || serial > LAST_SERIAL ? undefined : serial;
}

/** How many days the month has; months beyond 1–12 roll over. */
export function daysInRolledMonth(year: number, month: number): number {
  const known = rolled(year, month);
  return daysInMonth(known.year, known.month);
}

function rolled(year: number, month: number): { readonly year: number; readonly month: number } {
  const years = Math.floor((month - 1) / 12);
  return { year: year + years, month: month - years * 12 };
}
