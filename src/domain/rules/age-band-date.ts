import { bandOfSerial, bandOfShownDate } from '../codelists/band-dates';
import { sampleValues } from '../engine/numbers-of';
import { defineRule, type CellFault } from '../engine/define-rule';
import { place, quote } from '../text/grammar';
import { printSerial } from '../text/print-date';
import { dayOfSerial, isPlausibleSerial } from '../../cells/serial-dates';

type Data = Readonly<{ date: string; band: string }>;

/** Above the years people are born in, which stand in age columns too. */
const FIRST_SERIAL = 10_000;

/** Excel gives what is typed the year of the day: a file that is kept for a winter has two. Birth dates have many. */
const MOST_YEARS = 2;

/**
 * An age band that Excel made a date of: `10-14` typed into a cell becomes 14 October. The band is known from day and month.
 * Not where the dates are of many years, for then they are dates of birth. Before `age-implausible`, which takes the number
 * behind the date for somebody's age.
 */
export const ageBandDate = defineRule<Data>({
  id: 'age-band-date',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  source:
    'Microsoft, “Stop automatically changing numbers to dates”: what looks like a day and a month is made a date as it is typed.',
  words: {
    title: 'An age band that Excel made a date',
    why: 'A date is in no age band, so these people are left out of the breakdown by age.',
    whatToDo: 'Format the cells as text first, then write the band again, for example 10-14.',
    message: (facts, { date, band }) => {
      const was = `a date that Excel made of the age band ${quote(band)}`;
      return `${place(facts)}${facts.count === 1 ? `${date} is ${was}` : `hold ${date}, ${was}`}.`;
    },
  },
  check: (context) => {
    if (context.field?.kpi.id !== 'age' || context.kind !== 'category') return undefined;
    const index = context.codeList?.index;
    const fault = (date: string, band: string | undefined): CellFault<Data> | undefined =>
      band === undefined ? undefined : { data: { date, band }, discriminator: band, suggestions: [band] };
    const areBands = yearsIn(sampleValues(context)).size <= MOST_YEARS;
    return {
      number: (value) =>
        areBands && isDate(value) && !index?.find(String(value))
          ? fault(printSerial(value), bandOfSerial(value))
          : undefined,
      text: (text) => (index?.find(text) ? undefined : fault(quote(text), bandOfShownDate(text))),
    };
  },
});

function isDate(value: unknown): value is number {
  return typeof value === 'number' && value > FIRST_SERIAL && isPlausibleSerial(value);
}

function yearsIn(values: readonly unknown[]): ReadonlySet<number> {
  return new Set(values.filter(isDate).flatMap((serial) => dayOfSerial(serial)?.year ?? []));
}
