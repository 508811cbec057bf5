import type { WorkbookContext } from '../engine/contexts';
import { dueDay, periodsBetween } from '../tables/return-dates';
import { periodsOf, serviceReturns, type ServiceReturn } from '../engine/service-returns';
import { financialYearOf } from '../model/make-period';
import type { Period } from '../model/periods';
import type { ServiceRecord } from '../model/registers';
import { parseIsoDate } from '../../cells/serial-dates';
import { plainKey } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';
import { allOf, counted, quote, where } from '../text/grammar';
import { printDate } from '../text/print-date';

type Data = Readonly<{
  service: string;
  /** Periods without a return, the earliest first. */
  periods: readonly string[];
  /** When the first was due. */
  due: string;
  frequency: string;
}>;

/** Periods that a sentence names before it counts. */
const MOST_NAMED = 3;

/** A period that a service has reported on. */
interface Given {
  readonly service: string;
  readonly period: Period;
}

/**
 * A service that reports regularly, with a period that is over and due and no return for it: no sheet of the workbook, no
 * received row of `Returns`. Reported only where the whole workbook was checked and returns are kept in it, for periods from
 * the first return it has: what came before is kept elsewhere, and so are the years that `Settings` says it is not about.
 */
export const returnMissing = defineRule<Data>({
  id: 'return-missing',
  severity: 'query',
  theme: 'missing',
  appliesTo: 'workbook',
  source: '2019 report, section 4.5: a frequency for each service; missing returns are to be found.',
  words: {
    title: 'A return has not come',
    why: 'Without it the office cannot say what the service did with the money in that period.',
    whatToDo:
      'Ask the provider for it, then put the sheet into this workbook or its row into the table Returns. If none is due, correct the service’s frequency, start or end.',
    message: (facts, { service, periods, due, frequency }) => {
      const named = periods.slice(0, MOST_NAMED);
      const rest = periods.length - named.length;
      const list = allOf(rest > 0 ? [...named, counted(rest, 'later period')] : named);
      const when = periods.length === 1 ? `it was due on ${printDate(due)}` : `the first was due on ${printDate(due)}`;
      return `${where(facts)}: ${quote(service)} reports ${frequency}, but there is no return for ${list}; ${when}.`;
    },
  },
  check: function* (context) {
    const { isWhole, registers, today } = context;
    const returns = serviceReturns(context);
    if (!isWhole || returns.length === 0) return;
    const given = [...returns.flatMap(givenIn), ...received(context)];
    const from = [...returns.flatMap(beginsAt), ...received(context).map(({ period }) => period.start)].sort()[0];
    if (from === undefined) return;
    for (const service of registers.services) {
      const { frequency, place } = service;
      if (!frequency || !place || service.start === undefined) continue;
      const own = given.filter((one) => one.service === plainKey(service.id));
      const missing = expected({ ...service, frequency }, from, context).filter(
        (period) => dueDay(period, registers.settings) < today && !own.some((one) => covers(one.period, period)),
      );
      const [first] = missing;
      if (!first) continue;
      yield {
        sheet: place.sheet,
        areas: [place.area],
        samples: [],
        label: service.name,
        count: 1,
        discriminator: service.id,
        data: {
          service: service.name,
          periods: missing.map(({ label }) => label),
          due: dueDay(first, registers.settings),
          frequency,
        },
      };
    }
  },
});

function givenIn(one: ServiceReturn): readonly Given[] {
  return periodsOf(one).map((period) => ({ service: one.service, period }));
}

/** The first day of what a return is about: a column of last year's figures beside this year's is no return of last year. */
function beginsAt(one: ServiceReturn): readonly string[] {
  if (one.period) return [one.period.start];
  const starts = periodsOf(one)
    .map(({ start }) => start)
    .sort();
  const year = yearOf(starts.at(-1) ?? '');
  return starts.filter((start) => yearOf(start) === year).slice(0, 1);
}

function yearOf(iso: string): number {
  const day = parseIsoDate(iso);
  return day ? financialYearOf(day) : 0;
}

/** Rows of `Returns` for what has come, whether or not its sheet is here. */
function received({ registers }: WorkbookContext): readonly Given[] {
  return registers.returns.flatMap(({ service, period, received: day }) =>
    period && day !== undefined ? [{ service: plainKey(service), period }] : [],
  );
}

/** Periods in which the service was active, from the first return of the workbook on. */
function expected(
  { frequency, start = '', end }: ServiceRecord & { readonly frequency: NonNullable<ServiceRecord['frequency']> },
  from: string,
  { registers, today }: WorkbookContext,
): readonly Period[] {
  const { year } = registers.settings ?? {};
  const first = [start, from, year?.start ?? ''].sort().at(-1) ?? start;
  const last = [today, end ?? today, year?.end ?? today].sort()[0] ?? today;
  return first > last ? [] : periodsBetween(frequency, first, last).filter((period) => period.end < today);
}

/** A yearly return covers its quarters; a monthly one shows that the quarter is being reported. */
function covers(given: Period, period: Period): boolean {
  const isAround = given.start <= period.start && given.end >= period.end;
  return isAround || (given.start >= period.start && given.end <= period.end);
}
