import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { createReturnsSession } from '../../../src/app/returns/create-returns-session';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import type { HostOptions } from '../../../src/workbench/host/excel-host';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const open = async (drafts: readonly SheetDraft[], options?: HostOptions): Promise<StartedHost> =>
  (started = await startHost(buildWorkbook(...drafts), options));

const A: SheetDraft = {
  name: 'A',
  rows: [
    ['ID', 'Amount'],
    ['S1', 1],
    ['S2', 2],
  ],
  tables: { Awards: 'A1:B3' },
};

const rows = { table: 'Awards', headers: ['ID', 'Amount'], keys: ['ID'], drop: [], put: [['S3', 3]] };
const document = {
  name: 'New',
  cells: [],
  tables: [],
  columns: [],
  choices: [],
  frozenRows: 0,
  frozenColumns: 0,
  print: { orientation: 'portrait' as const },
};

/** Everything that changes a workbook. */
const CHANGES: Readonly<Record<string, (port: WorkbookPort) => Promise<unknown>>> = {
  replaceValues: (port) => port.replaceValues([{ sheet: 'A', row: 1, column: 1, before: 1, after: 9 }]),
  addSheets: (port) => port.addSheets([document]),
  changeRows: (port) => port.changeRows(rows),
  'changeRows, table to be made': (port) => port.changeRows({ ...rows, table: 'Elsewhere' }),
  writeSetting: (port) => port.writeSetting('ringfence.headings', 1),
  applyMarks: (port) => port.applyMarks(['A'], [{ sheet: 'A', severity: 'error', areas: [area('A2')] }]),
};

describe('a chart sheet in front (office-js #2444)', () => {
  it.each(['UnsupportedSheet', 'GeneralException', 'ItemNotFound'])(
    'the other sheets are read when Excel answers %s, in one request more',
    async (code) => {
      const { host } = await open([A]);
      host.faults.failMember('WorksheetCollection.GetActiveWorksheet', code);
      host.meter.reset();
      const { grids, activeSheet } = await createExcelWorkbook().readSheets('all');
      expect([grids.length, activeSheet, host.meter.reading.syncs]).toEqual([1, '', 3]);
      await expect(createExcelWorkbook().readSheets('active')).rejects.toMatchObject({ kind: 'chart-sheet' });
    },
  );
});

describe('a workbook that can only be read', () => {
  it.each(Object.entries(CHANGES))('%s says how to go on, and changes nothing', async (_name, change) => {
    const { host, workbook } = await open([A]);
    host.faults.isReadOnly = true;
    await expect(change(createExcelWorkbook())).rejects.toMatchObject({
      kind: 'read-only',
      message: expect.stringMatching(/can only be read.*Enable Editing.*Save a Copy/) as string,
    });
    expect(workbook.journal.net()).toEqual([]);
  });

  it('is read like any other', async () => {
    const { host } = await open([A]);
    host.faults.isReadOnly = true;
    const port = createExcelWorkbook();
    expect((await port.readSheets('all')).grids).toHaveLength(1);
    expect(await port.readTables(['Awards'])).toHaveLength(1);
  });
});

describe('the check over Excel', () => {
  const Q1: SheetDraft = {
    name: 'Q1',
    rows: [
      ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
      ['C1', 'Female', 34, 'Whit British', 'Police'],
      ['C2', 'Male', 40, 'Irish', 'Self'],
    ],
  };

  it('lists findings of a workbook that can only be read, and says why none is marked', async () => {
    const { host } = await open([Q1]);
    host.faults.isReadOnly = true;
    const session = createReturnsSession(createExcelWorkbook());
    await session.check('all');
    expect(session.getState().report?.findings.length).toBeGreaterThan(0);
    expect(session.getState().notice?.message).toMatch(/can only be read.*Enable Editing/);
  });

  it('says of the sheet in front that it is a chart, and checks all others', async () => {
    const { workbook } = await open([Q1]);
    workbook.isChartSheetInFront = true;
    const session = createReturnsSession(createExcelWorkbook());
    await session.check('active');
    expect(session.getState().notice?.message).toMatch(/^A chart sheet is in front, and there are no cells on it/);
    await session.check('all');
    expect(session.getState().report?.findings.length).toBeGreaterThan(0);
  });

  it('lists what could not be looked for on a protected sheet', async () => {
    const { host } = await open([{ ...Q1, isProtected: true }]);
    host.faults.failMember('Range.GetMergedAreasOrNullObject', 'AccessDenied');
    const session = createReturnsSession(createExcelWorkbook());
    await session.check('all');
    expect(session.getState().report?.notChecked.map(({ what }) => what)).toContain(
      'Whether cells of the data are merged',
    );
  });
});

describe('what AccessDenied means is found out', () => {
  const write = async ({ host }: StartedHost): Promise<unknown> => {
    host.faults.failMember('Range.Formulas', 'AccessDenied', 1);
    return CHANGES['replaceValues']!(createExcelWorkbook());
  };

  it.each([
    ['a sheet is protected, though not the one that was looked at', { isProtected: true }, 'sheet-protected'],
    ['nothing is protected', {}, 'read-only'],
  ])('%s', async (_name, other, kind) => {
    const host = await open([A, { name: 'B', ...other }]);
    await expect(write(host)).rejects.toMatchObject({ kind });
  });

  it('a sheet is deleted where the structure was protected meanwhile', async () => {
    const { host, workbook } = await open([A]);
    host.faults.beforeSync(2, () => (workbook.isStructureProtected = true));
    await expect(createExcelWorkbook().addSheets([document])).rejects.toMatchObject({
      kind: 'structure-protected',
      message: expect.stringMatching(/Protect Workbook.*No sheet was added\.$/) as string,
    });
  });
});

it('tries nothing where the structure is protected', async () => {
  const { host, workbook } = await open([A]);
  workbook.isStructureProtected = true;
  host.meter.reset();
  await expect(createExcelWorkbook().addSheets([document])).rejects.toMatchObject({ kind: 'structure-protected' });
  expect(host.meter.reading.syncs).toBe(1);
});

it('says of a sheet that Excel does not offer to unhide how it can be shown', async () => {
  await open([A, { name: 'Deep', rows: [[1]], visibility: 'VeryHidden' }]);
  await expect(createExcelWorkbook().goTo('Deep', [])).rejects.toMatchObject({
    kind: 'sheet-hidden',
    message: expect.stringMatching(/“Deep”.*Visual Basic/) as string,
  });
});

describe('protected sheets are looked through in full, or it is said', () => {
  const kept: SheetDraft = {
    ...A,
    isProtected: true,
    hiddenRows: [1],
    merges: ['A3:B3'],
    formulas: { B2: '=[Book.xlsx]Q1!A1' },
  };
  const merged = { what: 'merged cells', because: 'protected' };

  it('asks one request more for any number of them, and few where lines are hidden', async () => {
    const drafts = ['A', 'B', 'C'].map((name): SheetDraft => ({ name, rows: A.rows!, isProtected: true }));
    const { host } = await open(drafts);
    host.meter.reset();
    await createExcelWorkbook().readSheets('all');
    expect(host.meter.reading.syncs).toBe(3);
  });

  it.each([
    [20_000, [7, 8, 19_000], 6],
    [2_000, [1_999], 5],
  ])('finds hidden lines among %i rows in few requests', async (count, hiddenRows, requests) => {
    // Numbers that may be days are looked at once more.
    const long = Array.from({ length: count }, (_, row) => [100_000 + row]);
    const { host } = await open([{ name: 'A', rows: long, isProtected: true, hiddenRows }]);
    host.meter.reset();
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(host.meter.reading.syncs).toBeLessThanOrEqual(requests);
    expect(grids[0]?.details?.hiddenRows.map(({ first }) => first)).toEqual(hiddenRows.filter((row) => row !== 8));
  });

  it('says where Excel does not tell merged cells there, and finds the rest', async () => {
    const { host } = await open([kept]);
    host.faults.failMember('Range.GetMergedAreasOrNullObject', 'AccessDenied');
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids[0]).toMatchObject({
      notSeen: [merged],
      details: {
        mergedAreas: [],
        hiddenRows: [{ first: 1, last: 1 }],
        externalLinks: [{ area: area('B2'), workbook: 'Book.xlsx' }],
      },
    });
  });

  it('says so where too many rows are hidden here and there, or there are too many cells', async () => {
    const long = Array.from({ length: 110_000 }, (_, row) => [row]);
    const hiddenRows = Array.from({ length: 20_000 }, (_, index) => 5 * index);
    await open([{ name: 'A', rows: long, isProtected: true, hiddenRows }]);
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids[0]?.notSeen).toEqual([
      { what: 'hidden lines', because: 'size' },
      { what: 'links', because: 'size' },
      { what: 'formulas', because: 'size' },
    ]);
  });

  it.each([[{ name: 'A', rows: A.rows! }], [kept]] as const)(
    'says so where Excel stumbles over details (%j)',
    async (draft) => {
      const { host } = await open([draft]);
      for (const member of ['GetSpecialCellsOrNullObject', 'GetMergedAreasOrNullObject', 'Formulas'])
        host.faults.failMember(`Range.${member}`, 'GeneralException');
      const { grids } = await createExcelWorkbook().readSheets('all');
      expect(grids[0]?.values).toEqual(A.rows);
      expect(grids[0]?.notSeen?.map(({ what }) => what)).toEqual(expect.arrayContaining(['merged cells', 'links']));
    },
  );

  it('says so of a sheet that is so large that Excel gives it in blocks', async () => {
    const long = Array.from({ length: 60_000 }, (_, row) => [row, 'x'.repeat(100)]);
    await open([{ name: 'A', rows: long }], { profile: 'Web' });
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids[0]?.values).toHaveLength(60_000);
    expect(grids[0]?.notSeen).toHaveLength(4);
  });
});
