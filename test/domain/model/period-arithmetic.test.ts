import {
  daysIn,
  financialYearStart,
  isSameDays,
  labelled,
  monthsIn,
  periodBefore,
  yearBefore,
} from '../../../src/domain/model/period-arithmetic';

const days = (start: string, end: string) => ({ start, end });

test.each([
  ['2019-04-01', '2019-04-01', 1, undefined],
  ['2019-04-01', '2019-04-30', 30, 1],
  ['2019-04-01', '2019-04-29', 29, undefined],
  ['2019-04-02', '2019-04-30', 29, undefined],
  ['2020-02-01', '2020-02-29', 29, 1],
  ['2020-02-01', '2020-02-28', 28, undefined],
  ['2019-04-01', '2020-03-31', 366, 12],
  ['2019-12-01', '2020-01-31', 62, 2],
])('from %s to %s are %d days, %p whole months', (start, end, count, months) => {
  expect(daysIn(days(start, end))).toBe(count);
  expect(monthsIn(days(start, end))).toBe(months);
});

test.each([
  ['2019-04-01', '2019-06-30', '2019-01-01', '2019-03-31', '2018-04-01', '2018-06-30'],
  ['2020-03-01', '2020-03-31', '2020-02-01', '2020-02-29', '2019-03-01', '2019-03-31'],
  ['2020-02-01', '2020-02-29', '2020-01-01', '2020-01-31', '2019-02-01', '2019-02-28'],
  ['2021-02-01', '2021-02-28', '2021-01-01', '2021-01-31', '2020-02-01', '2020-02-29'],
  ['2020-01-01', '2020-01-31', '2019-12-01', '2019-12-31', '2019-01-01', '2019-01-31'],
  ['2019-04-01', '2020-03-31', '2018-04-01', '2019-03-31', '2018-04-01', '2019-03-31'],
])('before %s to %s come %s to %s, a year before %s to %s', (start, end, from, to, first, last) => {
  expect(periodBefore(days(start, end))).toEqual(days(from, to));
  expect(yearBefore(days(start, end))).toEqual(days(first, last));
});

test.each([
  ['2019-03-31', '2018-04-01'],
  ['2019-04-01', '2019-04-01'],
  ['2019-12-31', '2019-04-01'],
  ['2020-01-01', '2019-04-01'],
  ['soon', 'soon'],
])('the financial year of %s begins on %s', (day, start) => {
  expect(financialYearStart(day)).toBe(start);
});

test('days that are none have no label and nothing before them', () => {
  expect(labelled(days('2019-04-01', 'soon'))).toBeUndefined();
  expect(labelled(days('2019-04-02', '2019-04-01'))).toBeUndefined();
  expect(periodBefore(days('soon', '2019-04-01'))).toEqual(days('', ''));
  expect(yearBefore(days('2019-04-01', 'soon'))).toEqual(days('', ''));
});

test('the same days have both ends in common', () => {
  const quarter = days('2019-04-01', '2019-06-30');
  expect(isSameDays(quarter, { ...quarter })).toBe(true);
  expect(isSameDays(quarter, { ...quarter, end: '2019-04-30' })).toBe(false);
  expect(isSameDays(quarter, { ...quarter, start: '2019-06-01' })).toBe(false);
});
