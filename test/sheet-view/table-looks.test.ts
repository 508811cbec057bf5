import type { Table } from '../../src/workbook/model/sheet';
import { OFFICE_THEME } from '../../src/workbook/model/theme-colours';
import { styleOver, TableLooks } from '../../src/sheet-view/table-looks';
import { builtInTableStyle } from '../../src/sheet-view/table-styles';
import { buildWorkbook } from '../support/workbooks';

const SEEN = { top: 0, left: 0, bottom: 50, right: 20 };

/** A table in B2:D6, header and totals included. */
function looks(table: Partial<Table>, hiddenRows: number[] = []): TableLooks {
  const workbook = buildWorkbook({ name: 'S', rows: [['x']], hiddenRows, tables: { T: 'B2:D6' } });
  const [sheet] = workbook.sheets;
  sheet!.tables = [{ ...sheet!.tables[0]!, hasTotals: true, style: 'TableStyleMedium2', ...table }];
  return new TableLooks(workbook, sheet!, SEEN);
}

const fills = (of: TableLooks, column = 1) => [1, 2, 3, 4, 5].map((row) => of.under(row, column)?.fill);

test('header, bands and totals of the usual style, in the colours of the theme', () => {
  const of = looks({});
  expect(of.under(1, 1)).toMatchObject({ font: { bold: true, colour: '#FFFFFF' }, fill: '#4472C4' });
  expect(fills(of)).toEqual(['#4472C4', '#DAE3F3', undefined, '#DAE3F3', undefined]);
  expect(of.under(5, 1)).toMatchObject({
    font: { bold: true },
    borders: { top: { line: 'double', colour: '#4472C4' } },
  });
  expect([of.under(0, 1), of.under(6, 1), of.under(2, 0), of.under(2, 4)]).toEqual(Array(4).fill(undefined));
});

test('outer lines stand at the edge of the table only', () => {
  const of = looks({});
  expect(Object.keys(of.under(3, 1)?.borders ?? {}).sort()).toEqual(['bottom', 'left', 'top']);
  expect(Object.keys(of.under(3, 2)?.borders ?? {}).sort()).toEqual(['bottom', 'top']);
  expect(Object.keys(of.under(3, 3)?.borders ?? {}).sort()).toEqual(['bottom', 'right', 'top']);
});

test('bands can be switched off, go by columns, and pass over rows out of sight', () => {
  expect(fills(looks({ options: { bandedRows: false } })).slice(1, 4)).toEqual([undefined, undefined, undefined]);
  const columns = looks({ options: { bandedRows: false, bandedColumns: true } });
  expect([1, 2, 3].map((column) => columns.under(2, column)?.fill)).toEqual(['#DAE3F3', undefined, '#DAE3F3']);
  expect(fills(looks({}, [3]))[3]).toBeUndefined();
});

test('first and last column are switched on', () => {
  const of = looks({ style: 'TableStyleMedium9', options: { firstColumn: true } });
  expect(of.under(3, 1)).toMatchObject({ fill: '#4472C4', font: { bold: true, colour: '#FFFFFF' } });
  expect(of.under(3, 3)?.font?.bold).toBeUndefined();
});

test('every style of Excel has a header of its own, and no other name is one', () => {
  const all = Object.entries({ Light: 21, Medium: 28, Dark: 11 }).flatMap(([kind, most]) =>
    Array.from({ length: most }, (_, index) => `TableStyle${kind}${index + 1}`),
  );
  const unlike = all.map((name) => JSON.stringify(builtInTableStyle(name, OFFICE_THEME)));
  expect(new Set(unlike).size).toBe(60);
  for (const name of ['TableStyleLight22', 'TableStyleMedium0', 'TableStyleDark12', 'PivotStyleLight1', 'Ours'])
    expect(builtInTableStyle(name, OFFICE_THEME)).toBeUndefined();
});

test("a cell's own style wins, what it has of Normal does not", () => {
  const normal = { font: { name: 'Calibri', size: 11, colour: '#000000' } };
  const under = { font: { bold: true, colour: '#FFFFFF' }, fill: '#4472C4' };
  expect(styleOver(under, normal, normal)).toMatchObject({ fill: '#4472C4', font: { colour: '#FFFFFF', bold: true } });
  const own = { font: { ...normal.font, colour: '#FF0000' }, fill: '#FFFF00', wrap: true };
  expect(styleOver(under, own, normal)).toMatchObject({ fill: '#FFFF00', wrap: true, font: { colour: '#FF0000' } });
  expect(styleOver(undefined, own, normal)).toBe(own);
});
