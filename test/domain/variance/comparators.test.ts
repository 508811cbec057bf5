import fc from 'fast-check';
import { compareLatest, type ComparisonNote } from '../../../src/domain/variance/comparators';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/tables/thresholds';
import type { ComparedWith, Comparison } from '../../../src/domain/variance/variance';
import { aSeries, SAFER, withThresholds, type Told } from '../../support/variance-builders';

const compared = (told: Told, thresholds = DEFAULT_THRESHOLDS) => compareLatest(aSeries(told), thresholds);

const notes = (told: Told): readonly string[] =>
  compared(told).notes.map((note: ComparisonNote) =>
    [note.why, 'with' in note ? note.with : '', 'kind' in note ? note.kind : ''].filter((part) => part).join(' '),
  );

function comparison(which: ComparedWith, told: Told, thresholds = DEFAULT_THRESHOLDS): Comparison {
  const found = compared(told, thresholds).comparisons.find((one) => one.with === which);
  if (!found) throw new Error(`Not compared with ${which}.`);
  return found;
}

describe('the report’s referrals, 326 after 278 in the year before', () => {
  const told: Told = { figures: [278, 326], last: '2018-19', kpi: { betterIs: 'neither' } };

  test('are 48 more, 17.3 %, and within what chance gives: p = 0.056', () => {
    const found = comparison('last-period', told);
    expect(found).toMatchObject({ value: 326, reference: 278, change: 48, isLarge: true, isSignificant: false });
    expect(found.changePercent).toBeCloseTo(17.266, 3);
    expect(found.p).toBeCloseTo(0.0557, 3);
    expect(found.referencePeriod?.label).toBe('2017-18');
    expect(found.direction).toBe('either');
  });

  test('are compared with the year before once, not twice', () => {
    expect(compared(told).comparisons.map((one) => one.with)).toEqual(['last-period']);
    expect(notes(told)).toEqual([]);
  });
});

describe('a quarter', () => {
  /** From 2018-19 Q1 to 2019-20 Q2. */
  const figures = [100, 110, 120, 130, 140, 90];

  test('is compared with target, the quarter before, a year before and the year so far', () => {
    const { comparisons } = compared({ figures, kpi: { target: 120 } });
    expect(comparisons.map((one) => [one.with, one.value, one.reference, one.referencePeriod?.label])).toEqual([
      ['target', 90, 120, undefined],
      ['last-period', 90, 140, '2019-20 Q1'],
      ['last-year', 90, 110, '2018-19 Q2'],
      ['year-to-date', 230, 210, '1 April 2018 to 30 September 2018'],
    ]);
  });

  test('whose neighbours are missing says so, and is compared with what is there', () => {
    const told: Told = { figures: [100, 110, 120, 130, null, 90] };
    expect(compared(told).comparisons.map((one) => one.with)).toEqual(['last-year']);
    expect(notes(told)).toEqual(['no-value last-period']);
    expect(notes({ figures: [100, null, 120, 130, 140, 90] })).toEqual(['no-value last-year']);
    expect(notes({ figures: [90] })).toEqual(['no-value last-period', 'no-value last-year']);
  });

  test.each([
    ['one of the quarters is missing', [100, 110, 120, 130, null, 90]],
    ['one of last year’s is', [null, 110, 120, 130, 140, 90]],
  ])('has no year to date where %s', (_, given) => {
    expect(compared({ figures: given }).comparisons.map((one) => one.with)).not.toContain('year-to-date');
  });

  test.each<readonly [string, readonly (number | null)[]]>([
    ['the first of the year is missing', [100, 110, 120, 130, null, 140, 90]],
    ['one between is missing', [100, 110, 120, 130, 140, null, 90]],
  ])('has no year to date where %s', (_, given) => {
    const told: Told = { figures: given, last: '2019-20 Q3', today: '2020-01-20' };
    expect(compared(told).comparisons.map((one) => one.with)).not.toContain('year-to-date');
  });

  test('that begins the year has none either', () => {
    const told: Told = { figures, last: '2019-20 Q1', today: '2019-07-20' };
    expect(compared(told).comparisons.map((one) => one.with)).toEqual(['last-period', 'last-year']);
  });
});

describe('size: large in number and in proportion', () => {
  test.each<readonly [string, readonly [number, number], boolean]>([
    ['nine fewer are not many', [20, 11], false],
    ['ten fewer of 20 are large', [20, 10], true],
    ['ten fewer of 99 are 10.1 %', [99, 89], true],
    ['ten more of 101 are 9.9 %', [101, 111], false],
    ['ten more of 100 are just 10 %', [100, 110], true],
    ['none is none', [0, 0], false],
    ['ten where there was none are large', [0, 10], true],
    ['nine are not', [0, 9], false],
  ])('%s', (_, figures, isLarge) => {
    // Two years: as many days.
    expect(comparison('last-period', { figures: [...figures], last: '2018-19' }).isLarge).toBe(isLarge);
  });

  test.each<readonly [string, readonly [number, number], boolean]>([
    ['one of five pounds is', [5, 4], true],
    ['the same amount is no change', [5, 5], false],
    ['nor is nothing after nothing', [0, 0], false],
    ['ten pounds of a hundred are', [100, 90], true],
    ['nine are not', [100, 91], false],
  ])('of money the number says nothing: %s', (_, figures, isLarge) => {
    const kpi: Told['kpi'] = { unit: '£', kind: 'money' };
    expect(comparison('last-period', { figures: [...figures], last: '2018-19', kpi }).isLarge).toBe(isLarge);
  });

  test('as Settings says', () => {
    const told: Told = { figures: [100, 110], last: '2018-19' };
    expect(comparison('last-period', told, withThresholds({ smallestChange: 11 })).isLarge).toBe(false);
    expect(comparison('last-period', told, withThresholds({ smallestNumber: 11 })).isLarge).toBe(false);
  });

  test('never says a percentage of nothing', () => {
    const told: Told = { figures: [0, 12], last: '2018-19', kpi: { target: 0 } };
    expect(comparison('last-period', told)).not.toHaveProperty('changePercent');
    expect(comparison('target', told)).not.toHaveProperty('changePercent');
    expect(notes(told)).toEqual(['zero-base target', 'zero-base last-period']);
    expect(comparison('last-period', told).p).toBeCloseTo(2 / 2 ** 12, 12);
    expect(comparison('target', told).p).toBe(0);
  });

  test('whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }), fc.nat(30), (figures, target) => {
        for (const one of compared({ figures, kpi: { target } }).comparisons) {
          expect(Object.hasOwn(one, 'changePercent')).toBe(one.reference !== 0);
          expect(one.changePercent ?? 0).toBeLessThan(Infinity);
          expect(one.p).toBeGreaterThanOrEqual(0);
          expect(one.p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('a target with its tolerance', () => {
  test.each<readonly [string, number, Told['kpi'], boolean, Comparison['direction']]>([
    ['missed by more', 89, { target: 100, tolerance: 10 }, true, 'worse'],
    ['missed by just that', 90, { target: 100, tolerance: 10 }, false, 'worse'],
    ['met', 100, { target: 100, tolerance: 10 }, false, 'none'],
    ['passed', 130, { target: 100, tolerance: 10 }, true, 'better'],
    ['missed by more where lower is better', 111, { target: 100, tolerance: 10, betterIs: 'lower' }, true, 'worse'],
    ['missed by just that', 110, { target: 100, tolerance: 10, betterIs: 'lower' }, false, 'worse'],
    ['passed where lower is better', 70, { target: 100, tolerance: 10, betterIs: 'lower' }, true, 'better'],
    ['left upwards where it is to be near', 111, { target: 100, tolerance: 10, betterIs: 'neither' }, true, 'worse'],
    ['left downwards', 89, { target: 100, tolerance: 10, betterIs: 'neither' }, true, 'worse'],
    ['no tolerance: 10 % as for any change', 90, { target: 100 }, true, 'worse'],
    ['no tolerance: less is not large', 91, { target: 100 }, false, 'worse'],
    ['of nothing is left by ten', 10, { target: 0, tolerance: 0, betterIs: 'lower' }, true, 'worse'],
    ['of nothing is not left by nine people', 9, { target: 0, tolerance: 0, betterIs: 'lower' }, false, 'worse'],
  ])('%s', (_, value, kpi, isLarge, direction) => {
    expect(comparison('target', { figures: [value], kpi })).toMatchObject({ isLarge, direction });
  });

  test('is taken as certain: 60 of 90 expected is Poisson’s exact p', () => {
    expect(comparison('target', { figures: [60], kpi: { target: 90 } }).p).toBeCloseTo(0.001055, 6);
  });

  test('of what is open on a day is that of the day', () => {
    const told: Told = { figures: [100], kpi: { name: 'Open cases at end', target: 100 } };
    expect(comparison('target', told)).toMatchObject({ isLarge: false, direction: 'none' });
    expect(comparison('target', told)).not.toHaveProperty('expected');
  });

  test('is that of the KPI as a whole, not of its parts', () => {
    const told: Told = { figures: [5], category: 'Female', kpi: { target: 90 } };
    expect(compared(told).comparisons).toEqual([]);
  });
});

describe('days: what ran in part, and months of different lengths', () => {
  test('half a quarter is held against half of its target, and half as many', () => {
    const told: Told = { figures: [90, 45], service: { end: '2019-08-15' }, kpi: { target: 90 } };
    const [target, last] = [comparison('target', told), comparison('last-period', told)];
    expect(target).toMatchObject({ change: -45, isLarge: false, expected: 45 });
    expect(target.direction).toBe('none');
    expect(last.expected).toBeCloseTo((90 * 46) / 91, 10);
    expect(last.isLarge).toBe(false);
    expect(last.p).toBeGreaterThan(0.9);
    expect(compared(told).notes).toContainEqual({ why: 'part-period', label: '2019-20 Q2', days: 46, of: 92 });
  });

  test('of a service that began in the quarter before, that quarter is the part, and is said', () => {
    const told: Told = { figures: [50, 60], service: { start: '2019-05-17' } };
    const found = comparison('last-period', told);
    // 50 in 45 days come to 102 in 92: ten more are in truth 42 fewer.
    expect(found).toMatchObject({ change: 10, direction: 'worse', isLarge: true });
    expect(found.expected).toBeCloseTo((50 * 92) / 45, 10);
    expect(compared(told).notes).toContainEqual({ why: 'part-period', label: '2019-20 Q1', days: 45, of: 91 });
  });

  test('as many people in February as in January are more a day, but nothing a reader would call a change', () => {
    const told: Told = { figures: [2000, 2000], last: 'February 2019', service: { frequency: 'monthly' } };
    expect(comparison('last-period', told)).toMatchObject({ change: 0, isLarge: false, direction: 'better' });
    expect(comparison('last-period', told).p).toBeLessThan(0.01);
  });

  test('nor is what February’s days take away', () => {
    const told: Told = { figures: [200, 180], last: 'February 2019', service: { frequency: 'monthly' } };
    expect(comparison('last-period', told)).toMatchObject({ change: -20, isLarge: false });
  });

  test('as many in half of the days are a rise', () => {
    const told: Told = { figures: [90, 90], service: { end: '2019-08-15' } };
    expect(comparison('last-period', told)).toMatchObject({ change: 0, isLarge: true, direction: 'better' });
  });

  test('of none there are none in any days', () => {
    expect(comparison('last-period', { figures: [0, 12], service: { end: '2019-08-15' } })).not.toHaveProperty(
      'expected',
    );
  });

  /** A hundred in the last twenty days of June, and a hundred in the first days of July. */
  const inDays = (end: string): Comparison =>
    comparison('last-period', {
      figures: [100, 100],
      last: 'July 2019',
      service: { frequency: 'monthly', start: '2019-06-11', end },
    });

  test.each([
    ['2019-07-21', undefined],
    ['2019-07-22', 110],
    ['2019-07-19', undefined],
    ['2019-07-18', 90],
  ])('a twentieth more or less is as long: to %s', (end, expected) => {
    expect(inDays(end).expected).toBe(expected);
  });

  test.each([
    ['2019-07-23', false],
    ['2019-07-24', true],
  ])('three days on twenty are about as long, four are not: to %s', (end, isLarge) => {
    expect(inDays(end).isLarge).toBe(isLarge);
  });

  test('between quarters days make no difference worth telling', () => {
    expect(comparison('last-period', { figures: [100, 100] })).not.toHaveProperty('expected');
    expect(comparison('last-period', { figures: [100, 100] }).direction).toBe('none');
  });

  test('leap years: February is compared with February', () => {
    const figures = [30, ...Array.from({ length: 11 }, () => null), 31];
    const told: Told = { figures, last: 'February 2020', today: '2020-03-20', service: { frequency: 'monthly' } };
    expect(comparison('last-year', told).referencePeriod?.label).toBe('February 2019');
  });

  test('what is open on a day does not grow with the days', () => {
    const kpi = { name: 'Open cases at end', betterIs: 'lower' as const };
    const told: Told = { figures: [100, 110, 120, 130, 140, 150], kpi, service: { start: '2019-05-17' } };
    expect(comparison('last-period', told)).toMatchObject({ change: 10, direction: 'worse', isLarge: false });
    expect(compared(told).comparisons.map((one) => one.with)).toEqual(['last-period', 'last-year']);
    expect(notes(told)).toEqual([]);
  });
});

describe('changed definitions', () => {
  const changes = (from: string, parts: Told['kpi']): Told => ({
    figures: [100, 110, 120, 130, 140, 90],
    kpi: { countedWhen: 'When it is held.' },
    kpiIn: ({ end }) => (end >= from ? (parts ?? {}) : {}),
  });

  test('are not compared, and that is said', () => {
    const told = changes('2019-09-30', { countedWhen: 'When it is booked.' });
    expect(compared(told).comparisons).toEqual([]);
    expect(notes(told)).toEqual(['other-definition last-period', 'other-definition last-year']);
  });

  test('a change in spring leaves the quarter before comparable', () => {
    const told = changes('2019-06-30', { countedWhen: 'When it is booked.' });
    expect(compared(told).comparisons.map((one) => one.with)).toEqual(['last-period']);
    expect(notes(told)).toEqual(['other-definition last-year']);
  });

  test('a new target, name or requirement is no new definition', () => {
    const told = changes('2019-09-30', { target: 90, required: 'no', name: 'Sessions given' });
    expect(compared(told).comparisons.map((one) => one.with)).toEqual([
      'target',
      'last-period',
      'last-year',
      'year-to-date',
    ]);
  });
});

describe('percentages', () => {
  test('of known numbers are tested by the people they are shares of', () => {
    const told: Told = { figures: [97, 84], asked: [140, 150], kpi: { ...SAFER, target: 95, tolerance: 5 } };
    const [target, last] = [comparison('target', told), comparison('last-period', told)];
    expect(last).toMatchObject({ change: -13, isLarge: true, isSignificant: true, direction: 'worse' });
    // Fisher’s exact test of 126 of 150 against 136 of 140.
    expect(last.p).toBeCloseTo(0.0001112, 7);
    expect(target).toMatchObject({ isLarge: true, isSignificant: true });
  });

  test('of unknown numbers are not tested, and that is said', () => {
    const told: Told = { figures: [97, 84], kpi: { ...SAFER, target: 95 } };
    expect(comparison('last-period', told)).not.toHaveProperty('p');
    expect(comparison('last-period', told).isSignificant).toBe(false);
    expect(notes(told)).toEqual(['no-value last-year', 'no-test percentage']);
  });

  test.each<readonly [string, Told, boolean]>([
    ['from 97 to 90 the dissatisfied are three times as many', { figures: [97, 90], asked: [200, 200] }, true],
    ['seven points of 100 people are seven people', { figures: [97, 90], asked: [100, 100] }, false],
    ['from 50 to 47 of 1,000 is little in proportion', { figures: [50, 47], asked: [1000, 1000] }, false],
    ['from everybody any ten people are', { figures: [100, 98], asked: [500, 500] }, true],
    ['everybody again is no change', { figures: [100, 100], asked: [500, 500] }, false],
    ['from 3 to 5 of 1,000 there are more than half as many again', { figures: [3, 5], asked: [1000, 1000] }, true],
    ['everybody again, of nobody knows how many', { figures: [100, 100] }, false],
    ['from everybody to fewer, of nobody knows how many', { figures: [100, 99] }, true],
  ])('large: %s', (_, told, isLarge) => {
    expect(comparison('last-period', { ...told, kpi: SAFER }).isLarge).toBe(isLarge);
  });

  test('a target of 95, 0.95 or 95 % is the same', () => {
    const against = (target: number) =>
      comparison('target', { figures: [84], asked: [150], kpi: { ...SAFER, target, tolerance: 5 } });
    expect(against(0.95)).toEqual(against(95));
  });

  test('do not grow with the days', () => {
    const told: Told = { figures: [97, 97], asked: [200, 200], kpi: SAFER, service: { end: '2019-08-15' } };
    expect(comparison('last-period', told)).toMatchObject({ isLarge: false, direction: 'none' });
    expect(comparison('last-period', told)).not.toHaveProperty('expected');
  });

  test.each([
    [100, 100, 1],
    [100, 90, 0],
    [0, 0, 1],
    [0, 10, 0],
    [150, 90, undefined],
    [-5, 90, undefined],
  ])('a target of %d where there are %d: p is %p', (target, value, p) => {
    expect(comparison('target', { figures: [value], asked: [150], kpi: { ...SAFER, target } }).p).toBe(p);
  });

  test('with one side of which nobody knows the number are not tested, for which the KPI is not to blame', () => {
    const told: Told = { figures: [97, 96.5], asked: [null, 200], kpi: SAFER };
    expect(comparison('last-period', told)).not.toHaveProperty('p');
    expect(notes(told)).toEqual(['no-value last-year']);
  });

  test('have no year to date: shares do not add up', () => {
    const told: Told = { figures: [97, 97, 97, 97, 97, 97], asked: [9, 9, 9, 9, 9, 9], kpi: SAFER };
    expect(compared(told).comparisons.map((one) => one.with)).toEqual(['last-period', 'last-year']);
  });
});

describe('what cannot be tested', () => {
  test('money: no chance, but a proportion', () => {
    const told: Told = { figures: [1000, 800], last: '2018-19', kpi: { unit: '£', kind: 'money', target: 1000 } };
    expect(comparison('target', told)).toMatchObject({ isLarge: true, isSignificant: false });
    expect(comparison('target', told)).not.toHaveProperty('p');
    expect(notes(told)).toEqual(['no-test money']);
  });

  test('money with nothing to compare it with: nothing is said of a test', () => {
    expect(notes({ figures: [1000], kpi: { unit: '£', kind: 'money' } })).toEqual([
      'no-value last-period',
      'no-value last-year',
    ]);
  });

  test('a fraction on the other side', () => {
    expect(comparison('last-period', { figures: [7.5, 10], last: '2018-19' })).not.toHaveProperty('p');
  });

  test('fractions', () => {
    expect(notes({ figures: [10, 7.5], last: '2018-19' })).toEqual(['no-test fraction']);
  });
});

test('a chance of just the level of Settings is not below it', () => {
  const told: Told = { figures: [20, 10], last: '2018-19' };
  const { p = 1 } = comparison('last-period', told);
  expect(comparison('last-period', told, withThresholds({ watchBelow: p })).isSignificant).toBe(false);
  expect(comparison('last-period', told, withThresholds({ watchBelow: p + 1e-9 })).isSignificant).toBe(true);
});
