import { CHART_FONT, CHART_LINES } from '../../cells/drawings';
import { dataOf, type ChartDatum } from '../../workbook/model/chart-values';
import type { SheetChart } from '../../workbook/model/drawings';
import type { Workbook } from '../../workbook/model/workbook';
import type { ChartShapes, PlotBox, ShapeBar, ShapeText } from './chart-shapes';
import { labelAt, quiet } from './line-chart';
import { valueScale } from './value-scale';

const AXIS_LINE = { colour: CHART_LINES.axis, points: 0.75 } as const;
const GRID_LINE = { colour: CHART_LINES.grid, points: 0.75 } as const;
const USUAL_GAP = 150;
const USUAL_FILL = '#4472C4';

/** Lays out lying bars in their plot, one above the other; parts of one bar side by side where they are stacked. */
export function barChart(workbook: Workbook, chart: SheetChart, plot: PlotBox): ChartShapes {
  const data = chart.series.map(({ values }) => dataOf(workbook, values));
  const names = dataOf(workbook, chart.categories);
  const count = Math.max(1, names.length, ...data.map(({ length }) => length));
  const isStacked = chart.kind === 'bar-stacked';
  const { least, most, ticks } = valueScale(chart.axis, isStacked ? sums(data, count) : numbersIn(data));
  const toX = (value: number): number => plot.left + ((value - least) / (most - least)) * plot.width;
  const part = plot.height / count;
  const barsPerPart = isStacked ? 1 : Math.max(1, chart.series.length);
  const thick = part / (barsPerPart + (chart.gap ?? USUAL_GAP) / 100);
  const topOf = (at: number): number => plot.top + part * (chart.isFromBottom ? count - 1 - at : at);
  const bars: ShapeBar[] = [];
  const texts: ShapeText[] = [];
  for (let at = 0; at < count; at++) {
    let from = Math.max(0, least);
    chart.series.forEach(({ fill = USUAL_FILL, line, labels }, index) => {
      const { value, text = '' } = data[index]?.[at] ?? {};
      if (value === undefined) return;
      const start = isStacked ? from : Math.max(0, least);
      const y = topOf(at) + (part - thick * barsPerPart) / 2 + (isStacked ? 0 : index * thick);
      const [x, end] = [toX(start), toX(start + value)].sort((one, other) => one - other) as [number, number];
      bars.push({ x, y, width: end - x, height: thick, fill, ...(line && { outline: line }) });
      if (labels) texts.push(labelAt(labels, text, end, y + thick / 2));
      from += value;
    });
  }
  // Where the first bar is at the top, Excel puts the values there as well.
  const valuesAt = chart.isFromBottom ? plot.top + plot.height + 14 : plot.top - 6;
  return {
    lines: [
      ...(chart.axis.hasGrid
        ? ticks.map(({ value }) => ({ path: `M${toX(value)} ${plot.top}v${plot.height}`, line: GRID_LINE }))
        : []),
      { path: `M${plot.left} ${plot.top}v${plot.height}`, line: AXIS_LINE },
    ],
    bars,
    markers: [],
    texts: [
      ...ticks.map(({ value, text }) => quiet(toX(value), valuesAt, 'middle', text)),
      ...names.map(({ text }, at) => quiet(plot.left - 6, topOf(at) + part / 2 + CHART_FONT.size * 0.45, 'end', text)),
      ...texts,
    ],
  };
}

const numbersIn = (data: readonly (readonly ChartDatum[])[]): readonly number[] =>
  data.flat().flatMap(({ value }) => value ?? []);

const sums = (data: readonly (readonly ChartDatum[])[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => data.reduce((sum, series) => sum + (series[at]?.value ?? 0), 0));
