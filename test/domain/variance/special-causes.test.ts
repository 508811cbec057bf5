import type { TwoOfThree } from '../../../src/domain/tables/thresholds';
import {
  inTwoOfThree,
  namingSignal,
  specialCauses,
  type ProcessLimits,
  type Sign,
  type SpecialCause,
} from '../../../src/domain/variance/special-causes';
import nhs from '../../fixtures/variance/nhs-spc.json';

/** A mean of 0, one sigma of 10. */
const limits: ProcessLimits = { mean: 0, lower: -30, upper: 30, nearLower: -20, nearUpper: 20 };

/** 1 and -1 where the rule applies, above and below. */
function flags(values: readonly number[], rule: SpecialCause, version?: TwoOfThree): readonly number[] {
  return specialCauses(values, limits, version).map((signals) => {
    const found = signals.find((signal) => signal.rule === rule);
    if (!found) return 0;
    return found.side === 'above' ? 1 : -1;
  });
}

/** NHS vectors flag the seventh point and later ones; theirs and ours then mark the whole run. */
function wholeRuns(ends: readonly number[]): readonly number[] {
  return ends.map((_, at) => ends.slice(at, at + 7).find((end) => end !== 0) ?? 0);
}

type Vectors = readonly (readonly [readonly number[], readonly number[]])[];

describe('as NHSRplotthedots has them', () => {
  test.each(nhs.partsOfRuns.rows as unknown as Vectors)('whole runs from %j', (ends, parts) => {
    expect(wholeRuns(ends).map(Math.abs)).toEqual(parts);
  });

  test.each(nhs.shifts.rows as unknown as Vectors)('shift: %j', (sides, ends) => {
    expect(flags(sides, 'shift').map(Math.abs)).toEqual(wholeRuns(ends));
  });

  test.each(nhs.trends.rows as unknown as Vectors)('trend: %j', (values, ends) => {
    expect(flags(values, 'trend')).toEqual(wholeRuns(ends));
  });

  test.each(nhs.twoOfThree.rows)('two of three: close %j, sides %j', (close, sides, expected) => {
    const found = inTwoOfThree(
      close.map((one) => one === 1),
      sides as readonly Sign[],
    );
    expect(found.map(Number)).toEqual(expected);
  });
});

describe('outside', () => {
  test('is beyond a limit, not on it', () => {
    expect(flags([30, 30.001, -30, -30.001, 0], 'outside')).toEqual([0, 1, 0, -1, 0]);
  });

  test('is not what differs by rounding', () => {
    const tight = { mean: 0.3, lower: 0.3, upper: 0.3, nearLower: 0.3, nearUpper: 0.3 };
    expect(specialCauses(Array(8).fill(0.1 + 0.2), tight).flat()).toEqual([]);
  });
});

describe('shift', () => {
  test('is broken by a point on the mean, and by one on the other side', () => {
    expect(flags([1, 1, 1, 0, 1, 1, 1, 1], 'shift')).toEqual(Array(8).fill(0));
    expect(flags([1, 1, 1, -1, 1, 1, 1, 1], 'shift')).toEqual(Array(8).fill(0));
  });

  test('tells every point of the run, whichever side', () => {
    expect(flags([1, -1, -2, -1, -2, -1, -2, -1, -2, 1], 'shift')).toEqual([0, -1, -1, -1, -1, -1, -1, -1, -1, 0]);
  });
});

describe('trend', () => {
  test('goes by its direction, not by the side of the mean', () => {
    const rising = [-19, -18, -17, -16, -15, -14, -13];
    expect(specialCauses(rising, limits).map((signals) => namingSignal(signals))).toEqual(
      Array(7).fill({ rule: 'trend', side: 'above' }),
    );
  });

  test('is broken by a tie; the peak between two has the later direction', () => {
    expect(flags([1, 2, 3, 4, 4, 5, 6, 7], 'trend')).toEqual(Array(8).fill(0));
    expect(flags([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], 'trend')).toEqual([1, 1, 1, 1, 1, 1, ...Array(7).fill(-1)]);
  });
});

describe('two of three', () => {
  test.each<[string, number[], number[], number[]]>([
    ['both between near limit and limit', [21, 5, 22], [1, 0, 1], [1, 0, 1]],
    ['one of them outside: counts since 2023 only', [21, 5, 35], [1, 0, 1], [0, 0, 0]],
    ['both outside', [35, 36, 5], [1, 1, 0], [0, 0, 0]],
    ['all three, one outside', [21, 22, 35], [1, 1, 1], [1, 1, 0]],
    ['below', [-21, -22, -1], [-1, -1, 0], [-1, -1, 0]],
    ['the third on the other side', [21, -1, 22], [0, 0, 0], [0, 0, 0]],
    ['the third on the mean', [21, 0, 22], [0, 0, 0], [0, 0, 0]],
    ['the two on opposite sides', [21, -22, 21], [0, 0, 0], [0, 0, 0]],
    ['on the near limit', [20, 20, 20], [0, 0, 0], [0, 0, 0]],
    ['too far apart', [21, 5, 5, 22], [0, 0, 0, 0], [0, 0, 0, 0]],
    ['two values only', [21, 22], [0, 0], [0, 0]],
  ])('%s', (_, values, since2023, before) => {
    expect(flags(values, 'two-of-three')).toEqual(since2023);
    expect(flags(values, 'two-of-three', 'mdc-2023')).toEqual(since2023);
    expect(flags(values, 'two-of-three', 'nhsrplotthedots')).toEqual(before);
  });
});

test('one name for a point: outside, then trend, then two of three, then shift', () => {
  const named = specialCauses([1, 2, 3, 4, 25, 26, 35, 5, 24, 3], limits).map((signals) => namingSignal(signals)?.rule);
  expect(named).toEqual([
    'trend',
    'trend',
    'trend',
    'trend',
    'trend',
    'trend',
    'outside',
    'shift',
    'two-of-three',
    'shift',
  ]);
  const all = specialCauses([1, 2, 3, 4, 25, 26, 35], limits).at(-1)!;
  expect(all.map(({ rule }) => rule)).toEqual(['outside', 'trend', 'two-of-three', 'shift']);
  expect(namingSignal([...all].reverse())?.rule).toBe('outside');
  expect(namingSignal([])).toBeUndefined();
});

test('nothing of nothing', () => {
  expect(specialCauses([], limits)).toEqual([]);
});
