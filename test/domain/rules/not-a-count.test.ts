import { notACount } from '../../../src/domain/rules/not-a-count';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(notACount, {
  accept: [
    {
      name: 'whole numbers, zero and blank',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1', '2019-20 Q2'],
        rows: [
          ['sessions', 0, null],
          ['referrals-in', 326, 1],
        ],
      }),
    },
    {
      name: 'money and percentages',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1'],
        rows: [
          ['cost', -12.5],
          ['felt-safer', 0.97],
        ],
      }),
    },
    { name: 'text', on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['sessions', '-3']] }) },
  ],
  reject: [
    {
      name: 'percentages, which are no number of people',
      on: summary({
        at: 'C5',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
        rows: [
          ['sessions', '30%', 4, '45 %'],
          ['referrals-in', 3, 4, '0.5%'],
        ],
      }),
      findings: [
        {
          cells: ['D6', 'F6'],
          count: 2,
          message:
            'Sessions: 2 cells (first D6) are percentages, where people or events are counted, for example “30%” and “45 %”.',
          severity: 'error',
        },
        {
          cells: ['F7'],
          count: 1,
          message: 'F7, Referrals in: “0.5%” is a percentage, where people or events are counted.',
        },
      ],
    },
    {
      name: 'fractions and negatives are told apart',
      on: summary({
        at: 'C5',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
        rows: [
          ['sessions', 12.5, -3, 4.25],
          ['gender/Female', 3, 4, -1],
        ],
      }),
      findings: [
        {
          cells: ['D6', 'F6'],
          count: 2,
          message: 'Sessions: 2 cells (first D6) are not a whole number, for example 12.5 and 4.25.',
          kpi: 'sessions',
          severity: 'error',
        },
        { cells: ['E6'], count: 1, message: 'E6, Sessions: −3 is below zero.' },
        { cells: ['F7'], count: 1, message: 'F7, Gender, Female: −1 is below zero.' },
      ],
    },
    {
      name: 'the same slip down a column',
      on: records({
        at: 'B8',
        columns: ['client-id', 'sessions'],
        rows: [
          ['a', 0.5],
          ['b', 0.5],
          ['c', 2],
        ],
      }),
      findings: [
        { cells: ['C9:C10'], count: 2, message: 'Sessions: 2 cells (first row 9) are not a whole number: 0.5.' },
      ],
    },
  ],
});
