import { monthsLater, periodOfDays, periodOfMonths, printPeriod } from '../../../src/domain/model/make-period';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

test('a period may be one day, but does not end before it begins', () => {
  expect(periodOfDays(day(2019, 4, 1), day(2019, 4, 1))).toEqual({
    start: '2019-04-01',
    end: '2019-04-01',
    label: '1 April 2019 to 1 April 2019',
  });
  expect(periodOfDays(day(2019, 4, 2), day(2019, 4, 1))).toBeUndefined();
  expect(periodOfMonths({ year: 2019, month: 5 }, { year: 2019, month: 4 })).toBeUndefined();
});

test.each([
  ['2019-04-01', '2019-04-30', 'April 2019'],
  ['2019-04-01', '2019-04-29', '1 April 2019 to 29 April 2019'],
  ['2019-04-02', '2019-04-30', '2 April 2019 to 30 April 2019'],
  ['2020-02-01', '2020-02-28', '1 February 2020 to 28 February 2020'],
  ['2019-04-01', '2019-06-30', '2019-20 Q1'],
  ['2020-01-01', '2020-03-31', '2019-20 Q4'],
  ['2019-05-01', '2019-07-31', '1 May 2019 to 31 July 2019'],
  ['2019-04-02', '2019-06-30', '2 April 2019 to 30 June 2019'],
  ['2019-04-01', '2019-06-29', '1 April 2019 to 29 June 2019'],
  ['2019-04-01', '2020-03-31', '2019-20'],
  ['1999-04-01', '2000-03-31', '1999-00'],
  ['2019-04-02', '2020-03-31', '2 April 2019 to 31 March 2020'],
  ['2019-04-01', '2020-03-30', '1 April 2019 to 30 March 2020'],
  ['2019-01-01', '2019-12-31', '1 January 2019 to 31 December 2019'],
  ['soon', '2019-12-31', 'soon to 2019-12-31'],
  ['2019-01-01', 'later', '2019-01-01 to later'],
])('from %s to %s is %s', (start, end, label) => {
  expect(printPeriod({ start, end })).toBe(label);
});

test.each([
  [{ year: 2019, month: 12 }, 1, { year: 2020, month: 1 }],
  [{ year: 2019, month: 1 }, -1, { year: 2018, month: 12 }],
  [{ year: 2019, month: 4 }, -16, { year: 2017, month: 12 }],
  [{ year: 2019, month: 4 }, 0, { year: 2019, month: 4 }],
])('%j and %d months are %j', (from, months, expected) => {
  expect(monthsLater(from, months)).toEqual(expected);
});
