import { isRealDay, serialOfDay } from '../../../cells/serial-dates';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number (1900 system) of an ISO 8601 date, as strict files write dates; undefined when it is none. */
export function serialOfIsoDate(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isRealDay({ year, month, day })) return undefined;
  const clock = [hour, minute, second].map((part) => (Number.isNaN(part) ? 0 : part));
  const [hours = 0, minutes = 0, seconds = 0] = clock;
  return serialOfDay({ year, month, day }) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
