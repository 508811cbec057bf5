import { chartOf, type Charted } from '../../../src/domain/variance/chart';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/tables/thresholds';
import { aSeries, periodsTo, withThresholds, type Told } from '../../support/variance-builders';

const charted = (told: Told, thresholds = DEFAULT_THRESHOLDS): Charted => chartOf(aSeries(told), thresholds);
const signals = ({ points }: Charted) =>
  points.flatMap((point, at) => point.signals.map(({ rule }) => `${at} ${rule}`));

const STEADY = [10, 12, 11, 9, 10, 11, 12, 10, 11, 9, 12, 10, 11];
const monthly: Partial<Told> = { last: 'September 2019', service: { frequency: 'monthly' } };

describe('how many points', () => {
  test.each([
    [1, undefined],
    [3, undefined],
    [5, undefined],
    [6, true],
    [12, true],
    [13, false],
  ])('%d: trial limits %s', (count, isTrial) => {
    const { spc, lacks, points } = charted({ ...monthly, figures: STEADY.slice(0, count) });
    expect(spc?.isTrial).toBe(isTrial);
    expect(lacks).toEqual(isTrial === undefined ? { why: 'too-few', points: count } : undefined);
    expect(points.every(({ limits }) => (limits === undefined) === (isTrial === undefined))).toBe(true);
  });

  test('missing periods do not count', () => {
    expect(charted({ figures: [10, null, 11, 9, null, 11, 12] }).lacks).toEqual({ why: 'too-few', points: 5 });
    expect(charted({ figures: [10, null, 11, 9, 8, null, 11, 12] }).spc?.points).toBe(6);
  });
});

test('limits are those of Making Data Count: mean ± 2.66 average moving ranges', () => {
  // Ranges 2, 1, 2, 1, 1: 1.4 on average.
  const { spc } = charted({ figures: [10, 12, 11, 9, 10, 11] });
  expect(spc).toMatchObject({ points: 6, mean: 10.5, signals: [] });
  expect(spc!.lower).toBeCloseTo(10.5 - 2.66 * 1.4, 12);
  expect(spc!.upper).toBeCloseTo(10.5 + 2.66 * 1.4, 12);
});

test('without screening, as the NHS Excel tool has them', () => {
  const figures = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
  expect(charted({ ...monthly, figures }).spc!.upper).toBeCloseTo(4.60444, 5);
  expect(charted({ ...monthly, figures }, withThresholds({ screens: false })).spc!.upper).toBeCloseTo(6.95, 2);
});

test('the latest point’s signals stand beside it, those of others at theirs', () => {
  const outlier = charted({ ...monthly, figures: [...STEADY, 17] });
  expect(outlier.spc?.signals).toEqual([{ rule: 'outside', side: 'above' }]);
  const earlier = charted({ ...monthly, figures: [...STEADY, 17, 11] });
  expect(earlier.spc?.signals).toEqual([]);
  expect(signals(earlier)).toEqual(['13 outside']);
});

describe('where what is counted has changed', () => {
  const figures = [...STEADY, ...STEADY.map((value) => value * 3)];
  const changed: Told = {
    ...monthly,
    figures,
    kpiIn: ({ start }) => ({ countedWhen: start >= '2018-09-01' ? 'Each session.' : 'Each meeting.' }),
  };

  test('limits are worked out anew, and no rule looks across', () => {
    const { spc, points } = charted(changed);
    expect(spc).toMatchObject({ points: 13, isTrial: false, rebasedFrom: '2018-09-01', signals: [] });
    expect(spc!.mean).toBeCloseTo((3 * 138) / 13, 10);
    expect(points[0]!.limits!.mean).toBeCloseTo(138 / 13, 10);
    expect(signals(charted(changed))).toEqual([]);
    expect(signals(charted({ ...monthly, figures })).length).toBeGreaterThan(0);
  });

  test('or where Settings says so', () => {
    const rebases = [{ subject: 's1sessionsheld', from: '2018-09-01' }];
    const told: Told = { ...monthly, figures };
    expect(charted(told, withThresholds({ rebases }))).toEqual(charted(changed));
    const within = [{ ...rebases[0]!, from: '2018-08-15' }];
    expect(charted(told, withThresholds({ rebases: within })).spc?.rebasedFrom).toBe('2018-09-01');
    for (const other of [
      { subject: 's2sessionsheld' },
      { subject: 's1sessions' },
      { from: '2010-04-01' },
      { from: '2030-04-01' },
    ]) {
      const elsewhere = withThresholds({ rebases: [{ ...rebases[0]!, ...other }] });
      expect(charted(told, elsewhere)).toEqual(charted(told));
    }
  });

  test('too few points since have no limits, and it is said how many there are', () => {
    const few = charted({ ...changed, figures: [...STEADY, 30, 33, 31], last: 'November 2018', today: '2018-12-20' });
    expect(few.spc).toBeUndefined();
    expect(few.lacks).toEqual({ why: 'too-few', points: 3, since: '2018-09-01' });
    expect(few.points.at(-1)!.limits).toBeUndefined();
    expect(few.points[0]!.limits).toBeDefined();
  });
});

test('of two changes the later counts, and what is too few is counted from there', () => {
  const when = (start: string) => (start < '2018-09-01' ? 'one' : start < '2018-11-01' ? 'two' : 'three');
  const told: Told = {
    ...monthly,
    figures: [...STEADY, 30, 33, 31],
    last: 'November 2018',
    today: '2018-12-20',
    kpiIn: ({ start }) => ({ countedWhen: when(start) }),
  };
  expect(charted(told).lacks).toEqual({ why: 'too-few', points: 1, since: '2018-11-01' });
});

test('a chart without a change, a target or a signal says nothing of them', () => {
  const { spc } = charted({ ...monthly, figures: STEADY });
  expect(spc).not.toHaveProperty('rebasedFrom');
  expect(spc).not.toHaveProperty('assurance');
});

describe('periods in which the service ran in part', () => {
  const start = periodsTo('September 2019', 14)[0]!.start;

  test('stand in the list, not in the chart', () => {
    const told: Told = { ...monthly, figures: [2, ...STEADY] };
    const { spc, points } = charted({ ...told, service: { frequency: 'monthly', start: `${start.slice(0, 8)}20` } });
    expect(points[0]).toMatchObject({ value: 2, signals: [] });
    expect(points[0]!.limits).toBeUndefined();
    expect(spc).toMatchObject({ points: 13 });
    expect(spc!.mean).toBeCloseTo(138 / 13, 12);
  });

  test('are not judged by it where they are the latest', () => {
    const told: Told = { ...monthly, figures: [...STEADY, 2] };
    const { spc, lacks } = charted({ ...told, service: { frequency: 'monthly', end: '2019-09-08' } });
    expect(spc).toBeUndefined();
    expect(lacks).toEqual({ why: 'part-period' });
  });
});

describe('assurance', () => {
  test.each([
    [30, 'higher', 'consistent-fail'],
    [30, 'lower', 'consistent-pass'],
    [1, 'higher', 'consistent-pass'],
    [11, 'higher', 'inconsistent'],
    [11, 'neither', undefined],
  ] as const)('a target of %d where %s is better: %s', (target, betterIs, expected) => {
    expect(charted({ ...monthly, figures: STEADY, kpi: { target, betterIs } }).spc?.assurance).toBe(expected);
  });

  test('of a percentage whose target was typed as 95 %', () => {
    const kpi = { kind: 'percentage' as const, unit: '%' as const, target: 0.95 };
    const figures = [92, 97, 93, 98, 92, 96];
    expect(charted({ figures, kpi }).spc?.assurance).toBe('inconsistent');
    expect(charted({ figures: figures.map((one) => one - 30), kpi }).spc?.assurance).toBe('consistent-fail');
  });

  test('is not said of a part of a breakdown: the target is that of the whole', () => {
    const told: Told = { ...monthly, figures: STEADY, kpi: { target: 30 }, category: 'Female' };
    expect(charted(told).spc).not.toHaveProperty('assurance');
  });
});
