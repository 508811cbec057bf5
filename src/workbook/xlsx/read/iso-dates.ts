const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number (1900 system) of an ISO 8601 date, as strict files write dates; undefined when it is none. */
export function serialOfIsoDate(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const days = (Date.UTC(year, month - 1, day) - FIRST_DAY) / DAY;
  const clock = [hour, minute, second].map((part) => (Number.isNaN(part) ? 0 : part));
  const [hours = 0, minutes = 0, seconds = 0] = clock;
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
