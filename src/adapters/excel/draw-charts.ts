import { CHART_FONT, CHART_LINES, type ChartPoint, type ChartSeries, type PointLabel } from '../../cells/drawings';
import type { ChartDocument, DocumentCells } from '../../domain/model/sheet-document';

/** The cells of a document as a range of the workbook. */
export type RangeOf = (cells: DocumentCells) => Excel.Range;

/** Where a drawing's cell begins, in points. */
export interface DrawingCorner {
  readonly top: number;
  readonly left: number;
}

const TYPES = { line: 'Line', 'bar-stacked': 'BarStacked', 'bar-clustered': 'BarClustered' } as const;
const DASHES = { solid: 'Continuous', dash: 'Dash', dot: 'RoundDot' } as const;
const SHAPES = { circle: 'Circle', diamond: 'Diamond', square: 'Square' } as const;
const SIDES = { above: 'Top', below: 'Bottom', right: 'Right', end: 'OutsideEnd' } as const;

/** A font of an axis, a label or the whole chart. */
type Font = Pick<Excel.ChartFont, 'name' | 'size' | 'color'>;

/**
 * Queues a chart. It is made of the first series' cells, a single column, so that Excel has nothing to guess; its name stands for an
 * alternative text, which Office.js cannot give to charts.
 */
export function drawChart(
  sheet: Excel.Worksheet,
  document: ChartDocument,
  corner: DrawingCorner,
  rangeOf: RangeOf,
): void {
  const { kind, name, place, series, categories, axis, gap, hasLegend = false } = document;
  const [first] = series;
  if (!first || kind === 'other') throw new RangeError(`The chart “${name}” cannot be drawn.`);
  const chart = sheet.charts.add(TYPES[kind], rangeOf(first.values), 'Columns');
  chart.name = name;
  chart.top = corner.top + place.down;
  chart.left = corner.left + place.across;
  chart.width = place.width;
  chart.height = place.height;
  chart.title.visible = false;
  chart.displayBlanksAs = 'NotPlotted';
  chart.legend.visible = hasLegend;
  if (hasLegend) chart.legend.position = 'Top';
  chart.format.border.lineStyle = 'None';
  dress(chart.format.font, CHART_FONT);
  series.forEach((one, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    if (index === 0) drawn.name = one.name;
    drawn.setValues(rangeOf(one.values));
    if (categories) drawn.setXAxisValues(rangeOf(categories));
    drawSeries(drawn, one, kind);
    if (gap !== undefined && index === 0) drawn.gapWidth = gap;
  });
  drawAxes(chart, kind, axis);
  drawPlot(chart, document);
}

function drawSeries(
  drawn: Excel.ChartSeries,
  { line, fill, marker, points = [], labels }: ChartSeries<DocumentCells>,
  kind: ChartDocument['kind'],
): void {
  if (line) {
    drawn.format.line.color = line.colour;
    drawn.format.line.weight = line.points;
    drawn.format.line.lineStyle = DASHES[line.dash ?? 'solid'];
  }
  if (fill !== undefined) drawn.format.fill.setSolidColor(fill);
  if (kind === 'line') {
    drawn.smooth = false;
    if (marker) mark(drawn, marker);
    else drawn.markerStyle = 'None';
  }
  if (labels) {
    drawn.hasDataLabels = true;
    label(drawn.dataLabels, labels);
  }
  for (const point of points) drawPoint(drawn.points.getItemAt(point.at), point);
}

function drawPoint(drawn: Excel.ChartPoint, { marker, label: wanted }: ChartPoint): void {
  if (marker) mark(drawn, marker);
  if (!wanted) return;
  drawn.hasDataLabel = true;
  label(drawn.dataLabel, wanted);
  if (wanted.text !== undefined) drawn.dataLabel.text = wanted.text;
}

function mark(
  drawn: Pick<Excel.ChartPoint, 'markerStyle' | 'markerSize' | 'markerBackgroundColor' | 'markerForegroundColor'>,
  { shape, size, colour }: NonNullable<ChartPoint['marker']>,
): void {
  drawn.markerStyle = SHAPES[shape];
  drawn.markerSize = size;
  drawn.markerBackgroundColor = colour;
  drawn.markerForegroundColor = colour;
}

function label(
  drawn: Pick<Excel.ChartDataLabel, 'showValue' | 'position' | 'format'>,
  { side, isBold, ...font }: PointLabel,
): void {
  drawn.showValue = true;
  drawn.position = SIDES[side];
  dress(drawn.format.font, font);
  drawn.format.font.bold = isBold === true;
}

function dress(
  font: Font,
  { name = CHART_FONT.name, size, colour }: { name?: string; size: number; colour: string },
): void {
  font.name = name;
  font.size = size;
  font.color = colour;
}

function drawAxes(
  { axes: { valueAxis, categoryAxis } }: Excel.Chart,
  kind: ChartDocument['kind'],
  { least, most, step, numberFormat, hasGrid }: ChartDocument['axis'],
): void {
  if (least !== undefined) valueAxis.minimum = least;
  if (most !== undefined) valueAxis.maximum = most;
  if (step !== undefined) valueAxis.majorUnit = step;
  if (numberFormat !== undefined) valueAxis.numberFormat = numberFormat;
  valueAxis.majorGridlines.visible = hasGrid === true;
  if (hasGrid) valueAxis.majorGridlines.format.line.color = CHART_LINES.grid;
  valueAxis.format.line.color = CHART_LINES.axis;
  categoryAxis.format.line.color = CHART_LINES.axis;
  categoryAxis.majorTickMark = 'None';
  // Excel begins bars at the bottom; ours are in the order of their table.
  if (kind !== 'line') categoryAxis.reversePlotOrder = true;
}

function drawPlot({ plotArea }: Excel.Chart, { plot, place }: ChartDocument): void {
  if (!plot) return;
  plotArea.insideLeft = plot.left * place.width;
  plotArea.insideTop = plot.top * place.height;
  plotArea.insideWidth = plot.width * place.width;
  plotArea.insideHeight = plot.height * place.height;
}
