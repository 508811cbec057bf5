import { dueDay, MONTHS } from '../tables/return-dates';
import { sayLate } from '../messages/variance';
import { monthsIn, type Days } from '../model/period-arithmetic';
import { monthsLater, periodOfMonths } from '../model/make-period';
import { parseIsoDate } from '../../cells/serial-dates';
import type { Period } from '../model/periods';
import type { ServiceRecord, Settings } from '../model/registers';
import type { Series } from '../variance/series';

/**
 * Services that have given no figures since a period whose successor was due: a provider that falls silent would otherwise look as it
 * did. Named once for each service, by the latest of all its figures; of one that has ended nothing is due. Of periods that ended on one day
 * the one the service reports by counts, else the shorter: a quarter is followed sooner than its year.
 *
 * @param settings say when a return is due; today `YYYY-MM-DD`.
 */
export function lateFigures(all: readonly Series[], settings: Settings | undefined, today: string): readonly string[] {
  const latest = new Map<string, { readonly service: ServiceRecord; readonly period: Period }>();
  const given = new Set(all.flatMap(({ service, unfinished }) => (unfinished ? [service.id] : [])));
  for (const { service, points } of all) {
    const period = points.at(-1)?.period;
    const known = latest.get(service.id);
    if (period && (!known || tellsMore(period, known.period, service))) latest.set(service.id, { service, period });
  }
  return [...latest.values()].flatMap(({ service, period }) => {
    const next = periodAfter(period);
    if (!next || given.has(service.id) || (service.end !== undefined && service.end < next.start)) return [];
    const due = dueDay(next, settings);
    return due < today ? [sayLate({ service: service.name, latest: period.label, next: next.label, due })] : [];
  });
}

function tellsMore(one: Period, other: Period, { frequency }: ServiceRecord): boolean {
  if (one.end !== other.end) return one.end > other.end;
  const isUsual = (period: Period): boolean => frequency !== undefined && monthsIn(period) === MONTHS[frequency];
  return isUsual(one) === isUsual(other) ? one.start > other.start : isUsual(one);
}

/** As many months, from the day after. */
function periodAfter(period: Days): Period | undefined {
  const months = monthsIn(period);
  const first = parseIsoDate(period.start);
  if (months === undefined || !first) return undefined;
  const start = monthsLater(first, months);
  return periodOfMonths(start, monthsLater(start, months - 1));
}
