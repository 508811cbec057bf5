import { printDate } from '../../domain/text/print-date';
import { printIsoDate } from '../../cells/serial-dates';

/** A moment as the day on the person's own calendar, `YYYY-MM-DD`. @param ms milliseconds since 1970. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  return printIsoDate({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

/** A moment as people read it, by the person's own clock: `24 July 2019, 14:05`. */
export function momentOf(ms: number): string {
  const date = new Date(ms);
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `${printDate(dayOf(ms))}, ${time}`;
}
