import { periodMismatch } from '../../../src/domain/rules/period-mismatch';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const oneRow = { columns: ['gender'], rows: [['F']] };

testRule(periodMismatch, {
  accept: [
    {
      name: 'the same in cell and name',
      on: records({ at: 'B4', sheet: 'Q1 2019-20', period: '2019-20 Q1', from: 'B1', ...oneRow }),
    },
    {
      name: 'a quarter of the year in the name',
      on: records({ at: 'B4', sheet: '2019-20', period: '2019-20 Q3', from: 'B1', ...oneRow }),
    },
    {
      name: 'a name that is no period',
      on: records({ at: 'B4', sheet: 'Q1', period: '2019-20 Q3', from: 'B1', ...oneRow }),
    },
    {
      name: 'the name is where the period was read',
      on: records({ at: 'B4', sheet: '2019-20 Q1', period: '2019-20 Q1', from: 'sheet-name', ...oneRow }),
    },
    {
      name: 'one of four columns',
      on: summary({
        at: 'B4',
        period: '2019-20 Q2',
        from: 'B1',
        periods: ['2019-20 Q1', '2019-20 Q2', 'YTD'],
        rows: [['sessions', 1, 2, 3]],
      }),
    },
    {
      name: 'no period stated',
      on: summary({ at: 'B4', sheet: '2018-19', periods: ['2019-20 Q1'], rows: [['sessions', 1]] }),
    },
  ],
  reject: [
    {
      name: 'name and headings both say something else',
      on: summary({
        at: 'C5',
        sheet: '2018-19 Q4',
        period: '2019-20 Q2',
        from: 'D2',
        periods: ['2019-20 Q3', '2019-20 Q4'],
        rows: [['sessions', 1, 2]],
      }),
      findings: [
        {
          cells: ['D2'],
          count: 1,
          message: 'Sheet “2018-19 Q4”: cell D2 says 2019-20 Q2, but the sheet’s name says 2018-19 Q4.',
          severity: 'query',
        },
        {
          cells: ['D2'],
          count: 1,
          message: 'Sheet “2018-19 Q4”: cell D2 says 2019-20 Q2, but the first column of figures says 2019-20 Q3.',
        },
      ],
    },
    {
      name: 'the register against the name',
      on: records({ at: 'B3', sheet: 'April 2019', period: 'May 2019', from: 'register', ...oneRow }),
      findings: [
        {
          cells: [],
          count: 1,
          message: 'Sheet “April 2019”: the register of returns says May 2019, but the sheet’s name says April 2019.',
        },
      ],
    },
    {
      name: 'periods that only overlap',
      on: records({ at: 'E4', sheet: '2019-20 Q1', period: 'Jun-Aug 2019', from: 'E1', ...oneRow }),
      findings: [
        {
          cells: ['E1'],
          count: 1,
          message:
            'Sheet “2019-20 Q1”: cell E1 says 1 June 2019 to 31 August 2019, but the sheet’s name says 2019-20 Q1.',
        },
      ],
    },
  ],
});
