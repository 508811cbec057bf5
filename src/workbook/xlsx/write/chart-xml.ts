import {
  CHART_FONT,
  CHART_LINES,
  type ChartPoint,
  type ChartSeries,
  type DrawnLine,
  type PointLabel,
  type PointMarker,
} from '../../../cells/drawings';
import { dataOf, type ChartDatum } from '../../model/chart-values';
import type { ChartCells, SheetChart } from '../../model/drawings';
import type { Workbook } from '../../model/workbook';
import { escapeAttribute, escapeXml } from '../patch/xml-text';
import { areaReference } from '../read/references';
import type { Dialect } from './dialect';

type Series = ChartSeries<ChartCells>;

/** Twelve thousand seven hundred English metric units make a point. */
export const EMU = 12_700;

const [CATEGORY_AXIS, VALUE_AXIS] = ['50010001', '50010002'];

/**
 * A chart part: ECMA-376 part 1, 21.2, elements in the order of its schema. The values stand in it as well, for what shows a file without
 * reading its sheets.
 */
export function chartXml(workbook: Workbook, chart: SheetChart, { drawing, relationships }: Dialect): string {
  const { axis, plot, hasLegend, kind } = chart;
  const isLine = kind === 'line';
  const series = chart.series.map((one, index) => seriesXml(workbook, chart, one, index)).join('');
  const body = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="${kind === 'bar-stacked' ? 'stacked' : 'clustered'}"/>` +
      `<c:varyColors val="0"/>${series}<c:gapWidth val="${chart.gap ?? 150}"/>` +
      `${kind === 'bar-stacked' ? '<c:overlap val="100"/>' : ''}${AXES}</c:barChart>`;
  return (
    `<c:chartSpace xmlns:c="${drawing.chart}" xmlns:a="${drawing.main}" xmlns:r="${relationships}">` +
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>' +
    `<c:plotArea>${plotXml(plot)}${body}${categoryAxisXml(isLine, chart.isFromBottom)}${valueAxisXml(isLine, chart, axis)}` +
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>' +
    (hasLegend ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solid('#FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${textXml(CHART_FONT)}</c:chartSpace>`
  );
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;

const DASHES = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const;

const lineXml = ({ colour, points, dash = 'solid' }: DrawnLine): string =>
  `<a:ln w="${Math.round(points * EMU)}">${solid(colour)}<a:prstDash val="${DASHES[dash]}"/><a:round/></a:ln>`;

const quietLine = (colour: string): string => `<c:spPr>${lineXml({ colour, points: 0.75 })}</c:spPr>`;

/** What letters look like, as attributes and children of their properties. */
function letters(element: string, { size, colour, isBold }: Pick<PointLabel, 'size' | 'colour' | 'isBold'>): string {
  const bold = isBold ? '1' : '0';
  return `<a:${element} sz="${Math.round(size * 100)}" b="${bold}">${solid(colour)}<a:latin typeface="${CHART_FONT.name}"/></a:${element}>`;
}

const textXml = (font: Pick<PointLabel, 'size' | 'colour' | 'isBold'>): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters('defRPr', font)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

function plotXml(plot: SheetChart['plot']): string {
  if (!plot) return '<c:layout/>';
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${plot.left}"/><c:y val="${plot.top}"/><c:w val="${plot.width}"/><c:h val="${plot.height}"/>` +
    '</c:manualLayout></c:layout>'
  );
}

function seriesXml(workbook: Workbook, chart: SheetChart, series: Series, index: number): string {
  const { name, line, fill, marker, points = [], labels, values } = series;
  const isLine = chart.kind === 'line';
  const look = `${fill === undefined ? '' : solid(fill)}${line ? lineXml(line) : ''}`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
    (look === '' ? '' : `<c:spPr>${look}</c:spPr>`) +
    (isLine ? markerXml(marker) : '<c:invertIfNegative val="0"/>') +
    points.map((point) => pointXml(point, series, isLine)).join('') +
    labelsXml(points, labels) +
    (chart.categories ? `<c:cat>${namesXml(workbook, chart.categories)}</c:cat>` : '') +
    `<c:val>${numbersXml(workbook, values)}</c:val>` +
    (isLine ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

function markerXml(marker: PointMarker | undefined): string {
  if (!marker) return '<c:marker><c:symbol val="none"/></c:marker>';
  const { shape, size, colour } = marker;
  return (
    `<c:marker><c:symbol val="${shape}"/><c:size val="${size}"/>` +
    `<c:spPr>${solid(colour)}${lineXml({ colour, points: 0.75 })}</c:spPr></c:marker>`
  );
}

/** A point's own look replaces the line that leads to it, so that the series' is said again. */
function pointXml({ at, marker }: ChartPoint, { line }: Series, isLine: boolean): string {
  if (!marker || !isLine) return '';
  const look = line ? `<c:spPr>${lineXml(line)}</c:spPr>` : '';
  return `<c:dPt><c:idx val="${at}"/>${markerXml(marker)}<c:bubble3D val="0"/>${look}</c:dPt>`;
}

const SIDES = { above: 't', below: 'b', right: 'r', end: 'outEnd' } as const;

const shown = (isShown: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function labelsXml(points: readonly ChartPoint[], labels: PointLabel | undefined): string {
  const own = points.map(({ at, label }) => (label ? labelXml(at, label) : '')).join('');
  if (own === '' && !labels) return '';
  const all = labels ? `<c:spPr><a:noFill/></c:spPr>${textXml(labels)}<c:dLblPos val="${SIDES[labels.side]}"/>` : '';
  return `<c:dLbls>${own}${all}${shown(labels !== undefined)}</c:dLbls>`;
}

function labelXml(at: number, label: PointLabel): string {
  const { text, side } = label;
  const words =
    text === undefined
      ? ''
      : `<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>${letters('rPr', label)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  const look = text === undefined ? `<c:spPr><a:noFill/></c:spPr>${textXml(label)}` : '';
  return `<c:dLbl><c:idx val="${at}"/>${words}${look}<c:dLblPos val="${SIDES[side]}"/>${shown(true)}</c:dLbl>`;
}

/** `'Figures E-001'!$A$4:$A$12`. */
function referenceTo({ sheets }: Workbook, { sheetId, area }: ChartCells): string {
  const name = sheets.find(({ id }) => id === sheetId)?.name.replaceAll("'", "''") ?? '#REF';
  return escapeXml(`'${name}'!${areaReference(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`);
}

function cacheXml(data: readonly ChartDatum[], valueOf: (datum: ChartDatum) => string | undefined): string {
  const points = data.map((datum, index) => {
    const value = valueOf(datum);
    return value === undefined ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${data.length}"/>${points.join('')}`;
}

function namesXml(workbook: Workbook, cells: ChartCells): string {
  const cache = cacheXml(dataOf(workbook, cells), ({ text }) => (text === '' ? undefined : text));
  return `<c:strRef><c:f>${referenceTo(workbook, cells)}</c:f><c:strCache>${cache}</c:strCache></c:strRef>`;
}

function numbersXml(workbook: Workbook, cells: ChartCells): string {
  const cache = cacheXml(dataOf(workbook, cells), ({ value }) => (value === undefined ? undefined : String(value)));
  const reference = referenceTo(workbook, cells);
  const format = formatOf(workbook, cells);
  return `<c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${cache}</c:numCache></c:numRef>`;
}

/** The number format of the first cell: labels that show a value take it. */
function formatOf(workbook: Workbook, { sheetId, area }: ChartCells): string {
  const cell = workbook.sheets.find(({ id }) => id === sheetId)?.cell(area.top, area.left);
  return workbook.styles.get(cell?.style ?? 0).numberFormat ?? 'General';
}

function categoryAxisXml(isLine: boolean, isFromBottom: SheetChart['isFromBottom']): string {
  const order = isLine || isFromBottom ? 'minMax' : 'maxMin';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLine ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${quietLine(CHART_LINES.axis)}${textXml(CHART_FONT)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxisXml(
  isLine: boolean,
  { isFromBottom }: SheetChart,
  { least, most, step, numberFormat, hasGrid }: SheetChart['axis'],
): string {
  const limit = (name: string, value: number | undefined): string =>
    value === undefined ? '' : `<c:${name} val="${value}"/>`;
  const format =
    numberFormat === undefined
      ? 'formatCode="General" sourceLinked="1"'
      : `formatCode="${escapeAttribute(numberFormat)}" sourceLinked="0"`;
  // Where the first bar is at the top, the axis of the values is there as well.
  const side = isLine ? 'l' : isFromBottom ? 'b' : 't';
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${limit('max', most)}${limit('min', least)}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${side}"/>` +
    (hasGrid ? `<c:majorGridlines>${quietLine(CHART_LINES.grid)}</c:majorGridlines>` : '') +
    `<c:numFmt ${format}/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `${quietLine(CHART_LINES.axis)}${textXml(CHART_FONT)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/>` +
    `<c:crossBetween val="between"/>${limit('majorUnit', step)}</c:valAx>`
  );
}
