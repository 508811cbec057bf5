import { ratesOf, type Design, type Rates } from '../../support/simulated-series';

/**
 * Series of which we know what happened: nothing, or a change of a known size. Hundreds in `npm test`, with bounds that chance does
 * not break; tens of thousands with `LONG=true`, with the bounds that docs/variance.md states and the tables that it prints. Series of
 * months, which take three times as long, are for `LONG=true` alone.
 */
const isLong = process.env['LONG'] === 'true';
const [RUNS, SHIFTED_RUNS] = isLong ? [1500, 1500] : [40, 20];
if (isLong) jest.setTimeout(3_600_000);

const MEANS = [5, 10, 25, 50, 100, 200, 400] as const;
const QUARTERS = { unit: 'quarters', points: 8 } as const;
const MONTHS = { unit: 'months', points: 24 } as const;
const LENGTHS = [['8 quarters', QUARTERS] as const, ...(isLong ? [['24 months', MONTHS] as const] : [])];

/** Stated in docs/variance.md: of KPIs that have not changed, so many in 100 are escalated at each review; at no mean more than one more. */
const STATED = { oneSided: 2, either: 3, overdispersed: 5, eitherOverdispersed: 10 } as const;

/** What chance adds to a share of a few hundred: three standard deviations and more. */
const SLACK = isLong ? 0 : 3.5;

const tables: string[] = [];
afterAll(() => console.info(tables.join('\n')));

const percent = (value: number): string => (value < 9.95 ? value.toFixed(1) : value.toFixed(0));

interface Quiet {
  readonly name: string;
  readonly design: Design;
  readonly most: number;
}

const QUIET: readonly Quiet[] = LENGTHS.flatMap(([name, length]): readonly Quiet[] => {
  const higher = { ...length, betterIs: 'higher' } as const;
  const either = { ...length, betterIs: 'neither' } as const;
  return [
    { name: `${name}, higher is better`, design: higher, most: STATED.oneSided },
    {
      name: `${name}, target at the mean, tolerance 10 %`,
      design: { ...higher, tolerance: 10 },
      most: STATED.oneSided,
    },
    { name: `${name}, target at the mean, no tolerance`, design: { ...higher, tolerance: 0 }, most: STATED.oneSided },
    { name: `${name}, neither is better`, design: either, most: STATED.either },
    {
      name: `${name}, higher is better, overdispersed`,
      design: { ...higher, dispersion: 1.5 },
      most: STATED.overdispersed,
    },
    {
      name: `${name}, neither is better, overdispersed`,
      design: { ...either, dispersion: 1.5 },
      most: STATED.eitherOverdispersed,
    },
  ];
});

describe('series without a change', () => {
  beforeAll(() => {
    tables.push(
      `\nOf series without a change, means ${MEANS.join(', ')} (${RUNS} each):\n`,
      '| series | escalated | at the worst mean | escalated or watched | flat ±10 % |',
      '| --- | --: | --: | --: | --: |',
    );
  });

  test.each(QUIET.map((one) => [one.name, one] as const))('%s', (name, { design, most }) => {
    const byMean = MEANS.map((mean) => ratesOf(design, [mean], RUNS, 2019 + mean));
    const average = (rate: keyof Rates): number => byMean.reduce((sum, one) => sum + one[rate], 0) / MEANS.length;
    const [escalated, seen, flat] = [average('escalated'), average('seen'), average('flat')];
    const worst = Math.max(...byMean.map((one) => one.escalated));
    tables.push(`| ${name} | ${[escalated, worst, seen, flat].map((one) => `${percent(one)} %`).join(' | ')} |`);
    expect(escalated).toBeLessThanOrEqual(most + SLACK);
    if (isLong) expect(worst).toBeLessThanOrEqual(most + 1);
    expect(flat).toBeGreaterThan(5 * escalated);
  });
});

interface Shift {
  readonly name: string;
  readonly by: number;
  readonly betterIs: 'higher' | 'lower';
}

const SHIFTS: readonly Shift[] = [
  { name: '−20 %', by: 0.8, betterIs: 'higher' },
  { name: '−30 %', by: 0.7, betterIs: 'higher' },
  { name: '−50 %', by: 0.5, betterIs: 'higher' },
  { name: '+30 %, lower is better', by: 1.3, betterIs: 'lower' },
  { name: '+50 %, lower is better', by: 1.5, betterIs: 'lower' },
];
const SHIFTED_MEANS = [25, 50, 100, 200, 400] as const;

describe('series with a change for the worse', () => {
  beforeAll(() => {
    tables.push(
      `\nOf series with a change for the worse (${SHIFTED_RUNS} each): escalated / escalated or watched / flat ±10 %, in per cent, by mean:\n`,
      `| series | ${SHIFTED_MEANS.join(' | ')} |`,
      `| --- | ${SHIFTED_MEANS.map(() => '--:').join(' | ')} |`,
    );
  });

  const cases = LENGTHS.flatMap(([name, length]) =>
    [1, 3].flatMap((periods) =>
      SHIFTS.map((shift) => {
        const since = periods === 1 ? 'the last' : 'the last three';
        const design: Design = { ...length, betterIs: shift.betterIs, shift: { by: shift.by, periods } };
        return [`${name}, ${shift.name} in ${since}`, design, shift.by] as const;
      }),
    ),
  );

  test.each(cases)('%s', (name, design, by) => {
    const byMean = SHIFTED_MEANS.map((mean) => ratesOf(design, [mean], SHIFTED_RUNS, 1924 + mean));
    const cell = ({ escalated, seen, flat }: Rates): string =>
      [escalated, seen, flat].map((one) => one.toFixed(0)).join(' / ');
    tables.push(`| ${name} | ${byMean.map(cell).join(' | ')} |`);
    const escalated = byMean.map((rates) => rates.escalated);
    const [, , , , ofMany = 0] = escalated;
    // Of 400 people a quarter or half fewer is no matter of chance.
    if (Math.abs(by - 1) >= 0.3) expect(ofMany).toBeGreaterThan(90);
    expect(ofMany).toBeGreaterThan(escalated[0] ?? 0);
  });

  test('an improvement is escalated no more often than no change', () => {
    for (const by of [1.2, 1.5, 2]) {
      const better: Design = { ...QUARTERS, betterIs: 'higher', shift: { by, periods: 1 } };
      const { escalated } = ratesOf(better, SHIFTED_MEANS, SHIFTED_RUNS, 7);
      expect(escalated).toBeLessThanOrEqual(STATED.oneSided + SLACK);
    }
  });
});
