import fc from 'fast-check';
import { byar, exactPoisson, poissonLimits, wilson } from '../../../src/domain/variance/intervals';
import { chiSquaredQuantile, zOf } from '../../../src/domain/variance/quantiles';
import phe from '../../fixtures/variance/phe-intervals.json';

/** Against the numbers of PHE and R: one in a thousand million, or the same in proportion where numbers are large. */
function expectNear(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

/** R 4: qnorm and qchisq, printed to 15 digits. */
describe('quantiles, as R has them', () => {
  test.each([
    [0.95, 1.95996398454005],
    [0.998, 3.09023230616781],
    [0.9, 1.64485362695147],
  ])('%d of a normal distribution: %d', (confidence, z) => {
    expect(zOf(confidence)).toBeCloseTo(z, 13);
  });

  test.each([
    [0.025, 2, -2 * Math.log(0.975)],
    [0.999, 2, -2 * Math.log(0.001)],
    [0.025, 20, 9.59077739226487],
    [0.975, 20, 34.1696069028383],
    [0.001, 18, 4.90484880872755],
    [0.999, 2000, 2201.15619658662],
  ])('%d of chi-squared with %d degrees: %d', (p, degrees, expected) => {
    expect(Math.abs(chiSquaredQuantile(p, degrees) / expected - 1)).toBeLessThan(1e-11);
  });
});

describe('as PHEindicatormethods has them (to 1e-9)', () => {
  test.each(phe.byar.rows)('Byar: %d events, %d', (events, confidence, lower, upper) => {
    const limits = byar(events!, zOf(confidence!));
    expectNear(limits.lower, lower ?? 0);
    expectNear(limits.upper, upper!);
  });

  test.each(phe.wilson.rows)('Wilson: %d of %d, %d', (events, trials, confidence, lower, upper) => {
    const limits = wilson(events, trials, zOf(confidence));
    expectNear(limits.lower, lower);
    expectNear(limits.upper, upper);
  });

  test.each(phe.proportions.rows)('proportion: %d of %d', (events, trials, lower95, upper95, lower998, upper998) => {
    const [inner, outer] = [wilson(events, trials, zOf(0.95)), wilson(events, trials, zOf(0.998))];
    expectNear(inner.lower, lower95);
    expectNear(inner.upper, upper95);
    expectNear(outer.lower, lower998);
    expectNear(outer.upper, upper998);
  });
});

/** Garwood's limits, printed to 6 places by R's poisson.test(x)$conf.int. */
test.each([
  [0, 0, 3.688879],
  [1, 0.025318, 5.571643],
  [5, 1.623486, 11.668332],
  [9, 4.115373, 17.084803],
])('exact limits of %d events: %d to %d', (events, lower, upper) => {
  const limits = exactPoisson(events, 0.95);
  expect(limits.lower).toBeCloseTo(lower, 6);
  expect(limits.upper).toBeCloseTo(upper, 6);
});

test('Hanford, from the help page of R’s poisson.test: 4.753125 to 6.692709 times what was expected', () => {
  const { lower, upper } = exactPoisson(137, 0.95);
  expect(lower / 24.19893).toBeCloseTo(4.753125, 6);
  expect(upper / 24.19893).toBeCloseTo(6.692709, 6);
});

test('rates: exact to 9 events, Byar’s from 10', () => {
  expect(poissonLimits(9, 0.95)).toEqual(exactPoisson(9, 0.95));
  expect(poissonLimits(10, 0.95)).toEqual(byar(10, zOf(0.95)));
});

const confidence = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

test('limits hold what was counted, lie in bounds, and are wider for more confidence', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), confidence, (some, trials, sure) => {
      const events = some % (trials + 1);
      const [share, surer] = [wilson(events, trials, zOf(sure)), wilson(events, trials, zOf(sure) + 0.5)];
      expect(share.lower).toBeGreaterThanOrEqual(0);
      expect(share.upper).toBeLessThanOrEqual(1);
      expect(share.lower).toBeLessThanOrEqual(events / trials + 1e-12);
      expect(share.upper).toBeGreaterThanOrEqual(events / trials - 1e-12);
      expect(surer.lower).toBeLessThanOrEqual(share.lower);
      expect(surer.upper).toBeGreaterThanOrEqual(share.upper);
      const count = poissonLimits(events, sure);
      expect(count.lower).toBeGreaterThanOrEqual(0);
      expect(count.lower).toBeLessThanOrEqual(events);
      expect(count.upper).toBeGreaterThanOrEqual(events);
    }),
  );
});

test('the interval of those who are not is the mirror image', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), (some, trials) => {
      const events = some % (trials + 1);
      const [one, other] = [wilson(events, trials, 1.96), wilson(trials - events, trials, 1.96)];
      expect(one.lower).toBeCloseTo(1 - other.upper, 12);
      expect(one.upper).toBeCloseTo(1 - other.lower, 12);
    }),
  );
});

test('what cannot have been counted is a mistake of the caller', () => {
  expect(() => wilson(5, 4, 1.96)).toThrow(RangeError);
  expect(() => wilson(0, 0, 1.96)).toThrow(RangeError);
  expect(() => byar(-1, 1.96)).toThrow(RangeError);
  expect(() => exactPoisson(Number.NaN, 0.95)).toThrow(RangeError);
});
