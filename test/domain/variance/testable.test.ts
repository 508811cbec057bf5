import { isTestable, shareOf } from '../../../src/domain/variance/testable';

test.each([
  [0, true],
  [1, true],
  [1e9, true],
  [1e9 + 1, false],
  [-1, false],
  [0.5, false],
  [NaN, false],
  [Infinity, false],
])('what somebody may have counted: %d, %s', (value, expected) => {
  expect(isTestable(value)).toBe(expected);
});

test.each([
  ['97 % of 140', 97, 140, { events: 136, trials: 140 }],
  ['nobody', 0, 140, { events: 0, trials: 140 }],
  ['everybody', 100, 140, { events: 140, trials: 140 }],
  ['half a person more', 50, 3, { events: 2, trials: 3 }],
  ['more than everybody', 100.5, 140, undefined],
  ['fewer than nobody', -0.5, 140, undefined],
  ['of a fraction of people', 50, 140.5, undefined],
  ['of less than nobody', 50, -1, undefined],
  ['of nobody knows how many', 50, undefined, undefined],
])('a percentage as people: %s', (_, value, base, expected) => {
  expect(shareOf({ value, ...(base !== undefined && { base }) })).toEqual(expected);
});
