import type { ExplanationRecord } from '../../../src/domain/model/registers';
import { explanationOf, queryOf, type ToExplain } from '../../../src/domain/review/explanations';
import type { Comparison } from '../../../src/domain/variance/variance';
import { period } from '../../support/variance-builders';

const QUERY = queryOf('Q2 return', 'sessions-held', period('2019-20 Q2'));

const comparison: Comparison = {
  with: 'last-period',
  value: 95,
  reference: 140,
  change: -45,
  isSignificant: true,
  isLarge: true,
  direction: 'worse',
};
const ASKED: ToExplain = {
  value: 95,
  comparison,
  category: '',
  because: '95 in 2019-20 Q2: 45 less than the 140 of the period before (2019-20 Q1).',
};

const row = (text: string, more: Partial<ExplanationRecord> = {}): ExplanationRecord => ({
  query: QUERY,
  sheet: 'Q2 return',
  text,
  by: 'Provider',
  date: '2019-10-14',
  ...more,
});

const judged = (text: string, more: Partial<ExplanationRecord> = {}, asked: ToExplain = ASKED) =>
  explanationOf([row(text, more)], [QUERY], asked);

const GOOD = 'The community hall was closed for repairs from July to September: 30 group sessions fell out.';

test('the query is that of the rule variance-unexplained on the sheet, for this KPI and period', () => {
  expect(QUERY).toBe('variance-unexplained · Q2 return · sessions-held · 2019-20 Q2');
});

test.each<readonly [string, string, string, string | undefined]>([
  ['specific, with sizes for most of it', GOOD, 'adequate', undefined],
  [
    'specific, without a size',
    'The community hall was closed for repairs all summer.',
    'too thin',
    'It does not say how much of the change of 45 each cause accounts for.',
  ],
  [
    'with sizes for less than half of it',
    'The community hall was closed for repairs: 22 group sessions fell out.',
    'too thin',
    'The sizes it names add up to 22, which is not most of the change of 45.',
  ],
  ['checked and correct', 'The figure has been checked and is correct.', 'too thin', undefined],
  ['n/a', 'N/A', 'too thin', undefined],
  ['nothing', '', 'too thin', undefined],
])('%s', (_, text, status, lacks) => {
  const found = judged(text);
  expect(found?.status).toBe(status);
  if (status === 'too thin') expect(found?.lacks).toMatch(/^[A-Z“].*\.$/);
  if (lacks !== undefined) expect(found?.lacks).toBe(lacks);
});

test('a person’s yes or no goes before both; what is lacking is said all the same', () => {
  expect(judged('Hall closed.', { isAccepted: true })).toMatchObject({ status: 'accepted', covered: 0 });
  expect(judged('Hall closed.', { isAccepted: true })?.lacks).toBeDefined();
  expect(judged(GOOD, { isAccepted: false })).toMatchObject({ status: 'returned', covered: 30 });
  expect(judged(GOOD, { isAccepted: false })).not.toHaveProperty('lacks');
});

test('of several the last word counts; those of other queries do not', () => {
  const all = [row('N/A'), row(GOOD), row('N/A', { query: 'another' })];
  expect(explanationOf(all, [QUERY], ASKED)).toMatchObject({ text: GOOD, by: 'Provider', date: '2019-10-14' });
  expect(explanationOf(all, ['variance-unexplained · History · sessions-held · 2019-20 Q2'], ASKED)).toBeUndefined();
});

test('what was said of the KPI explains a part of it only where it names the part', () => {
  const asked: ToExplain = { ...ASKED, category: 'Female' };
  expect(judged(`${GOOD} All were groups for men.`, {}, asked)).toBeUndefined();
  expect(judged(`${GOOD} Most were groups for female clients.`, {}, asked)?.status).toBe('adequate');
});

test('the change is the one that the reader sees, by the days, and what it comes to is no size', () => {
  const february: ToExplain = {
    ...ASKED,
    value: 480,
    comparison: { ...comparison, value: 480, reference: 640, expected: 578, change: -160 },
  };
  expect(judged('The hall was closed in the last week: 67 group sessions fell out.', {}, february)?.status).toBe(
    'adequate',
  );
  expect(judged('The hall was closed, so it is less than the 578 of a month as long.', {}, february)?.covered).toBe(0);
});

test('a special cause alone has no size to cover', () => {
  const text = 'The community hall was closed for repairs all summer.';
  expect(judged(text, {}, { value: 95, category: '', because: ASKED.because })).toMatchObject({
    status: 'adequate',
    covered: 0,
  });
});

test('personal data is never an explanation', () => {
  expect(judged(`${GOOD} Ask jane.doe@example.org.`)).toMatchObject({ status: 'too thin' });
});
