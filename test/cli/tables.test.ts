import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile } from '../../src/adapters/files/new-file';
import { declaredColumns } from '../../src/app/shared/declared-columns';
import { OUR_TABLE_NAMES } from '../../src/app/shared/our-tables';
import type { CellValue } from '../../src/cells/cell-values';
import { runCli } from '../../src/cli/run/run-cli';
import type { TablesReport } from '../../src/cli/set-up/tables-report';
import { fileWorker } from '../support/file-worker';
import { buildXlsx, relationship } from '../support/xlsx-builder';

const SAMPLES = join(__dirname, '../../assets/samples');
const COMMISSIONING = join(SAMPLES, 'commissioning-2019-20.xlsx');

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ringfence-tables-'))));
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await runCli(['tables', ...argv], streams, fileWorker(), '1.2.3');
  return { code, out: out.join(''), err: err.join('') };
}

async function runJson(...argv: string[]) {
  const { code, out } = await run('--json', ...argv);
  const found = JSON.parse(out) as { files: TablesReport[] };
  expect(Object.keys(found)).toEqual(['files']);
  return { code, files: found.files };
}

async function put(tables: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Promise<string> {
  const path = join(folder, 'money.xlsx');
  const bytes = newFile(
    Object.entries(tables).map(([name, [headers = [], ...rows]]) => ({
      name: `Sheet of ${name}`,
      cells: [],
      tables: [{ name, top: 1, left: 2, headers: headers.map(String), rows }],
      columns: [],
      choices: [],
      frozenRows: 1,
      frozenColumns: 0,
      print: { orientation: 'landscape' as const },
    })),
  );
  await writeFile(path, bytes);
  return path;
}

test('a commissioning workbook: each table of ours with its place, rows and columns, and those that are not there', async () => {
  const { code, files } = await runJson(COMMISSIONING);
  const [{ file, status, tables, missingTables, otherTables } = {} as TablesReport] = files;
  expect([code, file, status]).toEqual([0, COMMISSIONING, 'listed']);
  expect(tables).toHaveLength(17);
  expect([missingTables, otherTables]).toEqual([['Variances', 'Receipt'], []]);
  expect(tables.find(({ name }) => name === 'History')).toEqual({
    name: 'History',
    sheet: 'KPI history',
    cells: 'A1:F8',
    rows: 7,
    found: ['Service ID', 'KPI ID', 'Category', 'Period', 'Value', 'Return ID'],
    missing: [],
    others: [],
  });
  // A new table has a blank row, which counts for none.
  expect(tables.find(({ name }) => name === 'RunLog')).toMatchObject({ cells: 'A1:F2', rows: 0 });
  expect(tables.find(({ name }) => name === 'KPIs')?.missing).toEqual([
    { column: 'Valid from' },
    { column: 'Valid to' },
  ]);
  expect(tables.find(({ name }) => name === 'Services')?.others).toEqual([{ column: 'Note' }]);
});

test('a misspelt heading: what is missing, what cannot be done without it, and what may be meant', async () => {
  const path = await put({
    Funds: [
      ['fund id', 'Fund', 'Amuont', 'Purposes', 'Period start', 'Period end', 'Colour'],
      ['F1', 'Core', 1000, null, null, null, 'red'],
    ],
    KPIs: [
      ['Service', 'Unit'],
      ['*', 'people'],
    ],
  });
  const { code, files } = await runJson(path);
  const [funds, kpis] = files[0]?.tables ?? [];
  expect(code).toBe(0);
  expect(funds).toMatchObject({
    sheet: 'Sheet of Funds',
    cells: 'C2:I3',
    rows: 1,
    found: ['fund id', 'Fund', 'Purposes', 'Period start', 'Period end'],
    others: [{ column: 'Amuont', perhaps: 'Amount' }, { column: 'Colour' }],
  });
  expect(funds?.missing).toContainEqual({ column: 'Amount', neededFor: 'money' });
  expect(funds?.missing).toContainEqual({ column: 'Tolerance %' });
  expect(kpis?.missing.filter(({ neededFor }) => neededFor !== undefined)).toEqual([
    { column: 'Service ID', neededFor: 'anything' },
    { column: 'KPI ID', neededFor: 'anything', or: ['KPI'] },
    { column: 'KPI', neededFor: 'anything', or: ['KPI ID'] },
  ]);

  const { out } = await run(path);
  expect(out).toContain('  2 tables of Ringfence, and no other.\n\n  Funds – “Sheet of Funds”, C2:I3, 1 row\n');
  expect(out).toContain('    Needed and missing: Amount (for the money)\n');
  expect(out).toContain('    Not ours, kept and not read: Amuont (perhaps Amount is meant), Colour\n');
  expect(out).toContain('    Needed and missing: Service ID\n');
  expect(out.match(/Needed and missing: KPI/g)).toHaveLength(1);
  expect(out).toMatch(/Tables of Ringfence that are not there: Settings, FundChanges, .*Receipt\n$/);
});

test('Excel’s other tables with their columns; one with a name of ours and no headings is told apart', async () => {
  const path = join(folder, 'others.xlsx');
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const table = (id: number, name: string, area: string, more: string) =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${area}"${more}><tableColumns count="1"><tableColumn id="1" name="A"/></tableColumns></table>`;
  const bytes = buildXlsx({
    sheets: [
      {
        name: 'Data\u009b31m',
        rows: `<row r="1">${cell('Name', 'A1')}</row><row r="2">${cell('x', 'A2')}</row><row r="4">${cell('S1', 'A4')}</row>`,
        after: '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
        relationships:
          relationship('rId1', 'table', '../tables/table1.xml') + relationship('rId2', 'table', '../tables/table2.xml'),
      },
    ],
    parts: {
      'xl/tables/table1.xml': table(1, 'Contacts', 'A1:A2', ''),
      'xl/tables/table2.xml': table(2, 'Services', 'A4:A5', ' headerRowCount="0"'),
    },
  });
  await writeFile(path, bytes);
  const { files } = await runJson(path);
  expect(files[0]).toMatchObject({
    tables: [],
    otherTables: [
      { name: 'Contacts', cells: 'A1:A2', columns: ['Name'] },
      { name: 'Services', cells: 'A4:A5', columns: [], why: expect.stringContaining('no row of headings') as string },
    ],
  });
  expect(files[0]?.missingTables).toContain('Services');
  const { out } = await run(path);
  expect(out).toContain(
    '  No table of Ringfence, and 2 other tables.\n\n  Other tables\n\n    Contacts – “Data 31m”, A1:A2\n',
  );
  expect(out).not.toContain('that are not there');
});

test('a workbook without tables ends with 0, and says what a table is', async () => {
  const { code, out, err } = await run(join(SAMPLES, 'clean-form.xlsx'));
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/clean-form\.xlsx\n {2}It has no tables\. /);
});

test('a file that cannot be used ends with 2, and the others are listed', async () => {
  const path = join(folder, 'text.xlsx');
  await writeFile(path, 'not a workbook at all');
  const { code, files } = await runJson(path, COMMISSIONING);
  expect(code).toBe(2);
  expect(files.map(({ status }) => status)).toEqual(['refused', 'listed']);
  expect(files[0]?.reason).toMatch(/plain text/);
  const { out, err } = await run(path, COMMISSIONING);
  expect(out).toMatch(/^\S+text\.xlsx\n {2}Not listed\. .*plain text.*\n\n\S+commissioning/);
  expect(err).toBe(`Listing 1 of 2: ${path}\nListing 2 of 2: ${COMMISSIONING}\n`);
  expect((await run()).err).toMatch(/^Name at least one workbook whose tables are to be listed\.\nUsage: /);
});

test.each(OUR_TABLE_NAMES)('the columns of %s are declared, those that are needed among them', (name) => {
  const { headings, needed, neededForMoney } = declaredColumns(name);
  expect(headings.length).toBeGreaterThan(0);
  expect(needed.length).toBeGreaterThan(0);
  expect(headings).toEqual(expect.arrayContaining([...needed.flat(), ...neededForMoney.keys()]));
});
