import { dateOutsidePeriod } from '../../../src/domain/rules/date-outside-period';
import { records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

// 2019-20 Q1 runs from 43556 (1 April 2019) to 43646 (30 June 2019).
const period = '2019-20 Q1';

testRule(dateOutsidePeriod, {
  accept: [
    {
      name: 'the first and the last moment of the period',
      on: records({ at: 'B2', period, columns: ['referral-date'], rows: [[43556], [43646], [43646.99]] }),
    },
    { name: 'no period', on: records({ at: 'B2', columns: ['referral-date'], rows: [[50000]] }) },
    {
      name: 'a column that reaches back by nature',
      on: records({ at: 'B2', period, columns: ['birth-date'], rows: [[20000], [30000], [43560]] }),
    },
    {
      name: 'what is no date at all',
      on: records({ at: 'B2', period, columns: ['referral-date'], rows: [[1985], ['soon']] }),
    },
  ],
  reject: [
    {
      name: 'after the period, in two columns',
      on: records({
        at: 'C4',
        period,
        columns: ['client-id', 'referral-date', 'closure-date'],
        rows: [
          ['a', 43647, 30000],
          ['b', 43560, 44000],
          ['c', 43800, 31000],
        ],
      }),
      findings: [
        {
          cells: ['D5', 'D7'],
          count: 2,
          message: 'Referral date: 2 cells (first row 5) are after the period, 2019-20 Q1, for example 1 July 2019.',
          kpi: 'referral-date',
          severity: 'query',
        },
        { cells: ['E6'], count: 1, message: 'Row 6, Closure date: 18 June 2020 is after the period, 2019-20 Q1.' },
      ],
    },
    {
      name: 'before the period in a column that keeps to it',
      on: records({
        at: 'A1',
        period,
        columns: ['referral-date'],
        rows: [[43560], [43561], [43562], [43563], [43555]],
      }),
      findings: [
        { cells: ['A6'], count: 1, message: 'Row 6, Referral date: 31 March 2019 is before the period, 2019-20 Q1.' },
      ],
    },
  ],
});
