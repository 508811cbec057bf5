import fc from 'fast-check';
import type { Signal } from '../../../src/domain/variance/special-causes';
import { spcChart, xmrLimits, type SpcChart } from '../../../src/domain/variance/xmr';
import nhs from '../../fixtures/variance/nhs-spc.json';

/** NHSRplotthedots, vignettes/deviations.Rmd. */
const deviations = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

describe('limits, as NHSRplotthedots has them', () => {
  test.each(nhs.limits)('a series with screening $screen (to the digits printed)', (expected) => {
    const limits = xmrLimits(expected.values, { screen: expected.screen })!;
    expect(limits.mean).toBeCloseTo(expected.mean, 7);
    expect(limits.lower).toBeCloseTo(expected.lower, 5);
    expect(limits.upper).toBeCloseTo(expected.upper, 5);
  });

  test('the vignette’s series, screened and not', () => {
    const screened = xmrLimits(deviations)!;
    expect(screened.mean).toBeCloseTo(1.94444, 5);
    expect(screened.lower).toBeCloseTo(-0.71556, 5);
    expect(screened.upper).toBeCloseTo(4.60444, 5);
    const all = xmrLimits(deviations, { screen: false })!;
    expect(all.lower).toBeCloseTo(-3.06, 2);
    expect(all.upper).toBeCloseTo(6.95, 2);
  });

  test('near limits are at two thirds', () => {
    const { mean, averageRange, nearLower, nearUpper } = xmrLimits(deviations)!;
    expect(nearUpper).toBeCloseTo(mean + nhsNear * averageRange, 12);
    expect(nearLower).toBeCloseTo(mean - nhsNear * averageRange, 12);
  });
});

/** `close_to_limit` of NHSRplotthedots. */
const nhsNear = 1.7733333333333334;

describe('screening', () => {
  test('drops a range of 3.267 times the average and more, once', () => {
    // Nine ranges of 1 and one of 4.851…: the average is what makes it just 3.267 times that, or just less.
    const edge = (9 * 3.267) / (10 - 3.267);
    const series = (range: number) => [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1 + range];
    expect(xmrLimits(series(edge + 1e-9))!.averageRange).toBeCloseTo(1, 9);
    expect(xmrLimits(series(edge - 1e-9))!.averageRange).toBeCloseTo((9 + edge) / 10, 6);
  });

  test('is not done where it would leave ranges of nothing only', () => {
    expect(xmrLimits([0, 0, 0, 0, 0, 1])!.averageRange).toBeCloseTo(0.2, 12);
    expect(xmrLimits([3, 3, 3, 3, 3, 3])).toMatchObject({ mean: 3, lower: 3, upper: 3, averageRange: 0 });
  });
});

describe('how many values', () => {
  const series = (length: number) => Array.from({ length }, (_, at) => at % 3);

  test.each([
    [5, undefined],
    [6, true],
    [12, true],
    [13, false],
  ])('%d: trial limits %s', (length, isTrial) => {
    expect(xmrLimits(series(length))?.isTrial).toBe(isTrial);
    expect(spcChart(series(length))?.isTrial).toBe(isTrial);
  });

  test('no trial limits where they are not wanted', () => {
    expect(xmrLimits(series(12), { trial: false })).toBeUndefined();
    expect(xmrLimits(series(13), { trial: false })).toBeDefined();
  });

  test('values that are no numbers are a mistake of the caller', () => {
    expect(() => xmrLimits([1, 2, 3, Number.NaN, 5, 6])).toThrow(RangeError);
  });
});

describe('a chart', () => {
  const before = [10, 12, 11, 9, 10, 11, 12, 10];
  const after = [20, 22, 21, 19, 20, 21, 22, 20];
  const rulesOf = (chart: SpcChart | undefined) => chart!.points.map(({ signals }) => signals.map(({ rule }) => rule));

  test('of the vignette’s series has one point outside', () => {
    const chart = spcChart(deviations)!;
    expect(chart.points.flatMap(({ signals }, at) => signals.map((signal) => [at, signal]))).toEqual([
      [4, { rule: 'outside', side: 'above' }],
    ]);
    expect(chart.points[4]).toMatchObject({ value: 10, mean: 35 / 18 });
  });

  test('has limits of each segment from where it is rebased', () => {
    const chart = spcChart([...before, ...after], { rebaseAt: [8] })!;
    expect(chart.segments.map(({ from, to, isTooShort }) => [from, to, isTooShort])).toEqual([
      [0, 8, false],
      [8, 16, false],
    ]);
    expect(chart.points[7]!.mean).toBeCloseTo(10.625, 12);
    expect(chart.points[8]!.mean).toBeCloseTo(20.625, 12);
    expect(chart.isTrial).toBe(true);
    expect(rulesOf(chart).flat()).toEqual([]);
    expect(rulesOf(spcChart([...before, ...after])).flat()).toContain('shift');
  });

  test('says so where a segment is too short for limits, and judges none of it', () => {
    const chart = spcChart([...before, 90, 91, 20, 21], { rebaseAt: [8] })!;
    expect(chart.segments.map(({ isTooShort, limits }) => [isTooShort, limits === undefined])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(chart.points.slice(8)).toEqual([90, 91, 20, 21].map((value) => ({ value, signals: [] })));
    expect(chart.isTrial).toBe(false);
  });

  test('is rebased at places in the series only, in any order, once each', () => {
    const places = [8, 30, 0, 8, -3];
    const series = [...before, ...after];
    expect(spcChart(series, { rebaseAt: places })).toEqual(spcChart(series, { rebaseAt: [8] }));
  });

  test('holds later values against the limits of the first', () => {
    const chart = spcChart([...before, ...after], { limitsFrom: 8 })!;
    expect(new Set(chart.points.map(({ mean }) => mean))).toEqual(new Set([10.625]));
    expect(rulesOf(chart).slice(8)).toEqual(after.map(() => ['outside', 'two-of-three', 'shift']));
    expect(spcChart([...before, ...after], { limitsFrom: 5 })!.segments[0]!.isTooShort).toBe(true);
  });

  test('takes the older rule of two of three where asked', () => {
    const series = [...before, 30, 31, 11];
    const two = (version?: 'nhsrplotthedots') =>
      rulesOf(spcChart(series, { limitsFrom: 8, twoOfThree: version }))
        .flat()
        .filter((rule) => rule === 'two-of-three');
    expect(two()).toHaveLength(2);
    expect(two('nhsrplotthedots')).toHaveLength(0);
  });
});

describe('whatever the series', () => {
  const series = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 6, maxLength: 40 });
  const options = fc.record({
    screen: fc.boolean(),
    twoOfThree: fc.constantFrom('mdc-2023' as const, 'nhsrplotthedots' as const),
    rebaseAt: fc.array(fc.nat(40), { maxLength: 2 }),
  });
  const signalsOf = (chart: SpcChart | undefined) => chart!.points.map(({ signals }) => signals);
  const flipped = ({ rule, side }: Signal): Signal => ({ rule, side: side === 'above' ? 'below' : 'above' });

  test('limits hold the mean, and near limits lie between', () => {
    fc.assert(
      fc.property(series, fc.boolean(), (values, screen) => {
        const { lower, nearLower, mean, nearUpper, upper } = xmrLimits(values, { screen })!;
        expect([lower, nearLower, mean, nearUpper, upper]).toEqual(
          [lower, nearLower, mean, nearUpper, upper].sort((one, other) => one - other),
        );
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  test('adding a constant changes no signal, nor does a positive scale', () => {
    fc.assert(
      fc.property(
        series,
        options,
        fc.integer({ min: -1000, max: 1000 }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (values, how, constant, scale) => {
          const signals = signalsOf(spcChart(values, how));
          const moved = values.map((value) => value + constant);
          const scaled = values.map((value) => value * scale);
          expect(signalsOf(spcChart(moved, how))).toEqual(signals);
          expect(signalsOf(spcChart(scaled, how))).toEqual(signals);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('the mirror image flips sides', () => {
    fc.assert(
      fc.property(series, options, (values, how) => {
        const mirrored = values.map((value) => -value);
        expect(signalsOf(spcChart(mirrored, how))).toEqual(
          signalsOf(spcChart(values, how)).map((signals) => signals.map(flipped)),
        );
      }),
    );
  });

  test('what was signalled before 2023 is signalled since, and a constant series has no signal', () => {
    fc.assert(
      fc.property(series, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (values, constant) => {
        const [old, now] = [spcChart(values, { twoOfThree: 'nhsrplotthedots' }), spcChart(values)];
        signalsOf(old).forEach((signals, at) =>
          expect(signalsOf(now)[at]).toEqual(expect.arrayContaining([...signals])),
        );
        expect(signalsOf(spcChart(values.map(() => constant))).flat()).toEqual([]);
      }),
    );
  });
});

describe('where a series is cut', () => {
  const values = Array.from({ length: 14 }, (_, at) => at % 3);
  const cuts = (rebaseAt: readonly number[]) =>
    spcChart(values, { rebaseAt })?.segments.map(({ from, to }) => [from, to]);

  test.each<readonly [string, readonly number[], readonly (readonly [number, number])[]]>([
    ['nowhere', [], [[0, 14]]],
    [
      'after the first point',
      [1],
      [
        [0, 1],
        [1, 14],
      ],
    ],
    [
      'before the last',
      [13],
      [
        [0, 13],
        [13, 14],
      ],
    ],
    ['not before the first, nor after the last', [0, -1, 14, 15], [[0, 14]]],
    [
      'in whatever order, and at each place once',
      [8, 3, 8],
      [
        [0, 3],
        [3, 8],
        [8, 14],
      ],
    ],
  ])('%s', (_, rebaseAt, expected) => {
    expect(cuts(rebaseAt)).toEqual(expected);
  });
});
