import type { SheetDocument } from '../../../src/domain/model/sheet-document';
import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
beforeEach(async () => {
  started = await startHost(buildWorkbook({ name: 'Front', rows: [['x']] }));
});
afterEach(() => started.close());

const documentOf = (name: string): SheetDocument => ({
  name,
  cells: [{ row: 0, column: 0, value: name, look: 'title' }],
  tables: [{ name, top: 2, left: 0, headers: ['Gender'], rows: [['Female']] }],
  columns: [{ width: 20 }],
  choices: [],
  frozenRows: 3,
  frozenColumns: 0,
  print: { orientation: 'landscape', titleRow: 2 },
});

const add = (...names: string[]) => createExcelWorkbook().addSheets(names.map(documentOf));
const sheet = (name: string) => started.workbook.sheetNamed(name);

test('without a printer the sheets are made all the same, and what is to be set by hand is said', async () => {
  started.host.faults.hasNoPrinter = true;
  const { names, printTrouble } = await add('Statement');
  expect({ names, printTrouble }).toEqual({
    names: ['Statement'],
    printTrouble:
      'Excel did not take how the sheet “Statement” is to be printed, which it may not do without a printer. Before you print, set orientation, A4 paper and one page wide on the tab Page Layout.',
  });
  expect((await add('One', 'Two')).printTrouble).toContain('how the new sheets are to be printed');
  expect(started.workbook.sheets.map(({ name }) => name)).toEqual(['Front', 'Statement', 'One', 'Two']);
  expect(sheet('Statement')?.tables).toMatchObject([{ name: 'Statement' }]);
  expect(sheet('Statement')?.frozenRows).toBe(3);
  expect(started.workbook.activeSheetId).toBe(sheet('One')?.id);
});

test.each([
  ['PageLayout.PaperSize', { orientation: 'landscape', titleRow: 2 }],
  ['PageLayout.Zoom', { orientation: 'landscape', titleRow: 2 }],
  ['PageLayout.Orientation', { orientation: 'portrait', titleRow: 2 }],
  ['PageLayout.SetPrintTitleRows', { orientation: 'landscape' }],
])('where Excel refuses %s alone, the rest is set and nothing is said', async (member, print) => {
  started.host.faults.failMember(member, 'GeneralException');
  const { names, printTrouble } = await add('Statement');
  expect([names, printTrouble]).toEqual([['Statement'], undefined]);
  expect(sheet('Statement')?.print).toEqual(print);
});

test('a table that is made for its rows stands without a printer too', async () => {
  started.host.faults.hasNoPrinter = true;
  const change = { table: 'Explanations', headers: ['Finding'], keys: ['Finding'], put: [['F1']], drop: [] };
  const { undo, printTrouble } = await createExcelWorkbook().changeRows(change);
  expect(printTrouble).toContain('the sheet “Explanations” is to be printed');
  expect(sheet('Explanations')?.tables).toHaveLength(1);
  expect(await undo()).toEqual({ restored: true });
  expect(sheet('Explanations')).toBeUndefined();
});

test('while a cell is being edited when it comes to printing, nothing is tried again', async () => {
  started.host.faults.beforeSync(4, () => (started.host.faults.editingCell = true));
  started.host.meter.reset();
  expect((await add('Statement')).printTrouble).toContain('Page Layout');
  expect(started.host.meter.reading.syncs).toBe(4);
  started.host.faults.clear();
  expect(sheet('Statement')?.tables).toHaveLength(1);
});
