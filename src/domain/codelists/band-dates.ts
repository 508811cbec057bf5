import { monthNumber } from '../model/month-names';
import { dayOfSerial, isPlausibleSerial } from '../../cells/serial-dates';

/** `14-Oct`, `Oct-14`: how a file keeps what Excel showed. */
const SHOWN = /^(?:(\d{1,2})[-\s/]([a-z]{3,9})|([a-z]{3,9})[-\s/](\d{1,2}))$/i;

/**
 * The age band that Excel made a date of when somebody typed it: `10-14` became 14 October, `5-9` 5 September. The smaller of
 * day and month comes first, for a band goes upwards. Undefined for what is no day, and where the two are the same.
 */
export function bandOfSerial(serial: number): string | undefined {
  const day = Number.isInteger(serial) && isPlausibleSerial(serial) ? dayOfSerial(serial) : undefined;
  return day && bandOf(day.day, day.month);
}

/** The same of the text that a date without its year is shown as. */
export function bandOfShownDate(text: string): string | undefined {
  const parts = SHOWN.exec(text);
  if (!parts) return undefined;
  const month = monthNumber((parts[2] ?? parts[3] ?? '').toLowerCase());
  return month === undefined ? undefined : bandOf(Number(parts[1] ?? parts[4]), month);
}

function bandOf(day: number, month: number): string | undefined {
  return day === month ? undefined : `${Math.min(day, month)}-${Math.max(day, month)}`;
}
