import type { CheckReport } from '../../../src/domain/model/check-report';
import {
  jointText,
  readReceipt,
  receiptDocument,
  receiptNumbers,
  receiptRows,
  receiptText,
  RECEIPT_HEADERS,
  withOwnChecksum,
  type ReceiptFacts,
} from '../../../src/domain/receipt/receipt';

const REPORT: CheckReport = {
  sheets: ['Q1'],
  returns: [],
  registers: [],
  commissioningTables: [],
  findings: [],
  answered: [],
  questions: [],
  notChecked: [{ sheet: 'Q1', what: 'Column “Notes”', why: 'It stands for no KPI.' }],
  summary: { cells: 1204, errors: 0, queries: 0, advice: 1 },
};

const facts = (more: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  number: 1,
  writtenAt: '24 July 2019, 14:05',
  by: 'Jo',
  rules: '45 rules, Ringfence 1.0.0',
  sheets: new Map([
    ['Q1', 'aa'],
    ['Q2', 'bb'],
  ]),
  checksum: 'cc',
  ...more,
});

test('what is written can be read back, whatever the order of columns, rows and receipts', () => {
  const rows = [
    ...withOwnChecksum(receiptRows(REPORT, facts({ number: 2 })), 2, 'ee'),
    ...receiptRows(REPORT, facts({ writtenAt: 'earlier', sheets: new Map([['Q9', 'dd']]) })),
  ];
  const own = { text: receiptText(receiptRows(REPORT, facts({ number: 2 }))), checksum: 'ee' };
  const read = { number: 2, writtenAt: '24 July 2019, 14:05', sheets: facts().sheets, own };
  expect(readReceipt(RECEIPT_HEADERS, rows)).toEqual(read);
  const turned = rows.map((row) => [...row].reverse());
  expect(
    readReceipt(
      [...RECEIPT_HEADERS].reverse().map((header) => ` ${header.toUpperCase()} `),
      turned,
    ),
  ).toEqual(read);
});

test.each([
  ['no rows', []],
  ['blank rows', [[null, null, null, null, null]]],
  ['no number', receiptRows(REPORT, facts()).map(([, ...row]) => ['x', ...row])],
  ['no checksum', receiptRows(REPORT, facts({ sheets: new Map() }))],
  ['not when it was written', receiptRows(REPORT, facts()).slice(0, -1)],
])('a table with %s holds no receipt', (_name, rows) => {
  expect(readReceipt(RECEIPT_HEADERS, rows)).toBeUndefined();
});

test('a table without its columns holds no receipt', () => {
  expect(readReceipt(['Receipt', 'Value'], receiptRows(REPORT, facts()))).toBeUndefined();
});

test('tells what was checked and what was not', () => {
  expect(receiptRows(REPORT, facts())).toEqual(
    expect.arrayContaining([
      [1, 'Summary', '', 'Still open', '0 errors, 0 queries, 1 piece of advice'],
      [1, 'Summary', '', 'Cells checked', 1204],
      [1, 'Checked', 'Q1', 'Period', 'Not stated'],
      [1, 'Not checked', 'Q1', 'Column “Notes”', 'It stands for no KPI.'],
    ]),
  );
});

test('the joint checksum does not depend on the order of tabs', () => {
  const sheets = [
    ['b', '2'],
    ['a', '1'],
    ['A', '3'],
  ] as const;
  expect(jointText(new Map(sheets))).toBe(jointText(new Map([...sheets].reverse())));
  expect(jointText(new Map(sheets))).toBe('"A"\t3\n"a"\t1\n"b"\t2\n');
});

test('the sheet is one table with a header row that is repeated in print', () => {
  const rows = receiptRows(REPORT, facts());
  const { tables, print, columns, frozenRows } = receiptDocument(rows);
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ name: 'Receipt', headers: RECEIPT_HEADERS, rows });
  expect(print.titleRow).toBe(tables[0]!.top);
  expect(frozenRows).toBe(tables[0]!.top + 1);
  expect(columns).toHaveLength(RECEIPT_HEADERS.length);
});

test('a receipt that broke off in writing does not count, wherever it broke off', () => {
  const whole = withOwnChecksum(receiptRows(REPORT, facts()), 1, 'ee');
  const next = withOwnChecksum(receiptRows(REPORT, facts({ number: 2 })), 2, 'ff');
  for (let length = 1; length < next.length; length++) {
    const read = readReceipt(RECEIPT_HEADERS, [...whole, ...next.slice(0, length)]);
    expect(read).toMatchObject({ number: 1 });
    expect(receiptNumbers(RECEIPT_HEADERS, [...whole, ...next.slice(0, length)])).toEqual([2, 1]);
  }
  expect(readReceipt(RECEIPT_HEADERS, [...whole, ...next])?.number).toBe(2);
});

test('every row of a receipt but its checksum is in the text that the checksum is of', () => {
  const rows = withOwnChecksum(receiptRows(REPORT, facts()), 1, 'ee');
  const text = (changed: typeof rows): string | undefined => readReceipt(RECEIPT_HEADERS, changed)?.own.text;
  rows.forEach(([, , , what, value], index) => {
    const altered = rows.map((row, at) => (at === index ? [...row.slice(0, -1), `${String(value)}0`] : row));
    expect(text(altered) === text(rows)).toBe(what === 'SHA-256 of this receipt');
  });
  expect(readReceipt(RECEIPT_HEADERS, receiptRows(REPORT, facts()))?.own.checksum).toBe('');
});
