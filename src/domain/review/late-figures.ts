import { dueDay } from '../tables/return-dates';
import { sayLate } from '../messages/variance';
import { monthsIn, type Days } from '../model/period-arithmetic';
import { monthsLater, periodOfMonths } from '../model/make-period';
import { parseIsoDate } from '../../cells/serial-dates';
import type { Period } from '../model/periods';
import type { Settings } from '../model/registers';
import type { Series } from '../variance/series';

/**
 * Services that have given no figures since a period whose successor was due: a provider that falls silent would otherwise look as it
 * did. Told once for each service, by the latest of all its figures; of one that has ended nothing is due.
 *
 * @param settings say when a return is due; today `YYYY-MM-DD`.
 */
export function lateFigures(all: readonly Series[], settings: Settings | undefined, today: string): readonly string[] {
  const latest = new Map<string, { readonly series: Series; readonly period: Period }>();
  for (const series of all) {
    const period = series.points.at(-1)?.period;
    const known = latest.get(series.service.id);
    if (period && (!known || period.end > known.period.end)) latest.set(series.service.id, { series, period });
  }
  return [...latest.values()].flatMap(({ series: { service, unfinished }, period }) => {
    const next = periodAfter(period);
    if (!next || unfinished || (service.end !== undefined && service.end < next.start)) return [];
    const due = dueDay(next, settings);
    return due < today ? [sayLate({ service: service.name, latest: period.label, next: next.label, due })] : [];
  });
}

/** As many months, from the day after. */
function periodAfter(period: Days): Period | undefined {
  const months = monthsIn(period);
  const first = parseIsoDate(period.start);
  if (months === undefined || !first) return undefined;
  const start = monthsLater(first, months);
  return periodOfMonths(start, monthsLater(start, months - 1));
}
