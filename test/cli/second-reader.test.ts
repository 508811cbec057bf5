import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { createMoneySession } from '../../src/app/money/create-money-session';
import { createPerformanceSession } from '../../src/app/performance/create-performance-session';
import { createReturnsSession } from '../../src/app/returns/create-returns-session';
import { createMarks } from '../../src/app/shared/marks';
import { runCli } from '../../src/cli/run/run-cli';
import { createWorker } from '../../src/cli/run/work-here';
import type { WorkbookPort } from '../../src/ports/workbook-port';
import type { Workbook } from '../../src/workbook/model/workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { checkReadable, saveAndReadBack } from '../../src/workbook/xlsx/save-and-read-back';
import { fileWorker } from '../support/file-worker';
import { PLANTED } from '../support/samples';

/** Every kind of file we write, opened by a second reader that knows nothing of ours. */
const SAMPLES = join(__dirname, '../../assets/samples');
const MONEY = 'messy-money-2019-20.xlsx';
const PERFORMANCE = 'performance-2017-19.xlsx';
const COMMISSIONING = 'commissioning-2019-20.xlsx';

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ringfence-second-'))));
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<void> {
  const err: string[] = [];
  const streams = { out: () => undefined, err: (text: string) => void err.push(text) };
  await runCli(argv, streams, fileWorker(), '1.2.3');
  expect(err.join('')).not.toMatch(/could not be/);
}

type Counts = readonly (readonly [sheet: string, filled: number])[];
const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** How many cells hold something on each sheet, as the second reader sees it. */
async function asSecondReader(bytes: Uint8Array): Promise<Counts> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows }) => [name, rows.flat().filter(isFilled).length]);
}

/** The same of a workbook of ours. */
const asOurs = (workbook: Workbook): Counts =>
  workbook.sheets.map((sheet) => [sheet.name, [...sheet.cells()].filter(([, , cell]) => isFilled(cell.value)).length]);

async function onlyFile(): Promise<Uint8Array> {
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  return new Uint8Array(await readFile(join(folder, names[0]!)));
}

test.each(Object.keys(PLANTED).sort())('the marked copy of %s holds what the file holds', async (file) => {
  await run('check', join(SAMPLES, file), '-o', folder);
  expect(await asSecondReader(await onlyFile())).toEqual(await asSecondReader(readFileSync(join(SAMPLES, file))));
});

test.each([
  ['allocate', [MONEY]],
  ['allocate', [COMMISSIONING]],
  ['review', [PERFORMANCE, '--today', '2019-10-20']],
  ['template', ['--commissioning']],
  ['template', ['--spec', COMMISSIONING, '--service', 'SARC', '--period', '2019-20 Q2']],
  ['template', ['--spec', COMMISSIONING, '--service', 'SARC', '--layout', 'summary']],
])('the copy that %s writes: %j', async (command, given) => {
  const paths = given.map((one) => (one.endsWith('.xlsx') ? join(SAMPLES, one) : one));
  await run(command, ...paths, '-o', join(folder, 'copy.xlsx'));
  const bytes = await onlyFile();
  expect(await asSecondReader(bytes)).toEqual(asOurs(loadWorkbook(bytes, 'copy.xlsx')));
});

/** What the pane does to a workbook, by sample. */
const DOINGS: Readonly<Record<string, readonly [file: string, does: (port: WorkbookPort) => Promise<void>]>> = {
  'a receipt': [
    'clean-records.xlsx',
    async (port) => {
      const session = createReturnsSession(port);
      await session.recognise();
      await session.writeReceipt('Jo');
    },
  ],
  'a fix': [
    'messy-records.xlsx',
    async (port) => {
      const { grids } = await port.readSheets('all');
      const [{ sheet, values } = { sheet: '', values: [] }] = grids;
      const row = values.findIndex((line) => typeof line[0] === 'string' && line[0] !== '');
      const before = values[row]?.[0] ?? null;
      await port.replaceValues([{ sheet, row, column: 0, before, after: 'Changed & kept <as text>' }]);
    },
  ],
  'a ringfence statement and awards': [
    'commissioning-2019-20.xlsx',
    async (port) => {
      const session = createMoneySession(port, { marks: createMarks(port) });
      await session.allocate();
      await session.writeAwards();
      await session.writeStatement();
    },
  ],
  'variances, a briefing and accepted returns': [
    PERFORMANCE,
    async (port) => {
      const session = createPerformanceSession(port, {
        marks: createMarks(port),
        wallClock: () => new Date(2019, 9, 20).getTime(),
      });
      await session.review();
      await session.writeVariances();
      await session.writeBriefing(session.getState().review?.variances[0]?.key ?? '');
    },
  ],
};

test.each(Object.entries(DOINGS))('the copy saved after %s', async (_, [file, does]) => {
  const original = new Uint8Array(readFileSync(join(SAMPLES, file)));
  const workbook = loadWorkbook(original, file);
  await does(createFileWorkbook(workbook));
  const saved = saveAndReadBack(original, workbook);
  expect(saved).not.toBe(original);
  expect(await asSecondReader(saved)).toEqual(asOurs(loadWorkbook(saved, file)));
});

test('a copy that cannot be read back is not left behind, and a sentence says so', async () => {
  const worker = createWorker({
    maxBytes: 1e9,
    unusableNames: new Set(['UnusableFileError']),
    create: () => new Uint8Array(),
    open: (bytes, name) => {
      const workbook = loadWorkbook(bytes, name);
      return {
        port: createFileWorkbook(workbook),
        whyBlank: undefined,
        listTables: () => [],
        saveMarked: () => {
          checkReadable(saveAndReadBack(bytes, workbook).subarray(0, 1000), workbook);
          return bytes;
        },
      };
    },
  });
  const err: string[] = [];
  const streams = { out: () => undefined, err: (text: string) => void err.push(text) };
  await runCli(['check', join(SAMPLES, 'messy-form.xlsx'), '-o', folder], streams, worker, '1.2.3');
  expect(err.join('')).toMatch(
    /The marked copy .* could not be written: What was written could not be read back as it should be .*no copy was kept/,
  );
  expect(await readdir(folder)).toEqual([]);
});
