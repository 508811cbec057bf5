import fc from 'fast-check';
import { chanceOfCount } from '../../../src/domain/variance/compare-counts';
import { chanceAsUnlikely } from '../../../src/domain/variance/two-sided';

/** A made-up distribution with one peak: rises by these factors, then falls by those. */
const peaked = fc.record({
  rises: fc.array(fc.double({ min: 1.01, max: 9, noNaN: true }), { maxLength: 12 }),
  falls: fc.array(fc.double({ min: 0.1, max: 0.99, noNaN: true }), { maxLength: 12 }),
});

test('is the sum of all outcomes no likelier than the one seen, wherever the first one lies', () => {
  fc.assert(
    fc.property(peaked, fc.integer({ min: -5, max: 5 }), fc.nat(24), ({ rises, falls }, least, place) => {
      const factors = [...rises, ...falls];
      const weights = factors.reduce((all, factor) => [...all, all.at(-1)! * factor], [1]);
      const at = place % weights.length;
      const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
      const p = chanceAsUnlikely({
        seen: least + at,
        mode: least + rises.length,
        least,
        most: least + factors.length,
        nextTo: (k) => factors[k - least]!,
      });
      const expected = sum(weights.filter((weight) => weight <= weights[at]! * (1 + 1e-7))) / sum(weights);
      expect(p).toBeCloseTo(expected, 9);
      expect(p).toBeLessThanOrEqual(1);
      expect(p).toBeGreaterThan(0);
    }),
  );
});

test('one possible outcome is certain; an impossible one is a mistake of the caller', () => {
  const only = { mode: 3, least: 3, most: 3, nextTo: () => 0 };
  expect(chanceAsUnlikely({ ...only, seen: 3 })).toBe(1);
  expect(() => chanceAsUnlikely({ ...only, seen: 4 })).toThrow(RangeError);
  expect(() => chanceAsUnlikely({ ...only, seen: Number.NaN })).toThrow(RangeError);
});

test('what is hundreds of deviations away ends at once, and is certain', () => {
  expect(chanceOfCount(1_000_000, 100)).toBe(0);
  expect(chanceOfCount(0, 1_000_000)).toBe(0);
});
