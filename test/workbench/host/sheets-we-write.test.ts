/**
 * What sheets we write and values we change need of Excel, member by member. Source of each behaviour: Microsoft's reference
 * or an issue; what was guessed stands in docs/differences-from-excel.md.
 */
import type { Scalar } from '../../../src/workbook/model/values';
import type { Sheet } from '../../../src/workbook/model/sheet';
import { startHost, type StartedHost } from '../../support/start-host';
import { area } from '../../support/workbooks';
import { workbookOf } from './workbook-of';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

/** Opens one sheet, `Returns`; with a table over its first rows when it is asked for. */
async function open(rows: readonly (readonly Scalar[])[], table?: string): Promise<Sheet> {
  const workbook = workbookOf({ Returns: rows });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('There is no sheet.');
  if (table !== undefined)
    sheet.tables = [{ id: '{T}', name: 'Notes', area: area(table), hasHeaders: true, hasTotals: false }];
  started = await startHost(workbook);
  return sheet;
}

const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Returns'), context);
    await context.sync();
  });

const code = (wanted: string): unknown => expect.objectContaining({ code: wanted });

describe('table rows', () => {
  const ROWS = [
    ['Finding', 'Reason'],
    ['F1', 'a'],
    ['F2', 'b'],
    [null, null],
    ['below', 1],
  ];

  test('are added at the end or between, and what stands below moves down', async () => {
    const sheet = await open(ROWS, 'A1:B3');
    await run((sheet) => {
      const { rows } = sheet.tables.getItem('Notes');
      rows.add(undefined, [['F3', 'c']]);
      rows.add(0, [['F0', '=1+1']]);
    });
    expect(sheet.values(area('A1:B7'))).toEqual([
      ['Finding', 'Reason'],
      // A formula, which nobody calculates here.
      ['F0', null],
      ['F1', 'a'],
      ['F2', 'b'],
      ['F3', 'c'],
      [null, null],
      ['below', 1],
    ]);
    expect(sheet.cell(1, 1)?.formula).toBe('=1+1');
    expect(sheet.tables[0]?.area).toEqual(area('A1:B5'));
  });

  test('are deleted, and what stands below moves up; of the last one only the contents', async () => {
    const sheet = await open(ROWS, 'A1:B3');
    await run((sheet) => {
      const { rows } = sheet.tables.getItem('Notes');
      rows.getItemAt(0).delete();
    });
    expect(sheet.values(area('A2:B4'))).toEqual([
      ['F2', 'b'],
      [null, null],
      ['below', 1],
    ]);
    await run((sheet) => sheet.tables.getItem('Notes').rows.getItemAt(0).delete());
    expect(sheet.tables[0]?.area).toEqual(area('A1:B2'));
    expect(sheet.values(area('A2:B2'))).toEqual([[null, null]]);
  });

  test.each<[string, (table: Excel.Table) => void, string]>([
    ['past the end', (table) => table.rows.add(9, [['x', 'y']]), 'InvalidArgument'],
    ['of another width', (table) => table.rows.add(undefined, [['x']]), 'InvalidArgument'],
    ['that are not there', (table) => table.rows.getItemAt(9).delete(), 'ItemNotFound'],
  ])('%s are refused', async (_what, change, wanted) => {
    await open(ROWS, 'A1:B3');
    await expect(run((sheet) => change(sheet.tables.getItem('Notes')))).rejects.toEqual(code(wanted));
  });

  test('push no part of another table', async () => {
    const sheet = await open(ROWS, 'A1:B3');
    sheet.tables = [...sheet.tables, { ...sheet.tables[0]!, id: '{U}', name: 'Other', area: area('B5:C6') }];
    await expect(run((sheet) => sheet.tables.getItem('Notes').rows.add(undefined, [['x', 'y']]))).rejects.toEqual(
      code('InvalidOperation'),
    );
  });

  test('lose what Excel could undo', async () => {
    await open(ROWS, 'A1:B3');
    const told: string[] = [];
    started?.host.onUndoLost((why) => told.push(why));
    await run((sheet) => sheet.tables.getItem('Notes').rows.add(undefined, [['x', 'y']]));
    expect(told).toEqual(['The add-in added or deleted table rows.']);
  });
});

test('a new table has a style, its header cells become texts of their own, and its style can be changed', async () => {
  const sheet = await open([['Age', 'age', null, 3]]);
  await run((sheet) => sheet.tables.add('A1:D2', true));
  expect(sheet.values(area('A1:D1'))).toEqual([['Age', 'age2', 'Column3', '3']]);
  expect(sheet.tables[0]?.style).toBe('TableStyleMedium2');
  await run((sheet) => (sheet.tables.getItem('Table1').style = 'TableStyleLight9'));
  expect(sheet.tables[0]?.style).toBe('TableStyleLight9');
  await expect(run((sheet) => (sheet.tables.getItem('Table1').style = 'Pretty'))).rejects.toEqual(
    code('InvalidArgument'),
  );
});

describe('special and merged cells', () => {
  test('formulas and visible cells are found as areas, and none is a null object', async () => {
    const sheet = await open([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Returns').getUsedRange();
      const none = used.getSpecialCellsOrNullObject('Formulas');
      none.load('address');
      const all = used.getSpecialCellsOrNullObject('Visible');
      all.load('address');
      await context.sync();
      expect([none.isNullObject, all.address]).toEqual([true, 'Returns!A1:B3']);
    });
    sheet.place(0, 1, { value: 2, formula: '=1+1', style: 0 });
    sheet.place(1, 1, { value: 4, formula: '=2+2', style: 0 });
    sheet.rowLines.set(1, { hidden: true });
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Returns').getUsedRange();
      used.load('rowHidden,columnHidden');
      const formulas = used.getSpecialCellsOrNullObject('Formulas');
      formulas.load('address,cellCount');
      const visible = used.getSpecialCellsOrNullObject('Visible');
      visible.areas.load('items/address');
      await context.sync();
      expect([formulas.address, formulas.cellCount]).toEqual(['Returns!B1:B2', 2]);
      expect(visible.areas.items.map(({ address }) => address)).toEqual(['Returns!A1:B1', 'Returns!A3:B3']);
      expect([used.rowHidden, used.columnHidden]).toEqual([null, false]);
    });
  });

  test('are not looked for on a protected sheet', async () => {
    const sheet = await open([[1]]);
    sheet.isProtected = true;
    await expect(run((sheet) => sheet.getRange('A1:B2').getSpecialCellsOrNullObject('Formulas'))).rejects.toEqual(
      code('AccessDenied'),
    );
  });

  test('merged areas are told whole, those that begin in the range only (office-js #3611)', async () => {
    const sheet = await open([['a', null, null]]);
    sheet.merges = [area('A1:B1'), area('C1:C9')];
    await Excel.run(async (context) => {
      const returns = context.workbook.worksheets.getItem('Returns');
      const merged = returns.getRange('B1:C2').getMergedAreasOrNullObject();
      merged.areas.load('items/address');
      const none = returns.getRange('B1:B2').getMergedAreasOrNullObject();
      none.load('address');
      await context.sync();
      expect(merged.areas.items.map(({ address }) => address)).toEqual(['Returns!C1:C9']);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe('values as they are typed', () => {
  test('an apostrophe keeps a text, is not part of it, and is forgotten with the next value (office-js #6687)', async () => {
    const sheet = await open([['x']]);
    const { styles } = started!.workbook;
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Returns').getRange('A1');
      cell.values = [["'=1+1"]];
      cell.load('values,formulas,valueTypes');
      await context.sync();
      expect([cell.values, cell.formulas, cell.valueTypes]).toEqual([[['=1+1']], [['=1+1']], [['String']]]);
    });
    expect(styles.get(sheet.cell(0, 0)?.style ?? 0).quotePrefix).toBe(true);
    await run((sheet) => (sheet.getRange('A1').values = [['plain']]));
    expect(styles.get(sheet.cell(0, 0)?.style ?? 0)).toEqual({});
  });

  test('numbers become texts in a text format', async () => {
    const sheet = await open([['x', 'y']]);
    await run((sheet) => {
      sheet.getRange('A1:B1').numberFormat = [['@', 'General']];
      sheet.getRange('A1:B1').values = [[12, 12]];
    });
    expect(sheet.values(area('A1:B1'))).toEqual([['12', 12]]);
  });
});

describe('choices', () => {
  test('keep how strict they are and what is shown beside the cell', async () => {
    const sheet = await open([['x']]);
    await run((sheet) => {
      const { dataValidation } = sheet.getRanges('A2:A9,C2');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
      dataValidation.errorAlert = { style: 'Warning', showAlert: true, title: 'Not in the list', message: 'Choose.' };
      dataValidation.prompt = { showPrompt: true, title: 'Consent', message: 'Yes or no.' };
      dataValidation.ignoreBlanks = true;
    });
    expect(sheet.listValidations).toEqual([
      {
        areas: [area('A2:A9'), area('C2')],
        source: ['Yes', 'No'],
        isStrict: false,
        prompt: { title: 'Consent', text: 'Yes or no.' },
      },
    ]);
  });

  test('take no prompt longer than Excel shows', async () => {
    await open([['x']]);
    const prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' };
    await expect(
      run((sheet) => {
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
        dataValidation.prompt = prompt;
      }),
    ).rejects.toEqual(code('InvalidArgument'));
  });
});

test('a page layout keeps orientation and the row repeated on every page', async () => {
  const sheet = await open([['x']]);
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Returns');
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows('$3:$3');
    pageLayout.load('orientation,paperSize');
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    rows.load('address');
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize, rows.address]).toEqual(['Landscape', 'A4', 'Returns!3:3']);
  });
  expect(sheet.print).toEqual({ orientation: 'landscape', titleRow: 2 });
});

test('a page layout keeps several repeated rows, equal margins, and either one page across or 100 % with page breaks', async () => {
  const sheet = await open([['x'], ['y'], ['z']]);
  await Excel.run(async (context) => {
    const returns = context.workbook.worksheets.getItem('Returns');
    const { pageLayout, horizontalPageBreaks } = returns;
    pageLayout.zoom = { scale: 100 };
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintMargins('Centimeters', { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 });
    horizontalPageBreaks.add('A9');
    horizontalPageBreaks.add(returns.getRange('A3'));
    horizontalPageBreaks.add('A9');
    pageLayout.load('leftMargin,zoom');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const count = horizontalPageBreaks.getCount();
    const after = horizontalPageBreaks.getItem(1).getCellAfterBreak().load('address');
    await context.sync();
    expect([pageLayout.zoom, rows.address, count.value, after.address]).toEqual([
      { scale: 100 },
      'Returns!1:2',
      2,
      'Returns!A9',
    ]);
    expect(pageLayout.leftMargin).toBeCloseTo(42.52, 2);
    expect(sheet.print).toMatchObject({ firstTitleRow: 0, titleRow: 1, pageBreaks: [2, 8] });
    horizontalPageBreaks.getItem(0).delete();
    await context.sync();
    expect(sheet.print?.pageBreaks).toEqual([8]);
    horizontalPageBreaks.removePageBreaks();
    await context.sync();
    expect(sheet.print?.pageBreaks).toEqual([]);
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows('$2:$2');
    await context.sync();
    expect(sheet.print).toEqual({ orientation: 'portrait', titleRow: 1, margin: expect.closeTo(42.52, 2) as number });
  });
});

test.each([
  ['a break above the first row', (sheet: Excel.Worksheet) => sheet.horizontalPageBreaks.add('A1'), 'InvalidArgument'],
  [
    'a break that is not there',
    (sheet: Excel.Worksheet) => sheet.horizontalPageBreaks.getItem(3).delete(),
    'ItemNotFound',
  ],
  [
    'margins that differ',
    (sheet: Excel.Worksheet) => sheet.pageLayout.setPrintMargins('Points', { top: 1, bottom: 2, left: 1, right: 1 }),
    'ApiNotFound',
  ],
  ['another scale', (sheet: Excel.Worksheet) => (sheet.pageLayout.zoom = { scale: 90 }), 'ApiNotFound'],
])('%s is refused', async (_name, does, refusal) => {
  await open([['x']]);
  await expect(run(does)).rejects.toEqual(code(refusal));
});

test('rows grow to their wrapped texts when they are asked to, and to no others', async () => {
  const sheet = await open([
    ['long '.repeat(40), 'x'],
    ['short', 'x'],
    ['long '.repeat(40), 'x'],
  ]);
  await run((returns) => {
    returns.getRange('A1:A2').format.wrapText = true;
    returns.getRange('A1:A3').format.rowHeight = 90;
    returns.getRange('A:A').format.columnWidth = 200;
    returns.getRange('A1:A3').format.autofitRows();
  });
  const heights = [0, 1, 2].map((row) => sheet.rowLines.get(row)?.size);
  expect(heights[0]).toBeGreaterThan(60);
  expect(heights.slice(1)).toEqual([undefined, undefined]);
});

test('a table goes without bands and filter buttons', async () => {
  const sheet = await open([['Gender'], ['Female']]);
  await run((returns) => {
    const table = returns.tables.add('A1:A2', true);
    table.showBandedRows = false;
    table.showFilterButton = false;
  });
  expect(sheet.tables).toMatchObject([{ options: { bandedRows: false, filterButton: false } }]);
});

test('deleting a sheet loses what Excel could undo', async () => {
  await open([['x']]);
  const told: string[] = [];
  started?.host.onUndoLost((why) => told.push(why));
  await run((_sheet, { workbook }) => workbook.worksheets.add('New'));
  await run((_sheet, { workbook }) => workbook.worksheets.getItem('New').delete());
  expect(told).toEqual(['The add-in deleted a sheet.']);
});
