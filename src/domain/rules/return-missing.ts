import type { WorkbookContext } from '../engine/contexts';
import { dueDay, periodsBetween } from '../engine/return-dates';
import { periodsOf, serviceReturns } from '../engine/service-returns';
import type { Period } from '../model/periods';
import type { ServiceRecord } from '../model/registers';
import { plainKey } from '../model/spec-rows';
import { defineRule } from './define-rule';

/** A period that a service has reported on. */
interface Given {
  readonly service: string;
  readonly period: Period;
}

/**
 * A service that reports regularly, with a period that is over and due and no return for it: no sheet of the workbook, no
 * received row of `Returns`. Told only where the whole workbook was checked and returns are kept in it, for periods from
 * the first return it has: what came before is kept elsewhere, and so are the years that `Settings` says it is not about.
 */
export const returnMissing = defineRule({
  id: 'return-missing',
  severity: 'query',
  appliesTo: 'workbook',
  source: '2019 report, section 4.5: a frequency for each service; missing returns are to be found.',
  check: function* (context) {
    const { isWhole, registers, today } = context;
    const returns = serviceReturns(context);
    if (!isWhole || returns.length === 0) return;
    const given = [
      ...returns.flatMap((one) => periodsOf(one).map((period) => ({ ...one, period }))),
      ...received(context),
    ];
    const from = given.map(({ period }) => period.start).sort()[0];
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
