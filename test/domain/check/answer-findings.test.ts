import { answerFindings, keysOf } from '../../../src/domain/check/answer-findings';
import { printOfKey } from '../../../src/domain/text/text-mark';
import { themeOf, type Finding } from '../../../src/domain/model/findings';
import type { ExplanationRecord } from '../../../src/domain/model/registers';

const finding = (key: string, mayBe: Finding['mayBe']): Finding => ({
  key,
  mayBe,
  rule: 'date-outside-period',
  severity: mayBe === 'mended' ? 'error' : mayBe === 'explained' ? 'query' : 'advice',
  theme: themeOf('wrong', mayBe === 'mended' ? 'error' : mayBe === 'explained' ? 'query' : 'advice'),
  sheet: 'Q1',
  areas: [{ top: 2, left: 1, bottom: 2, right: 1 }],
  samples: [],
  count: 1,
  title: 'A date outside the period',
  message: 'Row 3, Referral date: 2 April 2018 is before the period.',
  whatToDo: 'Correct the date, or say why it is right.',
  why: 'Work is counted in the quarter it happened in.',
  data: {},
});

const explained = (query: string, text: string, more: Partial<ExplanationRecord> = {}): ExplanationRecord => ({
  query,
  sheet: 'Q1',
  text,
  by: 'Jo',
  date: '2019-07-24',
  place: { sheet: 'Explanations', area: { top: 3, left: 0, bottom: 3, right: 5 } },
  ...more,
});

const GOOD = 'Client was first seen by Harbour House and moved to us.';
const NOTHING = { explanations: [], ignored: new Map<string, string>() };

const keys = (findings: readonly Finding[]): readonly string[] => findings.map(({ key }) => key);

test('without answers everything is open', () => {
  const findings = [finding('a', 'mended'), finding('b', 'explained'), finding('c', 'ignored')];
  expect(answerFindings(findings, NOTHING)).toEqual({ open: findings, answered: [] });
});

test('an explanation answers a query and advice, and never an error', () => {
  const findings = [finding('a', 'mended'), finding('b', 'explained'), finding('c', 'ignored')];
  const { open, answered } = answerFindings(findings, {
    ...NOTHING,
    explanations: ['a', 'b', 'c'].map((key) => explained(key, GOOD)),
  });
  expect(keys(open)).toEqual(['a']);
  expect(answered.map((one) => one.finding.key)).toEqual(['b', 'c']);
  expect(answered[0]?.answer).toEqual({ kind: 'explained', text: GOOD, by: 'Jo', date: '2019-07-24' });
});

test('a reason sets advice aside, and nothing else', () => {
  const findings = [finding('a', 'mended'), finding('b', 'explained'), finding('c', 'ignored')];
  const ignored = new Map(['a', 'b', 'c'].map((key) => [key, 'Our own codes']));
  const { open, answered } = answerFindings(findings, { ...NOTHING, ignored });
  expect(keys(open)).toEqual(['a', 'b']);
  expect(answered.map(({ answer }) => answer)).toEqual([{ kind: 'ignored', reason: 'Our own codes' }]);
});

test('of several explanations the last one counts', () => {
  const { answered } = answerFindings([finding('b', 'explained')], {
    ...NOTHING,
    explanations: [explained('b', 'n/a'), explained('b', GOOD)],
  });
  expect(answered).toHaveLength(1);
});

test('what the commissioner turned down is open again, what is accepted says so', () => {
  const of = (isAccepted: boolean): ReturnType<typeof answerFindings> =>
    answerFindings([finding('b', 'explained')], { ...NOTHING, explanations: [explained('b', GOOD, { isAccepted })] });
  expect(keys(of(false).open)).toEqual(['b']);
  expect(of(true).answered[0]?.answer).toMatchObject({ isAccepted: true });
});

test('an explanation that is too thin leaves its query open and is told at its own row', () => {
  const { open, answered } = answerFindings([finding('b', 'explained')], {
    ...NOTHING,
    explanations: [explained('b', 'This is correct')],
  });
  expect(answered).toEqual([]);
  expect(open).toHaveLength(2);
  expect(open[1]).toMatchObject({
    rule: 'explanation-too-thin',
    severity: 'error',
    mayBe: 'mended',
    sheet: 'Explanations',
    areas: [{ top: 3, left: 0, bottom: 3, right: 5 }],
    message:
      'Row 4, Explanation: “This is correct” says that the value is right, but not why. It is about “A date outside the period” on sheet “Q1”.',
  });
});

test('an explanation of what is no finding any more is left alone', () => {
  const explanations = [explained('gone', 'n/a')];
  expect(answerFindings([], { ...NOTHING, explanations })).toEqual({ open: [], answered: [] });
});

describe('an answer from the time when keys held texts', () => {
  const former = 'code-unknown · Q1 · ethnicity · Sarah Whitfield';
  const query = { ...finding('code-unknown · Q1 · ethnicity · ~abc', 'explained'), formerKey: printOfKey(former) };

  test('is found', () => {
    const { answered } = answerFindings([query], { ...NOTHING, explanations: [explained(former, GOOD)] });
    expect(answered).toMatchObject([{ answer: { text: GOOD } }]);
    const advice = { ...query, mayBe: 'ignored' as const };
    const aside = answerFindings([advice], { ...NOTHING, ignored: new Map([[former, 'Our own code']]) });
    expect(aside.answered).toMatchObject([{ answer: { kind: 'ignored', reason: 'Our own code' } }]);
  });

  test('gives way to one under the key of today', () => {
    const explanations = [explained(query.key, `${GOOD} Twice.`), explained(former, GOOD)];
    const { answered } = answerFindings([query], { ...NOTHING, explanations });
    expect(answered).toMatchObject([{ answer: { text: `${GOOD} Twice.` } }]);
  });

  test('stands under keys that can be told', () => {
    expect(keysOf(query, [former, query.key, 'another'])).toEqual([former, query.key]);
    expect(keysOf(finding(query.key, 'explained'), [former])).toEqual([]);
  });
});
