import { CellError, type Scalar } from '../../model/values';
import { formulaDay, daysInRolledMonth, formulaSerial, type FormulaDay } from '../formula-dates';
import { textToNumber } from '../text-to-number';
import { NUM_ERROR, settle, toNumber, VALUE_ERROR } from '../values';
import { MANY, numbersOf, strict, whole, type Call, type FunctionDefinition, type FunctionTable } from './define';

type Plain = Exclude<Scalar, CellError>;

function numbers(values: readonly Plain[]): number[] | CellError {
  const all: number[] = [];
  for (const value of values) {
    const number = toNumber(value);
    if (number instanceof CellError) return number;
    all.push(number);
  }
  return all;
}

function onNumbers(minimum: number, maximum: number, apply: (...values: number[]) => Scalar): FunctionDefinition {
  return strict(minimum, maximum, (values) => {
    const all = numbers(values);
    return all instanceof CellError ? all : apply(...all);
  });
}

/** A part of the day a serial number stands for. */
function part(pick: (day: FormulaDay, serial: number) => number): FunctionDefinition {
  return onNumbers(1, 1, (serial = 0) => {
    const day = formulaDay(serial);
    return day ? pick(day, serial) : NUM_ERROR;
  });
}

/** Seconds since midnight, rounded as Excel rounds: 23:59:59.9 is not yet tomorrow. */
function timePart(pick: (seconds: number) => number): FunctionDefinition {
  return onNumbers(1, 1, (serial = 0) => (serial < 0 ? NUM_ERROR : pick(Math.round((serial % 1) * 86_400) % 86_400)));
}

function date(year = 0, month = 0, day = 0): Scalar {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  return formulaSerial(Math.trunc(full), Math.trunc(month), Math.trunc(day)) ?? NUM_ERROR;
}

/** The same day some months on, or the month's last where it has no such day; `day` 0 asks for the last. */
function monthsOn(serial: number, months: number, day?: number): Scalar {
  const from = formulaDay(serial);
  if (!from) return NUM_ERROR;
  const month = from.month + Math.trunc(months);
  const last = daysInRolledMonth(from.year, month);
  return formulaSerial(from.year, month, day === undefined ? Math.min(from.day, last) : last) ?? NUM_ERROR;
}

/** 1 = Sunday … 7 = Saturday for type 1; the other types count from another day. */
function weekday(serial = 0, type = 1): Scalar {
  if (!formulaDay(serial)) return NUM_ERROR;
  const fromSunday = (Math.floor(serial) - 1) % 7;
  const day = fromSunday < 0 ? fromSunday + 7 : fromSunday;
  if (type === 1) return day + 1;
  if (type === 3) return (day + 6) % 7;
  const first = type === 2 ? 1 : type - 10;
  if (first < 1 || first > 7) return NUM_ERROR;
  return ((day - first + 7) % 7) + 1;
}

/** ISO 8601: the week of the year's first Thursday is week 1. */
function isoWeek(serial = 0): Scalar {
  const thursday = Math.floor(serial) - ((Math.floor(serial) + 5) % 7) + 3;
  const day = formulaDay(thursday);
  const first = day && formulaSerial(day.year, 1, 1);
  return first === undefined ? NUM_ERROR : Math.floor((thursday - first) / 7) + 1;
}

function wholeMonths(from: FormulaDay, to: FormulaDay): number {
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

const DIFFERENCES: Readonly<Record<string, (from: FormulaDay, to: FormulaDay, days: number) => number>> = {
  D: (_from, _to, days) => days,
  M: wholeMonths,
  Y: (from, to) => Math.floor(wholeMonths(from, to) / 12),
  YM: (from, to) => wholeMonths(from, to) % 12,
  MD: (from, to) =>
    to.day >= from.day ? to.day - from.day : to.day - from.day + daysInRolledMonth(to.year, to.month - 1),
};

function difference([first = null, second = null, unit = null]: readonly Plain[]): Scalar {
  const serials = numbers([first, second]);
  if (serials instanceof CellError) return serials;
  const [start = 0, end = 0] = serials.map(Math.floor);
  const from = formulaDay(start);
  const to = formulaDay(end);
  const name = String(unit).toUpperCase();
  const measure = Object.hasOwn(DIFFERENCES, name) ? DIFFERENCES[name] : undefined;
  return from && to && end >= start && measure ? measure(from, to, end - start) : NUM_ERROR;
}

/** Monday to Friday between two days, both included, less the holidays. */
function networkDays(call: Call): Scalar {
  const start = call.number(0);
  const end = call.number(1);
  if (start instanceof CellError) return start;
  if (end instanceof CellError) return end;
  const holidays = call.has(2) ? numbersOf(call, 2) : [];
  if (holidays instanceof CellError) return holidays;
  const off = new Set(holidays.map(Math.floor));
  const [first, last] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  if (!formulaDay(first) || !formulaDay(last)) return NUM_ERROR;
  let days = 0;
  for (let serial = first; serial <= last; serial++) if (Number(weekday(serial, 2)) < 6 && !off.has(serial)) days += 1;
  return start <= end ? days : -days;
}

function asText(value: Plain | undefined, keep: (serial: number) => number): Scalar {
  if (typeof value !== 'string') return VALUE_ERROR;
  const serial = textToNumber(value);
  return serial === undefined ? VALUE_ERROR : keep(serial);
}

/** The clock's local time as a serial number. */
function now(call: Call): number {
  const time = call.context.surroundings.clock();
  const day = formulaSerial(time.getFullYear(), time.getMonth() + 1, time.getDate()) ?? 0;
  return day + (time.getHours() * 3600 + time.getMinutes() * 60 + time.getSeconds()) / 86_400;
}

export const DATES: FunctionTable = {
  TODAY: { ...whole(0, 0, (call) => Math.floor(now(call))), isVolatile: true },
  NOW: { ...whole(0, 0, now), isVolatile: true },
  DATE: onNumbers(3, 3, date),
  YEAR: part((day) => day.year),
  MONTH: part((day) => day.month),
  DAY: part((day) => day.day),
  HOUR: timePart((seconds) => Math.floor(seconds / 3600)),
  MINUTE: timePart((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: timePart((seconds) => seconds % 60),
  TIME: onNumbers(3, 3, (hours = 0, minutes = 0, seconds = 0) => {
    const fraction = (Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds)) / 86_400;
    return fraction < 0 ? NUM_ERROR : settle(fraction % 1);
  }),
  DATEVALUE: strict(1, 1, ([value]) => asText(value, Math.floor)),
  TIMEVALUE: strict(1, 1, ([value]) => asText(value, (serial) => serial % 1)),
  EDATE: onNumbers(2, 2, (serial = 0, months = 0) => monthsOn(serial, months)),
  EOMONTH: onNumbers(2, 2, (serial = 0, months = 0) => monthsOn(serial, months, 0)),
  DAYS: onNumbers(2, 2, (end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
  DATEDIF: strict(3, 3, difference),
  WEEKDAY: onNumbers(1, 2, weekday),
  ISOWEEKNUM: onNumbers(1, 1, isoWeek),
  NETWORKDAYS: whole(2, MANY, networkDays),
};
