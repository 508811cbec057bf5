import { forecastOf } from '../../../src/domain/money/forecast';

const year = { start: '2019-04-01', end: '2020-03-31', amount: 100_000, tolerance: 10_000 };

describe('forecastOf', () => {
  test.each([
    ['half way (183 of 366 days)', year, 30_000, '2019-09-30', 60_000],
    ['rounded to the penny (91 of 366)', year, 10_001, '2019-06-30', 40_224],
    ['on the last day it is what was spent', year, 70_000, '2020-03-31', 70_000],
    ['and so it is afterwards', year, 70_000, '2021-01-01', 70_000],
    ['nothing spent yet', year, 0, '2019-09-30', 0],
    ['not more than there is, with tolerance', year, 80_000, '2019-09-30', 110_000],
    ['nor less than was spent', year, 120_000, '2019-09-30', 120_000],
    ['money that came back is not expected again', year, -500, '2019-09-30', 0],
  ])('%s', (_, fund, spent, today, forecast) => {
    expect(forecastOf(fund, spent, today)).toBe(forecast);
  });

  test.each([
    ['before the period', year, '2019-03-31'],
    ['before a tenth of it is over (36 of 366)', year, '2019-05-06'],
    ['without a first day', { end: '2020-03-31', amount: 1, tolerance: 0 }, '2019-09-30'],
    ['without a last day', { start: '2019-04-01', amount: 1, tolerance: 0 }, '2019-09-30'],
    ['with a period that ends before it starts', { ...year, end: '2019-03-01' }, '2019-09-30'],
    ['with a period that ends the day before it starts', { ...year, end: '2019-03-31' }, '2019-09-30'],
  ])('none %s', (_, fund, today) => {
    expect(forecastOf(fund, 1000, today)).toBeUndefined();
  });

  test('the first day of the second tenth has one', () => {
    expect(forecastOf(year, 1000, '2019-05-07')).toBe(9892);
  });

  test('exactly a tenth of it is enough', () => {
    expect(forecastOf({ ...year, end: '2019-04-10' }, 1000, '2019-04-01')).toBe(10_000);
  });

  test('a period of one day is over on that day', () => {
    const day = { ...year, end: '2019-04-01' };
    expect(forecastOf(day, 1000, '2019-04-01')).toBe(1000);
    expect(forecastOf(day, 1000, '2019-03-31')).toBeUndefined();
  });
});
