import { records, summary } from '../../support/return-builders';
import { reportOn } from '../../support/test-rule';

const TAKEN =
  ' The heading “Gender of child” was taken for the KPI “Gender”; if it means another, say so in the explanation.';

const told = (on: Parameters<typeof reportOn>[0]): readonly (readonly string[])[] =>
  reportOn(on)
    .findings.filter(({ rule }) => rule !== 'kpi-missing' && rule !== 'period-missing')
    .map(({ rule, severity, message }) => [rule, severity, message]);

test('what rests on a heading that is only like a KPI’s is a query, and says so; personal data are an error all the same', () => {
  const rows = [
    ['a', 'Unicorn', 'Unicorn'],
    ['b', null, 'Irish'],
    ['c', 'kim@example.org', 'W2'],
  ];
  const columns = ['client-id', 'gender~Gender of child', 'ethnicity'];
  const found = told(records({ at: 'B2', columns, rows }));
  expect(found).toHaveLength(4);
  expect(found).toEqual(
    expect.arrayContaining([
      ['personal-email', 'error', 'Row 5, Gender of child: there is an e-mail address (k…@…).'],
      ['code-unknown', 'error', 'Row 3, Ethnicity: “Unicorn” is not in the list.'],
      ['code-unknown', 'query', `Row 3, Gender of child: “Unicorn” is not in the list.${TAKEN}`],
      ['value-missing', 'query', `Row 4, Gender of child: the cell is blank.${TAKEN}`],
    ]),
  );
});

test('a sum is a query too when only its whole was guessed', () => {
  const sheet = summary({
    at: 'B2',
    periods: ['2019-20 Q1'],
    rows: [
      ['beneficiaries~Clients of project', 9],
      ['gender/Female', 3],
      ['gender/Male', 4],
    ],
  });
  expect(told(sheet)).toEqual([
    [
      'breakdown-not-total',
      'query',
      'C4:C5, Gender: the parts add up to 7 in 2019-20 Q1, but “Clients of project” in C3 is 9. The heading “Clients of project” was taken for the KPI “Beneficiaries”; if it means another, say so in the explanation.',
    ],
  ]);
});
