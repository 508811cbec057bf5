import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReturns } from '../../src/app/shared/check-returns';
import { reviewVariances } from '../../src/app/performance/review-variances';
import type { Stage } from '../../src/domain/tables/read-escalations';
import type { Variance } from '../../src/domain/variance/variance';
import type { Verdict } from '../../src/domain/variance/verdict';
import { openSample } from '../support/samples';

const FILE = 'performance-2017-19.xlsx';
/** After the quarter that the returns are about. */
const wallClock = () => Date.UTC(2019, 9, 20, 10);

/** What was planted in the figures of a KPI, and what a review has to say of them. */
interface Planted {
  readonly service: string;
  readonly kpi: string;
  readonly verdict: Verdict;
  readonly step: 'none' | Stage;
  readonly planted: string;
}

const PLANTED = JSON.parse(
  readFileSync(join(__dirname, '../../assets/samples/planted-performance.json'), 'utf8'),
) as readonly Planted[];

const line = ({ service, kpi, verdict, step }: Omit<Planted, 'planted'>) => `${service} ${kpi}: ${verdict}, ${step}`;
const found = ({ service, kpi, verdict, advice }: Variance) =>
  line({ service: service.id, kpi: kpi.id, verdict, step: advice.step });

let reviewed: Awaited<ReturnType<typeof reviewVariances>>;
beforeAll(async () => {
  reviewed = await reviewVariances(openSample(FILE), { wallClock });
});

const of = (key: string): Variance => {
  const one = reviewed.review.variances.find((variance) => variance.key === key);
  if (!one) throw new Error(`No ${key}`);
  return one;
};

test('every KPI has the verdict and the next step that were planted, and nothing else has any', () => {
  const whole = reviewed.review.variances.filter(({ category }) => category === '');
  expect(whole.map(found).sort()).toEqual(PLANTED.map(line).sort());
  expect(reviewed.review.variances.filter(({ category }) => category !== '')).toEqual([]);
});

test('nothing was left out, and the most pressing comes first', () => {
  expect(reviewed.review.notReviewed).toEqual([]);
  expect(reviewed.review.variances[0]?.key).toBe('REFUGE · families-housed');
});

test('the returns are clean but for the variances that the check asks about, and the explanation that explains nothing', async () => {
  const { findings, answered, returns } = await checkReturns(openSample(FILE), 'all', { wallClock });
  expect(findings.filter(({ rule }) => rule !== 'variance-unexplained').map(({ key }) => key)).toEqual([
    'explanation-too-thin · Explanations · Explanation · variance-unexplained ·· Counselling Q2 ·· felt-safer ·· 2019-20 Q2',
  ]);
  const asked = [...findings, ...answered.map(({ finding }) => finding)];
  const escalated = ['escalate', 'explained', 'improved'];
  expect(asked.flatMap(({ rule, key }) => (rule === 'variance-unexplained' ? [key] : [])).sort()).toEqual(
    reviewed.review.variances.flatMap(({ verdict, query }) => (escalated.includes(verdict) ? [query] : [])).sort(),
  );
  const layouts = returns.map(({ layout }) => layout);
  expect(layouts.filter((layout) => layout === 'records')).toHaveLength(1);
  expect(layouts.filter((layout) => layout === 'summary')).toHaveLength(8);
});

describe('what was planted shows', () => {
  const signals = (key: string) => of(key).spc?.signals.map(({ rule, side }) => `${rule} ${side}`);
  const said = (key: string) => of(key).notes.join(' ');

  test('the SARC’s 326 after 278: +17.3 %, p = 0.056, within chance', () => {
    const [comparison] = of('SARC · referrals-in').comparisons;
    expect(comparison).toMatchObject({ with: 'last-period', value: 326, reference: 278, isSignificant: false });
    expect(comparison?.changePercent).toBeCloseTo(17.3, 1);
    expect(comparison?.p).toBeCloseTo(0.056, 3);
  });

  test('the shift, the trend and the outlier are special causes of full charts', () => {
    expect(signals('ADV · advocacy-sessions')).toContain('shift below');
    expect(signals('HELP · calls-answered')).toContain('trend below');
    expect(signals('HELP · calls-given-up')).toEqual(['outside above']);
    expect(of('ADV · advocacy-sessions').spc).toMatchObject({ points: 27, isTrial: false });
  });

  test('an outlier long ago is seen in the chart, and not told of today', () => {
    const { points, spc } = of('HELP · calls-passed-on');
    expect(points.filter((point) => point.signals.length > 0).map(({ period }) => period.label)).toEqual([
      'December 2017',
    ]);
    expect(spc?.signals).toEqual([]);
  });

  test('quarters that were never reported, one in part, and one counted otherwise', () => {
    expect(said('YOUTH · youth-sessions')).toContain('No value of 2018-19 Q1, 2018-19 Q3.');
    expect(said('RJ · referrals-in')).toContain('The service ran on 47 of the 91 days of 2019-20 Q1');
    expect(of('RJ · referrals-in').comparisons.find((one) => one.with === 'last-period')).toMatchObject({
      changePercent: 100,
      isLarge: false,
      isSignificant: false,
    });
    expect(said('WIT · contacts')).toContain('2018-19 Q2 was counted by another definition, so it is not compared.');
    expect(of('WIT · contacts')).not.toHaveProperty('spc');
  });

  test('a base of zero has no percentage', () => {
    const [comparison] = of('RJ · conferences').comparisons;
    expect(comparison).toMatchObject({ value: 6, reference: 0 });
    expect(comparison).not.toHaveProperty('changePercent');
  });

  test('a value sent again stands in the place of the first, which can be seen', () => {
    const point = of('COUN · referrals-in').points.find(({ period }) => period.label === '2018-19 Q4');
    expect([point?.value, point?.superseded]).toEqual([176, [131]]);
  });

  test('explanations: one adequate, one that explains nothing', () => {
    expect(of('HELP · calls-given-up').explanation).toMatchObject({ status: 'adequate', covered: 38 });
    expect(of('COUN · felt-safer').explanation).toMatchObject({ status: 'too thin' });
  });

  test('one service is beyond the funnel of its kind, the others are not', () => {
    expect(of('WIT · referrals-out').peers).toMatchObject({ place: 'low-99.8', per: 'beneficiary' });
    const others = ['COUN', 'YOUTH', 'RJ'].map((id) => of(`${id} · referrals-out`).peers?.place);
    expect(others.filter((place) => place?.endsWith('99.8') ?? true)).toEqual([]);
  });

  test('the case of the report climbs: informally, formally, now the PCC; with what the agreement lacks', () => {
    expect(of('REFUGE · families-housed').advice).toMatchObject({
      step: 'pcc',
      rule: 'answer-overdue',
      open: { caseId: 'E-001', stage: 'formal', due: '2019-08-21', isOverdue: true },
      agreementLacks: ['Staffing', 'Policies', 'Procedures'],
      wantsQuarterlyData: false,
    });
    expect(of('REFUGE · safety-plans').advice.rule).toBe('high-risk-without-agreement');
  });
});

test('a flat rule of a tenth would flag most of what did not change', () => {
  const quiet = PLANTED.filter(({ verdict }) => verdict === 'within chance').map(({ service, kpi }) =>
    of(`${service} · ${kpi}`),
  );
  const flagged = quiet.filter(({ comparisons }) =>
    comparisons.some(
      ({ with: which, change, reference }) =>
        (which === 'last-period' || which === 'last-year') && Math.abs(change) * 10 >= reference,
    ),
  );
  expect(quiet.length).toBeGreaterThan(25);
  expect(flagged.length * 2).toBeGreaterThan(quiet.length);
});
