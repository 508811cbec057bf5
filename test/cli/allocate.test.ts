import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { ExitCode } from '../../src/cli/shared/command';
import { runCli } from '../../src/cli/run/run-cli';
import { newFile } from '../../src/adapters/files/new-file';
import type { CellValue } from '../../src/cells/cell-values';
import { fileWorker } from '../support/file-worker';

const worker = fileWorker();

type Rows = readonly (readonly CellValue[])[];

function fileOf(tables: Readonly<Record<string, Rows>>): Uint8Array {
  return newFile(
    Object.entries(tables).map(([name, [headers = [], ...rows]]) => ({
      name,
      cells: [],
      tables: [{ name, top: 0, left: 0, headers: headers.map(String), rows }],
      columns: [],
      choices: [],
      frozenRows: 1,
      frozenColumns: 0,
      print: { orientation: 'landscape' },
    })),
  );
}

/** Columns that `Funds` must have; these funds pay for anything at any time. */
const TERMS = ['Purposes', 'Period start', 'Period end'] as const;

const TABLES = {
  Funds: [
    ['Fund ID', 'Fund', 'Purposes', 'Amount', 'Period start', 'Period end'],
    ['F1', 'Core', '', 1000.5, '', ''],
    ['F2', 'MoJ', 'abuse', 500, '', ''],
  ],
  Services: [
    ['Service ID', 'Service', 'Purposes', 'Cost'],
    ['S1', 'Mediation', '', 1200],
  ],
  Awards: [
    ['Fund ID', 'Service ID', 'Amount', 'Locked'],
    ['F1', 'S1', 10, 'No'],
  ],
};

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ringfence-allocate-'))));
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function run(tables: Readonly<Record<string, Rows>>, ...more: string[]) {
  const file = join(folder, 'money.xlsx');
  await writeFile(file, fileOf(tables));
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code: ExitCode = await runCli(['allocate', file, ...more], streams, worker, '1.2.3');
  return { code, out: out.join(''), err: err.join(''), file };
}

test('one JSON object, amounts as texts', async () => {
  const { code, out } = await run(TABLES, '--json');
  const found = JSON.parse(out) as Record<string, unknown>;
  expect(found).toMatchObject({
    awards: [{ fund: 'F1', service: 'S1', amount: '1000.50', locked: false }],
    shortfalls: [
      {
        service: 'S1',
        amount: '199.50',
        fullyUsed: ['F1'],
        cannotPay: [{ fund: 'F2', unspent: '500.00', because: 'purpose' }],
        text: expect.stringContaining('£199.50 short') as string,
      },
    ],
    funds: [
      { fund: 'F1', available: '1000.50', awarded: '1000.50', left: '0.00' },
      { fund: 'F2', available: '500.00', awarded: '0.00', left: '500.00' },
    ],
  });
  expect(found['unspent']).toMatchObject([{ fund: 'F2', amount: '500.00', services: [] }]);
  expect(Object.keys(found)).toEqual(['awards', 'shortfalls', 'funds', 'findings', 'unspent']);
  expect(code).toBe(0);
});

test('text for people: names with their ids, why a service is short, and what ringfenced money is left', async () => {
  const { out } = await run(TABLES);
  expect(out).toContain('Core (F1): £1,000.50 can be awarded of £1,000.50, £0 left\n    Mediation (S1)  £1,000.50\n');
  expect(out).toMatch(/Shortfalls\n {4}Mediation \(S1\): £199\.50 short/);
  expect(out).toMatch(/Ringfenced money that is left\n {4}MoJ \(F2\): £500 of MoJ is not needed/);
});

test('a minimum that could not be met is told, to people and to machines', async () => {
  const Funds = [
    ['Fund ID', 'Fund', 'Amount', 'Minimum award', ...TERMS],
    ['F1', 'Core', 1000, 600, '', '', ''],
  ];
  const Services = [
    ['Service ID', 'Service', 'Cost'],
    ['S1', 'Mediation', 300],
  ];
  const { out } = await run({ Funds, Services });
  expect(out).toMatch(/Minimum awards that could not be met\n {4}Mediation \(S1\): Core pays nothing for Mediation/);
  const json = await run({ Funds, Services }, '--json');
  expect(JSON.parse(json.out)).toMatchObject({ unmetMinimums: [{ fund: 'F1', service: 'S1', minimum: '600.00' }] });
});

/** [amount, tolerance %, cost] → what the fund's line says, and its sums for machines. */
test.each([
  [1000, 10, 400, '£400 can be awarded of £1,000 (and £100 tolerance), £600 left', ['1000.00', '400.00', '600.00']],
  [
    1000,
    10,
    1050,
    '£1,050 can be awarded of £1,000 (and £100 tolerance), £50 of the tolerance used',
    ['1000.00', '1050.00', '-50.00'],
  ],
  [900_000_000, 0, 0, '£0 can be awarded of £900,000,000, £900,000,000 left', ['900000000.00', '0.00', '900000000.00']],
])('what a fund has, pays and has left adds up: %s, %s %%, %s', async (amount, tolerance, cost, told, sums) => {
  const Funds = [
    ['Fund ID', 'Fund', 'Amount', 'Tolerance %', ...TERMS],
    ['F1', 'Core', amount, tolerance, '', '', ''],
  ];
  const Services = [
    ['Service ID', 'Service', 'Cost'],
    ['S1', 'Mediation', cost],
  ];
  expect((await run({ Funds, Services })).out).toContain(told);
  const { funds } = JSON.parse((await run({ Funds, Services }, '--json')).out) as {
    funds: Record<string, string>[];
  };
  expect(funds.map(({ available, awarded, left }) => [available, awarded, left])).toEqual([sums]);
});

test('sums beyond a thousand million pounds are told as they are', async () => {
  const Funds = [
    ['Fund ID', 'Fund', 'Amount', ...TERMS],
    ['F1', 'Core', 900_000_000, '', '', ''],
  ];
  const FundChanges = [
    ['Fund ID', 'Date', 'Amount'],
    ['F1', '2019-05-01', 900_000_000],
  ];
  const Services = [
    ['Service ID', 'Service', 'Cost'],
    ['S1', 'Mediation', 1],
  ];
  const { out } = await run({ Funds, FundChanges, Services });
  expect(out).toContain('£1 can be awarded of £1,800,000,000, £1,799,999,999 left');
});

test('a marked copy with the awards filled in; the original and files that are there stay', async () => {
  const copy = join(folder, 'copy.xlsx');
  const { code, file, out, err } = await run(TABLES, '-o', copy);
  expect([code, err]).toEqual([0, `Marked copy: ${copy}\n`]);
  expect(out).toContain(`${copy}: of its Awards 1 row changed, 0 added, 0 removed`);
  const { sheets } = await readXlsx(await readFile(copy));
  expect(sheets.find(({ name }) => name === 'Awards')!.rows[1]).toEqual(['F1', 'S1', 1000.5, 'No']);
  expect(await readFile(file)).toEqual(Buffer.from(fileOf(TABLES)));
  const before = await readFile(copy);
  const again = await run(TABLES, '-o', copy);
  expect(again.code).toBe(2);
  expect(again.out).toContain('is there already');
  expect(await readFile(copy)).toEqual(before);
  expect(await readdir(folder)).toHaveLength(2);
});

test('cells are told with their file; what the copy has put right stands apart', async () => {
  const Awards = [TABLES.Awards[0]!, ['F2', 'S1', 200, 'No'], ['F1', 'S1', 10, 'No']];
  const Spend = [
    ['Fund ID', 'Service ID', 'Date', 'Amount', 'Reference'],
    ['F2', 'S1', '2019-05-01', 5, 'R1'],
  ];
  const copy = join(folder, 'new', 'copy.xlsx');
  const { code, file, out, err } = await run({ ...TABLES, Awards, Spend }, '-o', copy);
  expect(code).toBe(1);
  expect(err).toContain(`Made the folder ${join(folder, 'new')}\n`);
  const [stays = '', mended = ''] = out.slice(out.indexOf('Errors in')).split('Put right in');
  expect(stays).toContain(`Errors in ${copy} – to be put right`);
  expect(stays).toContain('£5 of “MoJ” was spent on “Mediation”, to which it awards nothing');
  expect(mended).toContain(`(cells of ${file})`);
  expect(mended).toContain('may not pay £200 to “Mediation”');
  const json = await run({ ...TABLES, Awards, Spend }, '-o', join(folder, 'b.xlsx'), '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    copy: {
      awards: { changed: 1, added: 0, removed: 1 },
      findings: [{ rule: 'spend-without-award' }, { rule: 'purpose-unmatched' }, { rule: 'move-needs-approval' }],
      mended: [{ rule: 'award-outside-purpose', cells: ['C2'] }],
    },
  });
});

test('nothing is allocated from what cannot be read', async () => {
  const Funds = [TABLES.Funds[0]!, ['F1', 'Core', '', 'lots']];
  const { code, out } = await run({ Funds, Services: TABLES.Services }, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ awards: [], findings: [{ severity: 'error', cells: ['D2'] }] });
});

test('a workbook without funds, one without rows, and a command that names none', async () => {
  const { code, out } = await run({ Services: TABLES.Services });
  expect([code, out]).toEqual([2, expect.stringContaining('ringfence template --commissioning -o')]);
  expect(out).toContain('“Funds”');
  const empty = await run({ Funds: [TABLES.Funds[0]!], Services: [TABLES.Services[0]!] }, '-o', join(folder, 'c.xlsx'));
  expect([empty.code, empty.out]).toEqual([2, expect.stringContaining('Funds and Services have no rows yet.')]);
  expect(await readdir(folder)).toEqual(['money.xlsx']);
  const streams = { out: () => undefined, err: () => undefined };
  expect(await runCli(['allocate'], streams, worker, '1')).toBe(2);
});
