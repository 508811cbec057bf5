import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { drawnBox } from '../../src/sheet-view/drawings/drawing-layer';
import { layOutChart } from '../../src/sheet-view/drawings/lay-out-chart';
import { lineSizes } from '../../src/sheet-view/line-sizes';
import { stretch } from '../../src/sheet-view/window';
import type { SheetChart } from '../../src/workbook/model/drawings';
import type { Workbook } from '../../src/workbook/model/workbook';
import { FIGURES, FUNDS, REPORT } from '../support/drawn-documents';
import { buildWorkbook } from '../support/workbooks';

const SIZE = { width: 573, height: 200 };

async function report(): Promise<{ workbook: Workbook; charts: readonly SheetChart[] }> {
  const workbook = buildWorkbook({ name: 'Front', rows: [['x']] });
  await createFileWorkbook(workbook).addSheets([REPORT, FIGURES, FUNDS]);
  return { workbook, charts: workbook.sheets[1]?.charts ?? [] };
}

test('a line chart: a line for each series with its marks, names and the last value, all inside the chart', async () => {
  const { workbook, charts } = await report();
  const { lines, markers, texts } = layOutChart(workbook, charts[0]!, SIZE);
  const coloured = lines.filter(({ line }) => ['#005EB8', '#6E6E6E', '#333333'].includes(line.colour));
  expect(coloured.map(({ line }) => line.dash ?? 'solid')).toEqual(['dash', 'solid', 'dot', 'dot', 'solid']);
  expect(markers).toHaveLength(9);
  expect(markers.filter(({ marker }) => marker.shape === 'diamond')).toHaveLength(3);
  const words = texts.map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining(['Target 60', 'Lower limit', 'Upper limit', '31', 'Q1', '0']));
  for (const { x, y } of texts) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(SIZE.width);
    expect(y).toBeLessThanOrEqual(SIZE.height + 1);
  }
});

test('a cell that is blank is a gap', async () => {
  const { workbook, charts } = await report();
  const figures = workbook.sheetNamed('Figures')!;
  const { area } = charts[0]!.series.at(-1)!.values;
  workbook.setCells(figures.id, area.top + 4, area.left, [[{ value: null }]], 'person');
  const { lines, markers } = layOutChart(workbook, charts[0]!, SIZE);
  expect(lines.filter(({ line }) => line.colour === '#333333')).toHaveLength(2);
  expect(markers).toHaveLength(8);
});

test('stacked bars lie side by side from nought, the first at the top, with a legend', async () => {
  const { workbook, charts } = await report();
  const { bars, texts } = layOutChart(workbook, charts[1]!, SIZE);
  const [first, second, third] = bars;
  expect(first!.x + first!.width).toBeCloseTo(second!.x, 6);
  expect(second!.x + second!.width).toBeCloseTo(third!.x, 6);
  expect(bars[3]!.y).toBeGreaterThan(first!.y);
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Paid', 'Committed', 'Free', 'Commissioning']));
  const { bars: clustered, texts: ends } = layOutChart(workbook, charts[2]!, SIZE);
  expect(clustered).toHaveLength(2);
  expect(ends.map(({ text }) => text)).toEqual(expect.arrayContaining(['546000', '150000']));
});

test('drawings are scrolled with their cells', async () => {
  const { workbook, charts } = await report();
  const sheet = workbook.sheets[1]!;
  const [rows, columns] = [lineSizes(sheet, 'row'), lineSizes(sheet, 'column')];
  const boxAt = (place: number) =>
    drawnBox(charts[0]!.place, {
      rows,
      columns,
      down: stretch(rows, 0, place, 600),
      across: stretch(columns, 0, 0, 900),
      frozenRows: 0,
      frozenColumns: 0,
      view: { width: 900, height: 600 },
    });
  expect(boxAt(0)!.top - boxAt(40)!.top).toBe(40);
  expect(boxAt(2_000)).toBeUndefined();
});
