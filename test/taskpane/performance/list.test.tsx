import { act, screen, within } from '@testing-library/react';
import type { Spc } from '../../../src/domain/variance/variance';
import { signOf, signWords } from '../../../src/taskpane/performance/signs/sign-of';
import { createFakePerformanceSession } from '../../support/fake-performance-session';
import { FIRST_STEP, LIMITS, reviewOf, series, sessions, variance } from '../support/variances';
import { openTab } from '../support/render-pane';
import { absent, button, open, REVIEWED, rows, shores, youth } from './open-performance';

const SHORES = 'The Shores: 1 KPI without concern';
const YOUTH = 'Youth Outreach: Sessions held escalate';
const ROW =
  'Sessions held: 61, 29 below the target of 90. Escalate: Low, worse than chance explains; too few periods to say whether the target is met.';

test('services come in the order of the review, what stands out of the first is open, a row says all that its drawings do', async () => {
  await open(createFakePerformanceSession(REVIEWED));
  expect(rows()).toEqual([YOUTH, ROW, SHORES]);
  expect(screen.getByRole('heading', { level: 1, name: '2019-20 Q2' })).toBeVisible();
  expect(screen.getByText('2 services · 18 October 2019')).toBeVisible();
});

test('of a service what does not stand out takes one line together, which opens', async () => {
  const quiet = ['a', 'b'].map((key) =>
    sessions({ key, verdict: 'within chance', concerns: [], kpi: { ...youth.kpi, name: `Quiet ${key}` } }),
  );
  const { user } = await open(createFakePerformanceSession({ review: reviewOf([youth, ...quiet]) }));
  expect(rows()).toEqual([
    'Youth Outreach: Sessions held escalate, 2 more KPIs without concern',
    ROW,
    '2 more without concern: Quiet a, Quiet b',
  ]);
  await user.click(button(/^2 more without concern/));
  expect(rows().slice(3)).toEqual([expect.stringMatching(/^Quiet a: 61/), expect.stringMatching(/^Quiet b: 61/)]);
});

test('every KPI is accounted for; opened, it says how many flags chance alone would raise and what was left out', async () => {
  const review = reviewOf([youth, shores], { notReviewed: ['Sheet “Notes”: its period is not known.'] });
  const { user } = await open(createFakePerformanceSession({ ...REVIEWED, review }));
  await user.click(button('2 KPIs: 1 flagged, 1 too few periods · 1 left out'));
  expect(
    screen.getByText(
      '42 comparisons were tested against chance, and 3 are flagged. If nothing had changed anywhere, at most about 2 would be.',
    ),
  ).toBeVisible();
  expect(screen.getByText('Sheet “Notes”: its period is not known.')).toBeVisible();
});

test('where nothing asks for a person the account says so', async () => {
  await open(createFakePerformanceSession({ review: reviewOf([shores]) }));
  expect(button('1 KPI: none flagged, 1 too few periods')).toBeVisible();
  expect(rows()).toEqual([SHORES]);
});

test('is filtered by verdict, next step and search; filters last, and can be taken off', async () => {
  const part = variance({ key: 'part', category: 'Female', verdict: 'watch', advice: FIRST_STEP });
  const performance = createFakePerformanceSession({ review: reviewOf([youth, part, shores]) });
  const { user } = await open(performance);
  const totals = screen.getByRole('group', { name: 'Show only one verdict' });
  expect(
    within(totals)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 escalate', '1 watch']);
  await user.click(button('1 watch'));
  expect(button('1 watch')).toHaveAttribute('aria-pressed', 'true');
  expect(rows()).toEqual([
    expect.stringMatching(/^The Shores/),
    expect.stringMatching(/^Referrals in: Female: 2 periods, 326/),
  ]);
  await openTab('Returns');
  await openTab('Performance');
  act(() => performance.set({ review: reviewOf([part, youth, shores]) }));
  expect(rows()).toHaveLength(2);
  await user.click(button('1 watch'));
  // Nobody takes steps about a part.
  await user.click(screen.getByRole('radio', { name: 'Next step 1' }));
  expect(rows()).toEqual([expect.stringMatching(/^Youth Outreach/), ROW]);
  await user.click(screen.getByRole('radio', { name: 'Flagged 2' }));
  expect(rows()).toHaveLength(4);
  await user.click(screen.getByRole('radio', { name: 'By service' }));
  await user.click(button('Search'));
  await user.keyboard('young referrals');
  expect(screen.getByText(/^None of 3 KPIs fits what is chosen here\./)).toBeVisible();
  await user.click(button('Show all'));
  expect(rows()).toHaveLength(4);
  await user.click(screen.getByRole('searchbox', { name: 'Search' }));
  await user.keyboard('shores female');
  expect(rows()).toHaveLength(2);
});

test('verdicts that ask for nobody are chosen in the account, and stay in sight while they are', async () => {
  const { user } = await open(createFakePerformanceSession(REVIEWED));
  await user.click(button(/^2 KPIs/));
  await user.click(button('1 no concern'));
  await user.click(button(/^2 KPIs/));
  expect(rows()).toEqual([SHORES, expect.stringMatching(/^Referrals in: 2 periods, 326/)]);
  await user.click(button('1 no concern'));
  expect(rows()).toHaveLength(3);
});

test('a filter of which nothing is left after a new review is taken off', async () => {
  const performance = createFakePerformanceSession({ review: reviewOf([youth, shores]) });
  const { user } = await open(performance);
  await user.click(button('1 escalate'));
  act(() => performance.set({ review: reviewOf([shores]) }));
  expect(rows()).toEqual([SHORES]);
});

test('arriving at a KPI from elsewhere opens its page, and says where that is', async () => {
  const many = Array.from({ length: 60 }, (_, index) => variance({ key: `k${index}`, category: `Part ${index}` }));
  const performance = createFakePerformanceSession({ review: reviewOf(many) });
  await open(performance);
  act(() => performance.set({ currentKey: 'k55' }));
  expect(screen.getByRole('status')).toHaveTextContent('KPI 56 of 60: Referrals in: Part 55, The Shores. No concern.');
  expect(screen.getByRole('heading', { level: 1, name: 'Referrals in: Part 55' })).toBeVisible();
  expect(screen.getByText('56 of 60')).toBeVisible();
});

test('G on a row goes to its cell', async () => {
  const performance = createFakePerformanceSession(REVIEWED);
  const { user } = await open(performance);
  act(() => button(/^Sessions held/).focus());
  await user.keyboard('g');
  expect(performance.calls.goTo).toHaveBeenCalledWith('youth-sessions');
  absent('Back to all KPIs');
});

test('two services of one name are told apart by their ids', async () => {
  const other = variance({ key: 'other', service: { ...shores.service, id: 'SHORES2' } });
  await open(createFakePerformanceSession({ review: reviewOf([shores, other]) }));
  expect(rows()).toEqual(['The Shores (SHORES): 1 KPI without concern', 'The Shores (SHORES2): 1 KPI without concern']);
});

describe('signs', () => {
  const spc: Spc = { points: 8, isTrial: false, ...LIMITS, signals: [] };
  const eight = series([300, 290, 310, 305, 295, 300, 310, 326], LIMITS);

  test('say only what the review says: too few periods, within chance, which way', () => {
    expect(signOf(shores)).toEqual({ changed: 'few', agreed: 'none' });
    expect(signOf(variance({ points: eight }))).toEqual({ changed: 'chance', agreed: 'none' });
    expect(signOf(variance({ verdict: 'too little data', points: eight }))).toMatchObject({ changed: 'few' });
    expect(signOf(youth)).toEqual({ changed: 'worse', side: 'low', agreed: 'few' });
    expect(signOf(sessions({ verdict: 'explained' }))).toMatchObject({ changed: 'explained' });
    const improvements = [{ why: 'signal', signal: { rule: 'outside', side: 'above' }, isTrial: true }] as const;
    expect(signOf(sessions({ verdict: 'improved', concerns: [], improvements }))).toMatchObject({
      changed: 'better',
      side: 'high',
    });
    expect(signOf(sessions({ concerns: [{ why: 'target-missed', periods: 3 }] }))).toMatchObject({ side: 'low' });
  });

  test.each([
    ['consistent-pass', 'met'],
    ['consistent-fail', 'missed'],
    ['inconsistent', 'mixed'],
    [undefined, 'few'],
  ] as const)('assurance %s is %s', (assurance, agreed) => {
    expect(signOf(sessions({ spc: { ...spc, ...(assurance && { assurance }) } })).agreed).toBe(agreed);
  });

  test('are told in words', () => {
    expect(signWords({ changed: 'better', side: 'high', agreed: 'mixed' })).toBe(
      'High, better than chance explains; target now met, now missed',
    );
  });
});
