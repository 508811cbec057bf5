import { readReceipts } from '../../../src/domain/receipt/read-receipt';
import { withOwnChecksum } from '../../../src/domain/receipt/receipt';
import { EARLIER_HEADERS, earlierRows } from '../../support/earlier-receipts';

const SHEETS = new Map([['Q1', 'aa']]);

test('receipts written before are read: the highest number that is complete counts', () => {
  const rows = [...earlierRows(1, 'dd', 'ff'), ...earlierRows(2, 'aa', 'ee')];
  const read = readReceipts(EARLIER_HEADERS, rows);
  expect(read).toMatchObject({
    numbers: [2, 1],
    receipt: { writtenAt: '24 July 2019, 14:05', sheets: SHEETS, own: { checksum: 'ee' } },
  });
  // The text is that of version 1: its rows in their order, without the checksum.
  expect(read.receipt?.own.text).toMatch(
    /^2\t"Summary"\t\t"By"\t"Jo Smith"\n[^]*\n2\t"Summary"\t\t"Written"\t"24 July 2019, 14:05"\n$/,
  );
  expect(read.receipt?.own.text).not.toContain('SHA-256 of this receipt');
  const turned = rows.map((row) => [...row].reverse());
  expect(readReceipts([...EARLIER_HEADERS].reverse(), turned)).toEqual(read);
});

test('of those that broke off in writing none counts, wherever they broke off', () => {
  const next = earlierRows(2, 'aa', 'ee');
  for (let length = 1; length < next.length; length++) {
    const read = readReceipts(EARLIER_HEADERS, [...earlierRows(1, 'dd', 'ff'), ...next.slice(0, length)]);
    expect(read).toMatchObject({ numbers: [2, 1], receipt: { own: { checksum: 'ff' } } });
  }
});

test('one of today in a table of before is read too, and counts when it is complete', () => {
  const today = withOwnChecksum(
    [
      ['Checked on', '1 October 2019, 09:00'],
      ['Fingerprint of “Q1”', 'bb'],
    ],
    'ab'.repeat(32),
  ).map(([what, entry]) => [2, null, null, what, entry]);
  const read = (rows: typeof today) => readReceipts(EARLIER_HEADERS, [...earlierRows(1, 'dd', 'ff'), ...rows]).receipt;
  expect(read(today)).toMatchObject({ writtenAt: '1 October 2019, 09:00', sheets: new Map([['Q1', 'bb']]) });
  expect(read(today.slice(0, -1))?.own.checksum).toBe('ff');
});

test('a number that is none is no receipt', () => {
  const rows = earlierRows(1, 'aa', 'ee').map(([, ...row]) => ['x', ...row]);
  expect(readReceipts(EARLIER_HEADERS, rows)).toEqual({ numbers: [], whats: [] });
});
