import type { Workbook } from '../../../src/workbook/model/workbook';
import { blankWorkbookBytes } from '../../../src/workbook/xlsx/blank-workbook';
import { createRecalculator } from '../../../src/workbook/formulas/recalculator';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { saveAndReadBack } from '../../../src/workbook/xlsx/save-and-read-back';
import { startHost, type StartedHost } from '../../support/start-host';
import { partsOf } from '../../support/xlsx-builder';

const BLANK = blankWorkbookBytes();
const ROWS = [
  ['Provider', 'Area', 'Sessions'],
  ['Kent', 'East', 4],
  ['Essex', '', 7],
  ['Kent', 'West', 1],
];

let started: StartedHost;

async function open(bytes: Uint8Array): Promise<void> {
  const workbook = loadWorkbook(bytes, 'Book1.xlsx');
  workbook.recalculator = createRecalculator();
  started = await startHost(workbook);
}

/** Saves what is open, closes it and opens the copy. */
async function reopen(original: Uint8Array): Promise<Uint8Array> {
  const bytes = saveAndReadBack(original, started.workbook);
  expect([...started.workbook.unsavedChanges]).toEqual([]);
  started.close();
  await open(bytes);
  return bytes;
}

const sheet = (): Workbook['sheets'][number] => started.workbook.sheets[0]!;
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem('Work');
const values = (row: number) => sheet().values({ top: row, left: 0, bottom: row, right: 2 })[0];
const hidden = () => sheet().filteredRows.hiddenRows;

async function run(...queues: ((context: Excel.RequestContext) => unknown)[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const queue of queues) {
      queue(context);
      await context.sync();
    }
  });
}

const LOOK = 'style,showBandedRows,showBandedColumns,showFilterButton,showHeaders,showTotals,highlightFirstColumn';
async function look(): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const loaded = table(context).load(LOOK);
    await context.sync();
    const { style, showBandedRows, showBandedColumns, highlightFirstColumn } = loaded;
    return [style, showBandedRows, showBandedColumns, highlightFirstColumn, loaded.showFilterButton, loaded.showTotals];
  });
}

beforeEach(async () => {
  await open(BLANK);
  await run((context) => {
    const home = context.workbook.worksheets.getItem('Sheet1');
    home.getRange('A1:C4').values = ROWS;
    home.tables.add('A1:C4', true).name = 'Work';
  });
});
afterEach(() => started.close());

test('a new table looks as Excel makes it, and is in the saved file', async () => {
  expect(await look()).toEqual(['TableStyleMedium2', true, false, false, true, false]);
  const bytes = await reopen(BLANK);
  expect(await look()).toEqual(['TableStyleMedium2', true, false, false, true, false]);
  const parts = partsOf(bytes);
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<tableParts count="1">');
  expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="A1:C4"/>');
});

test('style, bands, first column and filter button are kept in a new table and in one of the file', async () => {
  const dress = (context: Excel.RequestContext) => {
    const found = table(context);
    found.style = 'TableStyleDark9';
    found.showBandedRows = false;
    found.showBandedColumns = true;
    found.highlightFirstColumn = true;
    found.showFilterButton = false;
  };
  await run(dress);
  const first = await reopen(BLANK);
  expect(await look()).toEqual(['TableStyleDark9', false, true, true, false, false]);
  await run((context) => {
    const found = table(context);
    found.style = 'TableStyleLight15';
    found.showBandedRows = true;
    found.showFilterButton = true;
  });
  await reopen(first);
  expect(await look()).toEqual(['TableStyleLight15', true, true, true, true, false]);
});

test('the totals row says Total and adds up the last column, moves what is below, and goes again', async () => {
  await run(
    (context) => (context.workbook.worksheets.getItem('Sheet1').getRange('B5').values = [['below']]),
    (context) => (table(context).showTotals = true),
  );
  expect(values(4)).toEqual(['Total', null, 12]);
  expect(values(5)).toEqual([null, 'below', null]);
  expect(sheet().cell(4, 2)?.formula).toBe('=SUBTOTAL(109,Work[Sessions])');
  const bytes = await reopen(BLANK);
  expect(partsOf(bytes)['xl/tables/table1.xml']).toMatch(
    /totalsRowCount="1".*A1:C4.*totalsRowLabel="Total".*totalsRowFunction="sum"/,
  );
  await run((context) => (table(context).showTotals = false));
  expect(values(4)).toEqual([null, null, null]);
  await reopen(bytes);
  expect(sheet().tables[0]).toMatchObject({ hasTotals: false, area: { top: 0, bottom: 3 } });
});

test('the header row goes and comes back with its texts', async () => {
  await run((context) => (table(context).showHeaders = false));
  expect(values(0)).toEqual([null, null, null]);
  expect(sheet().tables[0]).toMatchObject({ area: { top: 1 }, headers: ROWS[0] });
  const first = await reopen(BLANK);
  expect(sheet().tables[0]).toMatchObject({ hasHeaders: false, headers: ROWS[0] });
  await run((context) => (table(context).showHeaders = true));
  expect(values(0)).toEqual(ROWS[0]);
  await reopen(first);
  expect(sheet().tables[0]).toMatchObject({ hasHeaders: true, area: { top: 0, bottom: 3 } });
});

test('a filter and the rows it hides are in the saved file, and go from it again', async () => {
  await run((context) => table(context).columns.getItem('Area').filter.applyValuesFilter(['', 'West']));
  expect(hidden()).toEqual([1]);
  const first = await reopen(BLANK);
  expect(hidden()).toEqual([1]);
  expect(sheet().filters[0]?.criteria).toEqual([{ column: 1, filterOn: 'Values', values: ['', 'West'] }]);
  await run((context) => table(context).clearFilters());
  const second = await reopen(first);
  expect([hidden(), sheet().filters[0]?.criteria]).toEqual([[], []]);
  expect(partsOf(second)['xl/worksheets/sheet1.xml']).not.toContain('hidden');
});

test('totals follow what a filter shows', async () => {
  await run(
    (context) => (table(context).showTotals = true),
    (context) => table(context).columns.getItem('Provider').filter.applyValuesFilter(['Kent']),
  );
  expect(values(4)).toEqual(['Total', null, 5]);
  await run((context) => table(context).clearFilters());
  expect(values(4)).toEqual(['Total', null, 12]);
});

test("a sheet's own filter is written with its comparisons, changed and taken away", async () => {
  await run((context) => table(context).convertToRange());
  const own = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1').autoFilter;
  const criteria = { filterOn: 'Custom', criterion1: '>1', criterion2: '<7', operator: 'And' } as const;
  await run((context) => own(context).apply('A1:C4', 2, criteria));
  const first = await reopen(BLANK);
  expect(sheet().tables).toEqual([]);
  expect(hidden()).toEqual([2, 3]);
  expect(sheet().filters[0]?.criteria[0]).toMatchObject(criteria);
  await run((context) => own(context).remove());
  const second = await reopen(first);
  expect([hidden(), sheet().filters]).toEqual([[], []]);
  expect(partsOf(second)['xl/worksheets/sheet1.xml']).not.toContain('autoFilter');
});

test('a table of the file that becomes a range leaves the file, its cells stay', async () => {
  const first = await reopen(BLANK);
  await run((context) => table(context).convertToRange());
  const second = await reopen(first);
  expect(Object.keys(partsOf(second)).filter((name) => name.includes('table'))).toEqual([]);
  expect([sheet().tables, values(1)]).toEqual([[], ROWS[1]]);
});
