import { compareIds } from '../../../src/domain/allocation/compare-ids';

test.each([
  ['F2', 'F10'],
  ['F', 'F1'],
  ['F1', 'G1'],
  ['1', 'F'],
  ['F1-2', 'F1-10'],
  ['F1', 'F1-1'],
  ['F01', 'F1'],
  ['F1', 'f1'],
])('%s comes before %s', (first, second) => {
  expect(Math.sign(compareIds(first, second))).toBe(-1);
  expect(Math.sign(compareIds(second, first))).toBe(1);
});

test('an id is like itself alone', () => {
  expect(compareIds('F1', 'F1')).toBe(0);
  expect(compareIds('', '')).toBe(0);
});
