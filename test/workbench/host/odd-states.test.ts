import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';
import type { HostOptions } from '../../../src/workbench/host/excel-host';

let started: StartedHost;
afterEach(() => started.close());

const open = async (draft: Partial<SheetDraft> = {}, options: HostOptions = {}) => {
  const workbook = buildWorkbook({ name: 'Data', rows: [['x']], ...draft }, { name: 'More' });
  started = await startHost(workbook, options);
};

async function run(queue: (context: Excel.RequestContext) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    queue(context);
    await context.sync();
  });
}

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Data');
const refused = (code: string) => ({ code });

describe('a chart sheet in front (office-js #2444)', () => {
  beforeEach(async () => {
    await open();
    started.workbook.isChartSheetInFront = true;
  });

  test('no worksheet is active and no cells are selected', async () => {
    const worksheets = (context: Excel.RequestContext) => context.workbook.worksheets;
    await expect(run((context) => worksheets(context).getActiveWorksheet().load('name'))).rejects.toMatchObject(
      refused('UnsupportedSheet'),
    );
    for (const queue of [
      (context: Excel.RequestContext) => context.workbook.getSelectedRange().load('address'),
      (context: Excel.RequestContext) => context.workbook.getSelectedRanges().load('address'),
      (context: Excel.RequestContext) => context.workbook.getActiveCell().load('address'),
    ])
      await expect(run(queue)).rejects.toMatchObject(refused('InvalidSelection'));
  });

  test('the worksheets are there as always, and bringing one to the front helps', async () => {
    await run((context) => sheet(context).getRange('A1').select());
    await run((context) => context.workbook.worksheets.getActiveWorksheet().load('name'));
  });
});

test('a protected structure: sheets are neither added, deleted, renamed nor hidden; cells are written', async () => {
  await open();
  await run((context) => context.workbook.protection.protect('secret'));
  for (const queue of [
    (context: Excel.RequestContext) => context.workbook.worksheets.add('New'),
    (context: Excel.RequestContext) => context.workbook.worksheets.getItem('More').delete(),
    (context: Excel.RequestContext) => (sheet(context).name = 'Other'),
    (context: Excel.RequestContext) => (sheet(context).visibility = 'VeryHidden'),
    (context: Excel.RequestContext) => context.workbook.protection.unprotect('wrong'),
  ])
    await expect(run(queue)).rejects.toMatchObject(refused('AccessDenied'));
  await run((context) => (sheet(context).getRange('A1').values = [['y']]));
  await run((context) => context.workbook.protection.unprotect('secret'));
  await run((context) => context.workbook.worksheets.add('New'));
});

test('a workbook that may only be read answers everything and takes nothing', async () => {
  await open();
  started.host.faults.isReadOnly = true;
  await Excel.run(async (context) => {
    const range = sheet(context).getUsedRange().load('values');
    context.workbook.load('readOnly');
    sheet(context).getRange('B9').select();
    await context.sync();
    expect([range.values, context.workbook.readOnly]).toEqual([[['x']], true]);
  });
  for (const queue of [
    (context: Excel.RequestContext) => (sheet(context).getRange('A1').values = [['y']]),
    (context: Excel.RequestContext) => sheet(context).getRange('A1').conditionalFormats.add('Custom'),
    (context: Excel.RequestContext) => context.workbook.settings.add('key', 1),
    (context: Excel.RequestContext) => context.workbook.worksheets.add('New'),
  ])
    await expect(run(queue)).rejects.toMatchObject(refused('AccessDenied'));
  expect(started.workbook.journal.net()).toEqual([]);
});

describe('a workbook that counts its dates from 1904', () => {
  const draft = { rows: [[43_831, 43_831]], styles: { A1: { numberFormat: 'dd/mm/yyyy' } } };
  const valuesRead = async (): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = sheet(context).getRange('A1:B1').load('values,text,formulas');
      await context.sync();
      return [range.values[0], range.text[0]];
    });

  test('raw: a date is the number of the file, four years less; its text is the right day', async () => {
    await open(draft, { dates1904: 'raw' });
    started.workbook.uses1904Dates = true;
    expect(await valuesRead()).toEqual([
      [42_369, 43_831],
      ['01/01/2020', '43831'],
    ]);
    await run((context) => (sheet(context).getRange('A1:B1').values = [[42_370, 42_370]]));
    expect(started.workbook.sheets[0]!.values({ top: 0, left: 0, bottom: 0, right: 1 })).toEqual([[43_832, 42_370]]);
  });

  test('converted, as by default: as if it counted from 1900', async () => {
    await open(draft);
    started.workbook.uses1904Dates = true;
    expect(await valuesRead()).toEqual([
      [43_831, 43_831],
      ['01/01/2020', '43831'],
    ]);
  });
});

describe('a formula that spills', () => {
  beforeEach(async () => {
    await open({ rows: [[1], [2], [3], ['own']], formulas: { A1: '=SEQUENCE(3)' } });
    started.workbook.sheets[0]!.spills = [{ top: 0, left: 0, bottom: 2, right: 0 }];
  });
  const column = () => started.workbook.sheets[0]!.values({ top: 0, left: 0, bottom: 3, right: 0 }).flat();

  test('says where it spills, and spilled cells say where from', async () => {
    await Excel.run(async (context) => {
      const [all, some, none] = ['A1:A3', 'A3:A4', 'A4'].map((address) =>
        sheet(context).getRange(address).load('hasSpill'),
      );
      const to = sheet(context).getRange('A1').getSpillingToRange().load('address');
      const parent = sheet(context).getRange('A2').getSpillParentOrNullObject().load('address');
      const nothing = sheet(context).getRange('A2').getSpillingToRangeOrNullObject().load('address');
      await context.sync();
      expect([all!.hasSpill, some!.hasSpill, none!.hasSpill]).toEqual([true, null, false]);
      expect([to.address, parent.address, nothing.isNullObject]).toEqual(['Data!A1:A3', 'Data!A1', true]);
    });
  });

  test('is blocked by a value in its way, and the rest of it is gone', async () => {
    await run((context) => (sheet(context).getRange('A3').values = [['x']]));
    expect(column().map(String)).toEqual(['#SPILL!', 'null', 'x', 'own']);
    expect(started.workbook.sheets[0]!.cell(0, 0)?.formula).toBe('=SEQUENCE(3)');
  });

  test('is not blocked by what leaves its cells alone', async () => {
    await run((context) => (sheet(context).getRange('A3:A4').values = [[null], ['y']]));
    expect(column()).toEqual([1, 2, 3, 'y']);
  });

  test('overwritten itself, it takes all its results along', async () => {
    await run((context) => (sheet(context).getRange('A1').values = [['x']]));
    expect(column()).toEqual(['x', null, null, 'own']);
  });
});

test('without a printer the print layout cannot be changed', async () => {
  await open();
  started.host.faults.hasNoPrinter = true;
  const change = (context: Excel.RequestContext) => (sheet(context).pageLayout.orientation = 'Landscape');
  await expect(run(change)).rejects.toMatchObject(refused('GeneralException'));
  started.host.faults.clear();
  await run(change);
});

test('any member can be made to fail, for conflicts the host does not come into by itself', async () => {
  await open();
  started.host.faults.failMember('Range.Values', 'PivotTableRangeConflict', 1);
  started.host.faults.failMember('ConditionalFormatCollection.Add', 'Conflict');
  const write = (context: Excel.RequestContext) => (sheet(context).getRange('A1').values = [['y']]);
  await expect(run(write)).rejects.toMatchObject(refused('PivotTableRangeConflict'));
  await run(write);
  const mark = (context: Excel.RequestContext) => sheet(context).getRange('A1').conditionalFormats.add('Custom');
  await expect(run(mark)).rejects.toMatchObject(refused('Conflict'));
  await expect(run(mark)).rejects.toMatchObject({ debugInfo: { errorLocation: 'ConditionalFormatCollection.add' } });
});
