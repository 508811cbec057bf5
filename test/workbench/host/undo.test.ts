import type { HostOptions } from '../../../src/workbench/host/excel-host';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
let lost: string[];
afterEach(() => started.close());

async function open(options: HostOptions): Promise<void> {
  const workbook = buildWorkbook({ name: 'Data', rows: [['x', 1]], tables: { T: 'A5:B6' } }, { name: 'More' });
  started = await startHost(workbook, { undo: 'strict', ...options });
  lost = [];
  started.host.onUndoLost((why) => lost.push(why));
}

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Data');
async function run(...queues: ((context: Excel.RequestContext) => unknown)[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const queue of queues) {
      queue(context);
      await context.sync();
    }
  });
}

const CHANGES: readonly (readonly [string, (context: Excel.RequestContext) => unknown])[] = [
  ['a value', (context) => (sheet(context).getRange('A1').values = [['y']])],
  ['the same value', (context) => (sheet(context).getRange('A1').values = [['x']])],
  ['a fill', (context) => (sheet(context).getRange('A1').format.fill.color = '#FF0000')],
  ['a conditional format', (context) => sheet(context).getRange('A1').conditionalFormats.add('Custom')],
  ['a setting', (context) => context.workbook.settings.add('key', 1)],
  ['a new sheet', (context) => context.workbook.worksheets.add('New')],
];

describe.each(['LTSC 2021', 'LTSC 2024'] as const)('%s', (profile) => {
  beforeEach(() => open({ profile }));

  test.each(CHANGES)('forgets what it could undo with every change of the add-in: %s', async (_name, queue) => {
    await run(queue);
    expect(lost).toHaveLength(1);
    expect(started.host.undo()).toBe(false);
  });

  test('reading, looking and selecting lose nothing', async () => {
    await run((context) => {
      sheet(context).getUsedRange().load('values');
      sheet(context).getRange('A1').conditionalFormats.load('items/id');
      sheet(context).getRange('A1').select();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet(context).onChanged.add(() => Promise.resolve());
    });
    expect(lost).toEqual([]);
  });
});

describe('Microsoft 365', () => {
  beforeEach(() => open({ profile: 'Microsoft 365' }));

  test.each(CHANGES)('can undo %s', async (_name, queue) => {
    await run(queue);
    expect(lost).toEqual([]);
  });

  test.each<readonly [string, (context: Excel.RequestContext) => unknown]>([
    ['deleting a sheet', (context) => context.workbook.worksheets.getItem('More').delete()],
    ['renaming one', (context) => (sheet(context).name = 'Other')],
    ['hiding one', (context) => (context.workbook.worksheets.getItem('More').visibility = 'Hidden')],
    ['protecting one', (context) => sheet(context).protection.protect()],
    ['rows added to a table', (context) => context.workbook.tables.getItem('T').rows.add(undefined, [[1, 2]])],
  ])('cannot undo %s', async (_name, queue) => {
    await run((context) => (sheet(context).getRange('A1').values = [['y']]), queue);
    expect(lost).toHaveLength(1);
    expect(started.host.undo()).toBe(false);
  });

  test('takes the changes of one sync back at a time', async () => {
    await run(
      (context) => {
        sheet(context).getRange('A1:B1').values = [['y', 2]];
        context.workbook.settings.add('key', 1);
      },
      (context) => (sheet(context).getRange('A1').values = [['z']]),
    );
    const row = () => started.workbook.sheets[0]!.values({ top: 0, left: 0, bottom: 0, right: 1 })[0];
    expect(started.host.undo()).toBe(true);
    expect(row()).toEqual(['y', 2]);
    expect(started.host.undo()).toBe(true);
    expect([row(), started.workbook.settings.size]).toEqual([['x', 1], 0]);
    expect(started.host.undo()).toBe(false);
    expect(started.workbook.journal.net()).toEqual([]);
  });
});

test('the web can undo a new name of a sheet, the desktop cannot', async () => {
  await open({ profile: 'Web' });
  await run((context) => (sheet(context).name = 'Other'));
  expect(lost).toEqual([]);
});

describe('a conditional format that was deleted and comes back by Ctrl+Z', () => {
  const add = async (context: Excel.RequestContext) => {
    sheet(context).getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    await context.sync();
  };
  const rules = (context: Excel.RequestContext) => sheet(context).getRange().conditionalFormats;

  async function deleteAndUndo(): Promise<void> {
    await Excel.run(async (context) => {
      await add(context);
      rules(context).getItemAt(0).delete();
      await context.sync();
    });
    expect(started.workbook.sheets[0]!.conditionalFormats).toEqual([]);
    expect(started.host.undo()).toBe(true);
    expect(started.workbook.sheets[0]!.conditionalFormats).toHaveLength(1);
  }

  test('is whole by default', async () => {
    await open({});
    await deleteAndUndo();
    await run((context) => rules(context).load('items/id,items/type'));
  });

  test('answers no call where it is broken, and neither does a list with it (office-js #6396)', async () => {
    await open({ undoneRules: 'broken' });
    await deleteAndUndo();
    for (const queue of [
      (context: Excel.RequestContext) => rules(context).load('items/id'),
      (context: Excel.RequestContext) => rules(context).load('items/type'),
      (context: Excel.RequestContext) => rules(context).getItemAt(0).delete(),
    ])
      await expect(run(queue)).rejects.toMatchObject({ code: 'ItemNotFound' });
    await Excel.run(async (context) => {
      const count = rules(context).getCount();
      await context.sync();
      expect(count.value).toBe(1);
      rules(context).clearAll();
      await context.sync();
    });
    expect(started.workbook.sheets[0]!.conditionalFormats).toEqual([]);
  });
});
