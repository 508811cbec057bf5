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
