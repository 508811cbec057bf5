import { CHART_FONT, CHART_LINES, type ChartSeries, type PointLabel } from '../../cells/drawings';
import { dataOf, type ChartDatum } from '../../workbook/model/chart-values';
import type { ChartCells, SheetChart } from '../../workbook/model/drawings';
import type { Workbook } from '../../workbook/model/workbook';
import {
  PIXELS_PER_POINT,
  textPixels,
  type ChartShapes,
  type PlotBox,
  type ShapeLine,
  type ShapeMarker,
  type ShapeText,
} from './chart-shapes';
import { valueScale } from './value-scale';

const AXIS_LINE = { colour: CHART_LINES.axis, points: 0.75 } as const;
const GRID_LINE = { colour: CHART_LINES.grid, points: 0.75 } as const;
const TICK = 5;

/** Lays out a line chart in its plot: a category in the middle of its part, gaps where cells are blank. */
export function lineChart(workbook: Workbook, chart: SheetChart, plot: PlotBox): ChartShapes {
  const data = chart.series.map(({ values }) => dataOf(workbook, values));
  const numbers = data.flat().flatMap(({ value }) => value ?? []);
  const { least, most, ticks } = valueScale(chart.axis, numbers);
  const names = dataOf(workbook, chart.categories);
  const count = Math.max(1, names.length, ...data.map(({ length }) => length));
  const bottom = plot.top + plot.height;
  const toX = (at: number): number => plot.left + ((at + 0.5) * plot.width) / count;
  const toY = (value: number): number => bottom - ((value - least) / (most - least)) * plot.height;
  const drawn = chart.series.map((series, index) => drawSeries(series, data[index] ?? [], toX, toY));
  return {
    lines: [
      ...(chart.axis.hasGrid ? ticks.map(({ value }) => across(plot, toY(value), GRID_LINE)) : []),
      { path: `M${plot.left} ${plot.top}V${bottom}H${plot.left + plot.width}`, line: AXIS_LINE },
      ...ticks.map(({ value }): ShapeLine => ({ path: `M${plot.left - TICK} ${toY(value)}h${TICK}`, line: AXIS_LINE })),
      ...drawn.flatMap(({ lines }) => lines),
    ],
    bars: [],
    markers: drawn.flatMap(({ markers }) => markers),
    texts: [
      ...ticks.map(({ value, text }) => quiet(plot.left - TICK - 2, toY(value) + 4, 'end', text)),
      ...namesBelow(names, { toX, top: bottom, room: plot.width / count }),
      ...drawn.flatMap(({ texts }) => texts),
    ],
  };
}

const across = ({ left, width }: PlotBox, y: number, line: ShapeLine['line']): ShapeLine => ({
  path: `M${left} ${y}h${width}`,
  line,
});

export const quiet = (x: number, y: number, anchor: ShapeText['anchor'], text: string): ShapeText => ({
  x,
  y,
  anchor,
  text,
  size: CHART_FONT.size,
  colour: CHART_FONT.colour,
});

function drawSeries(
  { line, marker, points = [], labels }: ChartSeries<ChartCells>,
  data: readonly ChartDatum[],
  toX: (at: number) => number,
  toY: (value: number) => number,
): Omit<ChartShapes, 'bars'> {
  const stretches: string[][] = [[]];
  const markers: ShapeMarker[] = [];
  const texts: ShapeText[] = [];
  data.forEach(({ value, text }, at) => {
    if (value === undefined) {
      stretches.push([]);
      return;
    }
    const [x, y] = [toX(at), toY(value)];
    const own = points.find((point) => point.at === at);
    stretches.at(-1)?.push(`${x} ${y}`);
    const shown = own?.marker ?? marker;
    if (shown) markers.push({ x, y, marker: shown });
    const label = own?.label ?? labels;
    if (label) texts.push(labelAt(label, text, x, y));
  });
  return {
    lines: stretches
      .filter((places) => places.length > 1)
      .map((places) => ({ path: `M${places.join('L')}`, line: line ?? { colour: '#4472C4', points: 2.25 } })),
    markers,
    texts,
  };
}

/** Pixels between a point and what is written beside it. */
const AWAY = 7;

/** What is written beside a point. @param value what its cell shows */
export function labelAt(
  { text, side, size, colour, isBold }: PointLabel,
  value: string,
  x: number,
  y: number,
): ShapeText {
  const letters = size * PIXELS_PER_POINT;
  const isBeside = side === 'right' || side === 'end';
  const down = side === 'above' ? -AWAY : side === 'below' ? AWAY + letters * 0.75 : letters * 0.35;
  return {
    x: isBeside ? x + AWAY : x,
    y: y + down,
    anchor: isBeside ? 'start' : 'middle',
    text: text ?? value,
    size,
    colour,
    ...(isBold && { isBold }),
  };
}

const LINE = CHART_FONT.size * PIXELS_PER_POINT * 1.15;

/** Below the axis, a word a line where a name is wider than its part; as many names left out as there is no room for. */
function namesBelow(
  names: readonly ChartDatum[],
  { toX, top, room }: { readonly toX: (at: number) => number; readonly top: number; readonly room: number },
): readonly ShapeText[] {
  const lines = names.map(({ text }) => wrappedName(text, room));
  const widest = Math.max(0, ...lines.flat().map((line) => textPixels(line, CHART_FONT.size)));
  const every = Math.max(1, Math.ceil(widest / room));
  return lines.flatMap((parts, at) =>
    at % every === 0 ? parts.map((part, index) => quiet(toX(at), top + LINE * (index + 1), 'middle', part)) : [],
  );
}

const wrappedName = (text: string, room: number): readonly string[] =>
  textPixels(text, CHART_FONT.size) <= room ? [text] : text.split(' ').filter((word) => word !== '');
