import { notADate } from '../../../src/domain/rules/not-a-date';
import { records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(notADate, {
  accept: [
    {
      name: 'dates, with and without a time of day',
      on: records({
        at: 'B2',
        columns: ['referral-date', 'birth-date'],
        rows: [
          [43558, 5000],
          [43558.75, 20000],
        ],
      }),
    },
    {
      name: 'blank, not known, and N/A where it may be',
      on: records({ at: 'B2', columns: ['birth-date'], rows: [[null], ['Not known'], ['n/a']] }),
    },
    {
      name: 'a year of birth, where the date is not asked for',
      on: records({ at: 'C2', columns: ['birth-date'], rows: [[1985], ['2001']] }),
    },
    { name: 'other columns', on: records({ at: 'B2', columns: ['age', '?When'], rows: [[12, 'yesterday']] }) },
  ],
  reject: [
    {
      name: 'dates as text say how they were read; the rest is no date',
      on: records({
        at: 'D3',
        columns: ['client-id', 'referral-date'],
        rows: [
          ['a', '03/04/2019'],
          ['b', '03/04/2019'],
          ['c', 'last week'],
          ['d', 43558],
          ['e', '31/02/2019'],
        ],
      }),
      findings: [
        {
          cells: ['E4:E5'],
          count: 2,
          message: 'Referral date: 2 cells (first row 4) hold “03/04/2019” as text, not the date 3 April 2019.',
          kpi: 'referral-date',
          severity: 'error',
          suggestions: ['3 April 2019'],
        },
        {
          cells: ['E6', 'E8'],
          count: 2,
          message:
            'Referral date: 2 cells (first row 6) hold something other than a date, for example “last week” and “31/02/2019”.',
        },
      ],
    },
    {
      name: 'years, and digits run together',
      on: records({ at: 'A6', columns: ['closure-date', 'referral-date'], rows: [[1985, 20190403]] }),
      findings: [
        { cells: ['A7'], count: 1, message: 'Row 7, Closure date: 1985 is not a date.' },
        { cells: ['B7'], count: 1, message: 'Row 7, Referral date: 20190403 is not a date.' },
      ],
    },
    {
      name: 'one date as text',
      on: records({ at: 'H2', columns: ['referral-date'], rows: [['1 June 1985']] }),
      findings: [
        { cells: ['H3'], count: 1, message: 'Row 3, Referral date: “1 June 1985” is text, not the date 1 June 1985.' },
      ],
    },
  ],
});
