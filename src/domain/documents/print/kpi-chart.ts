import { axisAround, scaleBetween } from '../../charts/scales';
import { printTick, printWorked, type Measure } from '../../charts/chart-values';
import { textWidth } from '../../charts/chart-text';
import type { PointKind } from '../../charts/point-kinds';
import { CHART_FONT, type ChartPoint, type ChartSeries, type PlotPart } from '../../../cells/drawings';
import { sayValue } from '../../messages/variance';
import type { DocumentCells } from '../../model/sheet-document';
import { FIGURE_WORDS as WORDS } from './figure-words';
import { POINTS_PER_PIXEL } from './paper';
import { CHART_WIDTH, type PlannedChart } from './planned-chart';

/** One period of a chart, in the order of its cells. */
export interface ChartedPeriod {
  readonly name: string;
  /** Undefined: not reported, which is a gap. */
  readonly value: number | undefined;
  readonly kind: PointKind;
  readonly limits?: { readonly mean: number; readonly lower: number; readonly upper: number };
}

/** What a chart of one KPI is drawn from. */
export interface ChartedKpi {
  readonly kpi: Measure & { readonly name: string; readonly target?: number };
  /** Limits stand at all of them or at none. */
  readonly periods: readonly ChartedPeriod[];
  readonly cells: Readonly<Record<'names' | 'values', DocumentCells>> &
    Partial<Readonly<Record<'expected' | 'lower' | 'upper' | 'target', DocumentCells>>>;
  /** Points. @default 150 */
  readonly height?: number;
}

const USUAL_HEIGHT = 150;

/** Points above the plot, and below it for periods in two lines. */
const [ABOVE, BELOW] = [6, 32];
const QUIET = '#6E6E6E';
const TARGET = '#005EB8';
const INK = '#333333';
const MARKS = {
  concern: { shape: 'diamond', colour: '#B84D00' },
  improvement: { shape: 'square', colour: '#005EB8' },
} as const;

/** Nearer than this, in pixels, a name would lie on another line, and the value on any. */
const [NAME_APART, VALUE_APART] = [14, 16];

/** A point's value is 14 points high, with its distance: it does not fit between the point and the axis below this. */
const VALUE_ROOM = 24;

/** What a name takes above or below its line, in points. */
const NAME_ROOM = 16;

/**
 * One KPI over time: target, what is to be expected, the limits of chance, and on top the values. Points outside the limits are told by
 * shape; only the last has its value. Lines are named beside them, not in a legend. Counts and money begin at 0.
 */
export function kpiChart({ kpi, periods, cells, height = USUAL_HEIGHT }: ChartedKpi): PlannedChart {
  const { target } = kpi;
  const levels = periods.flatMap(({ value, limits }) => [
    ...(value === undefined ? [] : [value]),
    ...(limits ? [limits.lower, limits.upper] : []),
  ]);
  const isShare = kpi.kind === 'percentage';
  const { extent, ticks } = axisAround([...levels, ...(target === undefined ? [] : [target])], {
    fromZero: !isShare,
    ...(isShare && { highest: 100 }),
  });
  const plot = plotFor(
    ticks.map((tick) => printTick(tick, kpi)),
    height,
  );
  const toY = scaleBetween(extent, [height - BELOW, ABOVE]);
  const pixels = (points: number): number => points / POINTS_PER_PIXEL;
  const apart = (one: number, other: number): number => Math.abs(pixels(toY(one) - toY(other)));
  const last = periods.length - 1;
  const limits = periods[last]?.limits;
  const isExpectedNamed = limits && (target === undefined || apart(limits.mean, target) >= NAME_APART);
  const line = (
    name: string,
    values: DocumentCells | undefined,
    look: Pick<ChartSeries<DocumentCells>, 'line' | 'points'>,
  ): readonly ChartSeries<DocumentCells>[] => (values ? [{ name, values, ...look }] : []);
  const named = (at: number, text: string, side: 'above' | 'below' | 'right', colour: string): readonly ChartPoint[] =>
    at > last ? [] : [{ at, label: { text, side, size: CHART_FONT.size, colour } }];
  return {
    title: kpi.name,
    told: told({ kpi, periods, cells }),
    height,
    kind: 'line',
    categories: cells.names,
    series: [
      ...line(WORDS.target, cells.target, {
        line: { colour: TARGET, points: 1.75, dash: 'dash' },
        points:
          target === undefined ? [] : named(last, WORDS.named(WORDS.target, printTick(target, kpi)), 'right', TARGET),
      }),
      ...line(WORDS.expected, cells.expected, {
        line: { colour: QUIET, points: 1 },
        points: isExpectedNamed
          ? named(last, WORDS.named(WORDS.expected, printWorked(limits.mean, kpi)), 'right', QUIET)
          : [],
      }),
      ...line(WORDS.lower, cells.lower, {
        line: { colour: QUIET, points: 1, dash: 'dot' },
        points: named(1, WORDS.lower, isRoom('below') ? 'below' : 'above', QUIET),
      }),
      ...line(WORDS.upper, cells.upper, {
        line: { colour: QUIET, points: 1, dash: 'dot' },
        points: named(1, WORDS.upper, isRoom('above') ? 'above' : 'below', QUIET),
      }),
      {
        name: kpi.name,
        values: cells.values,
        line: { colour: INK, points: 1.75 },
        marker: { shape: 'circle', size: 6, colour: INK },
        points: valuePoints(periods, sideOfValue()),
      },
    ],
    axis: {
      least: extent[0],
      most: extent[1],
      step: (ticks[1] ?? extent[1]) - (ticks[0] ?? extent[0]),
      numberFormat: FORMATS[kpi.kind] ?? FORMATS.count,
    },
    plot,
  };

  /** Names of limits stand outside the band, where that is still inside the chart. */
  function isRoom(side: 'above' | 'below'): boolean {
    const { lower, upper } = periods[1]?.limits ?? { lower: 0, upper: 0 };
    return (side === 'above' ? toY(upper) : height - BELOW - toY(lower)) >= NAME_ROOM;
  }

  function sideOfValue(): 'above' | 'below' {
    const value = periods[last]?.value;
    if (value === undefined) return 'above';
    const above = [target, limits?.mean, limits?.lower, limits?.upper].filter(
      (level) => level !== undefined && level > value && apart(level, value) < VALUE_APART,
    );
    const room = height - BELOW - toY(value);
    return above.length > 0 && room > VALUE_ROOM ? 'below' : 'above';
  }
}

const FORMATS: Readonly<Partial<Record<Measure['kind'], string>>> & { readonly count: string } = {
  count: '#,##0',
  money: '£#,##0',
  percentage: '0" %"',
};

/** Room at the left for the axis's numbers, at the right for names of lines, below for periods in two lines. */
function plotFor(ticks: readonly string[], height: number): PlotPart {
  const widest = Math.max(...ticks.map((text) => textWidth(text, CHART_FONT.size)));
  return {
    left: Math.max(0.06, (widest + 10) / CHART_WIDTH),
    top: ABOVE / height,
    width: 0.76,
    height: (height - ABOVE - BELOW) / height,
  };
}

/** Flagged points, and the value beside the last one. */
function valuePoints(periods: readonly ChartedPeriod[], side: 'above' | 'below'): readonly ChartPoint[] {
  return periods.flatMap(({ value, kind }, at): readonly ChartPoint[] => {
    if (value === undefined) return [];
    const isLast = at === periods.length - 1;
    const mark = kind === 'ordinary' ? undefined : MARKS[kind];
    if (!mark && !isLast) return [];
    return [
      {
        at,
        ...(mark && { marker: { ...mark, size: 10 } }),
        ...(isLast && { label: { side, size: 14, isBold: true, colour: mark?.colour ?? INK } }),
      },
    ];
  });
}

function told({ kpi, periods }: ChartedKpi): string {
  const say = (value: number): string => sayValue(kpi, value);
  const points = periods.map(({ name, value }) =>
    WORDS.point(name, value === undefined ? WORDS.notReported : say(value)),
  );
  const limits = periods.at(-1)?.limits;
  return [
    `${WORDS.lineOf(kpi.name)}: ${points.join(', ')}.`,
    ...(kpi.target === undefined ? [] : [WORDS.targetIs(say(kpi.target))]),
    ...(limits
      ? [WORDS.between(printWorked(limits.mean, kpi), printWorked(limits.lower, kpi), printWorked(limits.upper, kpi))]
      : []),
  ].join(' ');
}
