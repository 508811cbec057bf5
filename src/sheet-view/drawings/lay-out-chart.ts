import { CHART_FONT } from '../../cells/drawings';
import { dataOf } from '../../workbook/model/chart-values';
import type { SheetChart } from '../../workbook/model/drawings';
import type { Workbook } from '../../workbook/model/workbook';
import { barChart } from './bar-chart';
import { textPixels, type ChartShapes, type PlotBox, type ShapeBar, type ShapeText } from './chart-shapes';
import { lineChart, quiet } from './line-chart';

interface Size {
  readonly width: number;
  readonly height: number;
}

const NOTHING: ChartShapes = { lines: [], bars: [], markers: [], texts: [] };

/** Pixels around a plot that the chart does not place itself. */
const AROUND = { top: 14, right: 30, bottom: 38, left: 46 } as const;
const LEGEND = 24;

/** Lays out a chart as Excel draws it, about: lines, bars, marks and words in pixels from its corner. */
export function layOutChart(workbook: Workbook, chart: SheetChart, size: Size): ChartShapes {
  if (chart.kind === 'other') return { ...NOTHING, texts: notDrawn(chart, size) };
  const plot = plotOf(workbook, chart, size);
  const drawn = chart.kind === 'line' ? lineChart(workbook, chart, plot) : barChart(workbook, chart, plot);
  if (!chart.hasLegend) return drawn;
  const legend = legendOf(chart, size);
  return { ...drawn, bars: [...drawn.bars, ...legend.bars], texts: [...drawn.texts, ...legend.texts] };
}

const notDrawn = ({ name }: SheetChart, { width, height }: Size): readonly ShapeText[] => [
  quiet(width / 2, height / 2, 'middle', `${name}: a kind of chart that the workbench does not draw`),
];

function plotOf(workbook: Workbook, chart: SheetChart, { width, height }: Size): PlotBox {
  const { plot, kind, categories, hasLegend, isFromBottom } = chart;
  if (plot)
    return { left: plot.left * width, top: plot.top * height, width: plot.width * width, height: plot.height * height };
  const legend = hasLegend ? LEGEND : 0;
  if (kind === 'line') {
    const top = AROUND.top + legend;
    return { left: AROUND.left, top, width: width - AROUND.left - AROUND.right, height: height - top - AROUND.bottom };
  }
  const names = dataOf(workbook, categories).map(({ text }) => textPixels(text, CHART_FONT.size));
  const left = Math.min(width * 0.45, Math.max(20, ...names) + 14);
  const top = legend + (isFromBottom ? 6 : 22);
  return { left, top, width: width - left - 2 * AROUND.right, height: height - top - (isFromBottom ? 24 : 8) };
}

const [BOX, BETWEEN] = [10, 18];

/** One beside the other, in the middle at the top. */
function legendOf({ series }: SheetChart, { width }: Size): Pick<ChartShapes, 'bars' | 'texts'> {
  const widths = series.map(({ name }) => BOX + 5 + textPixels(name, CHART_FONT.size) + BETWEEN);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  const bars: ShapeBar[] = [];
  const texts: ShapeText[] = [];
  series.forEach(({ name, fill, line }, index) => {
    const colour = fill ?? line?.colour ?? '#4472C4';
    bars.push({ x, y: 6, width: BOX, height: BOX, fill: colour, ...(line && { outline: line }) });
    texts.push(quiet(x + BOX + 5, 15, 'start', name));
    x += widths[index] ?? 0;
  });
  return { bars, texts };
}
