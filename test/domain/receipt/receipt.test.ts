import { sumOfAccounts } from '../../../src/domain/model/account';
import type { CheckReport } from '../../../src/domain/model/check-report';
import type { Finding } from '../../../src/domain/model/findings';
import { readReceipts } from '../../../src/domain/receipt/read-receipt';
import { receiptRows, receiptText, RECEIPT_HEADERS, withOwnChecksum } from '../../../src/domain/receipt/receipt';
import type { ReceiptFacts, ReceiptRow } from '../../../src/domain/receipt/receipt-facts';

const ACCOUNT = {
  ...{ sheet: 'Q1', filled: 1253, checked: 1204, labels: 12, context: 3, notes: 1, ours: 0, notChecked: 33 },
  leftOut: [
    { sheet: 'Q1', areas: [], count: 0, what: 'Column “Notes”', why: 'It stands for no KPI.' },
    { sheet: 'Q1', areas: [{ top: 20, left: 0, bottom: 30, right: 2 }], count: 33, why: 'It stands below the table.' },
  ],
};

const REPORT: CheckReport = {
  sheets: ['Q1'],
  returns: [],
  registers: [],
  commissioningTables: [],
  findings: [],
  answered: [],
  questions: [],
  notChecked: [{ sheet: 'Q1', what: 'Column “Notes”', why: 'It stands for no KPI.' }],
  account: sumOfAccounts([ACCOUNT]),
  summary: { cells: 1204, errors: 0, queries: 0, advice: 1 },
};

const SUM = '0123456789abcdef'.repeat(4);
const facts = (more: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  writtenAt: '24 July 2019, 14:05',
  by: 'Jo',
  rules: '45 rules, Ringfence 1.0.0',
  specification: 'SARC, 11 measures',
  sheets: new Map([
    ['Q1', SUM],
    ['Fingerprint of “Q2”', 'ff'.repeat(32)],
  ]),
  ...more,
});
const whole = (more: Partial<ReceiptFacts> = {}): readonly ReceiptRow[] =>
  withOwnChecksum(receiptRows(REPORT, facts(more)), 'ee'.repeat(32));
const entryOf = (rows: readonly ReceiptRow[], of: string): string | undefined =>
  rows.find(([what]) => what === of)?.[1];
const finding = (theme: Finding['theme']): Finding => ({
  ...({} as Finding),
  sheet: 'Q1',
  message: 'Referrals are 12% above last year.',
  theme,
});

test('what is written can be read back, whatever the order of columns and rows', () => {
  const rows = whole();
  const own = { text: receiptText(receiptRows(REPORT, facts())), checksum: 'ee'.repeat(32) };
  const read = { writtenAt: '24 July 2019, 14:05', sheets: facts().sheets, own };
  expect(readReceipts(RECEIPT_HEADERS, rows).receipt).toEqual(read);
  const turned = [...rows].reverse().map((row) => [null, ...row].reverse());
  expect(readReceipts([' ENTRY ', 'what', 'Note'], turned).receipt).toEqual(read);
});

test('fingerprints stand in groups of four, and are read whatever stands between the groups', () => {
  const rows = whole();
  expect(entryOf(rows, 'Fingerprint of “Q1”')).toBe('0123 4567 89ab cdef '.repeat(4).trim());
  const spaced = rows.map(([what, entry]) => [what, what.startsWith('Fingerprint') ? `${entry}\n` : entry]);
  expect(readReceipts(RECEIPT_HEADERS, spaced).receipt?.sheets).toEqual(facts().sheets);
});

test.each<[string, readonly (readonly (string | null)[])[]]>([
  ['no rows', []],
  ['blank rows', [[null, null]]],
  ['no fingerprint of a sheet', withOwnChecksum(receiptRows(REPORT, facts({ sheets: new Map() })), 'ee')],
  ['no fingerprint of its own', receiptRows(REPORT, facts())],
  ['not when it was written', whole().filter(([what]) => what !== 'Checked on')],
])('a table with %s holds no receipt', (_name, rows) => {
  expect(readReceipts(RECEIPT_HEADERS, rows).receipt).toBeUndefined();
});

test('a table without its columns holds no receipt', () => {
  expect(readReceipts(['Receipt', 'Value'], whole())).toEqual({ numbers: [], whats: [] });
});

test('tells what was checked and what was not, once each', () => {
  const rows = whole();
  expect(rows).toEqual(
    expect.arrayContaining([
      ['Still open', '0 errors, 0 queries, 1 piece of advice'],
      ['What was checked', '1,204 cells. Headings, dates, codes, totals and personal data.'],
      ['Return', 'Not stated'],
      ['Every filled cell', '1,253 cells: 1,204 checked, 12 headings, 3 about the return, 1 note, 33 not checked'],
      [
        'What was not checked',
        '“Q1”, Column “Notes”: It stands for no KPI.\n“Q1”, A21:C31: It stands below the table.',
      ],
      ['Explained', 'None'],
      ['Personal data', expect.stringMatching(/^None found\./) as string],
    ]),
  );
  expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length);
  const nothing = receiptRows({ ...REPORT, account: sumOfAccounts([]) }, facts());
  expect(entryOf(nothing, 'What was not checked')).toMatch(/^Nothing\. Whether the figures are true/);
});

test('what sheets without a return have is told apart, with their names', () => {
  const onNotes = { ...finding('wrong'), sheet: 'Notes', severity: 'query' } as const;
  expect(
    entryOf(receiptRows({ ...REPORT, findings: [onNotes, { ...onNotes, severity: 'error' }] }, facts()), 'Still open'),
  ).toBe(
    '0 errors, 0 queries, 1 piece of advice\nOn sheets that are no part of the return: 1 error and 1 query (“Notes”).',
  );
});

test('what was answered stands in the words of the provider; of many the first, and how many more', () => {
  const answer = { kind: 'explained', text: 'New referral route', by: 'Jo', date: '2019-07-24' } as const;
  const one = { finding: finding('explain'), answer };
  const said = (answered: CheckReport['answered']) =>
    entryOf(receiptRows({ ...REPORT, answered }, facts()), 'Explained');
  expect(said([one])).toBe(
    '1 query.\n“Q1”: Referrals are 12% above last year. “New referral route” (Jo, 24 July 2019)',
  );
  expect(said(Array.from({ length: 12 }, () => one))).toMatch(/^12 queries\.\n(“Q1”.*\n){5}and 7 more$/);
});

describe('a long text', () => {
  const explained = (text: string) => ({
    finding: finding('explain'),
    answer: { kind: 'explained', text, by: 'Jo', date: '2019-07-24' } as const,
  });
  const rowsOf = (texts: readonly string[]) =>
    receiptRows({ ...REPORT, answered: texts.map(explained) }, facts()).filter(([what]) =>
      what.startsWith('Explained'),
    );

  test('is cut nowhere: a sentence of 300 letters stands whole in its row', () => {
    const sentence = 'The service moved to another building in May. '.repeat(7).trim();
    expect(rowsOf([sentence])).toEqual([['Explained', expect.stringContaining(`“${sentence}” (Jo, 24 July 2019)`)]]);
  });

  test('goes on in the next row where one could not show all of it, broken between words; every row can be shown', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const rows = rowsOf(['Short.', words, 'x'.repeat(30_000), '😀'.repeat(2000)]);
    expect(rows.map(([what]) => what)).toEqual(
      rows.map((_, index) => (index ? `Explained (${index + 1})` : 'Explained')),
    );
    for (const [, entry] of rows) {
      expect(entry.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 48), 0)).toBeLessThanOrEqual(24);
      expect(entry).not.toMatch(/\p{Surrogate}/u);
    }
    const all = rows.map(([, entry]) => entry);
    expect(all.join(' ')).toContain(words);
    expect(all.join('')).toContain('x'.repeat(30_000));
    expect(all.join('')).toContain('😀'.repeat(2000));
  });

  test('is read back with its receipt, and altered it shows', () => {
    const rows = withOwnChecksum(receiptRows({ ...REPORT, answered: [explained('y'.repeat(5000))] }, facts()), 'ee');
    const text = (of: typeof rows) => readReceipts(RECEIPT_HEADERS, of).receipt?.own.text;
    const altered = rows.filter(([what]) => what !== 'Explained (2)');
    expect(altered).toHaveLength(rows.length - 1);
    expect(text(rows)).toContain('Explained (2)');
    expect(text(altered)).not.toBe(text(rows));
  });
});

test('personal data that stay are named, not said away', () => {
  const report = {
    ...REPORT,
    answered: [{ finding: finding('personal'), answer: { kind: 'ignored', reason: 'Ours' } }],
  };
  expect(entryOf(receiptRows(report as CheckReport, facts()), 'Personal data')).toBe(
    '“Q1”: Referrals are 12% above last year.',
  );
});

test('a receipt that broke off in writing does not count, wherever it broke off', () => {
  const rows = whole();
  for (let length = 0; length < rows.length; length++)
    expect(readReceipts(RECEIPT_HEADERS, rows.slice(0, length)).receipt).toBeUndefined();
});

test('every row of a receipt but its own fingerprint is in the text that the fingerprint is of', () => {
  const rows = whole();
  const text = (changed: typeof rows): string | undefined => readReceipts(RECEIPT_HEADERS, changed).receipt?.own.text;
  rows.forEach(([what, entry], index) => {
    const altered = rows.map((row, at): ReceiptRow => (at === index ? [what, `${entry}0`] : row));
    expect(text(altered) === text(rows)).toBe(what === 'Fingerprint of this receipt');
    expect(text(rows.filter((_, at) => at !== index)) === text(rows)).toBe(false);
  });
});
