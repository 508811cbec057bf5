import { checkSheet } from '../../../src/domain/check/check-sheet';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { printArea } from '../../../src/cells/addresses';
import type { Grid } from '../../../src/domain/model/grid';
import { gridFrom } from '../../support/builders';

function personal(grid: Grid): string[] {
  const steps = checkSheet(grid, MINIMUM_SPECIFICATION);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.findings
    .filter(({ rule }) => rule.startsWith('personal-'))
    .map(({ rule, areas }) => `${rule} ${areas.map(printArea).join(' ')}`);
}

const SUMMARY = `
  Purbeck Counselling   |    |    |
  Send to: kpi@opcc.example   |    |    |
                        |    |    |
  Measure               | Q1 2019-20 | Q2 2019-20 | Comments
  Beneficiaries         | 48 | 55 | ring jo@client.example
  Referrals in          | 52 | 61 | lives at DT1 1AA
  Referrals out         | 5  | 6  | as last time
  Gender                |    |    |
  Female                | 31 | 36 |
  Male                  | 17 | 19 |
                        |    |    |
  One client asked to be written to at sam@client.example |    |    |
  Queries: kpi@provider.example |    |    |
`;

test('comments beside a summary and notes below it are looked at for personal data, contact lines are not', () => {
  expect(personal(gridFrom(SUMMARY))).toEqual(['personal-email D5', 'personal-email A12', 'personal-postcode D6']);
});

test('the same cells are found wherever the table stands', () => {
  expect(personal(gridFrom(SUMMARY, { top: 3, left: 2 }))).toEqual([
    'personal-email F8',
    'personal-email C15',
    'personal-postcode F9',
  ]);
});

test('every kind of personal data is looked for beside and below', () => {
  const summary = `
  Measure               | Q1 2019-20 | Q2 2019-20 |  | Surname
  Beneficiaries         | 48 | 55 |  | Sample
  Referrals in          | 52 | 61 |  | Example
  Referrals out         | 5  | 6  |  |
  Gender                |    |    |  |
  Female                | 31 | 36 |  |
  Male                  | 17 | 19 |  |
                        |    |    |  |
  Her mobile is 07700 900123 |  |  |  |
  Her NI number is AB 12 34 56 C |  |  |  |
  One client, DOB 3/4/1985, has moved |  |  |  |
  Client name | Jo Sample |  |  |
  Queries: 01632 960123 |  |  |  |
`;
  expect(personal(gridFrom(summary))).toEqual([
    'personal-name-column E2:E3',
    'personal-name-column B12',
    'personal-phone A9',
    'personal-ni-number A10',
    'personal-birth-date A11',
  ]);
});

test('notes below records are looked at, the lines above are the sender’s', () => {
  const records = `
  Return for queries jo@provider.example |  |  |  |
  Client ID | Gender | Ethnicity     | Referral date | Intervention type
  C1        | Female | White British | 43650         | Counselling
  C2        | Male   | White British | 43651         | Counselling
            |        |               |               |
  C2 can be reached at pat@client.example |  |  |  |
`;
  expect(personal(gridFrom(records))).toEqual(['personal-email A6']);
});
