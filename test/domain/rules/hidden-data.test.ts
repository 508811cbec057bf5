import { hiddenData } from '../../../src/domain/rules/hidden-data';
import {
  asRegister,
  beside,
  records,
  summary,
  unrecognised,
  withDetails,
  type CheckedSheet,
} from '../../support/return-builders';
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

const budget = unrecognised(
  [
    ['Budget', null, 'Costs', null],
    [null, null, ' ', null],
    ['Rent', null, 1200, null],
    ['Staff', 'x', 4100, null],
  ],
  { at: 'C3', headerNotFound: false },
);

const hidden = (checked: CheckedSheet): CheckedSheet => ({ ...checked, grid: { ...checked.grid, visible: false } });

testRule(hiddenData, {
  accept: [
    { name: 'a sheet without a return, with nothing hidden', on: withDetails(budget, {}) },
    {
      name: 'a sheet without a return, hidden where it is blank',
      on: withDetails(budget, { rows: ['1:2', '4', '9'], columns: ['A:B', 'F:H'] }),
    },
    {
      name: 'a hidden sheet without a value',
      on: hidden(unrecognised([[null, ' ']], { at: 'B2', headerNotFound: false })),
    },
    { name: 'nothing hidden', on: people },
    {
      name: 'hidden and blank, or outside the return, or a total',
      on: withDetails(people, { rows: ['1', '6', '8', '12:20'], columns: ['A', 'E', 'G:H'] }),
    },
  ],
  reject: [
    {
      name: 'lines of a sheet without a return, with data above and below',
      on: withDetails(budget, { rows: ['3:4', '6'], columns: ['E'] }),
      findings: [
        {
          cells: ['C3:F3', 'C6:F6'],
          count: 8,
          message: 'Sheet “Return”: 2 rows that hold data are hidden, the first row 3.',
          severity: 'query',
        },
        {
          cells: ['E3:E6'],
          count: 4,
          message: 'Sheet “Return”: column E is hidden, but holds data.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'a hidden sheet without a return, told as one',
      on: hidden(withDetails(budget, { columns: ['E'] })),
      findings: [{ cells: [], count: 1, message: 'Sheet “Return” is hidden, but holds data.', severity: 'advice' }],
    },
    {
      name: 'a column of a register',
      on: withDetails(asRegister(records({ at: 'A1', columns: ['?Grant', '?Amount'], rows: [['G1', 100]] })), {
        columns: ['B'],
      }),
      findings: [{ cells: ['B1:B2'], count: 2, message: 'Sheet “Return”: column B is hidden, but holds data.' }],
    },
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
