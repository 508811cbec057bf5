import { isAtAMoment } from '../codelists/caseload';
import { MONTHS } from '../tables/return-dates';
import { kpiOfPeriod, seriesKey } from '../tables/current-history';
import type { KpiValue, ValuePlace } from '../tables/kpi-value';
import { groupBy } from '../model/group-by';
import { daysIn, isSameDays, monthsIn, type Days } from '../model/period-arithmetic';
import type { Period } from '../model/periods';
import type { ServiceRecord } from '../model/registers';
import type { Kpi } from '../model/specification';

/** A value and what it has to be judged by. */
export interface Point extends KpiValue {
  /** Days of the period in which the service ran; 1 for what is counted at a moment. */
  readonly exposure: number;
  /** Such as open cases: does not grow with the days of the period, and does not add up. */
  readonly isAtAMoment: boolean;
  /** The service ran on fewer days than nine in ten of the period; not said of shares and of what is counted at a moment. */
  readonly isPart: boolean;
  /** Of a percentage: how many it is a share of, where the workbook knows. */
  readonly base?: number;
  /** What was counted, as the specification of the time has it: values of different definitions are not compared. */
  readonly definition: string;
  readonly superseded?: readonly number[];
  /** Its row in `History`, where it stands there as well as in a return. */
  readonly kept?: ValuePlace;
}

/** One KPI of one service, or one category of it, over time. */
export interface Series {
  readonly service: ServiceRecord;
  /** As it holds in the latest period; the target of a percentage in per cent, however it was typed. */
  readonly kpi: Kpi;
  readonly category: string;
  /** Of one length and over by today, oldest first; never empty. */
  readonly points: readonly Point[];
  /** The period of a value that is given already although the period is not over. */
  readonly unfinished?: Period;
}

/** A KPI, or a category of it, of which there is a value only of a period that is not over. */
export interface NotOver {
  readonly service: ServiceRecord;
  readonly kpi: Kpi;
  readonly period: Period;
}

/** All series, and what none could be made of. */
export interface AllSeries {
  readonly series: readonly Series[];
  readonly notOver: readonly NotOver[];
}

/** Values with what is known beside them. */
export interface SeriesSource {
  /** One for each service, KPI, category and period. */
  readonly values: readonly (KpiValue & Pick<Point, 'superseded' | 'kept'>)[];
  /** The service of a value, and the KPI as it is specified for a period; undefined where there is none. */
  readonly service: (id: string) => ServiceRecord;
  readonly kpi: (service: string, kpi: string, period: Period) => Kpi | undefined;
  /** `YYYY-MM-DD`: a period that ends later is not judged. */
  readonly today: string;
}

/** Of days on which the service did not run a tenth makes no difference to a reader. */
const WHOLE_FROM = 0.9;

/**
 * Values → series, in the order of the values. Of periods of several lengths that length is taken whose latest period ended last; where
 * two ended on one day, the one the service reports by, else the shorter: a quarter says more than its year. KPIs that are no figures
 * are left out, and those that no specification names.
 */
export function seriesOf(source: SeriesSource): AllSeries {
  const bases = basesOf(source);
  const points = source.values.flatMap((value) => pointOf(value, source, bases) ?? []);
  const all = [...groupBy(points, seriesKey).values()];
  return {
    series: all.flatMap((one) => seriesFrom(one, source) ?? []),
    notOver: all.flatMap((one) => notOverIn(one, source)),
  };
}

function notOverIn(points: readonly Point[], { service, kpi, today }: SeriesSource): readonly NotOver[] {
  const [first] = points;
  if (first?.category !== '' || points.some(({ period }) => period.end < today)) return [];
  const known = kpi(first.service, first.kpi, first.period);
  return known ? [{ service: service(first.service), kpi: known, period: first.period }] : [];
}

function pointOf(
  value: SeriesSource['values'][number],
  source: SeriesSource,
  bases: ReadonlyMap<string, number>,
): Point | undefined {
  const kpi = source.kpi(value.service, value.kpi, value.period);
  if (!kpi || !isFigure(kpi, value.category)) return undefined;
  const all = daysIn(value.period);
  const days = daysRun(value.period, source.service(value.service));
  const atAMoment = kpi.kind === 'count' && isAtAMoment(kpi, kpi.name);
  const base = kpi.partOf === undefined ? undefined : bases.get(kpiOfPeriod({ ...value, kpi: kpi.partOf }));
  return {
    ...value,
    exposure: atAMoment ? 1 : Math.max(1, days),
    isAtAMoment: atAMoment,
    isPart: days < all * WHOLE_FROM && !atAMoment && kpi.kind !== 'percentage',
    definition: definitionOf(kpi),
    ...(kpi.kind === 'percentage' && base !== undefined && base > 0 && { base }),
  };
}

/** Category KPIs as a whole have no value; dates and texts never have. */
function isFigure({ kind }: Kpi, category: string): boolean {
  if (kind === 'category') return category !== '';
  return kind === 'count' || kind === 'percentage' || kind === 'money';
}

/** Two KPIs are the same measure where these agree; a new target does not make another measure of it. */
function definitionOf({ unit, kind, countedWhen = '', responses, codeList = '', partOf = '' }: Kpi): string {
  return JSON.stringify([unit, kind, countedWhen, responses, codeList, partOf]);
}

function daysRun(period: Days, { start, end }: ServiceRecord): number {
  const from = start !== undefined && start > period.start ? start : period.start;
  const to = end !== undefined && end < period.end ? end : period.end;
  return to < from ? daysIn(period) : daysIn({ start: from, end: to });
}

function basesOf({ values }: SeriesSource): ReadonlyMap<string, number> {
  return new Map(values.filter(({ category }) => category === '').map((one) => [kpiOfPeriod(one), one.value]));
}

function seriesFrom(points: readonly Point[], source: SeriesSource): Series | undefined {
  const over = points.filter(({ period }) => period.end < source.today);
  const unfinished = points
    .filter(({ period }) => period.end >= source.today)
    .sort((one, other) => (one.period.end < other.period.end ? -1 : 1))[0];
  const [first] = over;
  if (!first) return undefined;
  const service = source.service(first.service);
  const kept = ofOneLengthIn(over, service);
  const latest = kept.at(-1) ?? first;
  const kpi = source.kpi(latest.service, latest.kpi, latest.period);
  if (!kpi) return undefined;
  return {
    service,
    kpi: withTargetInScale(kpi),
    category: latest.category,
    points: kept,
    ...(unfinished && { unfinished: unfinished.period }),
  };
}

/** A target of 0.8, as Excel keeps 80 %, is 80. */
function withTargetInScale(kpi: Kpi): Kpi {
  const { kind, target } = kpi;
  const isShare = kind === 'percentage' && target !== undefined && target > 0 && target <= 1;
  // 0.29 × 100 is 28.999999999999996.
  return isShare ? { ...kpi, target: Math.round(target * 1e8) / 1e6 } : kpi;
}

function ofOneLengthIn(points: readonly Point[], { frequency }: ServiceRecord): readonly Point[] {
  const byLength = groupBy(points, ({ period }) => lengthOf(period));
  const wanted = frequency === undefined ? '' : `${MONTHS[frequency]} months`;
  const groups = [...byLength].map(([length, group]) => {
    const sorted = [...group].sort((one, other) => (one.period.start < other.period.start ? -1 : 1));
    const last = sorted.at(-1)?.period;
    return { length, sorted, end: last?.end ?? '', days: last ? daysIn(last) : 0 };
  });
  groups.sort((one, other) => {
    if (one.end !== other.end) return one.end > other.end ? -1 : 1;
    if ((one.length === wanted) !== (other.length === wanted)) return one.length === wanted ? -1 : 1;
    return one.days - other.days;
  });
  return groups[0]?.sorted ?? [];
}

function lengthOf(period: Days): string {
  const months = monthsIn(period);
  return months === undefined ? `${daysIn(period)} days` : `${months} months`;
}

/** The point of exactly these days. */
export function pointAt(points: readonly Point[], days: Days): Point | undefined {
  return points.find(({ period }) => isSameDays(period, days));
}
