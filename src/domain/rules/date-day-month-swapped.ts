import { dayOfSerial, isPlausibleSerial, serialOfDay, serialOfIso } from '../../cells/serial-dates';
import type { CellContext } from '../engine/contexts';
import { dateOrder } from '../engine/date-order';
import { defineRule } from '../engine/define-rule';
import { sampleValues } from '../engine/numbers-of';
import { place } from '../text/grammar';
import { printSerial } from '../text/print-date';

type Data = Readonly<{
  date: string;
  /** With day and month in each other's place. */
  turned: string;
  turnedSerial: number;
  period: string;
}>;

/** Of a column that keeps to the period once its swapped dates are turned: see `date-outside-period`. */
const SHARE_INSIDE = 0.8;

/** Higher numbers are no month. */
const MONTHS = 12;

/**
 * A date outside the period that lies in it with day and month in each other's place: 7 March for 3 July. So does Excel read an
 * American date, without a word. Dates after the period, which cannot have happened yet; before it in a column that keeps to the
 * period once they are turned, or whose texts can only have the month first: Excel left as text what it could not read, and
 * turned the rest. Before `date-outside-period`.
 */
export const dateDayMonthSwapped = defineRule<Data>({
  id: 'date-day-month-swapped',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'cells',
  source: 'Excel reads dates by the region of the computer: 07/03/2019 is 7 March in Britain and 3 July in America.',
  words: {
    title: 'Day and month may have changed places',
    why: 'Such a date falls into another month, so the work is counted in the wrong quarter or in none.',
    whatToDo: 'Compare the date with your own records and correct it. If it is right as it is, explain why.',
    message: (facts, { date, turned, period }) => {
      if (facts.count === 1)
        return `${place(facts)}${date} is outside the period, ${period}; with day and month changed over it is ${turned}, within it.`;
      return `${place(facts)}are outside the period, ${period}, but within it with day and month changed over, for example ${date} for ${turned}.`;
    },
  },
  check: (context) => {
    const { kind, field, table } = context;
    const period = periodOf(context);
    if (kind !== 'date' || field?.kpi.id === 'birth-date' || !period) return undefined;
    const isExpected = dateOrder(context) === 'month' || keepsToPeriod(context, period);
    return {
      number: (value) => {
        const turned = isPlausibleSerial(value) ? turnedSerial(value) : undefined;
        if (turned === undefined || isIn(period, value) || !isIn(period, turned)) return undefined;
        if (!isExpected && value < period.start) return undefined;
        const data = { date: printSerial(value), turned: printSerial(turned), turnedSerial: turned };
        return { data: { ...data, period: table.period?.value.label ?? '' }, suggestions: [data.turned] };
      },
    };
  },
});

/** Serial numbers: the first day, and the day after the last. */
interface Days {
  readonly start: number;
  readonly end: number;
}

function periodOf({ table }: CellContext): Days | undefined {
  const period = table.period?.value;
  const [first, last] = [serialOfIso(period?.start ?? ''), serialOfIso(period?.end ?? '')];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

function isIn({ start, end }: Days, serial: number): boolean {
  return serial >= start && serial < end;
}

function keepsToPeriod(context: CellContext, period: Days): boolean {
  const dates = sampleValues(context).filter((value) => typeof value === 'number' && isPlausibleSerial(value));
  const inside = dates.map(Number).filter((date) => isIn(period, date) || isIn(period, turnedSerial(date) ?? 0));
  return inside.length >= SHARE_INSIDE * dates.length;
}

/** Undefined where it would be the same day or none. The time of day stays. */
function turnedSerial(serial: number): number | undefined {
  const found = dayOfSerial(serial);
  if (!found || found.day > MONTHS || found.day === found.month) return undefined;
  return serialOfDay({ ...found, day: found.month, month: found.day }) + (serial % 1);
}
