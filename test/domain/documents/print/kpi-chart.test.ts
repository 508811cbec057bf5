import { kpiChart, type ChartedPeriod } from '../../../../src/domain/documents/print/kpi-chart';
import { fundsChart } from '../../../../src/domain/documents/print/bar-charts';
import type { DocumentCells } from '../../../../src/domain/model/sheet-document';

const cells: DocumentCells = { sheet: 'Figures', area: { top: 3, left: 1, bottom: 11, right: 1 } };
const LIMITS = { mean: 65, lower: 41, upper: 89 };

function periods(values: readonly (number | undefined)[], more: Partial<ChartedPeriod> = {}): readonly ChartedPeriod[] {
  return values.map((value, index) => ({ name: `Q${index + 1}`, value, kind: 'ordinary', ...more }));
}

const HOUSED = [59, 75, 56, 66, 57, 75, 34, 37, 31];

function chart(
  given: readonly ChartedPeriod[],
  kpi: Partial<Parameters<typeof kpiChart>[0]['kpi']> = {},
): ReturnType<typeof kpiChart> {
  const target = kpi.target === undefined ? {} : { target: cells };
  const limits = given.at(-1)?.limits ? { expected: cells, lower: cells, upper: cells } : {};
  return kpiChart({
    kpi: { name: 'Families housed', kind: 'count', unit: 'cases', ...kpi },
    periods: given,
    cells: { names: cells, values: cells, ...target, ...limits },
  });
}

const namesIn = ({ series }: ReturnType<typeof chart>) => series.map(({ name }) => name);
const labelsIn = ({ series }: ReturnType<typeof chart>) =>
  series.flatMap(({ points = [] }) => points.flatMap(({ label }) => label?.text ?? []));
const valueOf = ({ series }: ReturnType<typeof chart>) => series.at(-1)?.points?.at(-1);

test('target, expected, limits, and the values on top; lines are named beside them', () => {
  const drawn = chart(periods(HOUSED, { limits: LIMITS }), { target: 20 });
  expect(namesIn(drawn)).toEqual(['Target', 'Expected', 'Lower limit', 'Upper limit', 'Families housed']);
  expect(labelsIn(drawn)).toEqual(['Target 20', 'Expected 65', 'Lower limit', 'Upper limit']);
  expect(drawn.series.map(({ line }) => [line?.dash ?? 'solid', line?.points])).toEqual([
    ['dash', 1.75],
    ['solid', 1],
    ['dot', 1],
    ['dot', 1],
    ['solid', 1.75],
  ]);
  expect(drawn.axis).toMatchObject({ least: 0, numberFormat: '#,##0' });
  expect(drawn.axis.most).toBeGreaterThanOrEqual(89);
});

test('what is to be expected has no name where that would lie on the target', () => {
  expect(labelsIn(chart(periods(HOUSED, { limits: LIMITS }), { target: 60 }))).not.toContain('Expected 65');
});

test('names of limits stand outside the band, and inside where that would leave the chart', () => {
  const sides = (limits: typeof LIMITS) =>
    chart(periods(HOUSED, { limits })).series.flatMap(({ name, points = [] }) =>
      name.endsWith('limit') ? points.map(({ label }) => label?.side) : [],
    );
  expect(sides(LIMITS)).toEqual(['below', 'above']);
  expect(sides({ mean: 54, lower: 5, upper: 99 })).toEqual(['above', 'below']);
});

test('without limits or a target there are the values alone', () => {
  const drawn = chart(periods(HOUSED));
  expect(namesIn(drawn)).toEqual(['Families housed']);
  expect(labelsIn(drawn)).toEqual([]);
});

test('flagged points differ by shape, and only the last has its value', () => {
  const flagged = periods(HOUSED).map((one, index) => ({
    ...one,
    kind: index === 8 ? ('concern' as const) : index === 5 ? ('improvement' as const) : one.kind,
  }));
  expect(chart(flagged).series.at(-1)?.points).toEqual([
    { at: 5, marker: { shape: 'square', size: 10, colour: '#005EB8' } },
    {
      at: 8,
      marker: { shape: 'diamond', size: 10, colour: '#B84D00' },
      label: { side: 'above', size: 14, isBold: true, colour: '#B84D00' },
    },
  ]);
});

test('the value goes below its point where a line is close above it, and never onto the axis', () => {
  expect(valueOf(chart(periods([90, 90, 90, 50]), { target: 52 }))?.label?.side).toBe('below');
  expect(valueOf(chart(periods([90, 90, 90, 50]), { target: 80 }))?.label?.side).toBe('above');
  expect(valueOf(chart(periods([90, 90, 90, 1]), { target: 3 }))?.label?.side).toBe('above');
});

test('percentages do not begin at nought, money has its sign', () => {
  const share = chart(periods([93, 95, 94, 96]), { kind: 'percentage', unit: '%' });
  expect(share.axis.least).toBeGreaterThan(0);
  expect(share.axis.most).toBeLessThanOrEqual(100);
  expect(chart(periods([12_000, 15_000]), { kind: 'money', unit: '£' }).axis.numberFormat).toBe('£#,##0');
});

test('every value is told, and what was not reported', () => {
  const { told } = chart(periods([59, undefined, 31], { limits: LIMITS }), { target: 60 });
  expect(told).toBe(
    'Line chart of Families housed, period by period: Q1 59, Q2 not reported, Q3 31. The target is 60. ' +
      '65 is to be expected at the last of them, between 41 and 89 by chance.',
  );
});

test('funds: the largest sets an axis of four steps, claims come between paid and committed', () => {
  const bars = [{ name: 'One', parts: [{ value: 900_001, said: '£900,001' }] }];
  const parts = { names: cells, paid: cells, committed: cells, free: cells };
  const names = { paid: 'Paid', committed: 'Committed', free: 'Free' };
  const three = fundsChart({ title: 'Funds', bars, cells: parts, names });
  expect(three.axis).toMatchObject({ most: 1_000_000, step: 250_000 });
  expect(namesIn(three)).toEqual(['Paid', 'Committed', 'Free']);
  const four = fundsChart({
    title: 'Funds',
    bars,
    cells: { ...parts, claimed: cells },
    names: { ...names, claimed: 'Claimed' },
  });
  expect(namesIn(four)).toEqual(['Paid', 'Claimed', 'Committed', 'Free']);
  expect(four.told).toBe('Bar chart of Funds: One £900,001.');
});
