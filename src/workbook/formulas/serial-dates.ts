/** Days from Excel's day 0 (30 December 1899 as it counts from March 1900 on) to 1 January 1970. */
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;
/** 31 December 9999. */
const LAST = 2_958_465;

export interface CalendarDay {
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
export function dayOfSerial(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST) return undefined;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((whole + (whole < 60 ? 1 : 0) - UNIX_EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Year, month and day → serial number; months and days beyond their range roll over, as DATE does. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return 60;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round(date.getTime() / DAY) + UNIX_EPOCH;
  const excel = serial < 61 ? serial - 1 : serial;
  return excel < 0 || excel > LAST ? undefined : excel;
}

/** How many days the month has; months beyond 1–12 roll over. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
