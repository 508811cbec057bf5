import type { CellValue } from '../../../src/cells/cell-values';
import { readLedgerAmount } from '../../../src/domain/money/read-spend';

test.each<readonly [CellValue, number | undefined]>([
  ['45-', -4500],
  ['45 −', -4500],
  ['45CR', -4500],
  ['1,200.50 cr', -120050],
  ['45 DR', 4500],
  ['0-', 0],
  ['(45)', -4500],
  ['-45', -4500],
  [45, 4500],
])('an amount of a ledger: %j is %d pence', (cell, pence) => {
  expect(readLedgerAmount(cell)).toBe(pence);
});

test.each<CellValue>(['-45-', '(45)-', '1,67-', '1,67 CR', '1,67 DR', 'x5-', '0.001 CR', 'CR', '-', null])(
  'no amount at all: %j',
  (cell) => {
    expect(readLedgerAmount(cell)).toBeUndefined();
  },
);
