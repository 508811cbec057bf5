import { leftOutOf } from '../../../src/domain/model/account';
import { accountLine } from '../../../src/domain/text/account-line';
import { WorkbookError } from '../../../src/ports/workbook-error';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { EARLIER_HEADERS, earlierRows } from '../../support/earlier-receipts';
import { BUSY_TEXT, startBench, type SessionBench } from '../../support/session-bench';
import { CellError } from '../../../src/workbook/model/values';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

const CLEAN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Provider', 'The Shores'],
    ['Period', '2019-20 Q1'],
    [],
    [
      'Case ref',
      'Gender',
      'Age',
      'Ethnicity',
      'Learning difficulties',
      'Vulnerability',
      'Intervention type',
      'Referrals in',
      'Referrals out',
    ],
    ['C1', 'Female', 34, 'Irish', 'No', 'Mental health', 'Advocacy', 1, 0],
    ['C2', 'Male', 40, 'Indian', 'No', 'Mental health', 'Advocacy', 1, 0],
    ['C3', 'Female', 51, 'Irish', 'Yes', 'Mental health', 'Advocacy', 1, 1],
  ],
};
const SECOND: SheetDraft = {
  ...CLEAN,
  name: 'Q2',
  rows: CLEAN.rows!.map((row) => (row[0] === 'Period' ? ['Period', '2019-20 Q2'] : row)),
};
const NOTES: SheetDraft = { name: 'Notes', rows: [['Please send by Friday']] };

const started = (...drafts: readonly SheetDraft[]): SessionBench => startBench(buildWorkbook(...drafts));

/** What was written cannot be taken back. */
const withoutUndo = (port: WorkbookPort): Partial<WorkbookPort> => ({
  changeRows: async (change) => {
    await port.changeRows(change);
    return { undo: () => Promise.reject(new WorkbookError('excel-busy', BUSY_TEXT)) };
  },
});

/** Entries of the receipt in a workbook, by what they are of. */
function receiptIn({ workbook }: SessionBench): ReadonlyMap<string, string> {
  const sheet = workbook.sheetNamed('Receipt');
  const table = sheet?.tables.find(({ name }) => name === 'Receipt');
  const rows = table ? sheet!.values(table.area).slice(1) : [];
  expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length);
  return new Map(rows.map(([what, entry]) => [String(what), String(entry)]));
}

const entryOf = (bench: SessionBench, what: string): string | undefined => receiptIn(bench).get(what);

/** Types over the entry of a receipt's row, or its value in a table of before. */
function typeInReceipt(bench: SessionBench, what: string, value: string | null, number?: number): void {
  const sheet = bench.workbook.sheetNamed('Receipt')!;
  const { area } = sheet.tables[0]!;
  const at = number === undefined ? 0 : 3;
  const index = sheet.values(area).findIndex((row) => row[at] === what && (number === undefined || row[0] === number));
  bench.type('Receipt', `${number === undefined ? 'B' : 'E'}${area.top + index + 1}`, [[value]]);
}

/** A sheet with the table of receipts as Ringfence 1 wrote it, number 1 in it. */
async function earlierSheet(): Promise<SheetDraft> {
  const bench = started(CLEAN);
  await bench.session.writeReceipt('Jo');
  const sum = entryOf(bench, 'Fingerprint of “Q1”')!.replaceAll(' ', '');
  const others = earlierRows(1, sum, '').filter(([, , , what]) => what !== 'SHA-256 of this receipt');
  const text = others.map((row) => `${row.map((value) => (value === '' ? '' : JSON.stringify(value))).join('\t')}\n`);
  const rows = [EARLIER_HEADERS, ...earlierRows(1, sum, await sha256(text.join('')))];
  return { name: 'Receipt', rows, tables: { Receipt: `A1:E${rows.length}` } };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}

/** Numbers of the receipts in a table of before. */
function numbersIn({ workbook }: SessionBench): readonly unknown[] {
  const sheet = workbook.sheetNamed('Receipt')!;
  const rows = sheet.values(sheet.tables[0]!.area).slice(1);
  return [...new Set(rows.map(([number]) => number))];
}

test('a clean return gets a receipt: what was checked, what was not, and checksums', async () => {
  const bench = started(CLEAN, SECOND, NOTES);
  await bench.session.writeReceipt(' Jo Smith ');
  expect(bench.state()).toMatchObject({
    activity: 'idle',
    by: 'Jo Smith',
    notice: {
      kind: 'success',
      message: expect.stringMatching(/^The receipt is written on the sheet Receipt/) as string,
    },
    receipt: { writtenAt: '24 July 2019, 14:05', changedSheets: [] },
  });
  expect(bench.state().report?.summary).toMatchObject({ errors: 0, queries: 0 });
  expect(entryOf(bench, 'Checked on')).toBe('24 July 2019, 14:05');
  expect(entryOf(bench, 'Checked by')).toBe('Jo Smith');
  expect(entryOf(bench, 'Rules')).toMatch(/^\d+ rules, Ringfence 1\.0\.0$/);
  expect(entryOf(bench, 'Specification')).toMatch(
    /^The minimum set of measures, \d+ measures\. No commissioning workbook was given, .*$/,
  );
  expect(entryOf(bench, 'What was checked')).toContain(`${bench.state().report?.account.checked} cells.`);
  expect(entryOf(bench, 'Provider')).toBe('The Shores');
  expect(entryOf(bench, 'Return')).toBe('2019-20 Q1; 2019-20 Q2');
  expect(entryOf(bench, 'Contents')).toMatch(/^3 records, \d+ columns, sheet “Q1”; 3 records, .*“Q2”$/);
  expect(entryOf(bench, 'Still open')).toMatch(/^0 errors, 0 queries, /);
  const { account } = bench.state().report!;
  expect(entryOf(bench, 'Every filled cell')).toBe(accountLine(account));
  expect(leftOutOf(account)).not.toEqual([]);
  for (const { why } of leftOutOf(account)) expect(entryOf(bench, 'What was not checked')).toContain(why);
  const sums = ['“Q1”', '“Q2”', 'this receipt'].map((of) => entryOf(bench, `Fingerprint of ${of}`));
  for (const sum of sums) expect(sum).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  expect(new Set(sums).size).toBe(3);
});

test('the checksum is SHA-256 of the normalised values, as anybody can work out', async () => {
  const bench = started({ name: 'Q1', rows: CLEAN.rows!.slice(1) });
  await bench.session.writeReceipt('Jo');
  const text = [
    '"Period"\t"2019-20 Q1"\t\t\t\t\t\t\t',
    '\t\t\t\t\t\t\t\t',
    CLEAN.rows![3]!.map((heading) => `"${String(heading)}"`).join('\t'),
    '"C1"\t"Female"\t34\t"Irish"\t"No"\t"Mental health"\t"Advocacy"\t1\t0',
    '"C2"\t"Male"\t40\t"Indian"\t"No"\t"Mental health"\t"Advocacy"\t1\t0',
    '"C3"\t"Female"\t51\t"Irish"\t"Yes"\t"Mental health"\t"Advocacy"\t1\t1',
    '',
  ].join('\n');
  expect(entryOf(bench, 'Fingerprint of “Q1”')?.replaceAll(' ', '')).toBe(await sha256(text));
});

test('explanations and advice set aside are in it, with their texts', async () => {
  const twice: SheetDraft = {
    ...CLEAN,
    rows: [
      ...CLEAN.rows!.slice(0, -1),
      CLEAN.rows!.at(-1)!,
      [...CLEAN.rows!.at(-1)!],
      ['C4', 'Male ', 40, 'Irish', 'No', 'Mental health', 'Advocacy', 1, 0],
    ],
  };
  const bench = started(twice);
  await bench.session.check('all');
  const query = bench.finding('record-duplicated');
  const advice = bench.finding('stray-spaces');
  await bench.session.explain(query.key, 'Twins, referred together by their school.', 'Jo');
  await bench.session.ignore(advice.key, 'Our system adds it');
  await bench.session.writeReceipt('Jo');
  expect(entryOf(bench, 'Explained')).toBe(
    `1 query.\n“Q1”: ${query.message} “Twins, referred together by their school.” (Jo, 24 July 2019)`,
  );
  expect(entryOf(bench, 'Set aside')).toBe(`1 piece of advice.\n“Q1”: ${advice.message} “Our system adds it”`);
});

test('a receipt that Excel would not set up for printing stands, and what to do by hand is said', async () => {
  const bench = startBench(buildWorkbook(CLEAN), {}, (files) => ({
    addSheets: async (sheets) => ({ ...(await files.addSheets(sheets)), printTrouble: 'Set A4 by hand.' }),
  }));
  await bench.session.recognise();
  await bench.session.writeReceipt('Jo');
  expect(bench.state().receipt).toBeDefined();
  expect(bench.state().notice).toMatchObject({ kind: 'warning' });
  expect(bench.state().notice?.message).toMatch(/ Set A4 by hand\.$/);
});

describe('no receipt', () => {
  test('while errors or queries are open: the notice counts them, the list shows them', async () => {
    const wrong: SheetDraft = {
      ...CLEAN,
      rows: [...CLEAN.rows!, ['C9', 'Female', 3, 'TBC', 'No', 'Mental health', 'Advocacy', 1, 0], [...CLEAN.rows![4]!]],
    };
    const bench = started(wrong);
    await bench.session.writeReceipt('Jo');
    expect(bench.state().notice).toEqual({
      kind: 'warning',
      message:
        'Not ready to send: there are still 1 error to mend and 1 query to mend or explain. No receipt was written.',
    });
    expect(bench.state().report?.findings.length).toBeGreaterThan(1);
    expect(bench.workbook.sheetNamed('Receipt')).toBeUndefined();
    expect(bench.state().receipt).toBeUndefined();
  });

  test('but not for what stands on a sheet that is no return: the receipt tells of it', async () => {
    const other: SheetDraft = {
      name: 'Workings',
      rows: [
        ['Case load', 4],
        ['Share', CellError.of('#REF!')],
      ],
    };
    const bench = started(CLEAN, other);
    await bench.session.writeReceipt('Jo');
    const found = bench.state().report?.findings.map(({ sheet, severity }) => `${sheet}: ${severity}`);
    expect(found).toContain('Workings: query');
    expect(bench.state().receipt).toBeDefined();
    expect(entryOf(bench, 'Still open')).toMatch(/\nOn sheets that are no part of the return: .*“Workings”/);
  });

  test('where there is no return, or no name', async () => {
    const bench = started(NOTES);
    await bench.session.writeReceipt('Jo');
    expect(bench.state().notice?.message).toMatch(/No return was recognised.*No receipt was written\.$/);
    await bench.session.writeReceipt('  ');
    expect(bench.state().notice?.message).toMatch(/your name/);
    expect(bench.workbook.sheetNamed('Receipt')).toBeUndefined();
  });

  test('when the sheet cannot be added: all is as it was', async () => {
    const bench = started(CLEAN);
    bench.fail('addSheets');
    await bench.session.writeReceipt('Jo');
    expect(bench.state()).toMatchObject({ activity: 'idle', notice: { kind: 'error', message: BUSY_TEXT } });
    expect(bench.state().receipt).toBeUndefined();
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(['Q1']);
  });
});

describe('a second receipt', () => {
  test('takes the place of the first, also where its sheets are others', async () => {
    const bench = started(CLEAN);
    await bench.session.writeReceipt('Jo');
    bench.type('Q1', 'C5', [[35]]);
    bench.workbook.changeSheet(
      bench.workbook.sheetNamed('Q1')!.id,
      'sheet names',
      (sheet) => (sheet.name = 'Q3'),
      'person',
    );
    const again = startBench(bench.workbook);
    await again.session.writeReceipt('Sam');
    expect(entryOf(again, 'Checked by')).toBe('Sam');
    expect([...receiptIn(again).keys()].filter((what) => what.startsWith('Fingerprint'))).toEqual([
      'Fingerprint of this receipt',
      'Fingerprint of “Q3”',
    ]);
    expect(bench.workbook.sheets.filter(({ name }) => name.startsWith('Receipt'))).toHaveLength(1);
    expect(again.state().report?.returns.map(({ sheet }) => sheet)).toEqual(['Q3']);
    const third = startBench(bench.workbook);
    await third.session.recognise();
    expect(third.state().receipt?.changedSheets).toEqual([]);
  });

  test('that cannot be written leaves the first', async () => {
    const bench = started(CLEAN);
    await bench.session.writeReceipt('Jo');
    const before = receiptIn(bench);
    bench.fail('changeRows');
    await bench.session.writeReceipt('Sam');
    expect(receiptIn(bench)).toEqual(before);
    expect(bench.state().notice).toEqual({ kind: 'error', message: BUSY_TEXT });
  });
});

describe('undone', () => {
  test('the first goes with its sheet, the second gives the first back, newest first', async () => {
    const bench = started(CLEAN);
    await bench.session.writeReceipt('Jo');
    const first = receiptIn(bench);
    await bench.session.writeReceipt('Sam');
    expect(bench.state().undos.map(({ label, cells }) => [label, cells])).toEqual([
      ['Wrote the receipt', 0],
      ['Wrote the receipt', 0],
    ]);
    await bench.session.undo();
    expect(receiptIn(bench)).toEqual(first);
    expect(bench.state()).toMatchObject({
      notice: { kind: 'success', message: 'Undone: Wrote the receipt.' },
      receipt: { changedSheets: [] },
    });
    await bench.session.undo();
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(['Q1']);
    expect(bench.state()).toMatchObject({ undos: [], notice: { kind: 'success' } });
    expect(bench.state().receipt).toBeUndefined();
    await bench.session.writeReceipt('Ann');
    expect(entryOf(bench, 'Checked by')).toBe('Ann');
  });

  test('one that comes back is held against the sheets as they are', async () => {
    const bench = started(CLEAN);
    await bench.session.writeReceipt('Jo');
    bench.type('Q1', 'C5', [[35]]);
    await bench.settle();
    await bench.session.writeReceipt('Sam');
    expect(bench.state().receipt?.changedSheets).toEqual([]);
    await bench.session.undo();
    expect(bench.state().receipt?.changedSheets).toEqual(['Q1']);
  });

  test.each(['first', 'second'])('is refused where somebody has changed the %s since; it stays', async (which) => {
    const bench = started(CLEAN);
    await bench.session.writeReceipt('Jo');
    if (which === 'second') await bench.session.writeReceipt('Sam');
    typeInReceipt(bench, 'Checked by', 'Somebody else');
    await bench.settle();
    const { undos } = bench.state();
    await bench.session.undo();
    expect(entryOf(bench, 'Checked by')).toBe('Somebody else');
    expect(bench.state().undos).toEqual(undos);
    expect(bench.state().notice).toMatchObject({
      kind: 'warning',
      message: expect.stringMatching(/^“Wrote the receipt” was not undone\. .*Receipt/) as string,
    });
    expect(bench.state().receipt).toBeDefined();
  });

  test('in a table of before, the next gives the one before back', async () => {
    const bench = started(CLEAN, await earlierSheet());
    await bench.session.writeReceipt('Sam');
    await bench.session.undo();
    expect(numbersIn(bench)).toEqual([1]);
    expect(bench.state().receipt).toEqual({ writtenAt: '24 July 2019, 14:05', changedSheets: [] });
  });
});

describe('a receipt of before version 2', () => {
  test('is read, and held against the sheets', async () => {
    const bench = started(CLEAN, await earlierSheet());
    await bench.session.recognise();
    expect(bench.state().receipt).toEqual({ writtenAt: '24 July 2019, 14:05', changedSheets: [] });
    bench.type('Q1', 'C5', [[35]]);
    typeInReceipt(bench, 'By', 'Somebody else', 1);
    await bench.session.check('all');
    expect(bench.state().receipt?.changedSheets).toEqual(['Q1', 'Receipt']);
  });

  test('gives way to the next, which is read in its table', async () => {
    const bench = started(CLEAN, await earlierSheet());
    await bench.session.writeReceipt('Sam');
    expect(numbersIn(bench)).toEqual([2]);
    const again = startBench(bench.workbook);
    await again.session.recognise();
    expect(again.state().receipt).toEqual({ writtenAt: '24 July 2019, 14:05', changedSheets: [] });
    await again.session.writeReceipt('Ann');
    expect(numbersIn(again)).toEqual([3]);
  });

  test('stays where the next cannot take its place', async () => {
    const bench = started(CLEAN, await earlierSheet());
    bench.fail('changeRows', 2);
    await bench.session.writeReceipt('Sam');
    expect(numbersIn(bench)).toEqual([1]);
    expect(bench.state().notice).toEqual({
      kind: 'error',
      message: `${BUSY_TEXT} The table Receipt is as it was before.`,
    });
  });

  test('may stand beside the next: the notice says what to do, and the one after it takes the place of both', async () => {
    const bench = startBench(buildWorkbook(CLEAN, await earlierSheet()), {}, withoutUndo);
    bench.fail('changeRows', 2);
    await bench.session.writeReceipt('Sam');
    expect(numbersIn(bench)).toEqual([1, 2]);
    expect(bench.state().notice?.message).toBe(
      `${BUSY_TEXT} The table Receipt could not be taken back. The sheet Receipt may hold the new receipt beside the one before: the highest number counts. Write the receipt again: it takes the place of both.`,
    );
    expect(bench.state().receipt).toBeUndefined();
    const again = startBench(bench.workbook);
    await again.session.recognise();
    expect(again.state().receipt).toEqual({ writtenAt: '24 July 2019, 14:05', changedSheets: [] });
    // Half written it counts no more.
    typeInReceipt(again, 'Checked on', null, 2);
    again.type('Q1', 'C5', [[35]]);
    await again.session.recognise();
    expect(again.state().receipt?.changedSheets).toEqual(['Q1']);
    await again.session.writeReceipt('Ann');
    expect(numbersIn(again)).toEqual([3]);
    expect(again.state().receipt?.changedSheets).toEqual([]);
  });
});

describe('verifying', () => {
  const sent = async (change?: Parameters<typeof startBench>[2]): Promise<SessionBench> => {
    const bench = startBench(buildWorkbook(CLEAN, SECOND), {}, change);
    await bench.session.writeReceipt('Jo');
    await bench.session.removeMarks();
    return bench;
  };

  test('says unchanged on recognition and check, whatever the formats and blank surroundings', async () => {
    const bench = await sent();
    const sheet = bench.workbook.sheetNamed('Q1')!;
    bench.workbook.restyle(
      sheet.id,
      { top: 4, left: 2, bottom: 20, right: 12 },
      (style) => ({ ...style, numberFormat: '0.00' }),
      'person',
    );
    const again = startBench(bench.workbook);
    await again.session.recognise();
    expect(again.state().receipt).toEqual({ writtenAt: '24 July 2019, 14:05', changedSheets: [] });
    await again.session.check('all');
    expect(again.state().receipt?.changedSheets).toEqual([]);
  });

  test('names the sheets that changed, and those that are gone', async () => {
    const bench = await sent();
    bench.type('Q2', 'C5', [[99]]);
    const again = startBench(bench.workbook);
    await again.session.recognise();
    expect(again.state().receipt?.changedSheets).toEqual(['Q2']);
    again.workbook.removeSheet(again.workbook.sheetNamed('Q1')!.id, 'person');
    await again.session.check('all');
    expect(again.state().receipt?.changedSheets).toEqual(['Q1', 'Q2']);
  });

  test('of one sheet keeps what is known of the others', async () => {
    const bench = await sent();
    bench.type('Q2', 'C5', [[99]]);
    const again = startBench(bench.workbook);
    await again.session.recognise();
    await again.session.check(['Q1']);
    expect(again.state().receipt?.changedSheets).toEqual(['Q2']);
  });

  test('follows edits, there and back', async () => {
    const bench = await sent();
    await bench.session.check('all');
    bench.type('Q1', 'C5', [[99]]);
    await bench.settle();
    expect(bench.state().receipt?.changedSheets).toEqual(['Q1']);
    bench.type('Q1', 'C5', [[34]]);
    await bench.settle();
    expect(bench.state().receipt?.changedSheets).toEqual([]);
  });

  test.each([
    ['Checked by', 'Somebody else'],
    ['Checked on', '25 July 2019, 14:05'],
    ['Rules', '99 rules'],
    ['Fingerprint of this receipt', 'ab'],
    ['Fingerprint of this receipt', null],
  ])('names the receipt’s own sheet when its row %s was altered', async (what, value) => {
    const bench = await sent();
    typeInReceipt(bench, what, value);
    const again = startBench(bench.workbook);
    await again.session.recognise();
    expect(again.state().receipt?.changedSheets).toEqual(['Receipt']);
    bench.type('Q2', 'C5', [[99]]);
    await again.session.check('all');
    expect(again.state().receipt?.changedSheets).toEqual(['Q2', 'Receipt']);
  });

  test('its own rows stand as written, odd texts among them', async () => {
    const bench = started(CLEAN);
    await bench.session.writeReceipt("'=Jo\r\n  & “Sam”\t");
    const again = startBench(bench.workbook);
    await again.session.recognise();
    expect(again.state().receipt?.changedSheets).toEqual([]);
  });

  test('where the only receipt is half written there is none, and the next takes its place', async () => {
    const bench = await sent();
    typeInReceipt(bench, 'Checked on', null);
    const again = startBench(bench.workbook);
    await again.session.recognise();
    expect(again.state().receipt).toBeUndefined();
    await again.session.writeReceipt('Ann');
    expect(entryOf(again, 'Checked by')).toBe('Ann');
    expect(again.state().notice?.kind).toBe('success');
  });

  test('a receipt somebody spoiled is none', async () => {
    const bench = await sent();
    const { area } = bench.workbook.sheetNamed('Receipt')!.tables[0]!;
    const blank = Array.from({ length: area.bottom - area.top }, () => ['x']);
    bench.type('Receipt', `A${area.top + 2}`, blank);
    const again = startBench(bench.workbook);
    await again.session.recognise();
    expect(again.state().receipt).toBeUndefined();
  });
});
