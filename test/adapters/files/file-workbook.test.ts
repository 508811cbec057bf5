import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { newFile } from '../../../src/adapters/files/new-file';
import type { SheetDocument } from '../../../src/domain/model/sheet-document';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../../src/workbook/xlsx/save';
import { buildXlsx, partsOf, relationship, STYLES } from '../../support/xlsx-builder';
import { area, buildWorkbook } from '../../support/workbooks';
import { readXlsx } from 'hucre/xlsx';

const document = (name: string, more: Partial<SheetDocument> = {}): SheetDocument => ({
  name,
  cells: [],
  tables: [],
  columns: [],
  choices: [],
  frozenRows: 0,
  frozenColumns: 0,
  print: { orientation: 'portrait' },
  ...more,
});

const RECORDS = document('Sheet1', {
  cells: [
    { row: 0, column: 0, value: 'Case records', look: 'title' },
    { row: 1, column: 0, value: 2, formula: '=ROWS(Records[Case ref])' },
  ],
  tables: [
    {
      name: 'Records',
      top: 3,
      left: 0,
      headers: ['Case ref', 'Seen on'],
      rows: [
        ['=HYPERLINK("http://x")', 43556],
        ['01234', null],
      ],
    },
  ],
  columns: [{ width: 20 }, { width: 10.5, numberFormat: 'dd/mm/yyyy' }],
  frozenRows: 4,
  print: { orientation: 'landscape', titleRow: 3 },
});

describe('a new file', () => {
  it('holds the sheets it was made of and no others, the first in front', async () => {
    const bytes = newFile([RECORDS, document('Notes', { cells: [{ row: 0, column: 0, value: 'Read me' }] })]);
    const workbook = loadWorkbook(bytes, 'new.xlsx');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Notes']);
    expect(workbook.activeSheetId).toBe(workbook.sheets[0]?.id);
    expect(workbook.sheets[0]).toMatchObject({ frozenRows: 4, print: { orientation: 'landscape', titleRow: 3 } });
    const [records] = await createFileWorkbook(workbook).readTables(['Records']);
    expect(records).toMatchObject({ headers: ['Case ref', 'Seen on'], rows: RECORDS.tables[0]?.rows });
    const other = await readXlsx(bytes);
    expect(other.sheets.map(({ name, rows }) => [name, rows[0]?.[0]])).toEqual([
      ['Sheet1', 'Case records'],
      ['Notes', 'Read me'],
    ]);
  });

  it('is the same bytes every time, and keeps provider text from becoming a formula in Excel', () => {
    expect(newFile([RECORDS])).toEqual(newFile([RECORDS]));
    const parts = partsOf(newFile([RECORDS]));
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>HYPERLINK');
    const format = /r="A5" s="(\d+)" t="inlineStr"/.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1];
    const formats = [...(parts['xl/styles.xml'] ?? '').matchAll(/<xf [^>]*xfId[^>]*>/g)].map(([xf]) => xf);
    expect(formats[Number(format)]).toContain('quotePrefix="1"');
  });

  it('needs a sheet, and refuses two tables of one name', () => {
    expect(() => newFile([])).toThrow(RangeError);
    expect(() => newFile([RECORDS, { ...RECORDS, name: 'Again' }])).toThrow(
      'The name “Records” stands for another table',
    );
  });
});

test('a table may not have the name of cells either', async () => {
  const workbook = buildWorkbook({ name: 'A', rows: [['x']] });
  workbook.names = [{ name: 'RECORDS', formula: '=A!$A$1' }];
  await expect(createFileWorkbook(workbook).addSheets([RECORDS])).rejects.toThrow('“Records”');
  expect(workbook.sheets).toHaveLength(1);
});

test('choices that no list of Excel can hold are a mistake of the caller, told at once', async () => {
  const port = createFileWorkbook(buildWorkbook({ name: 'A', rows: [['x']] }));
  const from = Array.from({ length: 60 }, (_, index) => `Value ${index}`);
  const choices = [{ areas: [area('A1')], from, isStrict: true }];
  await expect(port.addSheets([document('B', { choices })])).rejects.toThrow(RangeError);
});

test('rows written into a table of a file are there when the saved file is opened again', async () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Explanations" displayName="Explanations" ref="A1:B2">' +
    '<autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="Finding"/><tableColumn id="2" name="Explanation"/></tableColumns></table>';
  const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const original = buildXlsx({
    sheets: [
      {
        rows: `<row r="1">${text('A1', 'Finding')}${text('B1', 'Explanation')}</row><row r="2">${text('A2', 'F1')}${text('B2', 'known')}</row>`,
        relationships: relationship('rId1', 'table', '../tables/table1.xml'),
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      },
    ],
    styles: STYLES,
    parts: { 'xl/tables/table1.xml': table },
  });
  const workbook = loadWorkbook(original, 'return.xlsx');
  const port = createFileWorkbook(workbook);
  const rows = { table: 'Explanations', headers: ['Finding', 'Explanation'], keys: ['Finding'] };
  await port.changeRows({
    ...rows,
    put: [
      ['F2', '=1+1'],
      ['F1', 'changed'],
    ],
    drop: [],
  });
  const saved = saveWorkbook(original, workbook);
  expect([...workbook.unsavedChanges]).toEqual([]);
  const [again] = await createFileWorkbook(loadWorkbook(saved, 'saved.xlsx')).readTables(['explanations']);
  expect(again?.rows).toEqual([
    ['F1', 'changed'],
    ['F2', '=1+1'],
  ]);
  await port.changeRows({ ...rows, put: [], drop: [['F2']] });
  await port.changeRows({ ...rows, put: [['F1', 'known']], drop: [] });
  expect(saveWorkbook(original, workbook)).toBe(original);
});

test('a table above another does not push it', async () => {
  const workbook = buildWorkbook({
    name: 'A',
    rows: [['Code'], ['a'], [null], ['Other'], ['b']],
    tables: { Codes: 'A1:A2', Others: 'A4:A5' },
  });
  const port = createFileWorkbook(workbook);
  const writing = port.changeRows({ table: 'Codes', headers: ['Code'], keys: [], put: [['c']], drop: [] });
  await expect(writing).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('“Others”') as string,
  });
  expect(workbook.journal.all).toEqual([]);
  await port.changeRows({ table: 'Others', headers: ['Other'], keys: [], put: [['c']], drop: [] });
  expect(workbook.sheets[0]?.tables[1]?.area).toEqual(area('A4:A6'));
});

test('totals of a table move down with its end', async () => {
  const workbook = buildWorkbook({
    name: 'A',
    rows: [
      ['Code', 'N'],
      ['a', 1],
      ['Total', 1],
    ],
    tables: { Codes: 'A1:B3' },
    formulas: { B3: '=SUBTOTAL(109,[N])' },
  });
  const [sheet] = workbook.sheets;
  sheet!.tables = sheet!.tables.map((table) => ({ ...table, hasTotals: true }));
  const port = createFileWorkbook(workbook);
  await port.changeRows({ table: 'Codes', headers: ['N', 'Code'], keys: [], put: [[2, 'b']], drop: [] });
  expect(sheet?.values(area('A1:B4')).slice(1)).toEqual([
    ['a', 1],
    ['b', 2],
    ['Total', 1],
  ]);
  expect(sheet?.cell(3, 1)?.formula).toBe('=SUBTOTAL(109,[N])');
  expect(sheet?.tables[0]?.area).toEqual(area('A1:B4'));
});

test('workbooks a formula reads are told by their names where the file counts them', async () => {
  const workbook = buildWorkbook({
    name: 'A',
    rows: [[1], [2], [3]],
    formulas: { A1: '=[1]Rates!A1', A2: '=[9]Rates!A1', A3: '=[0]!Rate' },
  });
  workbook.linkedWorkbooks = ['Rates.xlsx'];
  const { grids } = await createFileWorkbook(workbook).readSheets('all');
  expect(grids[0]?.details?.externalLinks).toEqual([
    { area: area('A1'), workbook: 'Rates.xlsx' },
    { area: area('A2'), workbook: '9' },
  ]);
});

test('a setting that JSON cannot read counts as none', async () => {
  const workbook = buildWorkbook({ name: 'A' });
  workbook.settings.set('ringfence.headings', '{broken');
  expect(await createFileWorkbook(workbook).readSetting('ringfence.headings')).toBeUndefined();
});
