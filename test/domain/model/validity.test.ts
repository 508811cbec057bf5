import {
  beginsAfter,
  byFirstDay,
  hasEndedBefore,
  holdsIn,
  holdTogether,
  lastDayOf,
} from '../../../src/domain/model/validity';

const quarter = { start: '2019-07-01', end: '2019-09-30' };

test.each([
  ['to its first day', { validTo: '2019-07-01' }, true],
  ['to the day before', { validTo: '2019-06-30' }, false],
  ['from its last day', { validFrom: '2019-09-30' }, true],
  ['from the day after', { validFrom: '2019-10-01' }, false],
  ['on one day within', { validFrom: '2019-08-01', validTo: '2019-08-01' }, true],
  ['always', {}, true],
])('what holds %s of a period holds in it: %s', (_, validity, expected) => {
  expect(holdsIn(validity, quarter)).toBe(expected);
});

test('what has ended and what has not begun are told apart', () => {
  expect([
    hasEndedBefore({ validTo: '2019-06-30' }, quarter),
    hasEndedBefore({ validFrom: '2019-10-01' }, quarter),
  ]).toEqual([true, false]);
  expect([beginsAfter({ validTo: '2019-06-30' }, quarter), beginsAfter({ validFrom: '2019-10-01' }, quarter)]).toEqual([
    false,
    true,
  ]);
});

test.each([
  ['one ends on the day the other begins', { validTo: '2019-03-31' }, { validFrom: '2019-03-31' }, true],
  ['one ends the day before', { validTo: '2019-03-31' }, { validFrom: '2019-04-01' }, false],
  ['neither has days', {}, {}, true],
])('together: %s', (_, one, other, expected) => {
  expect([holdTogether(one, other), holdTogether(other, one)]).toEqual([expected, expected]);
});

test('the last day on which any of them holds', () => {
  const last = (...all: Parameters<typeof lastDayOf>[0]) => lastDayOf(all).end;
  expect(last({ validTo: '2020-03-31' }, { validTo: '2019-03-31' })).toBe('2020-03-31');
  expect([last({ validTo: '2020-03-31' }, {}), last()]).toEqual(['9999-12-31', '9999-12-31']);
});

test('the earliest begins first, what has always held before it, and equal ones stay as they were', () => {
  const all = [
    { id: 'a', validFrom: '2019-04-01' },
    { id: 'b', validFrom: '2018-04-01' },
    { id: 'c' },
    { id: 'd', validFrom: '2018-04-01' },
    { id: 'e' },
  ];
  expect([...all].sort(byFirstDay).map(({ id }) => id)).toEqual(['c', 'e', 'b', 'd', 'a']);
  expect(byFirstDay({ validFrom: '2018-04-01' }, { validFrom: '2018-04-01' })).toBe(0);
});
