import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileReport } from '../../../src/cli/shared/file-report';
import type { ExitCode } from '../../../src/cli/shared/command';
import { COMMAND_NAMES, COMMANDS } from '../../../src/cli/commands/index';
import { runCli } from '../../../src/cli/run/run-cli';
import { createReturnsSession } from '../../../src/app/returns/create-returns-session';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { newFile } from '../../../src/adapters/files/new-file';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../../src/workbook/xlsx/save';
import { buildXlsx, relationship, STYLES } from '../../support/xlsx-builder';
import type { Worker } from '../../../src/cli/run/work';
import { createWorker } from '../../../src/cli/run/work-here';
import { fileWorker } from '../../support/file-worker';

const worker = fileWorker();

type Cell = string | number | undefined;

function cellXml(value: Cell, row: number, column: number): string {
  const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (value === undefined) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** A workbook file with one sheet of these rows from A1. */
function xlsx(rows: readonly (readonly Cell[])[], name = 'Q1'): Uint8Array {
  const lines = rows.map(
    (line, row) => `<row r="${row + 1}">${line.map((value, column) => cellXml(value, row, column)).join('')}</row>`,
  );
  return buildXlsx({ sheets: [{ name, rows: lines.join('') }] });
}

/** A workbook whose one sheet is this table. */
function tableXlsx(name: string, rows: readonly (readonly string[])[], sheet = 'Register'): Uint8Array {
  const headings = rows[0]!;
  const columns = headings.map((heading, index) => `<tableColumn id="${index + 1}" name="${heading}"/>`);
  const area = `A1:${String.fromCharCode(64 + headings.length)}${rows.length}`;
  const lines = rows.map(
    (line, row) => `<row r="${row + 1}">${line.map((text, at) => cellXml(text, row, at)).join('')}</row>`,
  );
  return buildXlsx({
    sheets: [
      {
        name: sheet,
        rows: lines.join(''),
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: relationship('rId1', 'table', '../tables/table1.xml'),
      },
    ],
    parts: {
      'xl/tables/table1.xml': `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="${name}" displayName="${name}" ref="${area}"><tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`,
    },
  });
}

const HEADINGS = ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'];
const WRONG_ROWS: readonly (readonly Cell[])[] = [
  ['Returns of the Shores'],
  [],
  HEADINGS,
  ['C1', 'Female', 34, 'Whit British', 'Police'],
  ['C2', 'Male', -4, 'Irish', 'Self'],
];
const WRONG = xlsx(WRONG_ROWS);
/** A sheet with these rows and, below them, formats down to the last row; one with every row is in test/workbook/xlsx/guards.test.ts. */
function formattedToTheEnd(rows: string, count = 0): Uint8Array {
  const formats = [...Array.from({ length: 1_000 }, (_, row) => row + count + 1), 1_048_576].map(
    (row) => `<row r="${row}" s="1" customFormat="1"/>`,
  );
  return buildXlsx({ sheets: [{ name: 'Q1', rows: rows + formats.join('') }], styles: STYLES });
}

/** An OLE2 file with the stream that holds an encrypted workbook. */
const ENCRYPTED = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...new Array<number>(600).fill(0),
  ...Buffer.from('EncryptedPackage', 'utf16le'),
]);

/** 60 MB that pack to a thousandth. */
const SWOLLEN = buildXlsx({ sheets: [{ rows: ' '.repeat(60 * 1024 * 1024) }] });

const NO_RETURN = xlsx([['Please send by Friday']]);

const SPECIFICATIONS = join(__dirname, '../../../assets/samples/commissioning-2019-20.xlsx');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringfence-cli-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function put(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, bytes);
  return path;
}

async function run(...argv: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  let out = '';
  let err = '';
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await runCli(argv, streams, worker, '1.2.3');
  return { code, out, err };
}

async function runJson(...argv: string[]): Promise<{ code: ExitCode; files: FileReport[] }> {
  const { code, out } = await run('check', '--json', ...argv);
  return { code, files: (JSON.parse(out) as { files: FileReport[] }).files };
}

const digest = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

describe('usage', () => {
  it.each([
    [['check'], /Name at least one workbook/],
    [[], /Say what to do: check/],
    [['chek', 'a.xlsx'], /no command “chek”/],
    [['check', 'a.xlsx', '--jsn'], /no option --jsn/],
    [['check', 'a.xlsx', '-x'], /no option -x/],
    [['check', 'a.xlsx', '--spec'], /--spec needs a name/],
    [['check', 'a.xlsx', '--json=yes'], /--json takes no value/],
    [['check', 'a.xlsx', '-o', 'x', '--out', 'y'], /--out can be given only once/],
  ])('%j is refused with a sentence and the usage', async (argv, words) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(words);
    expect(err).toMatch(/Usage: ringfence check <files…>/);
  });

  it.each([
    [['chek', 'a.xlsx'], 'There is no command “chek”. Did you mean check?'],
    [['Review', 'a.xlsx'], 'There is no command “Review”. Did you mean review?'],
    [['check', 'a.xlsx', '--jsn'], 'There is no option --jsn. Did you mean --json?'],
    [['review', 'a.xlsx', '--todays', 'x'], 'There is no option --todays. Did you mean --today?'],
    [['grants', 'a.xlsx'], 'There is no command “grants”.'],
    [['check', 'a.xlsx', '--servce', 'S1'], 'There is no option --servce.'],
  ])('%j: %s', async (argv, sentence) => {
    expect((await run(...argv)).err.split('\n')[0]).toBe(sentence);
  });

  it('prints the help of each command alone: every option, examples, exit codes', async () => {
    for (const name of COMMAND_NAMES) {
      const { code, out, err } = await run(name, '--help');
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(new RegExp(`^ringfence ${name}: `));
      for (const option of Object.keys(COMMANDS[name].options)) expect(out).toContain(`--${option}`);
      expect(out).toContain(`For example:\n\n  ringfence ${name} `);
      expect(out).toMatch(/Exit code: 0 .*,\s2\sa\sfile\scould\snot\sbe\sused/s);
    }
    expect((await run('chek', '--help')).out).toBe((await run('--help')).out);
  });

  it('prints help and version', async () => {
    expect(await run('--help')).toEqual({ code: 0, out: expect.stringContaining('Exit code') as string, err: '' });
    expect(await run('check', '--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });

  it('gives machines one object also when the command is not understood', async () => {
    const { code, out } = await run('check', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ files: [] });
    const reason = 'The command was not understood.';
    for (const argv of [
      ['review', '--json'],
      ['--json', 'review'],
    ])
      expect(JSON.parse((await run(...argv)).out)).toEqual({ reason, variances: [], notReviewed: [] });
  });

  it('takes names after -- as files, whatever they begin with', async () => {
    const { files } = await runJson('--', '--spec');
    expect(files.map(({ file, status }) => [file, status])).toEqual([['--spec', 'refused']]);
  });
});

describe('check', () => {
  it('tells what was explained in the workbook apart from what is open', async () => {
    const original = new Uint8Array(await readFile('assets/samples/messy-records.xlsx'));
    const workbook = loadWorkbook(original, 'explained.xlsx');
    const session = createReturnsSession(createFileWorkbook(workbook));
    await session.check('all');
    const query = session.getState().report!.findings.find(({ rule }) => rule === 'date-outside-period')!;
    const why = 'The client was referred on 30 June at night and first seen in July, as agreed with the office.';
    await session.explain(query.key, why, 'Sam Day');
    const path = await put('explained.xlsx', saveWorkbook(original, workbook));

    const [report] = (await runJson(path)).files;
    expect(report!.answered).toEqual([
      expect.objectContaining({
        rule: query.rule,
        answer: expect.objectContaining({ kind: 'explained', text: why, by: 'Sam Day' }),
      }),
    ]);
    expect(report!.findings.map(({ message }) => message)).not.toContain(query.message);
    expect((await run('check', path)).out).toContain(`Explained by Sam Day: ${why}`);
  });

  it('prints exactly the agreed object', async () => {
    const path = await put('wrong.xlsx', WRONG);
    const { code, files } = await runJson(path);
    expect(code).toBe(1);
    expect(files).toHaveLength(1);
    const [report] = files;
    expect(Object.keys(report!).sort()).toEqual([
      'account',
      'answered',
      'file',
      'findings',
      'notChecked',
      'returns',
      'status',
      'summary',
    ]);
    expect(report).toMatchObject({ file: path, status: 'checked' });
    expect(report!.returns).toEqual([
      expect.objectContaining({ sheet: 'Q1', layout: 'records', headerRow: 3, firstRow: 4, lastRow: 5 }),
    ]);
    expect(report!.returns[0]!.columns).toEqual(
      expect.arrayContaining([
        { column: 'B', header: 'Gender', kpi: 'gender', how: 'name' },
        { column: 'D', header: 'Ethnicity', kpi: 'ethnicity', how: 'name' },
      ]),
    );
    const unknown = report!.findings.find((finding) => finding.rule === 'code-unknown' && finding.kpi === 'ethnicity');
    expect(unknown).toMatchObject({ sheet: 'Q1', severity: 'error', cells: ['D4'], count: 1 });
    expect(unknown?.suggestions?.length).toBeGreaterThan(0);
    expect(unknown?.whatToDo).not.toBe('');
    expect(report!.summary.errors).toBe(report!.findings.filter((finding) => finding.severity === 'error').length);
  });

  it('prints text for people: counts, what, where, what to do', async () => {
    const path = await put('wrong.xlsx', WRONG);
    const { out, err } = await run('check', path);
    expect(err).toBe('');
    expect(out).toMatch(/^\S+wrong\.xlsx\n {2}“Q1”.*records.*headings in row 3, rows 4 to 5/);
    expect(out).toMatch(/Errors – must be fixed/);
    expect(out).toMatch(/“Whit British”.*\n {6}Where: “Q1”, D4\n {6}Do: /);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });

  it('lets no line break of a provider begin a line of its own', async () => {
    const forged = 'Haven (records, 9 fields)\n\nother.xlsx\n  Nothing to mend in 4,211 cells.';
    const bytes = xlsx([['Provider', forged], [], HEADINGS, ['C1', 'Female', 34, 'White British', 'Police']]);
    const { out } = await run('check', await put('a.xlsx', bytes));
    expect(out).toContain('Haven (records, 9 fields) other.xlsx Nothing to mend');
    expect(out).not.toMatch(/^\s*(?:other\.xlsx|Nothing to mend)/m);
  });

  it('lets no control characters of a provider reach the terminal', async () => {
    const bytes = xlsx([HEADINGS, ['C1', 'Female', 34, 'Whit\u009b31m British', 'Police']]);
    const { out } = await run('check', await put('a.xlsx', bytes));
    expect(out).toContain('31m British');
    expect(out).not.toContain('\u009b');
  });

  it('calls a file without a return an error, says that nothing was checked, and exits 1', async () => {
    const { code, out } = await run('check', await put('notes.xlsx', NO_RETURN));
    expect(code).toBe(1);
    expect(out).toMatch(/was not recognised as a return/);
    expect(out).toMatch(/No return was recognised, so no values were checked/);
  });

  it('says of each table what it was taken for, whose it is by which cell, and what it was held against and why', async () => {
    const data = xlsx([
      ['Provider', 'The Shores'],
      ['Period', 'Q2 2019'],
      [],
      HEADINGS,
      ['C1', 'Female', 34, 'Irish', 'Self'],
    ]);
    const path = await put('return.xlsx', data);
    const { files } = await runJson(path);
    expect(files[0]?.returns[0]).toMatchObject({
      kind: 'return',
      specification: { service: null, why: expect.stringMatching(/minimum KPI set/) as string },
      about: {
        provider: { value: 'The Shores', from: 'Q1!B1' },
        period: { value: '2019-20 Q2', from: 'Q1!B2' },
      },
    });
    expect((await run('check', path)).out).toMatch(/minimum KPI set\. The provider is from Q1!B1\. The period is/);
    const { files: held } = await runJson(path, '--spec', SPECIFICATIONS);
    expect(held[0]?.returns[0]?.specification.why).not.toMatch(/minimum/);
    const staff = await put(
      'staff.xlsx',
      xlsx([
        ['Service', 'Lead', 'Post'],
        ['A', 'B', 'C'],
        ['D', 'E', 'F'],
      ]),
    );
    const { code, files: others } = await runJson(staff);
    expect([code, others[0]?.returns.map(({ kind }) => kind)]).toEqual([1, ['other-table']]);
  });

  it('finds errors on sheets without a return, says that no values were checked, and exits 1', async () => {
    const path = await put(
      'budget.xlsx',
      xlsx([
        ['Our budget', 'x'],
        ['Rent', '#REF!'],
      ]),
    );
    const { code, out } = await run('check', path);
    expect(code).toBe(1);
    expect(out).toMatch(/1 error, 1 query, 0 pieces of advice\. No return was recognised, so no values were checked\./);
    expect(out).toMatch(/, B2: the formula shows #REF!\./);
    expect(out).not.toMatch(/Nothing to mend/);
    const { files } = await runJson(path);
    expect(files[0]).toMatchObject({ status: 'checked', summary: { cells: 0, errors: 1, queries: 1, advice: 0 } });
  });

  it('says once of a commissioning workbook what it is and what to check instead', async () => {
    const path = join(__dirname, '../../../assets/samples/commissioning-2019-20.xlsx');
    const { code, out } = await run('check', path);
    expect(code).toBe(0);
    expect(out.match(/commissioning workbook/g)).toHaveLength(1);
    expect(out).toMatch(
      /The whole workbook\. This is a commissioning workbook \(tables Funds, .*\), not a return, .* Open a provider’s return/,
    );
    // Pasted as it stands, it runs.
    expect(out).toContain(`run: ringfence allocate ${path}`);
    const { files } = await runJson(path);
    expect(files[0]!.notChecked.filter(({ what }) => what === 'The whole workbook')).toHaveLength(1);
  });

  it('refuses each unusable file with a sentence of its own, checks the others, writes nothing for those, and exits 2', async () => {
    const good = await put('good.xlsx', WRONG);
    const bad: Readonly<Record<string, RegExp>> = {
      [join(folder, 'missing.xlsx')]: /There is no such file/,
      [folder]: /It is a folder/,
      [await put('empty.xlsx', '')]: /is empty \(0 bytes\)/,
      [await put('text.xlsx', 'not a workbook at all')]: /plain text/,
      [await put('encrypted.xlsx', ENCRYPTED)]: /protected with a password.*remove the password/,
      [await put('blank.xlsx', xlsx([]))]: /every sheet is blank/,
      [await put('formatted.xlsx', formattedToTheEnd(''))]: /“Q1” is formatted down to row 1,048,576, but no cell/,
      [await put('swollen.xlsx', SWOLLEN)]: /unpacks from 0\.1 MB to 60 MB.*delete the unused rows and columns/,
    };
    const out = join(folder, 'marked');
    const { code, files } = await runJson(...Object.keys(bad), good, '-o', out);
    expect(code).toBe(2);
    expect(files.map(({ status }) => status)).toEqual([...Object.keys(bad).map(() => 'refused'), 'checked']);
    for (const { file, reason, findings, returns } of files.slice(0, -1)) {
      expect(reason).toMatch(bad[file]!);
      expect(reason).toMatch(/^[A-Z].*\.$/s);
      expect(reason).not.toMatch(/problem of its own|ENOENT|undefined/);
      expect([findings, returns]).toEqual([[], []]);
    }
    expect(await readdir(out)).toEqual(['good-marked.xlsx']);
  });

  it('checks the values of a sheet that is formatted to its last row', async () => {
    const lines = [HEADINGS, ['C1', 'Female', 34, 'Whit British', 'Police']].map(
      (line, row) => `<row r="${row + 1}">${line.map((value, column) => cellXml(value, row, column)).join('')}</row>`,
    );
    const { code, files } = await runJson(await put('long.xlsx', formattedToTheEnd(lines.join(''), lines.length)));
    expect(code).toBe(1);
    expect(files[0]).toMatchObject({
      status: 'checked',
      returns: [{ sheet: 'Q1', headerRow: 1, firstRow: 2, lastRow: 2 }],
    });
    expect(files[0]!.findings.find(({ kpi }) => kpi === 'ethnicity')).toMatchObject({ cells: ['D2'], count: 1 });
  });

  it('does not read a file that is too large', async () => {
    const small = createWorker({
      maxBytes: 10,
      unusableNames: new Set(),
      open: () => {
        throw new Error('opened');
      },
      create: newFile,
    });
    const { kind, result } = await small.work('check', { file: await put('large.xlsx', WRONG) });
    expect(kind).toBe('refused');
    expect(result.report).toMatchObject({ status: 'refused', reason: expect.stringMatching(/larger than/) as string });
  });

  it('tells a failure of our own in words, and goes on', async () => {
    const broken = createWorker({
      maxBytes: 1e9,
      unusableNames: new Set(),
      open: () => {
        throw new TypeError('boom');
      },
      create: newFile,
    });
    const { kind, result } = await broken.work('check', { file: await put('a.xlsx', WRONG) });
    expect(kind).toBe('failed');
    expect(result.report).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/problem of its own.*boom/) as string,
    });
  });

  it('shows progress on stderr only, when there are several files', async () => {
    const path = await put('a.xlsx', NO_RETURN);
    const { out, err } = await run('check', '--json', path, path);
    expect(err).toBe(`Checking 1 of 2: ${path}\nChecking 2 of 2: ${path}\n`);
    expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(2);
  });
});

describe('--spec', () => {
  it('needs a workbook with the tables', async () => {
    const path = await put('a.xlsx', WRONG);
    const { code, out, err } = await run('check', path, '--spec', path);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(
      /neither a table Services nor a table KPIs\. Name a commissioning workbook that has them\.\nUsage/,
    );
    expect((await run('check', path, '--spec', join(folder, 'gone.xlsx'))).err).toMatch(/There is no such file/);
  });

  it.each([
    [
      'Services',
      ['Service no.', 'Service', 'Provider'],
      /the table Services has no column “Service ID”\. Add a column/,
    ],
    ['KPIs', ['Service no.', 'KPI ID', 'KPI'], /the table KPIs has no column “Service ID”\. Add a column/],
  ])('is refused when the table %s has its Service ID renamed', async (name, headings, words) => {
    const path = await put('a.xlsx', WRONG);
    const spec = await put('spec.xlsx', tableXlsx(name, [headings, ['S1', 'kpi-1', 'Shores']]));
    const { code, out, err } = await run('check', path, '--spec', spec);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err).toMatch(/Usage: ringfence check/);
  });

  it('is used in spite of a row that cannot be, and stderr says which', async () => {
    const path = await put('a.xlsx', WRONG);
    const rows = [
      ['Service ID', 'Service', 'Provider', 'Crime-related'],
      ['S1', 'The Shores', 'Shores Trust', 'perhaps'],
    ];
    const spec = await put('spec.xlsx', tableXlsx('Services', rows, 'Regis\u009b31mter'));
    const { code, out, err } = await run('check', path, '--spec', spec);
    expect(code).toBe(1);
    expect(out).not.toMatch(/perhaps/);
    expect(err).toBe(
      `${spec} “Regis 31mter”: D2, Crime-related: “perhaps” is not one of Yes, No. Choose one of these words.\n`,
    );
  });
});

describe('-o', () => {
  it('writes a marked copy and leaves the original as it was', async () => {
    const path = await put('wrong.xlsx', WRONG);
    const before = await digest(path);
    const out = join(folder, 'marked');
    const { code, err } = await run('check', path, '-o', out);
    expect(code).toBe(1);
    expect(await digest(path)).toBe(before);
    expect(await readdir(out)).toEqual(['wrong-marked.xlsx']);
    expect(err).toMatch(/^Marked copy: .*wrong-marked\.xlsx\n$/);
    const copy = loadWorkbook(await readFile(join(out, 'wrong-marked.xlsx')), 'copy');
    const port = createFileWorkbook(copy);
    expect(await port.findMarks()).toBeGreaterThan(0);
    expect(copy.sheets[0]!.value(3, 3)).toBe('Whit British');
  });

  it('keeps copies of files with the same name apart', async () => {
    const files = [
      await put('a/return.xlsx', WRONG),
      await put('b/Return.xlsx', NO_RETURN),
      await put('c/return.xlsx', WRONG),
    ];
    const out = join(folder, 'marked');
    await run('check', ...files, '-o', out);
    expect((await readdir(out)).sort()).toEqual(['Return-marked-2.xlsx', 'return-marked-3.xlsx', 'return-marked.xlsx']);
  });

  it('replaces no file: neither inputs, under whatever link, nor the specifications, nor an earlier copy', async () => {
    const path = await put('wrong.xlsx', WRONG);
    const other = await put('wrong-marked.xlsx', NO_RETURN);
    const spec = await put('wrong-marked-2.xlsx', await readFile(SPECIFICATIONS));
    const before = await Promise.all([path, other, spec].map(digest));
    const link = join(folder, 'link');
    await symlink(folder, link);
    for (const [index, out] of [folder, link, `${folder}/./`].entries()) {
      const { code, err } = await run('check', path, other, '--spec', spec, '-o', out);
      expect(code).toBe(1);
      expect(err).toContain(`wrong-marked-${index + 3}.xlsx\n`);
    }
    expect(await Promise.all([path, other, spec].map(digest))).toEqual(before);
  });

  it('writes nothing for a refused file', async () => {
    const out = join(folder, 'marked');
    const { code } = await run('check', await put('empty.xlsx', ''), '-o', out);
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual(['empty.xlsx']);
  });

  it('refuses what is no folder before anything is checked', async () => {
    const path = await put('wrong.xlsx', WRONG);
    const { code, err } = await run('check', path, path, '-o', join(path, 'no'));
    expect(code).toBe(2);
    expect(err).toMatch(/^\S+wrong\.xlsx is a file, not a folder\. Name a folder after -o\.\nUsage:/);
  });

  it('says so when a copy cannot be written, keeps the report and exits 2', async () => {
    const path = await put('wrong.xlsx', WRONG);
    const markedCopy = join(path, 'wrong-marked.xlsx');
    const { report, written, notWritten } = (await worker.work('check', { file: path, markedCopy })).result;
    expect(written).toBeUndefined();
    expect(notWritten).toMatch(/could not be written\. Check that the folder/);
    expect(report).toMatchObject({ status: 'checked' });
    expect(await readdir(folder)).toEqual(['wrong.xlsx']);
    const failing: Worker = {
      work: (name, task) => worker.work(name, Object.assign({}, task, { markedCopy })),
    };
    const errors: string[] = [];
    const streams = { out: () => undefined, err: (text: string) => void errors.push(text) };
    expect(await runCli(['check', path, '-o', folder], streams, failing, '1')).toBe(2);
    expect(errors.join('')).toMatch(/could not be written/);
  });
});
