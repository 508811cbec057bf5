import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileReport } from '../../src/cli/shared/file-report';
import { buildXlsx } from '../support/xlsx-builder';

/** The built command line, as `npx ringfence` runs it: its bundle, its thread, its streams and its exit code. */
const BIN = join(__dirname, '../../dist/cli/ringfence.js');
const SAMPLES = join(__dirname, '../../assets/samples');
const sample = (name: string): string => join(SAMPLES, name);

// `npm ci` builds it. In a checkout without it there is nothing that could be run.
const described = existsSync(BIN) ? describe : describe.skip;

function run(...argv: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function runJson(...argv: string[]): { code: number | null; files: FileReport[] } {
  const { code, out } = run('check', '--json', ...argv);
  expect(out.trimEnd()).not.toContain('\n');
  const parsed = JSON.parse(out) as { files: FileReport[] };
  expect(Object.keys(parsed)).toEqual(['files']);
  return { code, files: parsed.files };
}

/** A form of the Safe Schools team with a beneficiary count and nothing of its own KPIs. */
const FORM = [
  ['Provider', 'Safe Schools and Communities Team'],
  ['Service', 'Safe Schools and Communities'],
  ['Reporting period', '2019-20 Q2'],
  ['Beneficiaries', 12],
  ['Referrals in', 3],
  ['Referrals out', 1],
] as const;

described('the built ringfence', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ringfence-bin-'));
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('exits 0 and prints one object for a clean return', () => {
    const { code, files } = runJson(sample('clean-form.xlsx'));
    expect(code).toBe(0);
    expect(files).toMatchObject([{ status: 'checked', findings: [], returns: [{ layout: 'form' }] }]);
  });

  it('exits 1 where something must be fixed, and tells people what', () => {
    const { code, out, err } = run('check', sample('messy-form.xlsx'));
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/Errors – must be fixed/);
  });

  it('exits 2 for a file that cannot be used, checks the others, and writes a marked copy of those only', async () => {
    const broken = join(folder, 'broken.xlsx');
    await writeFile(broken, 'not a workbook');
    const out = join(folder, 'marked');
    const { code, files } = runJson(broken, sample('messy-records.xlsx'), '-o', out);
    expect(code).toBe(2);
    expect(files.map(({ status }) => status)).toEqual(['refused', 'checked']);
    expect(await readdir(out)).toEqual(['messy-records-marked.xlsx']);
    expect(run('chek').code).toBe(2);
  });

  it('asks with --spec for the KPIs of the service that the return names', async () => {
    const cell = (value: string | number, reference: string): string =>
      typeof value === 'number'
        ? `<c r="${reference}"><v>${value}</v></c>`
        : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = FORM.map(
      ([label, value], row) => `<row r="${row + 1}">${cell(label, `A${row + 1}`)}${cell(value, `B${row + 1}`)}</row>`,
    ).join('');
    const path = join(folder, 'ssct.xlsx');
    await writeFile(path, buildXlsx({ sheets: [{ name: 'Return', rows }] }));
    const missing = (files: readonly FileReport[]): (string | undefined)[] =>
      files.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'kpi-missing').map(({ kpi }) => kpi));

    const alone = runJson(path);
    expect(alone.code).toBe(1);
    expect(missing(alone.files)).toContain('ethnicity');
    expect(missing(alone.files)).not.toContain('courses');
    const withSpec = runJson(path, '--spec', sample('commissioning-2019-20.xlsx'));
    expect(withSpec.files[0]!.returns[0]!.service).toBe('Safe Schools and Communities');
    expect(missing(withSpec.files)).toEqual(expect.arrayContaining(['ethnicity', 'courses', 'adults', 'children']));
  });

  it('ends without a stack when its reader has had enough', async () => {
    const child = spawn(process.execPath, [BIN, 'check', '--json', sample('messy-records.xlsx')]);
    // Closed before anything is written, as by `| head -c 0`.
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, err]).toEqual([1, '']);
  });
});
