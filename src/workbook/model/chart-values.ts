import type { ChartSeries } from '../../cells/drawings';
import { formatValue } from '../format-value';
import type { ChartCells, SheetChart } from './drawings';
import type { Cell, Sheet } from './sheet';
import type { Workbook } from './workbook';

/** More cells than a chart shows in any way that could be read. */
const MOST_POINTS = 4_000;

/** What a chart reads for each point: the text that stands in the cell, and its number where it holds one. */
export interface ChartDatum {
  readonly text: string;
  /** Undefined for a blank cell, which is a gap. As Excel, a text counts as 0. */
  readonly value: number | undefined;
}

/** The cells in order: down a column, or along a row. Empty when their sheet is gone. */
export function dataOf(workbook: Workbook, cells: ChartCells | undefined): readonly ChartDatum[] {
  const sheet = cells && workbook.sheets.find(({ id }) => id === cells.sheetId);
  if (!sheet) return [];
  const { top, left, bottom, right } = cells.area;
  const data: ChartDatum[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right && data.length < MOST_POINTS; column++)
      data.push(datum(workbook, sheet.cell(row, column)));
  }
  return data;
}

function datum(workbook: Workbook, cell: Cell | undefined): ChartDatum {
  const { value = null } = cell ?? {};
  const text = formatValue(value, workbook.styles.get(cell?.style ?? 0).numberFormat);
  if (value === null || value === '') return { text: '', value: undefined };
  return { text, value: typeof value === 'number' ? value : 0 };
}

/**
 * What a chart says to somebody who does not see it: its own text where it has one, otherwise the sentence of the cell it lies in and all
 * its values. Office.js cannot give a chart such a text.
 */
export function chartInWords(workbook: Workbook, sheet: Sheet, chart: SheetChart): string {
  if (chart.alternativeText !== '') return chart.alternativeText;
  const sentence = sheet.value(chart.place.row, chart.place.column);
  const names = dataOf(workbook, chart.categories);
  const series = chart.series.map((one) => seriesInWords(workbook, one, names));
  return [typeof sentence === 'string' && sentence !== '' ? sentence : `${chart.name}.`, ...series].join(' ');
}

function seriesInWords(
  workbook: Workbook,
  { name, values }: ChartSeries<ChartCells>,
  names: readonly ChartDatum[],
): string {
  const points = dataOf(workbook, values).map(({ text }, at) =>
    `${names[at]?.text ?? at + 1} ${text === '' ? 'none' : text}`.trim(),
  );
  return `${name}: ${points.join(', ')}.`;
}
