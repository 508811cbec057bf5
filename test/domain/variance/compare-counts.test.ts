import fc from 'fast-check';
import { chanceOfCount, chanceOfDifference } from '../../../src/domain/variance/compare-counts';
import { poissonWeights, twoSided } from '../../support/exact-sums';

/** log n!, summed: slow and plain, to test the recurrence against. */
function logFactorial(n: number): number {
  let sum = 0;
  for (let factor = 2; factor <= n; factor++) sum += Math.log(factor);
  return sum;
}

/** Every outcome of the binomial distribution, one by one. */
function byHand(events: number, others: number, share: number): number {
  const trials = events + others;
  const likelihoods = Array.from({ length: trials + 1 }, (_, k) => {
    const ways = logFactorial(trials) - logFactorial(k) - logFactorial(trials - k);
    return Math.exp(ways + k * Math.log(share) + (trials - k) * Math.log(1 - share));
  });
  const seen = likelihoods[events] ?? 0;
  return Math.min(
    1,
    likelihoods.filter((one) => one <= seen * (1 + 1e-7)).reduce((sum, one) => sum + one, 0),
  );
}

const chance = (one: number, other: number, days = 1, otherDays = 1): number =>
  chanceOfDifference({ events: one, exposure: days }, { events: other, exposure: otherDays });

test('the report’s referrals, 326 after 278: within what chance would give', () => {
  expect(chance(326, 278)).toBeCloseTo(0.0557, 3);
});

test.each([
  [0, 0, 1],
  [5, 5, 1],
  [1, 0, 1],
  // 2 × (1/2)^10
  [10, 0, 2 / 1024],
])('%d and %d: %d', (one, other, expected) => {
  expect(chance(one, other)).toBeCloseTo(expected, 10);
});

test('as every outcome one by one, whatever the exposures', () => {
  fc.assert(
    fc.property(
      fc.nat(120),
      fc.nat(120),
      fc.integer({ min: 28, max: 366 }),
      fc.integer({ min: 28, max: 366 }),
      (one, other, days, otherDays) => {
        expect(chance(one, other, days, otherDays)).toBeCloseTo(byHand(one, other, days / (days + otherDays)), 9);
      },
    ),
  );
});

test('the same whichever is named first', () => {
  expect(chance(11, 23, 800, 3000)).toBeCloseTo(chance(23, 11, 3000, 800), 12);
});

test('large counts, alike and far apart', () => {
  expect(chance(1_000_000, 1_000_100)).toBeGreaterThan(0.9);
  expect(chance(1_000_000, 1_010_000)).toBeLessThan(1e-9);
  expect(chance(1_000_000, 0)).toBe(0);
});

test('breast cancer after fluoroscopy, from the help page of R’s poisson.test: p = 0.07967', () => {
  expect(chance(11, 6 + 8 + 7, 800, 1083 + 1050 + 878)).toBeCloseTo(0.07967, 5);
});

describe('a count against a fixed value', () => {
  test('Hanford, from the help page of R’s poisson.test: p < 2.2e-16', () => {
    expect(chanceOfCount(137, 24.19893)).toBeLessThan(2.2e-16);
  });

  test.each([
    [0, 0, 1],
    [3, 0, 0],
    // Four is no less likely than any other.
    [4, 4, 1],
    // None and one are equally likely, and the likeliest.
    [0, 1, 1],
    // Everything but 0 and 1.
    [2, 1, 1 - 2 * Math.exp(-1)],
    // Nothing, or 7 and more: all but 1 to 6.
    [0, 3, 1 - Math.exp(-3) * (3 + 4.5 + 4.5 + 3.375 + 2.025 + 1.0125)],
  ])('%d where %d are expected: %d', (events, expected, p) => {
    expect(chanceOfCount(events, expected)).toBeCloseTo(p, 12);
  });

  test('as exact sums in whole numbers have it (to 12 places)', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 400 }), (events, tenths) => {
        const byHandSum = twoSided(poissonWeights(tenths, 10, 220), events);
        expect(chanceOfCount(events, tenths / 10)).toBeCloseTo(byHandSum, 12);
      }),
      { numRuns: 60 },
    );
  });

  test('is no less than it says: outcomes with p of at most a come up at most a of the time', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 60, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (expected, level) => {
          let [sum, likelihood] = [0, Math.exp(-expected)];
          for (let events = 0; events < 250; events++) {
            if (chanceOfCount(events, expected) <= level) sum += likelihood;
            likelihood *= expected / (events + 1);
          }
          expect(sum).toBeLessThanOrEqual(level * (1 + 1e-6) + 1e-12);
        },
      ),
    );
  });

  test('a negative count is a mistake of the caller', () => {
    expect(() => chanceOfCount(-1, 4)).toThrow(RangeError);
    expect(() => chanceOfCount(Number.NaN, 4)).toThrow(RangeError);
    expect(() => chance(-1, 4)).toThrow(RangeError);
  });
});
