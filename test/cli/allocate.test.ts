import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { createFileChecker } from '../../src/cli/check-file';
import { runCli, type ExitCode } from '../../src/cli/run-cli';
import { createFileWorkbook } from '../../src/files/file-workbook';
import { newFile } from '../../src/files/new-file';
import { whyBlank } from '../../src/files/why-blank';
import type { CellValue } from '../../src/domain/model/cells';
import { LIMITS } from '../../src/workbook/xlsx/limits';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../src/workbook/xlsx/save';

const checker = createFileChecker({
  maxBytes: LIMITS.fileBytes,
  unusableNames: new Set(['UnusableFileError']),
  open: (bytes, name) => {
    const workbook = loadWorkbook(bytes, name);
    return {
      port: createFileWorkbook(workbook),
      whyBlank: whyBlank(workbook),
      saveMarked: () => saveWorkbook(bytes, workbook),
    };
  },
  create: newFile,
});

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

const TABLES = {
  Funds: [
    ['Fund ID', 'Fund', 'Purposes', 'Amount'],
    ['F1', 'Core', '', 1000.5],
    ['F2', 'MoJ', 'abuse', 500],
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
  const code: ExitCode = await runCli(['allocate', file, ...more], streams, checker, '1.2.3');
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
  expect(Object.keys(found)).toEqual(['awards', 'shortfalls', 'funds', 'findings']);
  expect(code).toBe(0);
});

test('text for people', async () => {
  const { out } = await run(TABLES);
  expect(out).toContain('F1: £1,000.50 awarded of £1,000.50 available, £0 left\n    S1  £1,000.50\n');
  expect(out).toMatch(/Shortfalls\n {4}S1: £199\.50 short/);
});

test('a marked copy with the awards filled in; the original and files that are there stay', async () => {
  const copy = join(folder, 'copy.xlsx');
  const { code, file, err } = await run(TABLES, '-o', copy);
  expect([code, err]).toEqual([0, `Marked copy: ${copy}\n`]);
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

test('nothing is allocated from what cannot be read', async () => {
  const Funds = [TABLES.Funds[0]!, ['F1', 'Core', '', 'lots']];
  const { code, out } = await run({ Funds, Services: TABLES.Services }, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ awards: [], findings: [{ severity: 'error', cells: ['D2'] }] });
});

test('a workbook without funds, and a command that names none', async () => {
  const { code, out } = await run({ Services: TABLES.Services });
  expect([code, out]).toEqual([2, expect.stringContaining('“Funds”')]);
  const streams = { out: () => undefined, err: () => undefined };
  expect(await runCli(['allocate'], streams, checker, '1')).toBe(2);
});
