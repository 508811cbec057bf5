import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExitCode } from '../../src/cli/shared/command';
import { runCli } from '../../src/cli/run/run-cli';
import { newFile } from '../../src/adapters/files/new-file';
import type { TableRead } from '../../src/domain/tables/spec-rows';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import {
  escalationsTable,
  explanationsTable,
  historyRows,
  historyTable,
  kpisTable,
  servicesTable,
} from '../support/review-tables';
import { fileWorker } from '../support/file-worker';

const worker = fileWorker();

const SERVICES = servicesTable(
  ['S1', 'Youth Outreach', 'Outreach Ltd', 'Standard', 'Quarterly', null, null, null],
  ['S2', '=HYPERLINK("http://x")', 'Other Ltd', 'Standard', 'Quarterly', null, null, null],
);
const KPIS = kpisTable(
  ['*', 'calls', 'Calls answered', 'sessions', 'count', 'higher', 90, 10, null, null, null, null],
  ['*', 'waits', 'Long waits', 'cases', 'count', 'lower', null, null, null, null, null, null],
);
const STEADY = [88, 95, 91, 90];
const WORSE = historyTable(
  ...historyRows('S1', 'calls', [...STEADY, 30]),
  ...historyRows('S1', 'waits', [20, 0, 5]),
  ...historyRows('S2', 'calls', [...STEADY, 92]),
);
const CALM = historyTable(...historyRows('S2', 'calls', [...STEADY, 92]));

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ringfence-review-'))));
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** `History` is a name that Excel keeps for itself, for a sheet. */
const sheetOf = ({ name }: TableRead): string => (name === 'History' ? 'KPI history' : name);

function fileOf(tables: readonly TableRead[]): Uint8Array {
  return newFile(
    tables.map((table) => ({
      name: sheetOf(table),
      cells: [],
      tables: [{ name: table.name, top: 0, left: 0, headers: table.headers, rows: table.rows }],
      columns: [],
      choices: [],
      frozenRows: 1,
      frozenColumns: 0,
      print: { orientation: 'landscape' },
    })),
  );
}

async function runOn(argv: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code: ExitCode = await runCli(argv, streams, worker, '1.2.3');
  return { code, out: out.join(''), err: err.join('') };
}

async function run(tables: readonly TableRead[], ...more: string[]) {
  const file = join(folder, 'review.xlsx');
  await writeFile(file, fileOf(tables));
  return { file, ...(await runOn(['review', file, '--today', '2019-10-20', ...more])) };
}

interface Entry {
  readonly comparisons: readonly Record<string, unknown>[];
  readonly [key: string]: unknown;
}

async function entriesOf(tables: readonly TableRead[]) {
  const { out } = await run(tables, '--json');
  return (JSON.parse(out) as { variances: Entry[] }).variances;
}

test('one JSON object in the shape of the design, worst first', async () => {
  const { out, err, code } = await run([SERVICES, KPIS, WORSE], '--json');
  const found = JSON.parse(out) as { variances: Entry[] } & Record<string, unknown>;
  expect(Object.keys(found)).toEqual(['variances', 'caution', 'notReviewed']);
  expect(found.variances[0]).toMatchObject({
    service: 'S1',
    kpi: 'calls',
    period: '2019-20 Q2',
    value: 30,
    comparisons: [
      { with: 'target', reference: 90, change: -60, significant: true },
      { with: 'last-period', reference: 90, change: -60, significant: true },
      { with: 'last-year', reference: 88, change: -58, significant: true },
    ],
    verdict: 'escalate',
    nextStep: 'informal',
    due: '2019-11-03',
    at: { sheet: 'KPI history', cells: ['E6'] },
  });
  const [first] = found.variances;
  expect(first?.comparisons[0]?.['changePercent']).toBeCloseTo(-66.67, 1);
  expect(first?.comparisons[0]?.['p']).toBeLessThan(0.001);
  expect(first).not.toHaveProperty('category');
  expect(found['caution']).toMatchObject({ tests: expect.any(Number), text: expect.any(String) });
  expect(code).toBe(1);
  expect(err).toBe('');
});

test('no percentage of a base of zero', async () => {
  const waits = (await entriesOf([SERVICES, KPIS, WORSE])).find(({ kpi }) => kpi === 'waits');
  const last = waits?.comparisons.find((one) => one['with'] === 'last-period');
  expect(last).toMatchObject({ reference: 0, change: 5 });
  expect(last).not.toHaveProperty('changePercent');
});

test('the year to date stands apart from the comparisons, and a chart has its signals by name', async () => {
  const figures = [...Array.from({ length: 13 }, (_, at) => 100 + (at % 2)), 101, 40];
  const [calls] = await entriesOf([SERVICES, KPIS, historyTable(...historyRows('S1', 'calls', figures))]);
  expect(calls?.comparisons.map((one) => one['with'])).toEqual(['target', 'last-period', 'last-year']);
  expect(calls?.['yearToDate']).toMatchObject({ value: 141, significant: true, direction: 'worse' });
  expect(calls?.['spc']).toMatchObject({ points: 15, signals: ['outside'], trial: false });
});

test('text for people: totals, what needs a person with its cells, and the rest only counted', async () => {
  const { out, file, code } = await run([SERVICES, KPIS, WORSE]);
  expect(
    out.startsWith(`${file}\n  3 figures: 1 to escalate, 2 within what chance gives.\n  7 comparisons were tested`),
  ).toBe(true);
  expect(out).toContain('To escalate\n\n    Calls answered of Youth Outreach (S1): 30 in 2019-20 Q2: ');
  expect(out).toContain('Where: “KPI history”, E6');
  expect(out).toContain(
    'Next: raise it informally with the provider; answer due on 3 November 2019. Nothing has been raised',
  );
  expect(out).not.toContain('HYPERLINK');
  expect(code).toBe(1);
});

test('nothing to escalate ends with 0; an open case is told all the same', async () => {
  expect((await run([SERVICES, KPIS, CALM])).code).toBe(0);
  const open = escalationsTable([
    'C-001',
    '2019-08-01',
    'S2',
    'calls',
    'Informal',
    'Low',
    'Why',
    '2019-08-15',
    'A',
    null,
    null,
  ]);
  const { out, code } = await run([SERVICES, KPIS, CALM, open]);
  expect(out).toMatch(/Open cases [^\n]*\n\n {4}Calls answered of .*\n.*Where.*\n {6}Next: .*record its outcome/);
  expect(code).toBe(0);
});

test('an explanation is told with what became of it', async () => {
  const query = 'variance-unexplained · KPI history · calls · 2019-20 Q2';
  const said = explanationsTable([query, 'KPI history', 'Various reasons', 'A', null, null]);
  const [first] = await entriesOf([SERVICES, KPIS, WORSE, said]);
  expect(first).toMatchObject({ verdict: 'escalate', explanation: { status: 'too thin', text: 'Various reasons' } });
});

test('a marked copy with the table Variances, text of providers as text; the workbook itself stays', async () => {
  const copy = join(folder, 'new', 'marked.xlsx');
  const { file, err, code } = await run([SERVICES, KPIS, WORSE], '-o', copy);
  const bytes = await readFile(file);
  expect(err).toBe(`Made the folder ${join(folder, 'new')}\nMarked copy: ${copy}\n`);
  expect(code).toBe(1);
  const workbook = loadWorkbook(new Uint8Array(await readFile(copy)), 'marked.xlsx');
  const sheet = workbook.sheetNamed('Variances')!;
  const rows = sheet.values(sheet.tables[0]!.area);
  expect(rows[1]?.slice(0, 7)).toEqual(['S1', 'Youth Outreach', 'calls', 'Calls answered', null, '2019-20 Q2', 30]);
  expect(rows.map((row) => row[1])).toContain('=HYPERLINK("http://x")');
  expect(workbook.sheetNamed('KPI history')!.conditionalFormats.length).toBeGreaterThan(0);

  const again = await runOn(['review', file, '--today', '2019-10-20', '-o', copy]);
  expect(again.code).toBe(2);
  expect(again.out).toContain('is there already, and no file is ever replaced');
  expect(new Uint8Array(await readFile(file))).toEqual(new Uint8Array(bytes));
});

test('a review of a copy renews the table', async () => {
  const first = join(folder, 'first.xlsx');
  await run([SERVICES, KPIS, WORSE], '-o', first);
  const second = join(folder, 'second.xlsx');
  expect((await runOn(['review', first, '--today', '2019-10-20', '-o', second])).code).toBe(1);
  const rowsIn = async (path: string) => {
    const sheet = loadWorkbook(new Uint8Array(await readFile(path)), 'x.xlsx').sheetNamed('Variances')!;
    return sheet.values(sheet.tables[0]!.area);
  };
  expect(await rowsIn(second)).toEqual(await rowsIn(first));
});

test('periods that were not over on the day named are not judged', async () => {
  const [calls] = await entriesOf([SERVICES, KPIS, WORSE]);
  expect(calls).toMatchObject({ period: '2019-20 Q2' });
  const { out } = await runOn(['review', join(folder, 'review.xlsx'), '--today', '2019-09-30', '--json']);
  expect((JSON.parse(out) as { variances: Entry[] }).variances[0]).toMatchObject({ period: '2019-20 Q1' });
});

test('a workbook with neither returns nor values in History is refused with a sentence', async () => {
  for (const tables of [
    [SERVICES, KPIS],
    [SERVICES, KPIS, historyTable()],
  ]) {
    const { code, out, err, file } = await run(tables, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ reason: expect.stringContaining('no return'), variances: [], notReviewed: [] });
    expect(err).toContain(`${file}: It has no return`);
  }
});

test.each([
  [['review'], 'Name the workbook'],
  [['review', 'a.xlsx', 'b.xlsx'], 'not b.xlsx as well'],
  [['review', 'a.xlsx', '--today', '20/10/2019'], '--today is a day such as 2019-10-20'],
  [['review', 'a.xlsx', '-o', 'b.csv'], 'ends in .xlsx'],
  [['review', 'a.xlsx', '--spec', 'b.xlsx'], '--spec does not go with review'],
  [['check', 'a.xlsx', '--today', '2019-10-20'], '--today does not go with check'],
])('%j is misused', async (argv, sentence) => {
  const { code, err } = await runOn(argv);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test('a file that is no workbook is refused, to machines with their one object', async () => {
  const file = join(folder, 'broken.xlsx');
  await writeFile(file, 'no workbook');
  const { code, out } = await runOn(['review', file, '--json']);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ variances: [], reason: expect.any(String) });
});
