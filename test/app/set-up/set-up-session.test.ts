import type { SetUpSession } from '../../../src/app/set-up/set-up-session';
import { WorkbookError } from '../../../src/ports/workbook-error';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { createSetUpSession, type SetUpOptions } from '../../../src/app/set-up/create-set-up-session';
import type { SheetDocument } from '../../../src/domain/model/sheet-document';
import { newFile } from '../../../src/adapters/files/new-file';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

const SERVICES: SheetDraft = {
  name: 'Register',
  rows: [
    ['Service ID', 'Service', 'Provider'],
    ['S1', 'The Shores', 'Shores Trust'],
    ['S2', 'Advocacy', 'Harbour House'],
  ],
  tables: { Services: 'A1:C3' },
};
const KPIS: SheetDraft = {
  name: 'Measures',
  rows: [
    ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Kind', 'Required'],
    ['S1', 'shoe-size', 'Shoe size', 'people', 'count', 'Yes'],
  ],
  tables: { KPIs: 'A1:F2' },
};

const sheet = (name: string, ...tables: readonly string[]): SheetDocument => ({
  name,
  cells: [],
  tables: tables.map((table, index) => ({
    name: table,
    top: 0,
    left: index * 3,
    headers: ['Service ID', 'Fund ID'],
    rows: [],
  })),
  columns: [],
  choices: [],
  frozenRows: 1,
  frozenColumns: 0,
  print: { orientation: 'portrait' },
});

interface Bench {
  readonly session: SetUpSession;
  readonly workbook: Workbook;
  readonly asked: Parameters<SetUpOptions['returnTemplate']>[];
  readonly failures: unknown[];
}

function start(workbook: Workbook, change: Partial<WorkbookPort> = {}): Bench {
  const asked: Bench['asked'] = [];
  const failures: unknown[] = [];
  const session = createSetUpSession(
    { ...createFileWorkbook(workbook), ...change },
    {
      returnTemplate: (...given) => {
        asked.push(given);
        return [sheet('Return'), sheet('Lists', 'ReturnLists')];
      },
      commissioningWorkbook: (existing) =>
        ['Funds', 'Services', 'Awards'].filter((name) => !existing.includes(name)).map((name) => sheet(name, name)),
      newFile: (sheets) => Promise.resolve(newFile(sheets)),
      onFailure: (error) => failures.push(error),
    },
  );
  return { session, workbook, asked, failures };
}

const names = ({ workbook }: Bench): readonly string[] => workbook.sheets.map(({ name }) => name);

test('looks which services and tables there are', async () => {
  const bench = start(buildWorkbook(SERVICES, KPIS));
  expect(bench.session.getState()).toEqual({ activity: 'idle' });
  const activities: string[] = [];
  bench.session.subscribe(() => activities.push(bench.session.getState().activity));
  await bench.session.look();
  expect(bench.session.getState()).toMatchObject({
    services: [
      { id: 'S1', name: 'The Shores', provider: 'Shores Trust' },
      { id: 'S2', name: 'Advocacy', provider: 'Harbour House' },
    ],
    tables: ['Services', 'KPIs'],
  });
  expect(activities).toEqual(['looking', 'idle']);
});

test('in a workbook without tables there are no services', async () => {
  const bench = start(buildWorkbook({ name: 'Sheet1' }));
  await bench.session.look();
  expect(bench.session.getState()).toMatchObject({ services: [], tables: [] });
});

test('a template for a service is made from its own specification and the period', async () => {
  const bench = start(buildWorkbook(SERVICES, KPIS));
  await bench.session.newReturnTemplate('S1', 'records', 'Q2 2019/20');
  const [[specification, layout, period]] = bench.asked as [Bench['asked'][0]];
  expect(specification.service?.id).toBe('S1');
  expect(specification.kpis.map(({ id }) => id)).toContain('shoe-size');
  expect(layout).toBe('records');
  expect(period).toMatchObject({ start: '2019-07-01', end: '2019-09-30' });
  expect(names(bench)).toEqual(['Register', 'Measures', 'Return', 'Lists']);
  expect(bench.session.getState().notice).toEqual({
    kind: 'success',
    message: 'Added the sheets “Return” and “Lists” at the end of the workbook. Delete what you do not need.',
  });
});

test('without a service the minimum KPI set is taken, and a period may be left open', async () => {
  const bench = start(buildWorkbook(SERVICES, KPIS));
  await bench.session.newReturnTemplate(undefined, 'summary', ' ');
  const [[specification, layout, period]] = bench.asked as [Bench['asked'][0]];
  expect(specification.service).toBeUndefined();
  expect(specification.kpis.map(({ id }) => id)).not.toContain('shoe-size');
  expect([layout, period]).toEqual(['summary', undefined]);
});

test.each([
  ['S1', 'spring term', /“spring term” cannot be read as a period.*Nothing was added/],
  ['S9', '', /no service “S9”.*Nothing was added/],
])('service %s, period “%s”: nothing is added, and the notice says why', async (service, period, message) => {
  const bench = start(buildWorkbook(SERVICES, KPIS));
  await bench.session.newReturnTemplate(service, 'records', period);
  expect(bench.session.getState()).toMatchObject({ activity: 'idle', notice: { kind: 'information' } });
  expect(bench.session.getState().notice?.message).toMatch(message);
  expect(names(bench)).toEqual(['Register', 'Measures']);
});

test('a commissioning workbook gets the tables it lacks, and no second one of any', async () => {
  const bench = start(buildWorkbook(SERVICES));
  await bench.session.newCommissioningWorkbook();
  expect(names(bench)).toEqual(['Register', 'Funds', 'Awards']);
  expect(bench.session.getState().tables).toEqual(['Services', 'Funds', 'Awards']);
  await bench.session.newCommissioningWorkbook();
  expect(names(bench)).toEqual(['Register', 'Funds', 'Awards']);
  expect(bench.session.getState().notice?.message).toMatch(/there already\. Nothing was added/);
  bench.session.dismissNotice();
  expect(bench.session.getState().notice).toBeUndefined();
});

test('a table that has the name of one of ours, and is another, keeps it', async () => {
  const other: SheetDraft = {
    name: 'Ours',
    rows: [
      ['Grant', 'Sum'],
      ['A', 1],
    ],
    tables: { Funds: 'A1:B2' },
  };
  const bench = start(buildWorkbook(SERVICES, other));
  await bench.session.newCommissioningWorkbook();
  expect(names(bench)).toEqual(['Register', 'Ours', 'Awards']);
});

test('what could not be set of how the sheets are printed is told beside what was added', async () => {
  const undo = () => Promise.resolve({ restored: true });
  const addSheets = () => Promise.resolve({ names: ['Funds'], printTrouble: 'Set A4 by hand.', undo });
  const bench = start(buildWorkbook(SERVICES), { addSheets });
  await bench.session.newCommissioningWorkbook();
  expect(bench.session.getState().notice).toEqual({
    kind: 'warning',
    message: 'Added the sheet “Funds” at the end of the workbook. Delete what you do not need. Set A4 by hand.',
  });
});

test('a failure becomes a notice, and nothing is added', async () => {
  const addSheets = () => Promise.reject(new WorkbookError('refused', 'Excel did not add the sheets. Try again.'));
  const bench = start(buildWorkbook(SERVICES), { addSheets });
  await bench.session.newCommissioningWorkbook();
  expect(bench.session.getState()).toMatchObject({
    activity: 'idle',
    notice: { kind: 'error', message: 'Excel did not add the sheets. Try again.' },
  });
  expect(bench.failures).toHaveLength(1);
});

test('one thing at a time', async () => {
  const bench = start(buildWorkbook(SERVICES));
  const first = bench.session.newCommissioningWorkbook();
  await bench.session.newReturnTemplate(undefined, 'records', '');
  expect(bench.session.getState().notice?.message).toMatch(/Wait until/);
  await first;
  expect(bench.asked).toEqual([]);
  expect(names(bench)).toEqual(['Register', 'Funds', 'Awards']);
});

describe('in a new workbook', () => {
  const opening = () => {
    const files: Uint8Array[] = [];
    const change: Partial<WorkbookPort> = {
      opensWorkbooks: () => true,
      openWorkbook: (file) => {
        files.push(file);
        return Promise.resolve();
      },
    };
    const sheets = () => files.map((file) => loadWorkbook(file, 'new.xlsx').sheets.map(({ name }) => name));
    return { change, sheets };
  };

  test('whether one can be opened is known once somebody looked', async () => {
    const here = start(buildWorkbook(SERVICES));
    await here.session.look();
    expect(here.session.getState().canOpenWorkbooks).toBe(false);
    const there = start(buildWorkbook(SERVICES), opening().change);
    await there.session.look();
    expect(there.session.getState().canOpenWorkbooks).toBe(true);
  });

  test('a template goes there with its own specification, and this workbook stays as it is', async () => {
    const { change, sheets } = opening();
    const bench = start(buildWorkbook(SERVICES, KPIS), change);
    await bench.session.newReturnTemplate('S1', 'records', '2019-20 Q2', 'new-workbook');
    expect(bench.asked[0]?.[0].service?.id).toBe('S1');
    expect(sheets()).toEqual([['Return', 'Lists']]);
    expect(names(bench)).toEqual(['Register', 'Measures']);
    expect(bench.session.getState().notice).toEqual({
      kind: 'success',
      message: 'Opened in a new workbook, which nobody has saved yet. This workbook is as it was.',
    });
  });

  test('a commissioning workbook has all tables there, also those that stand here', async () => {
    const { change, sheets } = opening();
    const bench = start(buildWorkbook(SERVICES), change);
    await bench.session.newCommissioningWorkbook('new-workbook');
    expect(sheets()).toEqual([['Funds', 'Services', 'Awards']]);
    expect(names(bench)).toEqual(['Register']);
  });

  test('where none can be opened the notice says so, and what to do', async () => {
    const bench = start(buildWorkbook(SERVICES));
    await bench.session.newCommissioningWorkbook('new-workbook');
    expect(bench.session.getState()).toMatchObject({ activity: 'idle', notice: { kind: 'error' } });
    expect(bench.session.getState().notice?.message).toMatch(
      /^No second workbook can be opened from here\. Add the sheets/,
    );
    expect(names(bench)).toEqual(['Register']);
  });
});
