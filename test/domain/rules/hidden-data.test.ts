import { hiddenData } from '../../../src/domain/rules/hidden-data';
import { beside, records, summary, withDetails, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const people = records({
  at: 'B3',
  columns: ['client-id', 'gender', '?Name of worker', '?Blank'],
  rows: [
    ['a', 'F', 'x', null],
    ['b', 'M', 'y', null],
    ['Total', 2, null, null],
    ['c', 'M', 'z', null],
    [null, null, ' ', null],
  ],
  skip: [6],
});

const hidden = (checked: CheckedSheet): CheckedSheet => ({ ...checked, grid: { ...checked.grid, visible: false } });

testRule(hiddenData, {
  accept: [
    { name: 'nothing hidden', on: people },
    {
      name: 'hidden and blank, or outside the return, or a total',
      on: withDetails(people, { rows: ['1', '6', '8', '12:20'], columns: ['A', 'E', 'G:H'] }),
    },
  ],
  reject: [
    {
      name: 'a row and a column',
      on: withDetails(people, { rows: ['5'], columns: ['D'] }),
      findings: [
        {
          cells: ['D4:D5', 'D7:D8'],
          count: 4,
          message: 'Sheet “Return”: column D is hidden, but holds data of the return.',
          severity: 'query',
        },
        {
          cells: ['B5:E5'],
          count: 4,
          message: 'Sheet “Return”: row 5 is hidden, but holds data of the return.',
        },
      ],
    },
    {
      name: 'several rows and columns, blank ones among them',
      on: withDetails(people, { rows: ['4:8'], columns: ['C:E'] }),
      findings: [
        {
          cells: ['B4:E5', 'B7:E7'],
          count: 12,
          message: 'Sheet “Return”: 3 rows that hold data of the return are hidden, the first row 4.',
        },
        {
          cells: ['C4:D5', 'C7:D8'],
          count: 8,
          message: 'Sheet “Return”: 2 columns that hold data of the return are hidden, the first column C.',
        },
      ],
    },
    {
      name: 'earlier quarters of a summary',
      on: withDetails(summary({ at: 'F9', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['sessions', 4, 5]] }), {
        columns: ['G'],
      }),
      findings: [
        {
          cells: ['G10'],
          count: 1,
          message: 'Sheet “Return”: column G is hidden, but holds data of the return.',
        },
      ],
    },
    {
      name: 'the whole sheet, once for its two tables',
      on: hidden(
        beside(
          records({ at: 'B2', columns: ['gender'], rows: [['F']] }),
          records({ at: 'F2', columns: ['gender'], rows: [['F']] }),
        ),
      ),
      findings: [{ cells: [], count: 1, message: 'Sheet “Return” is hidden, but holds a return.' }],
    },
  ],
});
