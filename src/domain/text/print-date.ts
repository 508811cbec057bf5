import { MONTH_NAMES } from '../model/month-names';
import { isoOfSerial, parseIsoDate } from '../../cells/serial-dates';

/** `2019-04-03` → `3 April 2019`; the text itself when it is no date. */
export function printDate(iso: string): string {
  const day = parseIsoDate(iso);
  return day ? `${day.day} ${MONTH_NAMES[day.month - 1] ?? ''} ${day.year}` : iso;
}

/** An Excel serial number → `3 April 2019`. */
export function printSerial(serial: number): string {
  return printDate(isoOfSerial(serial) ?? String(serial));
}
