import { missesRunning } from '../../../src/domain/variance/misses';
import { aSeries, type Told } from '../../support/variance-builders';

const missed = (told: Told): number => missesRunning(aSeries(told));
const kpi: Told['kpi'] = { target: 100, tolerance: 10 };

test.each<readonly [string, Told, number]>([
  ['just within the tolerance', { figures: [90], kpi }, 0],
  ['just beyond it', { figures: [89], kpi }, 1],
  ['far on the better side', { figures: [200], kpi }, 0],
  ['just within it where lower is better', { figures: [110], kpi: { ...kpi, betterIs: 'lower' } }, 0],
  ['just beyond it where lower is better', { figures: [111], kpi: { ...kpi, betterIs: 'lower' } }, 1],
  ['without a tolerance just the target', { figures: [100], kpi: { target: 100 } }, 0],
  ['without a tolerance just below', { figures: [99], kpi: { target: 100 } }, 1],
  ['a target below nothing', { figures: [-11], kpi: { target: -10, tolerance: 10 } }, 0],
  ['all of them', { figures: [80, 70, 60], kpi }, 3],
  ['those at the end', { figures: [80, 95, 70, 60], kpi }, 2],
  ['none at the end', { figures: [80, 70, 95], kpi }, 0],
  ['a period that is missing ends the row', { figures: [80, null, 70, 60], kpi }, 2],
  ['no target', { figures: [0, 0, 0] }, 0],
  ['a part of a breakdown', { figures: [0, 0, 0], kpi, category: 'Female' }, 0],
  ['neither way is better', { figures: [0, 0, 0], kpi: { ...kpi, betterIs: 'neither' } }, 0],
  ['the latest was not a whole period', { figures: [80, 70, 60], kpi, service: { end: '2019-08-15' } }, 0],
  ['the first was not', { figures: [80, 70, 60], kpi, service: { start: '2019-02-15' } }, 2],
])('in a row: %s', (_, told, count) => {
  expect(missed(told)).toBe(count);
});

test('what was counted otherwise ends the row', () => {
  const changed = (from: string): number =>
    missed({
      figures: [80, 70, 60],
      kpi,
      kpiIn: ({ end }) => ({ countedWhen: end >= from ? 'Each session.' : 'Each meeting.' }),
    });
  expect([changed('2019-09-30'), changed('2019-06-30'), changed('2019-03-31')]).toEqual([1, 2, 3]);
});
