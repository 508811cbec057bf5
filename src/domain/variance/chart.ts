import { plainKey } from '../tables/spec-rows';
import { assurance } from './assurance';
import type { Point, Series } from './series';
import type { Thresholds } from '../tables/thresholds';
import type { SeriesPoint, Spc } from './variance';
import { spcChart, type SpcChart, type SpcPoint } from './xmr';

/** A series as it is drawn. */
export interface Charted {
  readonly points: readonly SeriesPoint[];
  readonly spc?: Spc;
  /** Why there is no chart; absent where there is one. */
  readonly lacks?: NoChart;
}

/** Too few points (since a change of what is counted), or the latest period is one in which the service ran only in part. */
export type NoChart =
  { readonly why: 'too-few'; readonly points: number; readonly since?: string } | { readonly why: 'part-period' };

/**
 * The XmR chart of a series. Periods in which the service ran only in part stand in the list, but not in the chart: a first month of
 * ten days is low for no reason of the service's. Limits are worked out anew from where what is counted has changed, or `Settings` says so.
 */
export function chartOf(series: Series, thresholds: Thresholds): Charted {
  const whole = series.points.filter(({ isPart }) => !isPart);
  const rebaseAt = rebasesIn(series, whole, thresholds);
  const chart = spcChart(
    whole.map(({ value }) => value),
    { screen: thresholds.screens, twoOfThree: thresholds.twoOfThree, rebaseAt },
  );
  const drawn = new Map(whole.map((point, at) => [point, chart?.points[at]]));
  const points = series.points.map((point) => seriesPoint(point, drawn.get(point)));
  const spc = chart && spcOf(series, whole, chart);
  return spc ? { points, spc } : { points, lacks: noChart(series, whole, rebaseAt) };
}

function noChart({ points }: Series, whole: readonly Point[], rebaseAt: readonly number[]): NoChart {
  if (whole.at(-1) !== points.at(-1)) return { why: 'part-period' };
  const last = rebaseAt.at(-1) ?? 0;
  const since = last > 0 ? whole[last]?.period.start : undefined;
  return { why: 'too-few', points: whole.length - last, ...(since !== undefined && { since }) };
}

function seriesPoint({ period, value, at, superseded }: Point, drawn: SpcPoint | undefined): SeriesPoint {
  const { mean, lower, upper, signals = [] } = drawn ?? {};
  const hasLimits = mean !== undefined && lower !== undefined && upper !== undefined;
  return {
    period,
    value,
    ...(at && { at }),
    ...(hasLimits && { limits: { mean, lower, upper } }),
    signals,
    ...(superseded && superseded.length > 0 && { superseded }),
  };
}

/** What the chart says of the latest point; undefined where that has no limits: too few points since a change, or no whole period. */
function spcOf({ kpi, category, points }: Series, whole: readonly Point[], chart: SpcChart): Spc | undefined {
  const segment = chart.segments.at(-1);
  const latest = chart.points.at(-1);
  if (!segment?.limits || !latest || whole.at(-1) !== points.at(-1)) return undefined;
  const { mean, lower, upper, isTrial } = segment.limits;
  const { target, betterIs = 'neither' } = kpi;
  // The target is that of the KPI as a whole.
  const assured = target === undefined || category !== '' ? undefined : assurance({ lower, upper }, target, betterIs);
  const from = segment.from > 0 ? whole[segment.from]?.period.start : undefined;
  return {
    points: segment.to - segment.from,
    isTrial,
    mean,
    lower,
    upper,
    signals: latest.signals,
    ...(assured && { assurance: assured }),
    ...(from !== undefined && { rebasedFrom: from }),
  };
}

/** Places from which the process is another one. */
function rebasesIn({ service, kpi }: Series, points: readonly Point[], { rebases }: Thresholds): readonly number[] {
  const subjects = [kpi.id, kpi.name].map((name) => plainKey(service.id) + plainKey(name));
  const days = rebases.filter(({ subject }) => subjects.includes(subject)).map(({ from }) => from);
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (!before) return [];
    const isDated = days.some((day) => before.period.start < day && point.period.start >= day);
    return isDated || point.definition !== before.definition ? [at] : [];
  });
}
