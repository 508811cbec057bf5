import fc from 'fast-check';
import '../../support/property-seed';
import { areOverlapping, boxOf, type ChartText } from '../../../src/domain/charts/chart-text';
import { funnelChart } from '../../../src/domain/charts/funnel-chart';
import { seriesChart, type ChartedSeries } from '../../../src/domain/charts/series-chart';
import { periodInFinancialYear } from '../../../src/domain/model/make-period';
import type { Peer, SeriesPoint } from '../../../src/domain/variance/variance';

/** Every two words that touch, and every word that leaves the drawing. */
function troubles(texts: readonly ChartText[], { width, height }: { width: number; height: number }): string[] {
  return texts.flatMap((one, index) => {
    const box = boxOf(one);
    const over = texts.slice(index + 1).filter((other) => areOverlapping(box, boxOf(other)));
    const isOut = box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5;
    return [...over.map((other) => `${one.text} × ${other.text}`), ...(isOut ? [`${one.text} is out`] : [])];
  });
}

const magnitude = fc.constantFrom(1, 10, 1000, 2e6);
const sizes = fc.constantFrom({ width: 246, height: 180 }, { width: 296, height: 180 }, { width: 426, height: 200 });

/** Series of any length, in months, quarters or years, with gaps, limits that break, targets and any verdict. */
const charted: fc.Arbitrary<ChartedSeries> = fc
  .record({
    months: fc.constantFrom(1, 3, 12),
    scale: magnitude,
    shares: fc.array(
      fc.record({ part: fc.double({ min: 0, max: 1, noNaN: true }), isReported: fc.integer({ max: 9, min: 0 }) }),
      {
        minLength: 8,
        maxLength: 48,
      },
    ),
    kind: fc.constantFrom('count' as const, 'percentage' as const, 'money' as const),
    target: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    betterIs: fc.constantFrom('higher' as const, 'lower' as const, 'neither' as const),
    limits: fc.option(
      fc.tuple(fc.double({ min: 0, max: 0.4, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true })),
      { nil: undefined },
    ),
    breakAt: fc.integer({ min: 1, max: 40 }),
    verdict: fc.constantFrom('escalate' as const, 'improved' as const, 'within chance' as const),
  })
  .map(({ months, scale, shares, kind, target, betterIs, limits, breakAt, verdict }) => {
    const top = kind === 'percentage' ? 100 : scale;
    const whole = (value: number) => (kind === 'money' ? Math.round(value * 100) / 100 : Math.round(value));
    const points = shares.flatMap(({ part, isReported }, index): SeriesPoint[] => {
      const period = periodInFinancialYear(2016 + Math.floor((index * months) / 12), (index * months) % 12, months)!;
      const [half, middle] = limits ? [limits[0] * top, (0.5 + (index >= breakAt ? limits[1] : 0)) * top] : [0, 0];
      return isReported === 0
        ? []
        : [
            {
              period,
              value: whole(part * top),
              signals: index % 7 === 3 ? [{ rule: 'outside', side: 'above' }] : [],
              ...(limits && { limits: { mean: middle, lower: middle - half, upper: middle + half } }),
            },
          ];
    });
    const last = points.at(-1)?.limits;
    return {
      points,
      verdict,
      kpi: { unit: 'referrals', kind, betterIs, ...(target !== undefined && { target: whole(target * top) }) },
      ...(last && { spc: { points: points.length, isTrial: false, ...last, signals: [] } }),
    };
  });

test('no two words of a series touch, and none leaves the drawing', () => {
  fc.assert(
    fc.property(charted, sizes, (one, size) => {
      const picture = seriesChart(one, size);
      expect(troubles(picture?.texts ?? [], size)).toEqual([]);
      if (picture) expect(Math.min(...picture.texts.map((text) => text.size))).toBeGreaterThanOrEqual(12);
    }),
    { numRuns: 400 },
  );
});

test('every point and line of a series stays within its plot, and a name beside its line', () => {
  fc.assert(
    fc.property(charted, sizes, (one, size) => {
      const picture = seriesChart(one, size);
      if (!picture) return;
      const { top, bottom, left, right } = picture.plot;
      for (const { x, y } of picture.points) {
        expect(y).toBeGreaterThanOrEqual(top - 0.01);
        expect(y).toBeLessThanOrEqual(bottom + 0.01);
        expect(x).toBeGreaterThan(left);
        expect(x).toBeLessThan(right);
      }
      for (const { line, text } of picture.names) {
        expect(line).toBeGreaterThanOrEqual(top - 0.01);
        expect(line).toBeLessThanOrEqual(bottom + 0.01);
        expect(text.x).toBeGreaterThan(right);
      }
    }),
  );
});

const funnels = fc
  .record({
    average: fc.constantFrom(0.05, 0.46, 12, 90),
    others: fc.array(
      fc.record({
        part: fc.double({ min: 0, max: 2, noNaN: true }),
        exposure: fc.integer({ min: 1, max: 2000 }),
        name: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
      }),
      { minLength: 2, maxLength: 30 },
    ),
    own: fc.nat(),
  })
  .map(({ average, others, own }) => ({
    per: 'beneficiary',
    average,
    place: 'within' as const,
    peers: others
      .sort((one, other) => one.exposure - other.exposure)
      .map(({ part, exposure, name }, index): Peer => {
        const half = average / Math.sqrt(exposure);
        return {
          service: String(index),
          name,
          exposure,
          rate: part * average,
          limits95: [Math.max(0, average - 2 * half), average + 2 * half],
          limits998: [Math.max(0, average - 3 * half), average + 3 * half],
          isThis: index === own % others.length,
        };
      }),
  }));

test('no two words of a funnel touch, and none leaves the drawing', () => {
  fc.assert(
    fc.property(funnels, sizes, (peers, size) => {
      const picture = funnelChart(
        peers,
        { name: 'Referrals out', unit: 'referrals', kind: 'count' },
        { ...size, kind: 'concern' },
      )!;
      expect(troubles(picture.texts, size)).toEqual([]);
      for (const { y } of picture.points) {
        expect(y).toBeGreaterThanOrEqual(picture.plot.top - 0.01);
        expect(y).toBeLessThanOrEqual(picture.plot.bottom + 0.01);
      }
    }),
    { numRuns: 200 },
  );
});
