import { haveDayInCommon, payersAmong, whyNot } from '../../../src/domain/allocation/may-pay';

const year = { start: '2019-04-01', end: '2020-03-31' };

test.each([
  ['the first day of the one is the last of the other', { start: '2020-03-31', end: '2021-03-31' }, true],
  ['it begins the day after', { start: '2020-04-01', end: '2021-03-31' }, false],
  ['the last day of the one is the first of the other', { start: '2018-04-01', end: '2019-04-01' }, true],
  ['it ends the day before', { start: '2018-04-01', end: '2019-03-31' }, false],
  ['one day within', { start: '2019-06-01', end: '2019-06-01' }, true],
  ['no first day', { end: '2019-04-01' }, true],
  ['no first day, and over before', { end: '2019-03-31' }, false],
  ['no last day', { start: '2020-03-31' }, true],
  ['no last day, and begun after', { start: '2020-04-01' }, false],
  ['no days', {}, true],
])('days in common: %s', (_, other, expected) => {
  expect(haveDayInCommon(year, other)).toBe(expected);
  expect(haveDayInCommon(other, year)).toBe(expected);
});

test.each([
  ['an unrestricted fund pays for anything', [], ['dash'], undefined],
  ['and for a service without purposes', [], [], undefined],
  ['one purpose of several is enough', ['victims', 'dash'], ['sv', 'dash'], undefined],
  ['another purpose is not', ['victims'], ['sv', 'dash'], 'purpose'],
  ['nor is none', ['victims'], [], 'purpose'],
])('%s', (_, fund, service, expected) => {
  expect(whyNot({ ...year, purposes: fund }, { ...year, purposes: service })).toBe(expected);
});

test('the purpose is told before the period, and the period where the purpose fits', () => {
  const later = { start: '2020-04-01', end: '2021-03-31' };
  expect(whyNot({ ...year, purposes: ['victims'] }, { ...later, purposes: [] })).toBe('purpose');
  expect(whyNot({ ...year, purposes: ['victims'] }, { ...later, purposes: ['victims'] })).toBe('period');
});

test('payers are found by purposes and both days, and are those of each service', () => {
  const payers = payersAmong([
    { purposes: [], ...year },
    { purposes: ['sv'], ...year },
    { purposes: [], start: '2020-04-01' },
  ]);
  expect(payers({ purposes: ['sv'], ...year })).toEqual([0, 1]);
  expect(payers({ purposes: [], ...year })).toEqual([0]);
  expect(payers({ purposes: ['sv'], start: '2019-04-01', end: '2020-04-01' })).toEqual([0, 1, 2]);
  expect(payers({ purposes: ['sv'], start: '2020-04-01', end: '2020-04-01' })).toEqual([2]);
  expect(payers({ purposes: ['sv'], ...year })).toEqual([0, 1]);
});
