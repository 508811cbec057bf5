import { crosstabNotTotal } from '../../../src/domain/rules/crosstab-not-total';
import { recognisedFrom } from '../../support/recognised-from';
import { testRule } from '../../support/test-rule';

const crosstab = (adults: string, total: string, top = 0) =>
  recognisedFrom(
    `
    Women’s Centre    |        |      |            |           |
                |        |      | Gender     |           |
    Age         | Female | Male | Non-binary | Not known | Total
    Under 18    | 12     | 4    | 0          | 1         | 17
    18-24       | 30     | 9    | 1          | 0         | 40
    25-34       | ${adults}
    Total       | 83     | 20   | 1          | 1         | ${total}`,
    { top },
  );

testRule(crosstabNotTotal, {
  accept: [
    { name: 'rows and columns that add up', on: crosstab('41 | 7 | 0 | 0 | 48', '105') },
    { name: 'a hidden figure, which may be anything', on: crosstab('41 | 7 | <5 | 0 | 47', '105') },
  ],
  reject: [
    {
      name: 'a total at the end of a row; the one of all is right, so nothing is said of it',
      on: crosstab('41 | 7 | 0 | 0 | 47', '105'),
      findings: [
        {
          cells: ['F6'],
          count: 1,
          message: 'F6, “25-34”: the total is 47, but B6:E6 add up to 48.',
        },
      ],
    },
    {
      name: 'a figure inside, which puts its row and its column out',
      on: crosstab('41 | 17 | 0 | 0 | 48', '105', 1),
      findings: [
        {
          cells: ['F7', 'C8'],
          count: 2,
          message: 'F7, “25-34”: the total is 48, but B7:E7 add up to 58. The same goes for 1 other total.',
        },
      ],
    },
  ],
  onlyOnceBecause: 'all totals of a table that are wrong are one finding',
});
