import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
afterEach(() => started.close());

const ROWS = [
  ['Key', 'Value'],
  ['a', 1],
  ['b', 2],
  ['a', 3],
  ['b', 4],
];

async function open(filters: 'lenient' | 'strict', inTable = true): Promise<void> {
  const tables: Record<string, string> = inTable ? { Money: 'A1:B5' } : {};
  started = await startHost(buildWorkbook({ name: 'Data', rows: ROWS, tables }), { filters });
}

const table = (context: Excel.RequestContext) => context.workbook.tables.getItem('Money');
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Data');
const showOnlyB = (context: Excel.RequestContext) =>
  table(context).columns.getItem('Key').filter.applyValuesFilter(['b']);
const values = (address = { top: 1, left: 1, bottom: 6, right: 1 }) =>
  started.workbook.sheets[0]!.values(address).flat();
const hidden = () =>
  [...started.workbook.sheets[0]!.rowLines].flatMap(([row, line]) => (line.hidden === true ? row : []));

async function run(...queues: ((context: Excel.RequestContext) => unknown)[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const queue of queues) {
      queue(context);
      await context.sync();
    }
  });
}

test('a filter hides rows, says what it lets through, and is cleared', async () => {
  await open('lenient');
  await run(showOnlyB);
  expect(hidden()).toEqual([1, 3]);
  await Excel.run(async (context) => {
    const filter = table(context).autoFilter.load('enabled,isDataFiltered,criteria');
    const range = filter.getRange().load('address');
    await context.sync();
    expect([filter.enabled, filter.isDataFiltered, range.address]).toEqual([true, true, 'Data!A1:B5']);
    expect(filter.criteria[0]).toMatchObject({ filterOn: 'Values', values: ['b'], criterion1: null });
    expect(filter.criteria[1]).toMatchObject({ filterOn: null });
  });
  await run((context) => table(context).autoFilter.clearCriteria());
  expect(hidden()).toEqual([]);
  await run(showOnlyB, (context) => table(context).clearFilters());
  expect(hidden()).toEqual([]);
  expect([...started.workbook.unsavedChanges]).toEqual([]);
});

test('a sheet has one filter of its own, with comparisons', async () => {
  await open('lenient', false);
  const criteria = { filterOn: 'Custom', criterion1: '>1', criterion2: '<=3', operator: 'And' } as const;
  await run((context) => sheet(context).autoFilter.apply('A1:B5', 1, criteria));
  expect(hidden()).toEqual([1, 4]);
  await run((context) => sheet(context).autoFilter.apply('A1:B5', 0, { filterOn: 'Custom', criterion1: '=A*' }));
  expect(hidden()).toEqual([2, 4]);
  await run((context) => sheet(context).autoFilter.remove());
  expect(hidden()).toEqual([]);
  await Excel.run(async (context) => {
    const filter = sheet(context).autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    expect([filter.enabled, filter.isDataFiltered]).toEqual([false, false]);
  });
});

test('criteria as they are read of a column without a filter are refused (office-js #1226)', async () => {
  await open('lenient');
  await Excel.run(async (context) => {
    const filter = table(context).autoFilter.load('criteria');
    await context.sync();
    filter.apply(table(context).getRange(), 1, filter.criteria[1]);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('strict, as office-js #224 and #994 report it', () => {
  beforeEach(async () => {
    await open('strict');
    await run(showOnlyB);
  });

  const write = (context: Excel.RequestContext) => (sheet(context).getRange('B2:B5').values = [[10], [20], [30], [40]]);

  test('a table of values fills the visible rows from its own top; the rest is lost', async () => {
    await run(write);
    expect(values().slice(0, 4)).toEqual([1, 10, 3, 20]);
  });

  test('formulas too; one value for all goes into the visible rows; a range within visible rows is as always', async () => {
    await run((context) => (sheet(context).getRange('B2:B5').formulas = [['=1'], ['=2'], ['=3'], ['=4']]));
    expect(started.workbook.sheets[0]!.cell(4, 1)?.formula).toBe('=2');
    await run(
      (context) => (sheet(context).getRange('B2:B5').values = 7 as never),
      (context) => (sheet(context).getRange('A5:B5').values = [['b', 9]]),
    );
    expect(values().slice(0, 4)).toEqual([1, 7, 3, 9]);
  });

  test('cleared first, everything lands where it was written', async () => {
    await run((context) => table(context).clearFilters(), write);
    expect(values().slice(0, 4)).toEqual([10, 20, 30, 40]);
  });

  test('rows are not deleted, and nothing says so', async () => {
    await run(
      (context) => table(context).rows.getItemAt(0).delete(),
      (context) => sheet(context).getRange('A2:B2').delete('Up'),
    );
    expect(values().slice(0, 4)).toEqual([1, 2, 3, 4]);
  });

  test('rows put in between are a conflict, rows added at the end are not', async () => {
    const code = 'FilteredRangeConflict';
    await expect(run((context) => table(context).rows.add(1, [['c', 5]]))).rejects.toMatchObject({ code });
    await expect(run((context) => sheet(context).getRange('A3:B3').insert('Down'))).rejects.toMatchObject({ code });
    await run((context) => table(context).rows.add(undefined, [['c', 5]]));
    expect(values()).toEqual([1, 2, 3, 4, 5, null]);
  });
});

test('by default filters hinder nothing', async () => {
  await open('lenient');
  await run(
    showOnlyB,
    (context) => (sheet(context).getRange('B2:B5').values = [[10], [20], [30], [40]]),
    (context) => table(context).rows.getItemAt(0).delete(),
  );
  expect(values().slice(0, 4)).toEqual([20, 30, 40, null]);
});
