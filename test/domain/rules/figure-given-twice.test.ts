import { figureGivenTwice } from '../../../src/domain/rules/figure-given-twice';
import { recognisedFrom } from '../../support/recognised-from';
import { testRule } from '../../support/test-rule';

const blocks = (total: number, supported: number, top = 0) =>
  recognisedFrom(
    `
    Women’s Centre          |        |      |           |
    Period: 2019-20 Q2      |        |      |           |
                            | Gender |      |           |
    Age                     | Female | Male | Not known | Total
    Under 18                | 12     | 4    | 1         | 17
    18-24                   | 30     | 9    | 0         | 39
    25-34                   | 41     | 7    | 0         | 48
    Total                   | 83     | 20   | 1         | ${total}
                            |        |      |           |
    Total clients supported | ${supported}
    Referrals received      | 201`,
    { top },
  );

testRule(figureGivenTwice, {
  accept: [
    { name: 'the same number in both', on: blocks(104, 104) },
    {
      name: 'each in another quarter',
      on: recognisedFrom(`
        Quarter 1 2019-20  |
        Clients supported  | 40
        Referrals received | 50
                           |
                           |
        Quarter 2 2019-20  |
        Clients supported  | 45
        Referrals received | 55`),
    },
  ],
  reject: [
    {
      name: 'the whole of a breakdown and the line of the summary',
      on: blocks(104, 106),
      findings: [
        {
          cells: ['B10'],
          count: 1,
          message: 'B10, Total clients supported: it is 106 in 2019-20 Q2, but “Total” in E8 is 104.',
        },
      ],
    },
    {
      name: 'wherever the tables stand',
      on: blocks(104, 105, 1),
      findings: [
        {
          cells: ['B11'],
          count: 1,
          message: 'B11, Total clients supported: it is 105 in 2019-20 Q2, but “Total” in E9 is 104.',
        },
      ],
    },
  ],
  onlyOnceBecause: 'figures of one KPI are one finding',
});
