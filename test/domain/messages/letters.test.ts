import { draftsFor } from '../../../src/domain/messages/letters';
import { CASE_QUERY, caseTables, caseVariance, informalStep } from '../../support/review-case';

const FACTS = { office: 'Dorset OPCC', today: '2019-10-20' };
const draftsOf = (told: Parameters<typeof caseTables>[0] = {}) => draftsFor(caseVariance(caseTables(told)), FACTS);

test('the e-mail says what the figure is, what it is compared with, what chance gives, what is asked and by when', () => {
  const { informal } = draftsOf();
  expect(informal).toContain('Subject: Calls answered, 2019-20 Q2: a question about the figure');
  expect(informal).toContain('The figure we have of Calls answered for 2019-20 Q2 is 30.');
  expect(informal).toContain(
    '- It is 60 below its target of 90 (−66.7 %); chance alone gives that less than once in 1,000.',
  );
  expect(informal).toContain('- It is 60 less than the 90 of the period before (2019-20 Q1)');
  expect(informal).toContain('Chance alone rarely gives a difference like this.');
  expect(informal).toContain('by 3 November 2019:');
  expect(informal).toContain('each reason, and about how much of it that reason accounts for');
  expect(informal).toContain('Please answer to [name');
  expect(informal).toContain('Dorset OPCC');
});

test('the letter refers to the informal step, with its date, and that there is no answer', () => {
  const { formal } = draftsOf({ steps: [informalStep()] });
  expect(formal).toContain('Our reference: C-004');
  expect(formal).toContain(
    'We asked you informally about Calls answered on 1 August 2019, for an answer by 15 August 2019. Up to today, 20 October 2019, we have no answer on record.',
  );
  expect(formal).toContain('by 17 November 2019:');
  expect(formal).toContain('Dear [name],');
});

test.each([
  ['figures came after the answer', informalStep('Two posts were empty'), 'figures that came after it still show'],
  ['the answer was returned', informalStep('Busy', 'Not enough'), 'does not yet account for enough of the difference'],
])('and what the answer left open: %s', (_, step, sentence) => {
  expect(draftsOf({ steps: [step] }).formal).toContain(sentence);
});

/** A letter of 1 September, due on the 29th. */
const formalStep = (response: string | null = null, outcome: string | null = null) =>
  ['C-004', '2019-09-01', 'S1', 'calls', 'Formal', 'x', 'y', '2019-09-29', 'A. Person', response, outcome] as const;

test('a letter was sent already: it says so, with what came of both steps', () => {
  const { formal, informal } = draftsOf({ steps: [formalStep(), informalStep('Busy', 'Not enough')] });
  expect(formal).toContain('We write again to ask formally for an explanation of a figure.');
  expect(formal).toContain(
    'We asked you informally about Calls answered on 1 August 2019, for an answer by 15 August 2019. We have your answer; it does not yet account for enough of the difference. ' +
      'We wrote to you formally about Calls answered on 1 September 2019, for an answer by 29 September 2019. Up to today, 20 October 2019, we have no answer on record.',
  );
  expect(informal).toContain('We wrote to you formally about Calls answered on 1 September 2019');
  expect(formal).not.toMatch(/\[(?:day|Say)/);
});

test('the informal step was left out: no claim that there was one', () => {
  const { formal } = draftsOf({ steps: [formalStep('Busy')] });
  expect(formal).toContain('[Say why you did not ask informally first.] We wrote to you formally');
  expect(formal).not.toContain('We asked you informally');
});

test('with the PCC, it is not threatened with what has happened', () => {
  const { formal } = draftsOf({
    steps: [informalStep(), formalStep(), ['C-004', '2019-10-10', 'S1', 'calls', 'PCC', '', '', null, 'A', null, null]],
  });
  expect(formal).toContain('We have no answer to that on record. We wrote to you formally');
  expect(formal).toContain('We brought Calls answered to the Police and Crime Commissioner (PCC) on 10 October 2019.');
  expect(formal).not.toContain('the next step is');
});

describe('what the provider has explained already', () => {
  const said = (text: string, accepted: string | null = null, date: string | null = '2019-10-10') =>
    draftsOf({ explanations: [[CASE_QUERY, 'History', text, 'A. Person', date, accepted]] });

  test.each([
    [
      'it assures',
      'The figures have been checked and are correct.',
      null,
      'says that the value is right, but not why.',
    ],
    [
      'it covers too little',
      'Two posts were empty in August: 12 calls fewer.',
      null,
      'This is not enough for us yet: the sizes it names add up to 12, which is not most of the change of 60.',
    ],
    [
      'returned',
      'Two posts were empty in July: 55 fewer calls',
      'No',
      'need to know more. [Say what it does not say yet.]',
    ],
    ['not judged', 'Two posts were empty in July: 55 fewer calls', null, 'We have not decided on it yet.'],
    ['accepted', 'Busy.', 'Yes', 'We have accepted it.'],
  ])('is acknowledged, and what it lacks is said: %s', (_, text, accepted, sentence) => {
    const { informal, formal } = said(text, accepted);
    for (const letter of [informal, formal]) {
      expect(letter).toContain('Thank you for explaining the figure on 10 October 2019.');
      expect(letter).toContain(sentence);
      expect(letter).toContain('what lies behind the difference, beyond what you have written: each reason');
      expect(letter).not.toContain('so we ask you');
    }
    expect(formal).toContain('We write to ask formally about a figure.');
  });

  test('without a day', () => {
    expect(said('Two posts were empty in July.', null, null).informal).toContain('for explaining the figure. This');
  });

  test('what must not be sent on is not repeated', () => {
    expect(said('Ring Jo on 07700 900123').informal).not.toContain('07700');
  });
});

test.each([
  ['outside', 'below', 'It is below the limits within which it has moved so far.'],
  ['shift', 'above', 'It has been above its average for at least seven periods in a row.'],
  ['trend', 'below', 'It has fallen for at least seven periods in a row.'],
  ['trend', 'above', 'It has risen for at least seven periods in a row.'],
  ['two-of-three', 'below', 'In two of the last three periods it was far below its average.'],
] as const)('a special cause is a sentence: %s, %s', (rule, side, sentence) => {
  const concerns = [{ why: 'signal', signal: { rule, side }, isTrial: false }] as const;
  expect(draftsFor({ ...caseVariance(caseTables()), concerns }, FACTS).informal).toContain(`\n- ${sentence}\n`);
});

test('only what led to the question is said, not all that the figure was held against', () => {
  const told = caseVariance(caseTables());
  const [first] = told.concerns;
  expect(told.comparisons.length).toBeGreaterThan(1);
  const { informal } = draftsFor({ ...told, concerns: [first!] }, FACTS);
  expect(informal.match(/^- It is/gm)).toHaveLength(1);
  const missed = draftsFor({ ...told, concerns: [{ why: 'target-missed', periods: 3 }] }, FACTS).formal;
  expect(missed).toContain('- It has not met its target in 3 periods in a row.\n');
  expect(missed).not.toContain('rarely');
});

test('who writes is filled in where that is known, and what is asked for is said once more for the record', () => {
  const { informal, formal, askedFor } = draftsFor(caseVariance(caseTables()), { ...FACTS, by: 'Lead B' });
  for (const letter of [informal, formal]) {
    expect(letter).toContain('Please answer to Lead B, [telephone number and e-mail address].');
    expect(letter).toContain('\n\nLead B\nDorset OPCC\n');
  }
  expect(askedFor).toMatch(
    /^Whether the figure is as you meant to send it, .*; what lies behind the difference: .*\.$/,
  );
});

test('what nobody recorded stands in brackets, to be filled in', () => {
  const { formal } = draftsOf();
  expect(formal).toContain('on [day of the informal step]. [Say what became of that.]');
  expect(draftsFor(caseVariance(caseTables()), { today: '2019-10-20' }).informal).toContain('[name of the office]');
  expect(draftsOf({ steps: [informalStep()] }).formal).not.toContain('[day');
});

test('of a high-risk service what its agreement lacks is asked for, and quarterly figures', () => {
  const { informal } = draftsOf({ risk: 'High', frequency: 'Half-yearly' });
  expect(informal).toContain('not in place yet, on staffing, costs, policies and procedures, as the service is');
  expect(informal).toContain('the figures of this service for every quarter');
  expect(draftsOf().informal).not.toMatch(/agreement|high-risk/);
});

test.each([
  ['within chance', [88, 95, 91, 90, 92], 'Chance alone may give a difference like this.'],
  ['the same as before', [92, 95, 92, 92, 92], '- It is the same as the 92 of the period before'],
])('no more is claimed than the data say: %s', (_, figures, sentence) => {
  const { informal } = draftsOf({ figures });
  expect(informal).toContain(sentence);
  expect(informal).not.toContain('rarely');
});

test('the year so far has its own figure', () => {
  const { informal } = draftsOf({ figures: [90, 90, 90, 90, 90, 90] });
  expect(informal).toContain('- The year so far, 180, is the same as the 180 by this time last year');
});

test('neutral, and without anybody’s name', () => {
  for (const told of [{}, { steps: [informalStep()] }, { risk: 'High', frequency: 'Yearly' }]) {
    const { informal, formal } = draftsOf(told);
    for (const text of [informal, formal]) {
      expect(text).not.toMatch(
        /caus(?:e|ed|ing)\b|fail|fault|blame|breach|poor|unaccept|disappoint|concern|A\. Person/i,
      );
      expect(text).not.toMatch(/undefined|NaN|\n\n\n/);
    }
  }
});
