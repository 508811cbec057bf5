import type { CellValue } from '../../../src/cells/cell-values';
import { DEFAULT_THRESHOLDS, readThresholds, type Thresholds } from '../../../src/domain/tables/thresholds';
import { settingsTable } from '../../support/review-tables';

const read = (...rows: readonly (readonly CellValue[])[]) => readThresholds([settingsTable(...rows)]);

test('without Settings, or with others, the defaults hold', () => {
  expect(readThresholds([])).toEqual(DEFAULT_THRESHOLDS);
  expect(read(['Office', 'Sample PCC'], ['Significant change %', null])).toEqual(DEFAULT_THRESHOLDS);
  expect(DEFAULT_THRESHOLDS).toMatchObject({ smallestNumber: 10, smallestChange: 10, escalateBelow: 0.01 });
});

const CASES: readonly (readonly [setting: string, value: CellValue, expected: Partial<Thresholds>])[] = [
  ['Significant change in number', 25, { smallestNumber: 25 }],
  ['significant  Change in number:', '25', { smallestNumber: 25 }],
  ['Significant change %', 15, { smallestChange: 15 }],
  ['Significant change %', 0.15, { smallestChange: 15 }],
  ['Escalate when chance is below %', 2, { escalateBelow: 0.02 }],
  ['Escalate when chance is below %', 0.02, { escalateBelow: 0.02 }],
  ['Escalate when chance is below %', 0.5, { escalateBelow: 0.005 }],
  ['Watch when chance is below %', 10, { watchBelow: 0.1 }],
  ['Watch when chance is below %', 0.1, { watchBelow: 0.1 }],
  ['Significant change in number', 1, { smallestNumber: 1 }],
  ['Significant change %', 1, { smallestChange: 1 }],
  ['Significant change %', 0.99, { smallestChange: 99 }],
  ['Escalate when chance is below %', 0.1, { escalateBelow: 0.001 }],
  ['Escalate when chance is below %', 0.09, { escalateBelow: 0.09, watchBelow: 0.09 }],
  ['Escalate when chance is below %', 50, { escalateBelow: 0.5, watchBelow: 0.5 }],
  ['Watch when chance is below %', 50, { watchBelow: 0.5 }],
  ['Watch when chance is below %', 0.5, { watchBelow: 0.01 }],
  ['Watch when chance is below %', 0.49, { watchBelow: 0.49 }],
  ['Days to answer, informal', 1, { answerDays: { informal: 1, formal: 28, pcc: 14 } }],
  ['Two-of-three rule', 'NHSRplotthedots', { twoOfThree: 'nhsrplotthedots' }],
  ['Two-of-three rule', 'Making Data Count 2023', { twoOfThree: 'mdc-2023' }],
  ['Screen moving ranges', 'No', { screens: false }],
  ['Days to answer, informal', 21, { answerDays: { informal: 21, formal: 28, pcc: 14 } }],
  ['Days to answer, formal', 30, { answerDays: { informal: 14, formal: 30, pcc: 14 } }],
  ['Days to answer, PCC', 7, { answerDays: { informal: 14, formal: 28, pcc: 7 } }],
  ['Rebase SARC referrals-in', '1 April 2019', { rebases: [{ subject: 'sarcreferralsin', from: '2019-04-01' }] }],
  ['rebase S-1 Referrals in', 43556, { rebases: [{ subject: 's1referralsin', from: '2019-04-01' }] }],
];

test.each(CASES)('%s: %s', (setting, value, expected) => {
  expect(read([setting, value])).toEqual({ ...DEFAULT_THRESHOLDS, ...expected });
});

test.each([
  ['Significant change in number', 0],
  ['Significant change in number', 'many'],
  ['Significant change in number', 0.9],
  ['Significant change %', 0],
  ['Significant change %', -5],
  ['Escalate when chance is below %', 0],
  ['Escalate when chance is below %', 50.1],
  ['Escalate when chance is below %', 95],
  ['Watch when chance is below %', -1],
  ['Two-of-three rule', 'whichever'],
  ['Screen moving ranges', 'perhaps'],
  ['Days to answer, informal', 0],
  ['Rebase', '2019-04-01'],
  ['Rebase SARC referrals-in', 'soon'],
] as readonly (readonly [string, CellValue])[])('%s of %s says nothing', (setting, value) => {
  expect(read([setting, value])).toEqual(DEFAULT_THRESHOLDS);
});

test('of two rows of one setting the first counts', () => {
  expect(read(['Significant change in number', 25], ['Significant change in number', 30]).smallestNumber).toBe(25);
});

test('what is escalated is worth watching: the watch level is never below the other', () => {
  const { escalateBelow, watchBelow } = read(['Escalate when chance is below %', 10]);
  expect([escalateBelow, watchBelow]).toEqual([0.1, 0.1]);
});
