import type { ThinProblem } from '../../../src/domain/model/thin-problem';
import type { CellArea } from '../../../src/cells/areas';
import type { Finding } from '../../../src/domain/model/findings';
import { thinSentence } from '../../../src/domain/messages/explanations';
import { explanationTooThin } from '../../../src/domain/rules/explanation-too-thin';

const ROW: CellArea = { top: 6, left: 1, bottom: 6, right: 6 };

const QUERY: Finding = {
  key: '["record-duplicated","April","",""]',
  rule: 'record-duplicated',
  severity: 'query',
  theme: 'explain',
  mayBe: 'explained',
  sheet: 'April',
  areas: [],
  samples: [],
  count: 1,
  title: 'The same record twice',
  message: 'Rows 4 and 9 hold the same record.',
  whatToDo: 'Delete one of them, or say why both are right.',
  why: 'A record pasted twice counts a person twice.',
  data: {},
};

const hitOn = (text: string): ReturnType<typeof explanationTooThin.check> =>
  explanationTooThin.check({
    explanation: {
      query: QUERY.key,
      sheet: 'April',
      text,
      by: 'Jo',
      date: '2019-07-24',
      place: { sheet: 'Log', area: ROW },
    },
    query: QUERY,
  });

describe('accepts', () => {
  test.each([
    'Twins, referred together by their school.',
    'One client came back in June after her case had closed.',
    'Referred on the same day by police and hospital: two referrals, one person.',
  ])('%s', (text) => {
    expect(hitOn(text)).toBeUndefined();
  });
});

describe('rejects', () => {
  test.each([
    ['', 'nothing'],
    ['N/A', 'stand-in'],
    ['Rows 4 and 9 hold the same record', 'repeats'],
    ['Checked, this is correct', 'assures'],
    ['Twins', 'short'],
  ])('%s', (text, problem) => {
    expect(hitOn(text)).toMatchObject({
      areas: [ROW],
      discriminator: QUERY.key,
      data: { text, problem, query: 'The same record twice', sheet: 'April' },
    });
  });
});

test.each([
  ['Ask jo.smith@example.org why', 'personal-email', /“…” holds an e-mail address\. Say why without naming/],
  ['Twins of 07700 900123, referred together', 'personal-phone', /“…” holds a telephone number\. Say why/],
])('%s: told without being repeated', (text, problem, message) => {
  const hit = hitOn(text);
  expect(hit).toMatchObject({ data: { text: '', problem } });
  const sentence = thinSentence(problem as ThinProblem, text);
  expect(sentence).toMatch(message);
  expect(JSON.stringify(hit) + sentence).not.toMatch(/jo\.smith|900123/);
});
