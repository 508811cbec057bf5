import { acceptReturns } from '../../../src/app/performance/accept-returns';
import { OUR_TABLE_NAMES } from '../../../src/app/shared/our-tables';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { WorkbookError } from '../../../src/ports/workbook-error';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Scalar } from '../../../src/workbook/model/values';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { openSample } from '../../support/samples';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

const JULY = new Date(2019, 6, 24, 14, 5).getTime();
const LATER = new Date(2019, 7, 1).getTime();

type Rows = readonly (readonly Scalar[])[];

const form = (name: string, figures: Rows, period = '2019-20 Q1'): SheetDraft => ({
  name,
  rows: [['Service', 'SARC'], ['Period', period], [], ...figures],
});

const COMPLETE: Rows = [
  ['Beneficiaries', 10],
  ['Gender'],
  ['Female', 6],
  ['Male', 4],
  ['Age'],
  ['Under 18', 4],
  ['18 and over', 6],
  ['Learning difficulties'],
  ['No', 10],
  ['Ethnicity'],
  ['Not known', 10],
  ['Vulnerability'],
  ['None', 10],
  ['Intervention type'],
  ['Advocacy', 10],
  ['Referrals in', 12],
  ['Referrals out', 0],
];

const VALUES = 11;

const tableDraft = (name: string, rows: Rows): SheetDraft => ({
  name,
  rows,
  tables: { [name]: `A1:${String.fromCharCode(64 + rows[0]!.length)}${rows.length}` },
});

const SERVICES = tableDraft('Services', [
  ['Service ID', 'Service', 'Provider'],
  ['SARC', 'The Shores SARC', 'The Shores'],
]);

/** Other order, a column of the office's own, none for the layout. */
const RETURNS = tableDraft('Returns', [
  ['Remark', 'Status', 'Return ID', 'Service ID', 'Period', 'Sheet', 'Received', 'Checked', 'Checksum'],
  ['chase', 'Expected', 'R-0003', 'The Shores SARC', '2019-20 Q1', '', 43_660, '', 'abc'],
]);
const HISTORY = tableDraft('History', [
  ['Value', 'Period', 'KPI ID', 'Service ID', 'Category', 'Return ID', 'Note'],
  [278, '2017-18', 'referrals-in', 'SARC', '', '', 'old'],
]);

function start(...drafts: readonly SheetDraft[]) {
  const workbook = buildWorkbook(...drafts);
  let writes = 0;
  let failAt = new Set<number>();
  let onWrite = (): void => undefined;
  const port: WorkbookPort = {
    ...createFileWorkbook(workbook),
    changeRows: async (change) => {
      writes += 1;
      if (failAt.has(writes)) throw new WorkbookError('sheet-protected', `“${change.table}” is protected.`);
      const changed = await createFileWorkbook(workbook).changeRows(change);
      onWrite();
      return changed;
    },
  };
  return {
    workbook,
    port,
    accept: (sheets: readonly string[], wallClock = JULY) =>
      acceptReturns(port, sheets, { wallClock: () => wallClock }),
    writes: () => writes,
    failAt: (...nth: readonly number[]) => {
      writes = 0;
      failAt = new Set(nth);
    },
    afterWrite: (does: () => void) => {
      onWrite = does;
    },
    type: (sheet: string, cell: string, value: Scalar) => {
      type(workbook, sheet, cell, value);
    },
    table: (name: string) => tableRows(workbook, name),
    all: () =>
      JSON.stringify(workbook.sheets.map((sheet) => [sheet.name, sheet.values(sheet.usedArea(true) ?? area('A1'))])),
  };
}

function type(workbook: Workbook, sheet: string, cell: string, value: Scalar): void {
  const { top, left } = area(cell);
  workbook.setCells(workbook.sheetNamed(sheet)!.id, top, left, [[{ value }]], 'person');
}

function tableRows(workbook: Workbook, name: string): readonly Readonly<Record<string, Scalar>>[] {
  const sheet = workbook.sheetNamed(name);
  const table = sheet?.tables[0];
  if (!sheet || !table) return [];
  const [headers = [], ...rows] = sheet.values(table.area);
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])));
}

test('the values go to History and their return to Returns, by heading, and the rest of the tables stays', async () => {
  const { accept, table, writes } = start(SERVICES, RETURNS, HISTORY, form('Q1', COMPLETE));
  const { accepted, refused, notice, hasWritten } = await accept(['Q1']);
  expect(refused).toEqual([]);
  expect(accepted).toMatchObject([
    { sheet: 'Q1', service: 'SARC', period: '2019-20 Q1', returnId: 'R-0003', same: 0, gone: [], notes: [] },
  ]);
  expect(hasWritten).toBe(true);
  expect(notice).toEqual({
    kind: 'success',
    message: `Accepted “R-0003”: ${VALUES} values added to the table History.`,
  });
  expect(table('History')).toHaveLength(1 + VALUES);
  expect(table('History')[0]).toMatchObject({ Value: 278, Note: 'old' });
  expect(table('History')[2]).toEqual({
    Value: 6,
    Period: '2019-20 Q1',
    'KPI ID': 'gender',
    'Service ID': 'SARC',
    Category: 'Female',
    'Return ID': 'R-0003',
    Note: null,
  });
  expect(table('History').at(-1)).toMatchObject({ 'KPI ID': 'referrals-out', Value: 0, Category: null });
  expect(table('Returns')).toEqual([
    {
      Remark: 'chase',
      Status: 'Accepted',
      'Return ID': 'R-0003',
      'Service ID': 'The Shores SARC',
      Period: '2019-20 Q1',
      Sheet: 'Q1',
      Received: 43_660,
      Checked: 43_670,
      Checksum: 'abc',
    },
  ]);
  expect(writes()).toBe(2);
});

test('accepting the same values again, on another day too, changes nothing at all', async () => {
  const { accept, all, writes } = start(SERVICES, RETURNS, HISTORY, form('Q1', COMPLETE));
  await accept(['Q1']);
  const before = all();
  const { hasWritten, accepted, notice, undo } = await accept(['Q1'], LATER);
  expect(all()).toBe(before);
  expect(writes()).toBe(2);
  expect(hasWritten).toBe(false);
  expect(accepted).toMatchObject([{ returnId: 'R-0003', values: [], same: VALUES }]);
  expect(notice).toEqual({
    kind: 'information',
    message: 'The table History holds exactly these values already. Nothing was written.',
  });
  expect((await undo()).restored).toBe(false);
  expect(all()).toBe(before);
});

test('tables that are not there are made, with a Return ID that can be read', async () => {
  const { accept, table, workbook } = start(form('Q1', COMPLETE));
  const { accepted } = await accept(['Q1']);
  expect(accepted.map(({ returnId }) => returnId)).toEqual(['SARC 2019-20 Q1']);
  expect(table('Returns')).toEqual([
    {
      'Return ID': 'SARC 2019-20 Q1',
      Sheet: 'Q1',
      'Service ID': 'SARC',
      Period: '2019-20 Q1',
      Layout: 'form',
      Received: null,
      Status: 'Accepted',
      Checked: 43_670,
      Checksum: null,
    },
  ]);
  expect(Object.keys(table('History')[0]!)).toEqual([
    'Service ID',
    'KPI ID',
    'Category',
    'Period',
    'Value',
    'Return ID',
  ]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Q1', 'History', 'Returns']);
  expect((await accept(['Q1'], LATER)).hasWritten).toBe(false);
});

test('a resubmission adds what is new under an id of its own; the old rows stay, what is gone is told', async () => {
  const { accept, table, type } = start(SERVICES, RETURNS, HISTORY, form('Q1', COMPLETE));
  await accept(['Q1']);
  const before = table('History');
  type('Q1', 'B6', 7);
  type('Q1', 'B7', 3);
  type('Q1', 'A7', 'Non-binary');
  const { accepted, notice } = await accept(['Q1'], LATER);
  expect(accepted).toMatchObject([{ returnId: 'R-0003 (2)', same: VALUES - 2 }]);
  expect(accepted[0]!.values.map(({ category, value, before: old }) => [category, value, old])).toEqual([
    ['Female', 7, 6],
    ['Non-binary', 3, undefined],
  ]);
  expect(accepted[0]!.gone.map(({ category, value }) => [category, value])).toEqual([['Male', 4]]);
  expect(notice).toEqual({
    kind: 'warning',
    message:
      'Accepted “R-0003 (2)”: 2 values added to the table History, 1 of them in place of an earlier one that stays above. ' +
      'No longer given, but still in the table History: “gender, Male” of 2019-20 Q1. Delete its row if it is wrong.',
  });
  expect(table('History').slice(0, before.length)).toEqual(before);
  expect(table('Returns').map((row) => [row['Return ID'], row['Sheet'], row['Status']])).toEqual([
    ['R-0003', 'Q1', 'Accepted'],
    ['R-0003 (2)', 'Q1', 'Accepted'],
  ]);
  expect((await accept(['Q1'], LATER)).hasWritten).toBe(false);
  type('Q1', 'B6', 6);
  type('Q1', 'B7', 4);
  expect((await accept(['Q1'], LATER)).accepted).toMatchObject([{ returnId: 'R-0003 (3)' }]);
});

test('a category that records do not give any more is nought', async () => {
  const rows: Rows = [
    [
      'Client ID',
      'Gender',
      'Age',
      'Ethnicity',
      'Learning difficulties',
      'Vulnerability',
      'Intervention type',
      'Referral date',
      'Referred to',
    ],
    ['C1', 'Female', 34, 'Not known', 'No', 'None', 'Advocacy', 43_600, 'None'],
    ['C2', 'Male', 40, 'Not known', 'No', 'None', 'Advocacy', 43_601, 'Housing'],
  ];
  const { accept, type } = start(SERVICES, RETURNS, {
    name: 'Data',
    rows: [['Service', 'SARC'], ['Period', '2019-20 Q1'], [], ...rows],
  });
  expect((await accept(['Data'])).refused).toEqual([]);
  type('Data', 'B6', 'Female');
  const { accepted } = await accept(['Data']);
  expect(accepted[0]!.values.map(({ category, value, before }) => [category, value, before])).toEqual([
    ['Female', 2, 1],
    ['Male', 0, 1],
  ]);
  expect(accepted[0]!.gone).toEqual([]);
  expect((await accept(['Data'])).hasWritten).toBe(false);
});

test('a sheet that is filled in again for the next period is another return', async () => {
  const { accept, table, type } = start(SERVICES, RETURNS, HISTORY, form('Return', COMPLETE));
  await accept(['Return']);
  type('Return', 'B2', '2019-20 Q2');
  const { accepted } = await accept(['Return'], new Date(2019, 10, 1).getTime());
  expect(accepted).toMatchObject([{ returnId: 'SARC 2019-20 Q2', gone: [], same: 0 }]);
  expect(table('Returns')).toHaveLength(2);
});

describe('refused', () => {
  const refusal = async (sheet: SheetDraft, ask = sheet.name) => {
    const { accept, writes, all } = start(SERVICES, RETURNS, HISTORY, sheet);
    const before = all();
    const { refused, accepted, hasWritten, notice } = await accept([ask]);
    expect({ accepted, hasWritten, writes: writes(), kind: notice.kind }).toEqual({
      accepted: [],
      hasWritten: false,
      writes: 0,
      kind: 'warning',
    });
    expect(all()).toBe(before);
    expect(notice.message).toBe(refused[0]!.why);
    return refused[0]!.why;
  };

  test('with errors', async () => {
    const rows = COMPLETE.map(([label, figure]) => [label!, label === 'Male' ? 2.5 : (figure ?? null)]);
    expect(await refusal(form('Q1', rows))).toMatch(
      /^“Q1” was not accepted: it has \d errors?\. Correct (?:it|them) or send the return back, then accept again\.$/,
    );
  });

  test('of a period that is not over', async () => {
    expect(await refusal(form('Q2', COMPLETE, '2019-20 Q2'))).toBe(
      '“Q2” was not accepted: its period, 2019-20 Q2, is not over yet. Accept it when it is.',
    );
  });

  test('not there, or no return', async () => {
    expect(await refusal(form('Q1', COMPLETE), 'Q9')).toMatch('There is no sheet “Q9” to accept.');
    expect(await refusal({ name: 'Notes', rows: [['Hello']] })).toBe(
      '“Notes” was not accepted: no return was found on it.',
    );
  });

  test('without a period', async () => {
    const { rows = [], ...sheet } = form('Q1', COMPLETE);
    expect(await refusal({ ...sheet, rows: [rows[0]!, ...rows.slice(2)] })).toMatch(/^“Q1” was not accepted: it /);
  });

  test('the others are accepted all the same', async () => {
    const { accept } = start(SERVICES, form('Q1', COMPLETE), form('Q2', COMPLETE, '2019-20 Q2'));
    const { accepted, refused, notice } = await accept(['Q1', 'Q2']);
    expect(accepted.map(({ sheet }) => sheet)).toEqual(['Q1']);
    expect(refused.map(({ sheet }) => sheet)).toEqual(['Q2']);
    expect(notice.message).toMatch(/^Accepted “SARC 2019-20 Q1”: .* “Q2” was not accepted: /);
  });
});

describe('when writing fails', () => {
  test('History: nothing was changed', async () => {
    const { accept, all, failAt } = start(SERVICES, RETURNS, HISTORY, form('Q1', COMPLETE));
    const before = all();
    failAt(1);
    await expect(accept(['Q1'])).rejects.toThrow('“History” is protected.');
    expect(all()).toBe(before);
  });

  test('Returns: the values are taken out of History again', async () => {
    const { accept, all, failAt, table } = start(SERVICES, RETURNS, HISTORY, form('Q1', COMPLETE));
    const before = all();
    failAt(2);
    await expect(accept(['Q1'])).rejects.toThrow('“Returns” is protected. The table History is as it was before.');
    expect(all()).toBe(before);
    failAt();
    expect((await accept(['Q1'])).accepted).toMatchObject([{ returnId: 'R-0003' }]);
    expect(table('History')).toHaveLength(1 + VALUES);
  });

  test.each([
    ['R-0003', [SERVICES, RETURNS, HISTORY]],
    ['SARC 2019-20 Q1', []],
  ])('and where that fails, too, it is said what stands, and accepting again mends it: %s', async (id, tables) => {
    const { accept, failAt, table, type, afterWrite, workbook } = start(...tables, form('Q1', COMPLETE));
    failAt(2);
    // The first of the rows that were added.
    const ours = tables.length === 0 ? 'A2' : 'A3';
    let written: Scalar = null;
    afterWrite(() => {
      written = workbook.sheetNamed('History')!.value(area(ours).top, 0);
      type('History', ours, 'edited meanwhile');
    });
    await expect(accept(['Q1'])).rejects.toMatchObject({
      kind: 'sheet-protected',
      message: `The table Returns could not be written. “Returns” is protected. Somebody has changed the table History since, so it was left as it is now. The values are those under “${id}” in History. Accept again: nothing is written twice.`,
      left: undefined,
    });
    failAt();
    afterWrite(() => undefined);
    type('History', ours, written);
    const { accepted } = await accept(['Q1']);
    expect(accepted).toMatchObject([{ returnId: id, values: [] }]);
    expect(table('Returns').map((row) => [row['Return ID'], row['Status']])).toEqual([[id, 'Accepted']]);
    expect((await accept(['Q1'])).hasWritten).toBe(false);
  });
});

describe('taking it back', () => {
  test('both tables are as they were', async () => {
    const { accept, all } = start(SERVICES, RETURNS, HISTORY, form('Q1', COMPLETE));
    const before = all();
    const { undo } = await accept(['Q1']);
    expect(await undo()).toEqual({
      restored: true,
      said: 'The table History and the table Returns are as they were before.',
    });
    expect(all()).toBe(before);
    expect((await undo()).restored).toBe(false);
  });

  test('tables that were made go again', async () => {
    const { accept, workbook } = start(form('Q1', COMPLETE));
    await (await accept(['Q1'])).undo();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Q1']);
  });

  test.each([
    ['History', 'A3'],
    ['Returns', 'H2'],
  ])('not where somebody has edited what was written to %s since: then all of it stays', async (name, cell) => {
    const { accept, type, all } = start(SERVICES, RETURNS, HISTORY, form('Q1', COMPLETE));
    const { undo } = await accept(['Q1']);
    type(name, cell, 'mine');
    const edited = all();
    expect(await undo()).toEqual({
      restored: false,
      said: expect.stringContaining(
        `Somebody has changed the table ${name} since, so it was left as it is now.`,
      ) as string,
    });
    expect(all()).toBe(edited);
    expect((await undo()).said).toMatch(/^There is nothing to take back/);
  });
});

test('a provider’s text stays a text in History', async () => {
  const rows = COMPLETE.map(([label, figure]) => [label === 'Advocacy' ? '=1+1' : label!, figure ?? null]);
  const { accept, workbook, table } = start(form('Q1', rows));
  await accept(['Q1']);
  expect(table('History').map(({ Category }) => Category)).toContain('=1+1');
  const history = workbook.sheetNamed('History')!;
  for (let row = 1; row <= VALUES; row++) expect(history.cell(row, 2)?.formula).toBeUndefined();
});

test('the report’s own figures go the whole way', async () => {
  const port = openSample('clean-form.xlsx');
  const { accepted } = await acceptReturns(port, ['Return'], { wallClock: () => JULY });
  expect(accepted).toHaveLength(1);
  const [table] = await port.readTables(OUR_TABLE_NAMES.filter((name) => name === 'History'));
  expect(table!.rows).toContainEqual([
    'Safe Schools and Communities',
    'felt-safer',
    null,
    '1 September 2018 to 28 February 2019',
    97,
    'Safe Schools and Communities 1 September 2018 to 28 February 2019',
  ]);
});

test.each([
  ['clean-form.xlsx', 'Return', 18],
  ['clean-summary.xlsx', 'Summary 2018-19', 136],
  ['clean-records.xlsx', '2019-20 Q2', 42],
])('%s is accepted, and accepted once', async (file, sheet, count) => {
  const port = openSample(file);
  const accept = () => acceptReturns(port, [sheet], { wallClock: () => new Date(2020, 3, 9).getTime() });
  const { accepted, refused } = await accept();
  expect(refused).toEqual([]);
  expect(accepted.map(({ values }) => values.length)).toEqual([count]);
  expect((await accept()).accepted).toMatchObject([{ values: [], same: count }]);
  expect((await accept()).hasWritten).toBe(false);
});

test('a messy sample is refused with its errors', async () => {
  const { refused } = await acceptReturns(openSample('messy-records.xlsx'), ['Q2 data'], { wallClock: () => LATER });
  expect(refused).toHaveLength(1);
  expect(refused[0]!.why).toMatch(/^“Q2 data” was not accepted: it has \d+ errors\./);
});
