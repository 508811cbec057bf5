import type { CellValue } from '../../../src/cells/cell-values';
import { decimalOf, LARGEST_AMOUNT, poundsOf, printMoney, readPence } from '../../../src/domain/model/money';

test.each<readonly [CellValue, number]>([
  [1200.5, 120_050],
  ['£1,200.50', 120_050],
  ['(45)', -4500],
  [0, 0],
  [-0.001 * 0, 0],
  [0.1 + 0.2, 30],
  [0.01, 1],
  [-0.01, -1],
  [1.005 + 0.005, 101],
  [1e9, LARGEST_AMOUNT],
  [-1e9, -LARGEST_AMOUNT],
])('%j is %d pence', (cell, pence) => {
  expect(readPence(cell)).toBe(pence);
});

test.each<CellValue>([0.001, 1.005, '0.005', 1e9 + 0.01, -1e9 - 0.01, '50%', 'five', '1,67', null, true])(
  '%j is no amount',
  (cell) => {
    expect(readPence(cell)).toBeUndefined();
  },
);

test.each([
  [1_200_000, '£12,000', '12000.00'],
  [1_200_050, '£12,000.50', '12000.50'],
  [99_999, '£999.99', '999.99'],
  [100_000, '£1,000', '1000.00'],
  [100_000_000, '£1,000,000', '1000000.00'],
  [5, '£0.05', '0.05'],
  [0, '£0', '0.00'],
  [-1, '−£0.01', '-0.01'],
  [-4500, '−£45', '-45.00'],
])('%d pence are written %s, for machines %s', (pence, words, decimal) => {
  expect(printMoney(pence)).toBe(words);
  expect(decimalOf(pence)).toBe(decimal);
  expect(readPence(poundsOf(pence))).toBe(pence);
});
