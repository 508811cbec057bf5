import { coAuthor } from '../../support/co-author';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
beforeEach(async () => {
  const rows = [['Key'], ['c'], ['a'], ['b']];
  started = await startHost(buildWorkbook({ name: 'Returns', rows }, { name: 'Other', rows: [['x']] }));
});
afterEach(() => started.close());

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Returns');
const column = () => started.workbook.sheets[0]!.values({ top: 0, left: 0, bottom: 4, right: 0 }).flat();

/** Reads the cell, then writes beside what was read: two syncs, as an adapter does it. */
const readAndWrite = () =>
  Excel.run(async (context) => {
    const cell = sheet(context).getRange('A3').load('values');
    await context.sync();
    cell.getOffsetRange(0, 1).values = [[`for ${String(cell.values[0]![0])}`]];
    await context.sync();
  });

test('what a co-author does comes just before the n-th sync, once', async () => {
  const { faults } = started.host;
  faults.beforeSync(2, () => coAuthor(started.workbook).deleteRows('Returns', '2:2'));
  await readAndWrite();
  expect(column()).toEqual(['Key', 'a', 'b', null, null]);
  expect(started.workbook.sheets[0]!.value(2, 1)).toBe('for a');
  await readAndWrite();
  expect(column()).toEqual(['Key', 'a', 'b', null, null]);
});

test('it comes before a failure that is planned for the same sync', async () => {
  const { faults } = started.host;
  faults.failSync({ sync: 1, code: 'GeneralException' });
  faults.beforeSync(1, () => coAuthor(started.workbook).sort('Returns', 'A2:A4', 0));
  await expect(readAndWrite()).rejects.toMatchObject({ code: 'GeneralException' });
  expect(column()).toEqual(['Key', 'a', 'b', 'c', null]);
});

test('a sheet deleted or renamed meanwhile is not found', async () => {
  const { faults } = started.host;
  faults.beforeSync(2, () => coAuthor(started.workbook).renameSheet('Returns', 'Q1'));
  await Excel.run(async (context) => {
    await sheet(context).load('name').context.sync();
    context.workbook.worksheets.getItem('Returns').getRange('A1').values = [['x']];
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
  expect(column()[0]).toBe('Key');
});

test("a co-author's edits tell their source, what they did to rows and where", async () => {
  const told: Partial<Excel.WorksheetChangedEventArgs>[] = [];
  await Excel.run(async (context) => {
    sheet(context).onChanged.add(({ address, source, changeType, triggerSource }) => {
      told.push({ address, source, changeType, triggerSource });
      return Promise.resolve();
    });
    await context.sync();
  });
  const somebody = coAuthor(started.workbook);
  somebody.type('Returns', 'B2', [['hello']]);
  somebody.insertRows('Returns', '2:3');
  somebody.deleteRows('Returns', '2:2');
  await new Promise((resolve) => setTimeout(resolve, 30));
  const remote = { source: 'Remote', triggerSource: 'Unknown' };
  expect(told).toEqual([
    { ...remote, address: 'B2', changeType: 'RangeEdited' },
    { ...remote, address: '2:3', changeType: 'RowInserted' },
    { ...remote, address: '2:2', changeType: 'RowDeleted' },
  ]);
});
