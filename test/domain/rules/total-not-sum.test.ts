import { totalNotSum } from '../../../src/domain/rules/total-not-sum';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const MONTHS = ['April 2019', 'May 2019', 'June 2019', '2019-20 Q1'];

testRule(totalNotSum, {
  accept: [
    {
      name: 'totals of all records, and sub-totals of those since the last',
      on: records({
        at: 'A1',
        columns: ['client-id', 'sessions', 'cost'],
        rows: [
          ['C1', 2, 10.1],
          ['Sub-total', 2, 10.1],
          ['C2', 3, 0.2],
          ['C3', null, null],
          ['Sub-total', 3, 0.2],
          ['Grand total', 5, 10.3],
        ],
        skip: [3, 6, 7],
      }),
    },
    {
      name: 'a word among the figures, and a number that Excel leaves out because it is text',
      on: records({
        at: 'A1',
        columns: ['client-id', 'sessions', 'cost'],
        rows: [
          ['C1', 'many', 10],
          ['C2', 3, '1,675'],
          ['Total', 3, 10],
        ],
        skip: [4],
      }),
    },
    {
      name: 'a row between the records that is no total',
      on: records({
        at: 'A1',
        columns: ['client-id', 'sessions'],
        rows: [
          ['C1', 2],
          ['Client ID', 7],
          ['C2', 3],
        ],
        skip: [3],
      }),
    },
    {
      name: 'a quarter that is the sum of its months',
      on: summary({ at: 'A1', periods: MONTHS, rows: [['referrals-in', 10, 11, 12, 33]] }),
    },
    {
      name: 'people helped in several months, and a share that is no sum',
      on: summary({
        at: 'A1',
        periods: MONTHS,
        rows: [
          ['beneficiaries', 10, 11, 12, 20],
          ['felt-safer', 0.9, 0.8, 0.7, 0.8],
        ],
      }),
    },
    {
      name: 'a quarter one of whose months is not there',
      on: summary({
        at: 'A1',
        periods: ['April 2019', 'May 2019', '2019-20 Q1'],
        rows: [['referrals-in', 10, 11, 33]],
      }),
    },
    {
      name: 'suppressed figures',
      on: summary({ at: 'A1', periods: MONTHS, rows: [['referrals-in', 10, '<5', 12, 24]] }),
    },
    {
      name: 'a caseload at the end of each month',
      on: summary({ at: 'A1', periods: MONTHS, rows: [['sessions=Open cases at the end', 10, 11, 12, 12]] }),
    },
  ],
  reject: [
    {
      name: 'two columns of records, one with two totals',
      on: records({
        at: 'C3',
        columns: ['client-id', 'sessions', 'cost'],
        rows: [
          ['C1', 2, 10],
          ['C2', 3, 20],
          ['Sub-total', 6, 30],
          ['C3', 4, 30],
          ['Total', 11, 61],
        ],
        skip: [6, 8],
      }),
      findings: [
        {
          cells: ['D6', 'D8'],
          count: 2,
          message: 'D6, Sessions: the total is 6, but the sum of D4:D5 is 5. The same goes for 1 other total.',
          kpi: 'sessions',
          severity: 'error',
        },
        { cells: ['E8'], count: 1, message: 'E8, Cost: the total is 61, but the sum of E7 is 30.', kpi: 'cost' },
      ],
    },
    {
      name: 'a quarter that is not the sum of its months, and fewer people than in one of them',
      on: summary({
        at: 'B2',
        periods: MONTHS,
        rows: [
          ['referrals-in', 10, 11, 12, 34],
          ['beneficiaries', 10, 11, 12, 11],
        ],
      }),
      findings: [
        { cells: ['F3'], count: 1, message: 'F3, Referrals in: the total is 34, but the sum of C3:E3 is 33.' },
        { cells: ['F4'], count: 1, message: 'F4, Beneficiaries: the total is 11, less than the 12 in E4 alone.' },
      ],
    },
  ],
});
