import type { CellContext } from '../engine/contexts';
import { sampleValues } from '../engine/numbers-of';
import { printSerial } from '../text/print-date';
import { isPlausibleSerial, serialOfIso } from '../../cells/serial-dates';
import { defineRule } from '../engine/define-rule';
import { place } from '../text/grammar';

type Data = Readonly<{ date: string; period: string; side: 'before' | 'after' }>;

/**
 * Dates before the period are odd only in a column that otherwise keeps to it: a column of birth dates, offence dates or
 * case openings reaches back by nature.
 */
const SHARE_INSIDE = 0.8;

/**
 * A date after the return's period, which cannot have happened yet, or before it in a column of which at least four in
 * five dates lie within. Without a known period nothing can be said (`period-missing` says that).
 */
export const dateOutsidePeriod = defineRule<Data>({
  id: 'date-outside-period',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'cells',
  source: '2019 report, section 4.5: data are asked for quarter by quarter.',
  words: {
    title: 'A date outside the period',
    why: 'Work is counted in the quarter it happened in. A date from another quarter is counted twice, or is a slip in the year.',
    whatToDo:
      'Correct the date, or move the record to the return for its own period. If it is right here, explain why.',
    message: (facts, { date, period, side }) => {
      const when = `${side} the period, ${period}`;
      if (facts.count === 1) return `${place(facts)}${date} is ${when}.`;
      return `${place(facts)}are ${when}, for example ${date}.`;
    },
  },
  check: (context) => {
    const period = context.table.period?.value;
    const first = period && serialOfIso(period.start);
    const last = period && serialOfIso(period.end);
    if (context.kind !== 'date' || first === undefined || last === undefined) return undefined;
    const checksBefore = keepsTo(context, first, last);
    return {
      number: (value) => {
        if (!isPlausibleSerial(value)) return undefined;
        // A time of day makes a serial number a little larger than its day's.
        const side = value >= last + 1 ? 'after' : value < first && checksBefore ? 'before' : undefined;
        if (!side) return undefined;
        return { data: { date: printSerial(value), period: period?.label ?? '', side }, discriminator: side };
      },
    };
  },
});

function keepsTo(context: CellContext, first: number, last: number): boolean {
  const dates = sampleValues(context).filter((value) => typeof value === 'number' && isPlausibleSerial(value));
  const inside = dates.filter((value) => Number(value) >= first && Number(value) < last + 1);
  return inside.length >= SHARE_INSIDE * dates.length;
}
