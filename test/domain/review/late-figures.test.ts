import { lateFigures } from '../../../src/domain/review/late-figures';
import { aSeries, type Told } from '../../support/variance-builders';

/** Quarters up to 2019-20 Q2, of which the return is due four weeks after the quarter. */
const late = (today: string, told: Partial<Told> = {}, settings = {}) =>
  lateFigures([aSeries({ figures: [40, 42, 41], ...told })], settings, today);

const [SILENT] = late('2020-03-01');

test('a service whose next figures were due is told, with what to do', () => {
  expect(SILENT).toMatch(
    /has given no figures of 2019-20 Q3, which were due on 28 January 2020: it is judged by those of 2019-20 Q2\. Ask the provider for the return\.$/,
  );
});

test.each<readonly [string, readonly string[]]>([
  ['on the day it is due nothing is late', late('2020-01-28')],
  ['Settings may give more time', late('2020-03-01', {}, { returnDueDays: 90 })],
  ['nothing is due of a service that has ended', late('2020-03-01', { service: { end: '2019-09-30' } })],
])('%s', (_, told) => {
  expect(told).toEqual([]);
});

test('once for each service, by the latest of its figures', () => {
  const all = [aSeries({ figures: [1, 2] }), aSeries({ figures: [3, 4], last: '2019-20 Q1' })];
  expect(lateFigures(all, undefined, '2020-03-01')).toEqual([SILENT]);
});

describe('the days on which it turns', () => {
  const ended = (end: string) => ({ service: { end } });

  test.each<readonly [string, string, Partial<Told>, number]>([
    ['due today', '2020-01-28', {}, 0],
    ['due yesterday', '2020-01-29', {}, 1],
    ['the service ended with the period', '2020-03-01', ended('2019-09-30'), 0],
    ['it ended on the first day of the next', '2020-03-01', ended('2019-10-01'), 1],
    ['it gave figures of a period that is not over', '2020-03-01', { also: [['2019-20 Q4', 7]] }, 0],
    [
      'of a period of days nobody knows the next',
      '2020-03-01',
      { figures: [], also: [['1 July 2019 to 20 July 2019', 7]] },
      0,
    ],
  ])('%s', (_, today, told, count) => {
    expect(late(today, told)).toHaveLength(count);
  });
});

describe('of several figures of a service', () => {
  const orders = (...told: readonly Told[]) =>
    [told, [...told].reverse()].map((all) => lateFigures(all.map(aSeries), undefined, '2019-10-20'));
  const quarter: Told = { figures: [1, 2], last: '2018-19 Q4' };

  test('the latest counts, in whatever order they stand', () => {
    const [one, other] = orders(quarter, { figures: [1, 2], last: '2019-20 Q1' });
    expect([one, other]).toEqual([[], []]);
  });

  test('so it does where a longer period ended later than the usual one', () => {
    const half: Told = { figures: [8], last: '1 April 2019 to 30 September 2019' };
    const all = [half, { figures: [1, 2], last: '2019-20 Q1' }].map(aSeries);
    expect([lateFigures(all, undefined, '2019-12-20'), lateFigures(all.reverse(), undefined, '2019-12-20')]).toEqual([
      [],
      [],
    ]);
  });

  test.each<readonly [Told['service'], number]>([
    [{ frequency: 'quarterly' }, 1],
    [{ frequency: undefined }, 1],
    [{ frequency: 'yearly' }, 0],
  ])('of a quarter and a year that ended on one day, by %j', (service, count) => {
    const [one, other] = orders({ ...quarter, service }, { figures: [8], last: '2018-19', service });
    expect(one).toHaveLength(count);
    expect(other).toEqual(one);
  });

  test('one that came too early is enough', () => {
    const [one, other] = orders(quarter, { ...quarter, also: [['2019-20 Q3', 7]] });
    expect([one, other]).toEqual([[], []]);
  });
});
