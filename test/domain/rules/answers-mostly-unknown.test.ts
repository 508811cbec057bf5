import { answersMostlyUnknown } from '../../../src/domain/rules/answers-mostly-unknown';
import { records } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';

const column = (kpi: string, at: string, ...answers: readonly (readonly [string | null, number])[]) =>
  records({
    at,
    columns: ['client-id', kpi],
    rows: answers
      .flatMap(([answer, times]) => Array.from({ length: times }, () => answer))
      .map((answer, index) => [`C${index}`, answer]),
  });

testRule(answersMostlyUnknown, {
  accept: [
    { name: 'a few of them', on: column('ethnicity', 'B2', ['Indian', 8], ['Not known', 4]) },
    { name: 'a short table', on: column('ethnicity', 'B2', ['Not known', 9]) },
    { name: 'what need not be answered', on: column('vulnerability', 'B2', ['Not known', 12]) },
    { name: 'blanks, which another rule tells', on: column('ethnicity', 'B2', [null, 12], ['Indian', 3]) },
  ],
  reject: [
    {
      name: 'not known and declined are two findings',
      on: column('ethnicity', 'C4', ['Unknown', 6], ['Declined', 6]),
      findings: [
        {
          cells: ['D5:D10'],
          count: 6,
          message:
            'Ethnicity: 6 cells (first row 5) say “Unknown” or the like, which is at least half of the answers: nobody asked, or nobody wrote it down.',
          severity: 'query',
        },
        {
          cells: ['D11:D16'],
          count: 6,
          message:
            'Ethnicity: 6 cells (first row 11) say “Declined” or the like, which is at least half of the answers: the people were asked and would not answer.',
        },
      ],
    },
    {
      name: 'by the list’s own code',
      on: column('gender', 'B2', ['U', 7], ['Female', 3]),
      findings: [
        {
          cells: ['C3:C9'],
          count: 7,
          message:
            'Gender: 7 cells (first row 3) say “U” or the like, which is at least half of the answers: nobody asked, or nobody wrote it down.',
        },
      ],
    },
  ],
});

test('blank, not known and declined are three findings', () => {
  const { findings } = reportOn(column('ethnicity', 'B2', ['Not known', 6], ['Declined', 6], [null, 2]));
  expect(
    findings.filter(({ kpi }) => kpi === 'ethnicity').map(({ rule, discriminator }) => [rule, discriminator]),
  ).toEqual(
    expect.arrayContaining([
      ['answers-mostly-unknown', 'not-known'],
      ['answers-mostly-unknown', 'declined'],
      ['value-missing', undefined],
    ]),
  );
});
