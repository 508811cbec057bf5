import fc from 'fast-check';
import { chanceOfDifference } from '../../../src/domain/variance/compare-counts';

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
