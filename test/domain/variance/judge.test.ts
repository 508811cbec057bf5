import fc from 'fast-check';
import { judge, type Judgement } from '../../../src/domain/variance/judge';
import { sayVerdict } from '../../../src/domain/messages/variance';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/tables/thresholds';
import type { Comparison, PeerComparison, Reason, VarianceExplanation } from '../../../src/domain/variance/variance';
import type { Verdict } from '../../../src/domain/variance/verdict';
import { aSeries, evidenceOf, judged, SAFER, withThresholds, type Told } from '../../support/variance-builders';

const named = (reason: Reason): string => {
  if (reason.why === 'comparison') return reason.comparison.with;
  return reason.why === 'signal' ? `${reason.signal.rule} ${reason.signal.side}` : `missed ${reason.periods}`;
};
const seen = ({ verdict, concerns, improvements }: Judgement) => ({
  verdict,
  concerns: concerns.map(named),
  improvements: improvements.map(named),
});

const monthly: Partial<Told> = { last: 'September 2019', service: { frequency: 'monthly' } };
/** Thirteen months about 100, as chance has them. */
const STEADY = [98, 104, 95, 101, 107, 99, 93, 102, 100, 96, 105, 97, 103];

type Case = readonly [
  name: string,
  told: Told,
  verdict: Verdict,
  concerns: readonly string[],
  better?: readonly string[],
];

const CASES: readonly Case[] = [
  [
    '326 after 278: within chance',
    { figures: [278, 326], last: '2018-19', kpi: { betterIs: 'neither' } },
    'within chance',
    [],
  ],
  ['one value and no target: too little', { figures: [40] }, 'too little data', []],
  ['one value against a target: judged', { figures: [40], kpi: { target: 90 } }, 'escalate', ['target']],
  ['two values far apart, and no neighbours', { figures: [90, null, 12] }, 'too little data', []],
  ['a fall: escalated', { figures: [100, 60], last: '2018-19' }, 'escalate', ['last-period']],
  ['the same as a rise: improved', { figures: [60, 100], last: '2018-19' }, 'improved', [], ['last-period']],
  [
    'the same where lower is better: improved',
    { figures: [100, 60], last: '2018-19', kpi: { betterIs: 'lower' } },
    'improved',
    [],
    ['last-period'],
  ],
  [
    'the same rise where lower is better',
    { figures: [60, 100], last: '2018-19', kpi: { betterIs: 'lower' } },
    'escalate',
    ['last-period'],
  ],
  [
    'the same where neither is: escalated',
    { figures: [100, 60], last: '2018-19', kpi: { betterIs: 'neither' } },
    'escalate',
    ['last-period'],
  ],
  ['… either way', { figures: [60, 100], last: '2018-19', kpi: { betterIs: 'neither' } }, 'escalate', ['last-period']],
  // p = 0.02
  ['a fall that chance gives once in 50: watched', { figures: [100, 69], last: '2018-19' }, 'watch', ['last-period']],
  ['a large number that is small in proportion', { figures: [40_000, 37_000], last: '2018-19' }, 'within chance', []],
  ['a large proportion that is a small number', { figures: [9, 0], last: '2018-19' }, 'within chance', []],
  ['from nothing', { figures: [0, 30], last: '2018-19', kpi: { betterIs: 'lower' } }, 'escalate', ['last-period']],
  ['to nothing', { figures: [30, 0], last: '2018-19' }, 'escalate', ['last-period']],
  ['nothing after nothing', { figures: [0, 0], last: '2018-19' }, 'within chance', []],
  [
    'a part of a breakdown is only watched',
    { figures: [100, 40], last: '2018-19', category: 'Female' },
    'watch',
    ['last-period'],
  ],
  [
    '… and not for what chance gives once in 50',
    { figures: [100, 69], last: '2018-19', category: 'Female' },
    'within chance',
    [],
  ],
  [
    'better than its target is no improvement, but as it should be',
    { figures: [150], kpi: { target: 90 } },
    'within chance',
    [],
  ],
  [
    'less than its target, much more than before: watched',
    { figures: [20, 60], last: '2018-19', kpi: { target: 100 } },
    'watch',
    ['target'],
    ['last-period'],
  ],
  [
    'less than last quarter, more than a year ago: watched',
    { figures: [40, 44, 150, 148, 160, 90] },
    'watch',
    ['last-period'],
    ['year-to-date', 'last-year'],
  ],
  [
    'less than last quarter and its target, more than a year ago: escalated',
    { figures: [40, 44, 150, 148, 160, 90], kpi: { target: 150 } },
    'escalate',
    ['target', 'last-period'],
    ['year-to-date', 'last-year'],
  ],
  [
    'money below its target, beyond the tolerance: watched',
    { figures: [700], kpi: { kind: 'money', unit: '£', target: 1000, tolerance: 10 } },
    'watch',
    ['target'],
  ],
  [
    'money within the tolerance',
    { figures: [950], kpi: { kind: 'money', unit: '£', target: 1000, tolerance: 10 } },
    'within chance',
    [],
  ],
  [
    'a percentage of nobody knows how many',
    { figures: [97, 60], kpi: { ...SAFER, target: 95, tolerance: 5 } },
    'watch',
    ['target'],
  ],
  ['a percentage of many', { figures: [97, 84], asked: [140, 150], kpi: SAFER }, 'escalate', ['last-period']],
  [
    'a target of all of them, which leaves nothing to chance',
    { figures: [60], asked: [400], kpi: { ...SAFER, target: 100, tolerance: 5 } },
    'escalate',
    ['target'],
  ],
  [
    'behind last year so far, but far better by now: watched',
    { figures: [200, 200, 190, 195, 50, 260] },
    'watch',
    ['year-to-date'],
    ['last-period', 'last-year'],
  ],
  [
    'less than its target, but by no more than chance gives',
    { figures: [20], kpi: { target: 30, tolerance: 10 } },
    'within chance',
    [],
  ],
  [
    'nothing to compare with, but a chart: judged',
    { figures: [10, 12, 11, 9, 10, null, 11, 9, null, 10] },
    'within chance',
    [],
  ],
  ['a percentage of few', { figures: [95, 81], asked: [20, 21], kpi: SAFER }, 'within chance', []],
];

test.each(CASES.map((one) => [one[0], one] as const))('%s', (_, [, told, verdict, concerns, improvements = []]) => {
  expect(seen(judged(told))).toEqual({ verdict, concerns, improvements });
});

test('one person of eight who is not satisfied is no special cause to escalate', () => {
  const figures = [...Array.from({ length: 13 }, () => 100), 87.5];
  const { verdict } = judged({ ...monthly, figures, asked: figures.map(() => 8), kpi: SAFER });
  expect(verdict).not.toBe('escalate');
});

test('a chance of just the level of Settings is not below it', () => {
  const fall: Told = { figures: [100, 60], last: '2018-19' };
  const { p = 1 } = evidenceOf(aSeries(fall)).comparisons[0] ?? {};
  const at = (escalateBelow: number, watchBelow: number): Verdict =>
    judged(fall, withThresholds({ escalateBelow, watchBelow })).verdict;
  expect([at(p + 1e-9, 0.05), at(p, 0.05), at(p / 2, p + 1e-9), at(p / 2, p)]).toEqual([
    'escalate',
    'watch',
    'watch',
    'within chance',
  ]);
});

test('an ordinary month after a single bad one is no improvement', () => {
  const figures = [...STEADY, 40, 100];
  expect(seen(judged({ ...monthly, figures }))).toEqual({ verdict: 'within chance', concerns: [], improvements: [] });
});

test('an ordinary month a year after a single outlier is watched at most', () => {
  const figures = [...STEADY.slice(0, 12), 250, ...STEADY.slice(0, 12)];
  const { verdict } = judged({ ...monthly, figures });
  expect(['watch', 'within chance']).toContain(verdict);
  // Without limits of its own nobody can say that the year before was unusual.
  expect(judged({ figures: [250, 100], last: '2018-19' }).verdict).toBe('escalate');
});

describe('special causes', () => {
  /** Large enough to be seen by no comparison: in a month of the year before it was as low, and last month nearly. */
  const lone = (value: number, kpi: Told['kpi'] = {}): Told => ({
    ...monthly,
    kpi,
    figures: [96, 104, 98, 101, 97, 103, 99, 102, 100, 98, 101, 99, 100, value],
  });

  test('far on the worse side of full limits: escalated', () => {
    expect(seen(judged(lone(82)))).toEqual({ verdict: 'escalate', concerns: ['outside below'], improvements: [] });
  });

  test('on the worse side, but less than a tenth from the mean: watched', () => {
    const figures = [...STEADY.map((_, at) => 1000 + 10 * (at % 2)), 940];
    expect(seen(judged({ ...monthly, figures }))).toMatchObject({ verdict: 'watch', concerns: ['outside below'] });
  });

  test('of trial limits: watched', () => {
    const told = lone(82);
    expect(seen(judged({ ...told, figures: told.figures.slice(4) }))).toMatchObject({ verdict: 'watch' });
  });

  test('on the better side: improved', () => {
    expect(seen(judged(lone(118)))).toEqual({ verdict: 'improved', concerns: [], improvements: ['outside above'] });
  });

  test('where neither side is: watched', () => {
    expect(seen(judged(lone(118, { betterIs: 'neither' })))).toMatchObject({ verdict: 'watch' });
    expect(seen(judged(lone(82, { betterIs: 'neither' })))).toMatchObject({ verdict: 'watch' });
  });

  test('a trend for the worse is only watched while the value is better than the mean', () => {
    const figures = [60, 62, 58, 61, 60, 59, 62, 140, 134, 128, 122, 116, 110, 104];
    const { verdict, concerns } = seen(judged({ ...monthly, figures }));
    expect(concerns).toContain('trend below');
    expect(verdict).toBe('watch');
  });

  test('seven below the mean, far enough: a shift', () => {
    const figures = [118, 121, 119, 122, 120, 118, 121, 99, 97, 100, 98, 99, 97, 98];
    const { verdict, concerns } = seen(judged({ ...monthly, figures }));
    expect(concerns).toContain('shift below');
    expect(verdict).toBe('escalate');
  });

  test('a steady series has none', () => {
    expect(seen(judged({ ...monthly, figures: STEADY }))).toMatchObject({ verdict: 'within chance' });
  });

  test('where neither side is, none is an improvement', () => {
    for (const value of [82, 118]) {
      expect(seen(judged(lone(value, { betterIs: 'neither' }))).improvements).toEqual([]);
    }
  });

  test('a part of a breakdown has none either', () => {
    expect(seen(judged({ ...lone(118), category: 'Female' }))).toMatchObject({ improvements: [] });
    expect(seen(judged({ ...lone(82), category: 'Female' }))).toMatchObject({ verdict: 'within chance' });
  });
});

describe('a target missed again and again', () => {
  const target = (figures: Told['figures'], kpi: Told['kpi'] = {}, more: Partial<Told> = {}) =>
    seen(judged({ figures, kpi: { target: 100, tolerance: 5, ...kpi }, ...more })).concerns;

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['three times', target([97, 94, 93, 94]), ['missed 3']],
    ['twice', target([97, 96, 93, 94]), []],
    ['within the tolerance', target([96, 96, 96, 96]), []],
    ['three times, one quarter missing', target([94, null, 93, 94]), []],
    ['three times where lower is better', target([106, 107, 106], { betterIs: 'lower' }), ['missed 3']],
    ['better than it, where lower is better', target([90, 91, 92], { betterIs: 'lower' }), []],
    ['where neither side is better', target([94, 93, 94], { betterIs: 'neither' }), []],
    [
      'four times, the first in half a quarter',
      target([40, 94, 93, 94], {}, { service: { start: '2018-11-15' } }),
      ['missed 3'],
    ],
    [
      'a percentage, its target typed as 95 %',
      target([93, 92, 93], { ...SAFER, target: 0.95, tolerance: 1 }),
      ['target', 'missed 3'],
    ],
    [
      'by another definition before',
      target([94, 93, 94], {}, { kpiIn: ({ start }) => ({ countedWhen: start < '2019-04-01' ? 'a' : 'b' }) }),
      [],
    ],
  ])('%s', (_, concerns, expected) => {
    expect(concerns).toEqual(expected);
  });
});

describe('peers', () => {
  const comparison: Comparison = {
    with: 'peers',
    value: 20,
    reference: 60,
    change: -40,
    p: 1e-6,
    isSignificant: true,
    isLarge: true,
    direction: 'worse',
  };
  const among = (place: PeerComparison['place'], parts: Partial<Comparison> = {}): Verdict => {
    const evidence = evidenceOf(aSeries({ figures: [20] }));
    const funnel: PeerComparison = { per: 'beneficiary', average: 1, place, peers: [] };
    return judge({ ...evidence, comparisons: [{ ...comparison, ...parts }], funnel }, DEFAULT_THRESHOLDS).verdict;
  };

  test.each<readonly [string, Verdict, Verdict]>([
    ['beyond 99.8 %: watched, never escalated', among('low-99.8'), 'watch'],
    ['beyond 95 % only', among('low-95'), 'within chance'],
    ['beyond, but few people', among('low-99.8', { isLarge: false }), 'within chance'],
    ['beyond on the better side', among('high-99.8', { direction: 'better' }), 'within chance'],
    ['beyond where neither side is better', among('high-99.8', { direction: 'either' }), 'watch'],
  ])('%s', (_, verdict, expected) => {
    expect(verdict).toBe(expected);
  });
});

describe('explanations', () => {
  const explained = (status: VarianceExplanation['status'], told: Told): Verdict => {
    const explanation = { query: 'q', text: 't', by: 'b', date: '', covered: 0, status };
    return judge({ ...evidenceOf(aSeries(told)), explanation }, DEFAULT_THRESHOLDS).verdict;
  };
  const fall: Told = { figures: [100, 60], last: '2018-19' };

  test.each<readonly [VarianceExplanation['status'], Verdict]>([
    ['adequate', 'explained'],
    ['accepted', 'explained'],
    ['returned', 'escalate'],
    ['too thin', 'escalate'],
  ])('%s: %s', (status, verdict) => {
    expect(explained(status, fall)).toBe(verdict);
  });

  test('make nothing of what was within chance, and an improvement stays one', () => {
    expect(explained('adequate', { figures: [100, 99], last: '2018-19' })).toBe('within chance');
    expect(explained('adequate', { figures: [60, 100], last: '2018-19' })).toBe('improved');
  });
});

describe('never', () => {
  const series: fc.Arbitrary<Told> = fc.record({
    figures: fc
      .tuple(
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.option(fc.nat(400), { freq: 8 }), { maxLength: 26 }),
        fc.nat(400),
      )
      .map(([, all, latest]) => [...all, latest]),
    last: fc.constantFrom('September 2019', '2019-20 Q2', '2018-19'),
    kpi: fc.record({
      betterIs: fc.constantFrom('higher' as const, 'lower' as const, 'neither' as const),
      target: fc.option(fc.nat(300), { nil: undefined }),
      tolerance: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      kind: fc.constantFrom('count' as const, 'count' as const, 'money' as const),
    }),
    service: fc.record({ start: fc.constantFrom(undefined, '2019-08-10', '2019-05-17', '2017-04-01') }),
  });

  /** A special cause on the worse side, or on either where neither is. */
  const isWorse = ({ kpi }: ReturnType<typeof evidenceOf>, reason: Reason): boolean => {
    if (reason.why === 'comparison') return ['worse', 'either'].includes(reason.comparison.direction);
    if (reason.why === 'target-missed') return true;
    return kpi.betterIs === 'neither' || (reason.signal.side === 'below') === (kpi.betterIs === 'higher');
  };

  test('is an improvement escalated, nor anything without a reason that can be read', () => {
    let escalated = 0;
    fc.assert(
      fc.property(series, (told) => {
        const evidence = evidenceOf(aSeries(told));
        const judgement = judge(evidence, DEFAULT_THRESHOLDS);
        const because = sayVerdict(judgement, evidence);
        expect(because).toMatch(/^[£−\d].* in .+\.$/s);
        expect(because).not.toMatch(/NaN|Infinity|undefined/);
        if (judgement.verdict !== 'escalate' && judgement.verdict !== 'watch') return;
        escalated += 1;
        expect(judgement.concerns.length).toBeGreaterThan(0);
        expect(judgement.concerns.every((reason) => isWorse(evidence, reason))).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(escalated).toBeGreaterThan(50);
  });

  test('is anything escalated or watched that only ever got better', () => {
    const rising = fc
      .array(fc.nat(60), { minLength: 1, maxLength: 20 })
      .map((steps) => steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 20) + step], []));
    fc.assert(
      fc.property(rising, fc.constantFrom('September 2019', '2019-20 Q2'), (figures, last) => {
        const falling = [...figures].reverse();
        const up = judged({ figures, last }).verdict;
        const down = judged({ figures: falling, last, kpi: { betterIs: 'lower' } }).verdict;
        expect(['improved', 'within chance', 'too little data']).toContain(up);
        expect(['improved', 'within chance', 'too little data']).toContain(down);
      }),
      { numRuns: 200 },
    );
  });

  test('does a chart have limits below six points', () => {
    fc.assert(
      fc.property(series, (told) => {
        const { spc, points } = evidenceOf(aSeries(told));
        if (points.length >= 6) return;
        expect(spc).toBeUndefined();
        expect(points.flatMap(({ limits, signals }) => [limits, ...signals]).filter(Boolean)).toEqual([]);
      }),
    );
  });
});
