import { isMore, isSameFigure, printSpan } from '../../../src/domain/engine/figures';
import { parseArea } from '../../../src/cells/addresses';

test.each([
  [0.1 + 0.2, 0.3, true],
  [1, 1.0001, true],
  [1, 1.00011, false],
  [1.00011, 1, false],
  [-1, -1.0001, true],
  [-1, 1, false],
  [0, 0.0001, true],
  // Of a thousand million a double has no more than a few decimals.
  [1e9, 1e9 + 1, true],
  [1e9, 1e9 + 1.1, false],
  [-1e9, -1e9 - 1, true],
])('to a reader %d and %d are the same: %s', (one, other, expected) => {
  expect(isSameFigure(one, other)).toBe(expected);
});

test.each([
  [1, 1, false],
  [1.0001, 1, false],
  [1.0002, 1, true],
  [0.9, 1, false],
  [1e9 + 1, 1e9, false],
  [1e9 + 2, 1e9, true],
  [-0.9998, -1, true],
])('%d is more than %d: %s', (value, limit, expected) => {
  expect(isMore(value, limit)).toBe(expected);
});

test.each([
  [[], ''],
  [['B7'], 'B7'],
  [['B7', 'C7'], 'B7:C7'],
  [['B7', 'C7', 'E7'], 'B7:E7'],
])('the span of %j is %j', (cells, span) => {
  expect(printSpan(cells.flatMap((cell) => parseArea(cell) ?? []))).toBe(span);
});
