import { dueDay, periodsBetween } from '../../../src/domain/tables/return-dates';

const labels = (...args: Parameters<typeof periodsBetween>) => periodsBetween(...args).map(({ label }) => label);

test.each<readonly [string, Parameters<typeof periodsBetween>, readonly string[]]>([
  ['from first day to last', ['quarterly', '2019-04-01', '2019-09-30'], ['2019-20 Q1', '2019-20 Q2']],
  [
    'a day before and a day after',
    ['quarterly', '2019-03-31', '2019-07-01'],
    ['2018-19 Q4', '2019-20 Q1', '2019-20 Q2'],
  ],
  ['one day is in one period', ['monthly', '2019-06-30', '2019-06-30'], ['June 2019']],
  ['across the end of a calendar year', ['monthly', '2019-12-31', '2020-01-01'], ['December 2019', 'January 2020']],
  ['the months before April are of the year before', ['yearly', '2020-01-01', '2020-03-31'], ['2019-20']],
  ['into April is another year', ['yearly', '2020-03-31', '2020-04-01'], ['2019-20', '2020-21']],
  [
    'halves',
    ['half-yearly', '2019-09-30', '2019-10-01'],
    ['1 April 2019 to 30 September 2019', '1 October 2019 to 31 March 2020'],
  ],
  ['none where the last day is before the first', ['monthly', '2019-06-30', '2019-05-31'], []],
])('periods: %s', (_, args, expected) => {
  expect(labels(...args)).toEqual(expected);
});

test.each([
  [undefined, '2019-07-28'],
  [{ returnDueDays: 0 }, '2019-06-30'],
  [{ returnDueDays: 1 }, '2019-07-01'],
])('a return is in time with %j to %s', (settings, day) => {
  expect(dueDay({ end: '2019-06-30' }, settings)).toBe(day);
});
