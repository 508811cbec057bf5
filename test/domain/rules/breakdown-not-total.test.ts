import { breakdownNotTotal } from '../../../src/domain/rules/breakdown-not-total';
import { form, records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const QUARTERS = ['2019-20 Q1', '2019-20 Q2'];

testRule(breakdownNotTotal, {
  accept: [
    {
      // Leicestershire Victim First, year 1: cases by level of service (annual report 2015/16).
      name: 'parts that add up, as numbers and as text',
      on: summary({
        at: 'B2',
        periods: ['2019-20'],
        rows: [
          ['beneficiaries', 9434],
          ['gender/Female', 2030],
          ['gender/Male', '6,849'],
          ['gender/Not known', 555],
        ],
      }),
    },
    {
      name: 'no whole to compare with',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        rows: [
          ['gender/Female', 1, 2],
          ['gender/Male', 5, 6],
        ],
      }),
    },
    {
      name: 'a suppressed and a blank part',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        rows: [
          ['beneficiaries', 9, 9],
          ['gender/Female', '<5', null],
          ['gender/Male', 6, 6],
        ],
      }),
    },
    {
      name: 'several answers may add up to more',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        rows: [
          ['beneficiaries', 9, 9],
          ['vulnerability/Domestic abuse', 9, 5],
          ['vulnerability/Mental health', 6, 6],
        ],
      }),
    },
    {
      name: 'decimal fractions',
      on: summary({
        at: 'B2',
        periods: ['2019-20'],
        rows: [
          ['beneficiaries', 0.3],
          ['gender/Female', 0.1],
          ['gender/Male', 0.2],
        ],
      }),
    },
    {
      name: 'fractions that Excel has added up',
      on: summary({
        at: 'B2',
        periods: ['2019-20'],
        rows: [
          ['beneficiaries', 10.299999999999999],
          ['gender/Female', 5.15],
          ['gender/Male', 5.150000000000001],
        ],
      }),
    },
    {
      name: 'one part, and parts labelled as some of the whole',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        rows: [
          ['referrals-in', 5, 6],
          ['referrals-in/Self', 1, 6],
          ['beneficiaries', 7, 7],
          ['gender/of which Male', 1, 2],
          ['gender/of which Female', 3, 7],
        ],
      }),
    },
    {
      name: 'a whole breakdown with some of one part beside it',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1'],
        rows: [
          ['beneficiaries', 7],
          ['gender/Male', 3],
          ['gender/Female', 4],
          ['gender/of which under 18', 2],
        ],
      }),
    },
    {
      name: 'a column of notes',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1', 'Ref'],
        rows: [
          ['beneficiaries', 3, 1],
          ['gender/Female', 3, 2],
        ],
      }),
    },
    { name: 'records', on: records({ at: 'B2', columns: ['beneficiaries', 'gender'], rows: [[5, 'F']] }) },
  ],
  reject: [
    {
      name: 'two breakdowns, one wrong in two columns',
      on: summary({
        at: 'C3',
        periods: [...QUARTERS, 'YTD'],
        rows: [
          ['beneficiaries', 326, 278, 604],
          ['gender/Female', 200, 100, 300],
          ['gender/Male', 120, 178, 298],
          ['age/0-17', 300, 278, 578],
          ['age/18-64', 27, 0, 26],
        ],
      }),
      findings: [
        {
          cells: ['D5:D6', 'F5:F6'],
          count: 4,
          message:
            'D5:D6, Gender: the parts add up to 320 in 2019-20 Q1, but “Beneficiaries” in D4 is 326. The same goes for 1 other column.',
          kpi: 'gender',
          severity: 'error',
        },
        {
          cells: ['D7:D8'],
          count: 2,
          message: 'D7:D8, Age: the parts add up to 327 in 2019-20 Q1, but “Beneficiaries” in D4 is 326.',
          kpi: 'age',
        },
      ],
    },
    {
      name: 'its own total row, as it is labelled on the sheet',
      on: summary({
        at: 'A1',
        periods: ['2019-20 Q1'],
        rows: [
          ['gender/Female', 3],
          ['gender/Male', 4],
          ['gender=All clients', 8],
        ],
      }),
      findings: [
        {
          cells: ['B2:B3'],
          count: 2,
          message: 'B2:B3, Gender: the parts add up to 7 in 2019-20 Q1, but “All clients” in B4 is 8.',
        },
      ],
    },
    {
      name: 'several answers: one part larger than the whole',
      on: summary({
        at: 'E6',
        periods: QUARTERS,
        rows: [
          ['beneficiaries', 9, 9],
          ['vulnerability/Domestic abuse', 2, 11],
          ['vulnerability/Mental health', 6, 6],
        ],
      }),
      findings: [
        {
          cells: ['G8'],
          count: 1,
          message: 'G8, Vulnerability: “Domestic abuse” alone is 11 in 2019-20 Q2, but “Beneficiaries” in G7 is 9.',
        },
      ],
    },
    {
      name: 'some of the whole larger than the whole, and one part',
      on: summary({
        at: 'H2',
        periods: ['2019-20 Q1'],
        rows: [
          ['referrals-in=New referrals', 5],
          ['referrals-in/of which Self', 6],
          ['beneficiaries', 9],
          ['gender/Female', 10],
        ],
      }),
      findings: [
        {
          cells: ['I4'],
          count: 1,
          message: 'I4, Referrals in: “Self” alone is 6 in 2019-20 Q1, but “New referrals” in I3 is 5.',
        },
        {
          cells: ['I6'],
          count: 1,
          message: 'I6, Gender: “Female” alone is 10 in 2019-20 Q1, but “Beneficiaries” in I5 is 9.',
        },
      ],
    },
    {
      name: 'in a form, where other labels stand between',
      on: form({
        at: 'B5',
        rows: [
          ['beneficiaries', 10],
          ['gender/Female', 4],
          ['sessions', 40],
          ['gender/Male', 5],
        ],
      }),
      findings: [
        {
          cells: ['C6', 'C8'],
          count: 2,
          message: 'C6:C8, Gender: the parts add up to 9, but “Beneficiaries” in C5 is 10.',
        },
      ],
    },
    {
      name: 'a part that the list does not know is asked about',
      on: summary({
        at: 'C4',
        periods: QUARTERS,
        rows: [
          ['beneficiaries', 10, 10],
          ['gender/Female', 6, 6],
          ['gender/Male', 4, 4],
          ['gender/Carers', 2, 3],
        ],
      }),
      findings: [
        {
          cells: ['C8'],
          count: 1,
          severity: 'query',
          message:
            'C8, Gender: “Carers” is not in the list, and with it the parts add up to 12 in 2019-20 Q1 (D6:D8), but “Beneficiaries” in D5 is 10. The same goes for 1 other column.',
        },
      ],
    },
    {
      name: 'other, not known and words around a name of the list are known',
      on: summary({
        at: 'D9',
        periods: ['2019-20 Q1'],
        rows: [
          ['beneficiaries', 10],
          ['gender/Number of female clients', 6],
          ['gender/Other / not known', 5],
        ],
      }),
      findings: [
        {
          cells: ['E11:E12'],
          count: 2,
          severity: 'error',
          message: 'E11:E12, Gender: the parts add up to 11 in 2019-20 Q1, but “Beneficiaries” in E10 is 10.',
        },
      ],
    },
  ],
});
