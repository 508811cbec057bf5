import { daysIn } from '../../domain/model/period-arithmetic';
import { namingSignal, type SpecialCause } from '../../domain/variance/special-causes';
import type { SeriesPoint, Variance } from '../../domain/variance/variance';
import { FEWEST_VALUES, FULL_FROM } from '../../domain/variance/xmr';
import { FRAME, extentOf, pathThrough, scaleBetween, ticksIn, type Scale } from './chart-frame';
import { placeLabels, type ChartLabel } from './chart-labels';
import type { PlottedPoint } from './plotted-point';
import type { Measure } from './print-value';

/** In the order of the key. */
const CAUSES: readonly SpecialCause[] = ['outside', 'trend', 'two-of-three', 'shift'];

/** Points in a row with the same limits. */
export interface LimitBand {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Drawn dashed: limits that may still move. */
  readonly isTrial: boolean;
}

/** A series as it is drawn; all places in the units of `FRAME`. */
export interface SeriesPicture {
  readonly points: readonly PlottedPoint[];
  /** One path for each stretch without missing periods. */
  readonly lines: readonly string[];
  /** Empty where there are too few points for limits. */
  readonly bands: readonly LimitBand[];
  readonly target?: number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly labels: readonly ChartLabel[];
  /** Special causes that are drawn, for the key. */
  readonly causes: readonly SpecialCause[];
}

type Charted = Pick<Variance, 'points' | 'spc'> & { readonly kpi: Pick<Variance['kpi'], 'unit' | 'kind' | 'target'> };

/**
 * Lays out a series; undefined where there are too few points for a chart, for a line of three would show a trend that is none. Limits
 * are drawn only where the review gives them.
 */
export function seriesChart({ points, spc, kpi }: Charted): SeriesPicture | undefined {
  if (points.length < FEWEST_VALUES) return undefined;
  const bounds = boundsOf(kpi);
  const limited = spc ? points.map((point) => bounded(point.limits, bounds)) : points.map(() => undefined);
  const heights = [
    ...points.map(({ value }) => value),
    ...limited.flatMap((limits) => (limits ? [limits.lower, limits.upper] : [])),
    ...(kpi.target === undefined ? [] : [kpi.target]),
  ];
  const extent = extentOf(heights);
  const toY = scaleBetween(extent, [FRAME.bottom, FRAME.top]);
  const slots = slotsOf(points);
  const toX = scaleBetween([0, slots.at(-1) ?? 1], [FRAME.left + 8, FRAME.right - 8]);
  const plotted = points.map((point, index): PlottedPoint => {
    const cause = spc && namingSignal(point.signals)?.rule;
    return { x: toX(slots[index] ?? index), y: toY(point.value), point, ...(cause && { cause }) };
  });
  return {
    points: plotted,
    lines: stretches(slots).map(([from, to]) =>
      pathThrough(plotted.slice(from, to).map(({ x, y }) => [x, y] as const)),
    ),
    bands: bandsOf(limited, plotted, toY, spc?.isTrial ?? false),
    ...(kpi.target !== undefined && { target: toY(kpi.target) }),
    ticks: ticksIn(extent).map((value) => ({ y: toY(value), value })),
    labels: placeLabels(plotted),
    causes: CAUSES.filter((name) => plotted.some(({ cause }) => cause === name)),
  };
}

/** Counts are never below nothing, and percentages never above a hundred; their limits are not drawn there. */
export function boundsOf({ kind }: Measure): readonly [low: number, high: number] {
  return [kind === 'money' ? -Infinity : 0, kind === 'percentage' ? 100 : Infinity];
}

type Limits = NonNullable<SeriesPoint['limits']>;

export function bounded(limits: Limits | undefined, [low, high]: readonly [number, number]): Limits | undefined {
  return limits && { mean: limits.mean, lower: Math.max(low, limits.lower), upper: Math.min(high, limits.upper) };
}

/** Places on the line of time, in periods from the first: where periods are missing there is a gap. */
function slotsOf(points: readonly SeriesPoint[]): readonly number[] {
  const first = points[0]?.period.start ?? '';
  // Months have 28 to 31 days and quarters 90 to 92, so the average is the measure.
  const length = points.reduce((sum, { period }) => sum + daysIn(period), 0) / points.length;
  const slots = points.map(({ period }) => Math.round((daysIn({ start: first, end: period.start }) - 1) / length));
  const areInOrder = slots.every((slot, index) => index === 0 || slot > (slots[index - 1] ?? slot));
  return areInOrder ? slots : points.map((_, index) => index);
}

/** First and one after the last of each stretch without a gap. */
function stretches(slots: readonly number[]): readonly (readonly [number, number])[] {
  const starts = slots.flatMap((slot, index) => (index > 0 && slot - (slots[index - 1] ?? slot) === 1 ? [] : [index]));
  return starts.map((start, index) => [start, starts[index + 1] ?? slots.length]);
}

function bandsOf(
  limited: readonly (Limits | undefined)[],
  plotted: readonly PlottedPoint[],
  toY: Scale,
  isLastTrial: boolean,
): readonly LimitBand[] {
  const starts = limited.flatMap((limits, index) => (index > 0 && isSame(limits, limited[index - 1]) ? [] : [index]));
  return starts.flatMap((start, index) => {
    const limits = limited[start];
    const end = starts[index + 1] ?? limited.length;
    const [first, last] = [plotted[start], plotted[end - 1]];
    if (!limits || !first || !last) return [];
    const before = plotted[start - 1];
    const after = plotted[end];
    return [
      {
        from: before ? (before.x + first.x) / 2 : first.x - 6,
        to: after ? (last.x + after.x) / 2 : last.x + 6,
        mean: toY(limits.mean),
        lower: toY(limits.lower),
        upper: toY(limits.upper),
        isTrial: end === limited.length ? isLastTrial : end - start < FULL_FROM,
      },
    ];
  });
}

function isSame(one: Limits | undefined, other: Limits | undefined): boolean {
  return one?.mean === other?.mean && one?.lower === other?.lower && one?.upper === other?.upper;
}
