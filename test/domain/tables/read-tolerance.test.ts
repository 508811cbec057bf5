import type { CellValue } from '../../../src/cells/cell-values';
import { bareTolerance, isShare, readTolerance, toleranceOf } from '../../../src/domain/tables/read-tolerance';

test.each<readonly [CellValue, number | undefined, number | undefined]>([
  [5, 5, 5],
  [0.05, 5, 0.05],
  [0.07, 7, 0.07],
  [0.29, 29, 0.29],
  [0.999, 99.9, 0.999],
  [1, 1, 1],
  [0, 0, 0],
  [-0.5, -0.5, -0.5],
  [100, 100, 100],
  ['5', 5, 5],
  ['0.05', 5, 0.05],
  ['5%', 5, undefined],
  ['0.5%', 0.5, undefined],
  ['100%', 100, undefined],
  ['five', undefined, undefined],
  [null, undefined, undefined],
])('%j is %p per cent, and says %p itself', (cell, percent, bare) => {
  expect(readTolerance(cell)).toBe(percent);
  expect(bareTolerance(cell)).toBe(bare);
});

test.each([
  [0, false],
  [0.000001, true],
  [0.999999, true],
  [1, false],
  [-0.1, false],
])('%d is a share: %s', (read, expected) => {
  expect(isShare(read)).toBe(expected);
});

test.each([
  ['no more than the share: half a penny is none', 99, 0.5, 0],
  ['just a penny', 100, 1, 1],
  ['a penny less than two', 199, 1, 1],
  ['what floating point takes away', 10_000, 0.57, 57],
  ['all of it', 12_345, 100, 12_345],
  ['none', 12_345, 0, 0],
  ['less than none is none', 12_345, -5, 0],
])('a tolerance in whole pence: %s', (_, amount, percent, pence) => {
  expect(toleranceOf(amount, percent)).toBe(pence);
});
