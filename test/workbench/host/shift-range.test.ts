import { printReference } from '../../../src/cells/addresses';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
beforeEach(async () => {
  const rows = [
    ['Key', 'Value', null],
    ['c', 1, null],
    ['a', 2, null],
    ['b', 3, 6],
  ];
  const formulas = { C4: '=SUM(B2:B4)' };
  const draft = { name: 'Data', rows, formulas, tables: { Money: 'A1:B4' }, merges: ['E2:F3'] };
  started = await startHost(buildWorkbook(draft));
});
afterEach(() => started.close());

const data = () => started.workbook.sheets[0]!;
const column = () => data().values({ top: 0, left: 0, bottom: 4, right: 0 }).flat();
const onSheet = (queue: (sheet: Excel.Worksheet) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    queue(context.workbook.worksheets.getItem('Data'));
    await context.sync();
  });

test('rows put in: the range that comes back is blank, the table grows and formulas follow', async () => {
  await Excel.run(async (context) => {
    const put = context.workbook.worksheets.getItem('Data').getRange('3:3').insert('Down').load('address');
    await context.sync();
    expect(put.address).toBe('Data!3:3');
  });
  expect(column()).toEqual(['Key', 'c', null, 'a', 'b']);
  expect(printReference(data().tables[0]!.area)).toBe('A1:B5');
  expect(data().cell(4, 2)?.formula).toBe('=SUM(B2:B5)');
});

test('cells of a table are taken out', async () => {
  await onSheet((sheet) => sheet.getRange('A2:B2').delete('Up'));
  expect(column()).toEqual(['Key', 'a', 'b', null, null]);
  expect(printReference(data().tables[0]!.area)).toBe('A1:B3');
});

test.each([
  ['MergedRangeConflict', (sheet: Excel.Worksheet) => sheet.getRange('E1').insert('Down')],
  ['InsertDeleteConflict', (sheet: Excel.Worksheet) => sheet.getRange('A3').insert('Down')],
  ['InsertDeleteConflict', (sheet: Excel.Worksheet) => sheet.getRange('A1:B1').delete('Up')],
  ['NonBlankCellOffSheet', (sheet: Excel.Worksheet) => sheet.getRange('XFD9').getResizedRange(0, 0).insert('Right')],
  ['MergedRangeConflict', (sheet: Excel.Worksheet) => sheet.getRange('E1:F4').sort.apply([{ key: 0 }])],
])('%s where something would be torn apart or lost', async (code, queue) => {
  data().place(8, 16_383, { value: 'last', style: 0 });
  await expect(onSheet(queue)).rejects.toMatchObject({ code });
});

test('a protected sheet refuses them all', async () => {
  data().isProtected = true;
  for (const queue of [
    (sheet: Excel.Worksheet) => sheet.getRange('9:9').insert('Down'),
    (sheet: Excel.Worksheet) => sheet.getRange('9:9').delete('Up'),
    (sheet: Excel.Worksheet) => sheet.getRange('A2:B4').sort.apply([{ key: 0 }]),
    (sheet: Excel.Worksheet) => sheet.autoFilter.apply('A1:B4'),
  ])
    await expect(onSheet(queue)).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('a range and a table are sorted; the header stays', async () => {
  await onSheet((sheet) => sheet.getRange('A1:B4').sort.apply([{ key: 0, ascending: true }], false, true));
  expect(column()).toEqual(['Key', 'a', 'b', 'c', null]);
  await onSheet((sheet) => sheet.tables.getItem('Money').sort.apply([{ key: 1, ascending: false }]));
  expect(column()).toEqual(['Key', 'b', 'a', 'c', null]);
});

describe('rows of a table, everything following', () => {
  beforeEach(async () => {
    started.close();
    const rows = [['Key'], ['a'], ['b'], [null], ['Other'], ['x'], [2]];
    const draft = { name: 'Data', rows, tables: { Money: 'A1:A3', Other: 'A5:A6' }, formulas: { A7: '=ROWS(A2:A3)' } };
    const rule = { type: 'Custom' as const, areas: [{ top: 4, left: 0, bottom: 5, right: 0 }], formulas: ['=A5="x"'] };
    const formats = [{ ...rule, style: {}, stopIfTrue: false }];
    started = await startHost(buildWorkbook({ ...draft, formats }), { tableRows: 'followed' });
  });

  const areas = () => data().tables.map(({ area }) => printReference(area));

  test('put in between: formulas, rules and the table below follow', async () => {
    await onSheet((sheet) => sheet.tables.getItem('Money').rows.add(1, [['new'], ['newer']]));
    expect(areas()).toEqual(['A1:A5', 'A7:A8']);
    expect(data().cell(8, 0)?.formula).toBe('=ROWS(A2:A5)');
    const [format] = data().conditionalFormats;
    expect([format?.areas.map(printReference), format?.formulas]).toEqual([['A7:A8'], ['=A7="x"']]);
  });

  test('added at the end and taken out again', async () => {
    await onSheet((sheet) => sheet.tables.getItem('Money').rows.add(undefined, [['c']]));
    expect([areas(), column().slice(0, 4)]).toEqual([
      ['A1:A4', 'A6:A7'],
      ['Key', 'a', 'b', 'c'],
    ]);
    await onSheet((sheet) => sheet.tables.getItem('Money').rows.getItemAt(0).delete());
    expect([areas(), data().cell(6, 0)?.formula]).toEqual([['A1:A3', 'A5:A6'], '=ROWS(A2:A2)']);
  });
});
