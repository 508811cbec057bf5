import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { ExitCode } from '../../src/cli/shared/command';
import { runCli } from '../../src/cli/run/run-cli';
import type { Scalar } from '../../src/workbook/model/values';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { saveAndReadBack } from '../../src/workbook/xlsx/save-and-read-back';
import { fileWorker } from '../support/file-worker';

const SPEC = join(__dirname, '../../assets/samples/commissioning-2019-20.xlsx');

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ringfence-template-'))));
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await runCli(argv, streams, fileWorker(), '1.2.3');
  return { code, out: out.join(''), err: err.join('') };
}

const target = (): string => join(folder, 'new.xlsx');

/** Names of sheets and what stands in them, as another reader of .xlsx files sees it. */
async function asOthersRead(path: string) {
  const { sheets } = await readXlsx(await readFile(path));
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((value) => value ?? null)) }));
}

test.each(['records', 'summary'] as const)('a %s template of a service, for a period', async (layout) => {
  const given = ['--spec', SPEC, '--service', 'SARC', '--layout', layout, '--period', '2019-20 Q2'];
  expect(await run('template', ...given, '-o', target())).toEqual({ code: 0, out: `${target()}\n`, err: '' });
  const [first, definitions] = await asOthersRead(target());
  expect(first?.name).toBe('The Shores SARC');
  expect(first?.rows.slice(2, 5).map((row) => row.slice(0, 2))).toEqual([
    ['Provider', 'The Shores'],
    ['Service', 'The Shores SARC'],
    ['Reporting period', '2019-20 Q2'],
  ]);
  expect(first?.rows[6]?.slice(0, 2)).toEqual(
    layout === 'records' ? ['Client reference', 'Referral date'] : ['Measure', 'Category'],
  );
  expect(definitions?.rows.map(([name]) => name)).toContain('Forensic examinations');
  const checked = await run('check', target(), '--spec', SPEC);
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/1 error/);
});

test('without a commissioning workbook it asks for the minimum KPI set, records as nothing else is said', async () => {
  expect((await run('template', '-o', target())).code).toBe(0);
  const [first] = await asOthersRead(target());
  expect([first?.name, first?.rows[6]?.[0]]).toEqual(['Return', 'Client reference']);
});

test('a commissioning workbook, which can be checked against at once', async () => {
  expect(await run('template', '--commissioning', '-o', target())).toEqual({ code: 0, out: `${target()}\n`, err: '' });
  const sheets = await asOthersRead(target());
  expect(sheets).toHaveLength(17);
  expect(sheets.find(({ name }) => name === 'KPIs')?.rows[1]?.slice(0, 3)).toEqual([
    '*',
    'beneficiaries',
    'Beneficiaries',
  ]);
  const clean = join(__dirname, '../../assets/samples/clean-records.xlsx');
  expect(await run('check', clean, '--spec', target())).toMatchObject({ code: 0, err: '' });
});

test('a service by its name, and one that is not there: those there are, the nearest first', async () => {
  expect((await run('template', '--spec', SPEC, '--service', 'the shores sarc', '-o', target())).code).toBe(0);
  const other = join(folder, 'other.xlsx');
  const { code, out, err } = await run('template', '--spec', SPEC, '--service', 'YUOTH', '-o', other);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^There is no service “YUOTH”\. There are:\n {2}YOUTH {2}Youth Outreach.*\n/);
  expect(err).toMatch(/\n {2}SSCT /);
  expect(await readdir(folder)).toEqual(['new.xlsx']);
});

test('no file is ever replaced', async () => {
  await writeFile(target(), 'mine');
  for (const given of [['--commissioning'], ['--spec', SPEC, '--service', 'SARC']]) {
    const { code, err } = await run('template', ...given, '-o', target());
    expect([code, err]).toEqual([2, `${target()} is there already, and no file is ever replaced. Name another.\n`]);
  }
  expect(await readFile(target(), 'utf8')).toBe('mine');
});

test.each([
  [['--period', 'spring term'], /“spring term” cannot be read as a period\. Write it like 2019-20 Q1/],
  [['--layout', 'form'], /--layout is records or summary, not “form”/],
  [['--service', 'SARC'], /Name the commissioning workbook that has the service after --spec/],
  [['--spec', SPEC], /Name the service after --service/],
  [['--commissioning', '--layout', 'records'], /--layout does not go with --commissioning/],
  [['return.xlsx'], /made from no file “return\.xlsx”/],
  [['--spec', 'gone.xlsx', '--service', 'S1'], /cannot be read from gone\.xlsx\. There is no such file/],
])('%j is refused, and nothing is written', async (given, words) => {
  const { code, out, err } = await run('template', ...given, '-o', target());
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(words);
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  [[], /Name the file to be written after -o/],
  [['-o', 'new.xls'], /ends in \.xlsx after -o, not new\.xls/],
])('template %j says what is missing', async (given, words) => {
  const { code, err } = await run('template', ...given);
  expect(code).toBe(2);
  expect(err).toMatch(words);
  expect(err).toMatch(/Usage: ringfence check/);
});

test('machines get their one object all the same', async () => {
  const { code, out, err } = await run('template', '--json', '-o', target());
  expect([code, JSON.parse(out)]).toEqual([2, { files: [] }]);
  expect(err).toMatch(/--json does not go with template/);
});

test('what belongs to templates does not go with check', async () => {
  expect((await run('check', SPEC, '--period', '2019-20')).err).toMatch(/--period does not go with check/);
});

test('a folder that cannot be written to is told', async () => {
  await writeFile(join(folder, 'file'), '');
  const { code, err } = await run('template', '-o', join(folder, 'file', 'new.xlsx'));
  expect(code).toBe(2);
  expect(err).toMatch(/is a file, not a folder/);
});

/** What a check finds, in a line each, without the file's name. */
async function findingsIn(file: string, ...given: readonly string[]): Promise<readonly string[]> {
  const { out } = await run('check', file, '--json', ...given);
  const { files } = JSON.parse(out) as { files: readonly { findings: readonly { rule: string; message: string }[] }[] };
  return files.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule}: ${message}`)).sort();
}

/** The workbook with values typed in below the headings of its return, as the template heads them. */
async function fillIn(path: string, values: Readonly<Record<string, readonly Scalar[]>>): Promise<void> {
  const bytes = await readFile(path);
  const workbook = loadWorkbook(bytes, path);
  const [sheet] = workbook.sheets;
  const headings = sheet!.values({ top: 6, left: 0, bottom: 6, right: 40 })[0]!;
  for (const [heading, cells] of Object.entries(values)) {
    const column = headings.indexOf(heading);
    expect(column).toBeGreaterThanOrEqual(0);
    workbook.setCells(
      sheet!.id,
      7,
      column,
      cells.map((value) => [{ value }]),
      'person',
    );
  }
  await writeFile(path, saveAndReadBack(bytes, workbook));
}

describe('a return carries its specification', () => {
  const made = async (...given: readonly string[]) => {
    const folderOfAll = join(folder, 'returns');
    const result = await run('template', '--spec', SPEC, '--all', ...given, '-o', folderOfAll);
    return { ...result, folderOfAll, files: await readdir(folderOfAll).catch(() => []) };
  };

  test('one for every service', async () => {
    const { code, out, err, files, folderOfAll } = await made('--period', '2019-20 Q2');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(files).toContain('SARC.xlsx');
    expect(out.trim().split('\n').sort()).toEqual(files.map((name) => join(folderOfAll, name)).sort());
    const again = await made();
    expect([again.code, again.err]).toEqual([
      2,
      expect.stringMatching(/is there already, and no file is ever replaced/),
    ]);
  });

  test('own KPIs are read and checked the same with the office’s workbook and without', async () => {
    const { folderOfAll } = await made('--period', '2019-20 Q2');
    const file = join(folderOfAll, 'SARC.xlsx');
    await fillIn(file, {
      'Client reference': ['C1', 'C2', 'C3'],
      'Forensic examinations': [1, 'two', -1],
      Gender: ['Female', 'Femael', 'Male'],
    });
    const without = await findingsIn(file);
    expect(without.join('\n')).toMatch(/Forensic examinations/);
    expect(without).toEqual(await findingsIn(file, '--spec', SPEC));
  });

  test('nothing of another service is in it', async () => {
    const { folderOfAll } = await made();
    const text = JSON.stringify(await asOthersRead(join(folderOfAll, 'SARC.xlsx')));
    const workbook = loadWorkbook(await readFile(SPEC), SPEC);
    const services = workbook.sheets.find(({ name }) => name === 'Services')!;
    const rows = services.values(services.usedArea(false)!).slice(1);
    const others = rows.filter(([id]) => id !== 'SARC').map((row) => row.slice(0, 2));
    expect(others.length).toBeGreaterThan(2);
    for (const [id, name] of others)
      expect([id, name, text.includes(JSON.stringify(id)), text.includes(String(name))]).toEqual([
        id,
        name,
        false,
        false,
      ]);
  });

  test('a row that somebody changed is asked about', async () => {
    const { folderOfAll } = await made('--period', '2019-20 Q2');
    const file = join(folderOfAll, 'SARC.xlsx');
    const bytes = await readFile(file);
    const workbook = loadWorkbook(bytes, file);
    const definitions = workbook.sheets.find(({ name }) => name === 'Definitions')!;
    const values = definitions.values(definitions.usedArea(false)!);
    const row = values.map(([name]) => name).lastIndexOf('Forensic examinations');
    workbook.setCells(definitions.id, row, 4, [[{ value: 'Yes' }]], 'person');
    await writeFile(file, saveAndReadBack(bytes, workbook));
    const said = (await findingsIn(file)).filter((line) => line.startsWith('definitions-not-current'));
    expect(said).toEqual([expect.stringMatching(/were changed by hand/)]);
  });
});

test.each([
  ['--all', 'Name the commissioning workbook that has the services after --spec.'],
  ['--all --spec x.xlsx', 'Name the folder for the files after -o.'],
  ['--all --spec x.xlsx --service S1 -o out', '--service does not go with --all.'],
  ['--all --spec x.xlsx -o out.xlsx', 'Name a folder after -o.'],
])('template %s is refused', async (given, why) => {
  const { code, err } = await run('template', ...given.split(' '));
  expect([code, err]).toEqual([2, expect.stringContaining(why)]);
});
