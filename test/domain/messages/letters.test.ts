import { draftsFor } from '../../../src/domain/messages/letters';
import { caseTables, caseVariance, informalStep } from '../../support/review-case';

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
