import fc from 'fast-check';
import { chanceOfShare, chanceOfSharesDiffering } from '../../../src/domain/variance/compare-shares';
import { binomialWeights, choose, fisherWeights, twoSided } from '../../support/exact-sums';

/** Trials, and events among them. */
const share = (most: number) =>
  fc.nat(most).chain((trials) => fc.record({ trials: fc.constant(trials), events: fc.nat(trials) }));

const level = fc.double({ min: 1e-6, max: 1, noNaN: true });

describe('a share against a fixed one', () => {
  test('Mendel’s peas, from the help page of R’s binom.test: p = 0.3825', () => {
    expect(chanceOfShare(682, 925, 0.75)).toBeCloseTo(0.3825, 4);
  });

  test.each([
    [0, 0, 0.3, 1],
    [5, 10, 0.5, 1],
    [10, 10, 0.5, 2 / 1024],
    [0, 4, 0, 1],
    [1, 4, 0, 0],
    [4, 4, 1, 1],
    [3, 4, 1, 0],
    // As R's binom.test(1, 4, 0.9): 0 or 1 of 4, with 0.0001 + 0.0036.
    [1, 4, 0.9, 0.0037],
  ])('%d of %d where %d are expected: %d', (events, trials, expected, p) => {
    expect(chanceOfShare(events, trials, expected)).toBeCloseTo(p, 12);
  });

  test('as exact sums in whole numbers have it (to 12 places)', () => {
    fc.assert(
      fc.property(share(90), fc.integer({ min: 1, max: 99 }), ({ events, trials }, percent) => {
        const byHand = twoSided(binomialWeights(trials, percent, 100), events);
        expect(chanceOfShare(events, trials, percent / 100)).toBeCloseTo(byHand, 12);
      }),
    );
  });

  test('the same of those who are not', () => {
    fc.assert(
      fc.property(share(300), fc.integer({ min: 0, max: 16 }), ({ events, trials }, sixteenths) => {
        const other = chanceOfShare(trials - events, trials, 1 - sixteenths / 16);
        expect(chanceOfShare(events, trials, sixteenths / 16)).toBeCloseTo(other, 10);
      }),
    );
  });

  test('outcomes with p of at most a come up at most a of the time', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 99 }), level, (trials, percent, atMost) => {
        const weights = binomialWeights(trials, percent, 100);
        const all = Number(100n ** BigInt(trials));
        const sum = weights.reduce(
          (total, weight, events) =>
            chanceOfShare(events, trials, percent / 100) <= atMost ? total + Number(weight) / all : total,
          0,
        );
        expect(sum).toBeLessThanOrEqual(atMost * (1 + 1e-6) + 1e-12);
      }),
    );
  });

  test('large ones, as expected and not', () => {
    expect(chanceOfShare(300_100, 1_000_000, 0.3)).toBeGreaterThan(0.8);
    expect(chanceOfShare(310_000, 1_000_000, 0.3)).toBeLessThan(1e-12);
  });

  test('more events than trials are a mistake of the caller', () => {
    expect(() => chanceOfShare(5, 4, 0.5)).toThrow(RangeError);
  });
});

describe('two shares', () => {
  test.each([
    ['Fisher’s tea tasting', 3, 4, 1, 4, 0.4857],
    ['the same, had she been right each time', 4, 4, 0, 4, 2 / 70],
    ['convictions of twins, from the help page of R’s fisher.test', 10, 13, 2, 17, 0.0005367],
    ['no trial', 0, 0, 3, 9, 1],
    ['no event', 0, 12, 0, 7, 1],
    ['nothing but events', 12, 12, 7, 7, 1],
  ])('%s', (_, events, trials, otherEvents, otherTrials, p) => {
    const chance = chanceOfSharesDiffering({ events, trials }, { events: otherEvents, trials: otherTrials });
    expect(Math.abs(chance - p)).toBeLessThan(p < 0.01 ? 5e-8 : 5e-5);
  });

  test('as exact sums in whole numbers have it (to 12 places)', () => {
    fc.assert(
      fc.property(share(80), share(80), (one, other) => {
        const byHand = twoSided(fisherWeights(one.trials, other.trials, one.events + other.events), one.events);
        expect(chanceOfSharesDiffering(one, other)).toBeCloseTo(byHand, 12);
      }),
    );
  });

  test('the same whichever is named first, and of those who are not', () => {
    const without = ({ events, trials }: { events: number; trials: number }) => ({ events: trials - events, trials });
    fc.assert(
      fc.property(share(400), share(400), (one, other) => {
        const p = chanceOfSharesDiffering(one, other);
        expect(chanceOfSharesDiffering(other, one)).toBeCloseTo(p, 10);
        expect(chanceOfSharesDiffering(without(one), without(other))).toBeCloseTo(p, 10);
      }),
    );
  });

  test('tables with p of at most a come up at most a of the time', () => {
    fc.assert(
      fc.property(fc.nat(25), fc.nat(25), fc.nat(50), level, (trials, otherTrials, some, atMost) => {
        const events = Math.min(some, trials + otherTrials);
        const all = Number(choose(trials + otherTrials, events));
        const sum = fisherWeights(trials, otherTrials, events).reduce((total, weight, k) => {
          if (weight === 0n) return total;
          const p = chanceOfSharesDiffering({ events: k, trials }, { events: events - k, trials: otherTrials });
          return p <= atMost ? total + Number(weight) / all : total;
        }, 0);
        expect(sum).toBeLessThanOrEqual(atMost * (1 + 1e-6) + 1e-12);
      }),
    );
  });

  test('more events than trials are a mistake of the caller', () => {
    expect(() => chanceOfSharesDiffering({ events: 5, trials: 4 }, { events: 0, trials: 9 })).toThrow(RangeError);
    expect(() => chanceOfSharesDiffering({ events: 0, trials: 9 }, { events: 5, trials: 4 })).toThrow(RangeError);
  });
});
