import fc from 'fast-check';
import { averageOf, placeInFunnel, proportionFunnel, rateFunnel } from '../../../src/domain/variance/funnel';
import { poissonLimits } from '../../../src/domain/variance/intervals';
import phe from '../../fixtures/variance/phe-funnels.json';

type Row = readonly [number, number, string];

const rows = (units: readonly (readonly (string | number)[])[]): readonly Row[] => units as unknown as readonly Row[];

describe('proportions, as PHEindicatormethods has them', () => {
  const { events, trials, units } = phe.proportions;
  const average = averageOf([{ events, size: trials }])!;

  test('the average is all events over all trials', () => {
    expect(average).toBeCloseTo(0.806424479, 9);
  });

  test.each(rows(units))('%d of %d: %s', (some, of, place) => {
    expect(placeInFunnel(some / of, proportionFunnel(average, of))).toBe(place);
  });

  test.each(phe.proportionLimits.rows)('limits among %d (printed to 6 places of per cent)', (of, ...expected) => {
    const { within95, within998 } = proportionFunnel(average, of);
    const limits = [within95.lower, within95.upper, within998.lower, within998.upper];
    limits.forEach((limit, at) => expect(Math.abs(100 * limit - expected[at]!)).toBeLessThan(1e-6));
  });

  test('everyone, or no one: limits are the average itself', () => {
    expect(proportionFunnel(0, 9)).toEqual({
      average: 0,
      within95: { lower: 0, upper: 0 },
      within998: { lower: 0, upper: 0 },
    });
  });
});

describe('rates, as PHEindicatormethods has them', () => {
  test.each(rows(phe.ratios.units))('%d where %d are expected: %s', (events, expected, place) => {
    expect(placeInFunnel(events / expected, rateFunnel(1, expected))).toBe(place);
  });

  test('all 40 crude rates', () => {
    const units = rows(phe.rates.units);
    const average = averageOf(units.map(([events, size]) => ({ events, size })))!;
    const places = units.map(([events, size]) => placeInFunnel(events / size, rateFunnel(average, size)));
    expect(places).toEqual(units.map(([, , place]) => place));
  });

  test.each(phe.ratioCurves.rows)(
    'curves at %d events (their halving stops at 1e-7; Byar’s limits from 10)',
    (...row) => {
      const [events, lower95, upper95, lower998, upper998] = row as [number, number, number, number, number];
      const near = events < 10 ? 1e-4 : 0.1;
      const count = (expected: number) => {
        const { within95, within998 } = rateFunnel(1, expected);
        return [within95, within998].flatMap(({ lower, upper }) => [lower * expected, upper * expected]);
      };
      expect(Math.abs(count(lower95)[0]! - events)).toBeLessThan(near);
      expect(Math.abs(count(upper95)[1]! - events)).toBeLessThan(near);
      expect(Math.abs(count(lower998)[2]! - events)).toBeLessThan(near);
      expect(Math.abs(count(upper998)[3]! - events)).toBeLessThan(near);
    },
  );

  test('none is too few only where so many are expected', () => {
    // e^-3.69 is 2.5 %, e^-6.91 is 0.1 %.
    expect(placeInFunnel(0, rateFunnel(1, 3.6))).toBe('within');
    expect(placeInFunnel(0, rateFunnel(1, 3.7))).toBe('low-95');
    expect(placeInFunnel(0, rateFunnel(1, 7))).toBe('low-99.8');
  });
});

const exposure = fc.double({ min: 0.01, max: 1e6, noNaN: true });

test('a place is what the unit’s own interval says', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.double({ min: 0.1, max: 400, noNaN: true }), (events, expected) => {
      const place = placeInFunnel(events / expected, rateFunnel(1, expected));
      const [inner, outer] = [poissonLimits(events, 0.95), poissonLimits(events, 0.998)];
      expect(place.startsWith('high')).toBe(inner.lower > expected);
      expect(place.startsWith('low')).toBe(inner.upper < expected);
      expect(place.endsWith('99.8')).toBe(outer.lower > expected || outer.upper < expected);
    }),
  );
});

test('limits hold the average, the wide ones hold the narrow, and larger units have narrower ones', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), exposure, (average, size) => {
      for (const funnel of [proportionFunnel, rateFunnel]) {
        const { within95, within998 } = funnel(average, size);
        const larger = funnel(average, 2 * size).within95;
        const rising = [within998.lower, within95.lower, average, within95.upper, within998.upper];
        rising.slice(1).forEach((limit, at) => expect(limit).toBeGreaterThanOrEqual(rising[at]! * (1 - 1e-12)));
        expect(larger.upper).toBeLessThanOrEqual(within95.upper);
        expect(larger.lower).toBeGreaterThanOrEqual(within95.lower);
      }
    }),
  );
});

test('the average of nothing is none; a funnel of nothing is a mistake of the caller', () => {
  expect(averageOf([])).toBeUndefined();
  expect(() => proportionFunnel(0.5, 0)).toThrow(RangeError);
  expect(() => proportionFunnel(1.2, 10)).toThrow(RangeError);
  expect(() => rateFunnel(0, 10)).toThrow(RangeError);
});
