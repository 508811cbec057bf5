import type { SeriesPoint, Variance } from '../variance/variance';
import { FEWEST_VALUES } from '../variance/xmr';
import { textWidth, TEXT_SIZE, type ChartBox, type ChartText } from './chart-text';
import { bounded, boundsOf, printTick } from './chart-values';
import { limitBands, type LimitBand } from './limit-bands';
import { linesNamed, nameWidth, type NamedLine } from './line-names';
import { latestKind, pointKind, type PointKind } from './point-kinds';
import { axisAround, pathThrough, scaleBetween } from './scales';
import { timeAxis } from './time-axis';
import { slotsOf, stretches } from './time-slots';
import { placeValue } from './value-label';

/** How large a drawing is, in pixels. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** A point of a series as it is drawn. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly kind: PointKind;
  /** The one that the chart is about: larger, in a ring. Earlier flags are hollow. */
  readonly isLatest: boolean;
  readonly point: SeriesPoint;
}

/** A series as it is drawn. */
export interface SeriesPicture extends DrawingSize {
  readonly plot: ChartBox;
  /** Where values meet the target; absent without a target, or where neither way is better. */
  readonly zone?: { readonly top: number; readonly bottom: number };
  readonly target?: number;
  readonly grid: readonly number[];
  /** Empty where there are too few points for limits. */
  readonly bands: readonly LimitBand[];
  /** One path for each stretch without periods that were not reported. */
  readonly lines: readonly string[];
  readonly points: readonly DrawnPoint[];
  readonly names: readonly NamedLine[];
  /** Where a financial year ends, on the axis. */
  readonly dividers: readonly number[];
  /** Everything that is written, none over another. */
  readonly texts: readonly ChartText[];
  /** The least value of the axis, where that is not nought: to be said. */
  readonly startsAt?: number;
}

/** What of a variance is drawn. */
export type ChartedSeries = Pick<Variance, 'points' | 'spc' | 'verdict'> & {
  readonly kpi: Pick<Variance['kpi'], 'unit' | 'kind' | 'target' | 'betterIs'>;
};

const MARGIN = { top: 14, bottom: 34 } as const;

/** Room between the first and last point and the sides of the plot. */
const [BEFORE, AFTER] = [8, 10];

/**
 * Lays out a series; undefined where there are too few points for a chart, for a line of three would show a trend that is none. Limits
 * are drawn only where the review gives them.
 */
export function seriesChart(charted: ChartedSeries, size: DrawingSize): SeriesPicture | undefined {
  const { points, spc, kpi, verdict } = charted;
  if (points.length < FEWEST_VALUES) return undefined;
  const bounds = boundsOf(kpi);
  const limited = points.map(({ limits }) => (spc ? bounded(limits, bounds) : undefined));
  const { target } = kpi;
  const isShare = kpi.kind === 'percentage';
  const axis = axisAround(
    [
      ...points.map(({ value }) => value),
      ...limited.flatMap((limits) => (limits ? [limits.lower, limits.upper] : [])),
      ...(target === undefined ? [] : [target]),
    ],
    { fromZero: !isShare, highest: bounds[1] },
  );
  const wanted = { spc: limited.at(-1), target };
  const left = Math.max(...axis.ticks.map((tick) => textWidth(printTick(tick, kpi), TEXT_SIZE))) + 7;
  const plot: ChartBox = {
    left: Math.max(30, left),
    right: size.width - nameWidth(wanted, kpi),
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const toY = scaleBetween(axis.extent, [plot.bottom, plot.top]);
  const slots = slotsOf(points);
  const toX = scaleBetween([0, slots.at(-1) ?? 1], [plot.left + BEFORE, plot.right - AFTER]);
  const drawn = points.map((point, index): DrawnPoint => {
    const isLatest = index === points.length - 1;
    return {
      x: toX(slots[index] ?? index),
      y: toY(point.value),
      kind: isLatest ? latestKind(verdict) : spc ? pointKind(point, kpi.betterIs) : 'ordinary',
      isLatest,
      point,
    };
  });
  const bands = limitBands(limited, drawn, { plot, toY, isLastTrial: spc?.isTrial ?? false });
  const names = linesNamed(wanted, { kpi, toY, plot });
  const below = timeAxis({
    periods: drawn.map(({ x, point: { period } }, index) => ({ period, slot: slots[index] ?? index, x })),
    rows: [plot.bottom + 16, plot.bottom + 31],
    width: size.width,
  });
  return {
    ...size,
    plot,
    ...zoneOf(kpi, plot, toY),
    ...(target !== undefined && { target: toY(target) }),
    grid: axis.ticks.map(toY),
    bands,
    lines: stretches(slots).map(([from, to]) => pathThrough(drawn.slice(from, to).map(({ x, y }) => [x, y] as const))),
    points: drawn,
    names,
    dividers: below.dividers,
    texts: [
      ...axis.ticks.map((tick): ChartText => ({
        x: plot.left - 5,
        y: toY(tick) + 4,
        anchor: 'end',
        text: printTick(tick, kpi),
        size: TEXT_SIZE,
        tone: 'quiet',
      })),
      ...names.map(({ text }) => text),
      ...below.texts,
      ...placeValue(drawn, { kpi, plot, bands, lines: names.map(({ line }) => line) }),
    ],
    ...(axis.extent[0] > 0 && { startsAt: axis.extent[0] }),
  };
}

function zoneOf(
  { target, betterIs }: ChartedSeries['kpi'],
  plot: ChartBox,
  toY: (value: number) => number,
): Pick<SeriesPicture, 'zone'> {
  if (target === undefined || betterIs === undefined || betterIs === 'neither') return {};
  const line = toY(target);
  return { zone: betterIs === 'higher' ? { top: plot.top, bottom: line } : { top: line, bottom: plot.bottom } };
}
