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
      name: 'a column that has the month first reads every date so',
      on: records({
        at: 'D3',
        columns: ['referral-date'],
        rows: [['07/13/2019'], ['07/08/2019'], ['09/05/2019']],
      }),
      findings: [
        {
          cells: ['D4'],
          count: 1,
          message: 'Row 4, Referral date: “07/13/2019” is text, not the date 13 July 2019.',
        },
        {
          cells: ['D5:D6'],
          count: 2,
          message:
            'Referral date: 2 cells (first row 5) hold a date as text, for example “07/08/2019” and “09/05/2019”; “07/08/2019” is 8 July 2019, month first as in the rest of the column.',
        },
      ],
    },
    {
      name: 'where both orders stand in the column nobody can tell',
      on: records({ at: 'D3', columns: ['referral-date'], rows: [['07/13/2019'], ['13/07/2019'], ['07/08/2019']] }),
      findings: [
        {
          cells: ['D4'],
          count: 1,
          message: 'Row 4, Referral date: “07/13/2019” is not a date.',
        },
        {
          cells: ['D5'],
          count: 1,
          message: 'Row 5, Referral date: “13/07/2019” is text, not the date 13 July 2019.',
        },
        {
          cells: ['D6'],
          count: 1,
          message:
            'Row 6, Referral date: “07/08/2019” is text, not a date: it may be 7 August 2019 or 8 July 2019; the column has dates with the day first and with the month first.',
          suggestions: ['7 August 2019', '8 July 2019'],
        },
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
