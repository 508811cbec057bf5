import { totalLeavesRowsOut } from '../../../src/domain/rules/total-leaves-rows-out';
import { unrecognised, withDetails, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

type Rows = Parameters<typeof unrecognised>[0];

const costs = (rows: Rows, formulas: Readonly<Record<string, string>>, at = 'A1'): CheckedSheet =>
  withDetails(unrecognised(rows, { at, headerNotFound: false }), { formulas });

const COSTS: Rows = [
  ['Line', 'Q1', 'Q2', 'Total'],
  ['Rent', 10, 11, 21],
  ['Staff', 20, 21, 41],
  ['Travel', 4, 5, 9],
  ['Total', 34, 37, 71],
];
const RIGHT = { D2: '=SUM(B2:C2)', D3: '=SUM(B3:C3)', D4: '=SUM(B4:C4)', C5: '=SUM(C2:C4)', D5: '=SUM(D2:D4)' };

testRule(totalLeavesRowsOut, {
  accept: [
    { name: 'totals of all', on: costs(COSTS, { ...RIGHT, B5: '=SUM(B2:B4)' }) },
    { name: 'no formula at all', on: costs(COSTS, {}) },
    {
      name: 'a target beside the quarters',
      on: costs(
        [
          ['Line', 'Q1', 'Q2', 'Target', 'Total'],
          ['Rent', 10, 11, 30, 21],
        ],
        { E2: '=SUM(B2:C2)' },
      ),
    },
    {
      name: 'a column that every total leaves out',
      on: costs(
        [
          ['Line', 'Q1', 'Q2', 'Extra', 'Total'],
          ['Rent', 10, 11, 30, 21],
          ['Staff', 10, 11, 30, 21],
          ['Travel', 10, 11, 30, 21],
        ],
        { E2: '=SUM(B2:C2)', E3: '=SUM(B3:C3)', E4: '=SUM(B4:C4)' },
      ),
    },
    {
      name: 'a balance brought forward above the movements',
      on: costs(
        [
          ['', 'Pounds'],
          ['Brought forward', 100],
          ['Grant', 20],
          ['Gift', 30],
          ['Movements', 50],
        ],
        { B5: '=SUM(B3:B4)' },
      ),
    },
    {
      name: 'the total of all at the top, and again below',
      on: costs(
        [
          ['', 'People'],
          ['Clients', 50],
          ['Female', 20],
          ['Male', 30],
          ['Check', 50],
        ],
        { B5: '=SUM(B3:B4)' },
      ),
    },
    {
      name: 'years in a heading',
      on: costs(
        [
          ['Line', 'In all'],
          ['Year', 2019],
          ['Rent', 5],
          ['Staff', 6],
          ['Total', 11],
        ],
        { B5: '=SUM(B3:B4)' },
      ),
    },
    {
      name: 'a subtotal between the figures and their total',
      on: costs(
        [
          ['Line', 'Q1'],
          ['Rent', 5],
          ['Staff', 6],
          ['Subtotal', 11],
          ['Total', 11],
        ],
        {
          B4: '=SUM(B2:B3)',
          B5: '=SUM(B2:B3)',
        },
      ),
    },
    {
      name: 'cells of another sheet, and a formula that does more than add',
      on: costs(COSTS, { B5: '=SUM(Plan!B2:B3)', C5: '=SUM(C2:C3)*2', D5: '=MAX(D2:D3)' }),
    },
    {
      name: 'another table below a blank row',
      on: costs(
        [
          ['Total', 30],
          ['Rent', 10],
          ['Staff', 20],
          [null, null],
          ['Others', 7],
        ],
        { B1: '=SUM(B2:B3)' },
      ),
    },
  ],
  reject: [
    {
      name: 'a row that was added at the end, in two columns',
      on: costs(COSTS, { ...RIGHT, B5: '=SUM(B2:B3)', C5: '=SUM(C2:C3)' }),
      findings: [
        {
          cells: ['B5', 'C5'],
          count: 2,
          severity: 'query',
          message:
            'Sheet “Return”: 2 totals leave out figures next to those they add up. The first is B5: =SUM(B2:B3) leaves out B4 (4), which stands next to what it adds up.',
        },
      ],
    },
    {
      name: 'one below and one across, elsewhere on a sheet',
      on: costs(COSTS, { G6: '=SUM(E6:E6)', E8: '=SUM(E5:E6)', F8: '=SUM(F5:F7)' }, 'D4'),
      findings: [
        {
          cells: ['G6'],
          count: 1,
          message: 'Sheet “Return”, G6: =SUM(E6:E6) leaves out F6 (21), which stands next to what it adds up.',
        },
        {
          cells: ['E8'],
          count: 1,
          message: 'Sheet “Return”, E8: =SUM(E5:E6) leaves out E7 (4), which stands next to what it adds up.',
        },
      ],
    },
    {
      name: 'the first row under the heading',
      on: costs(COSTS, { ...RIGHT, B5: '=SUM(B3:B4)' }),
      findings: [
        {
          cells: ['B5'],
          count: 1,
          message: 'Sheet “Return”, B5: =SUM(B3:B4) leaves out B2 (10), which stands next to what it adds up.',
        },
      ],
    },
    {
      name: 'the first row, without a heading above it, which the total beside it takes in',
      on: costs([[null, null], ...COSTS.slice(1)], { ...RIGHT, B5: '=SUM(B3:B4)' }),
      findings: [
        {
          cells: ['B5'],
          count: 1,
          message: 'Sheet “Return”, B5: =SUM(B3:B4) leaves out B2 (10), which stands next to what it adds up.',
        },
      ],
    },
    {
      name: 'cells named one by one',
      on: costs(COSTS, { ...RIGHT, B5: '=B2+B3' }),
      findings: [
        {
          cells: ['B5'],
          count: 1,
          message: 'Sheet “Return”, B5: =B2+B3 leaves out B4 (4), which stands next to what it adds up.',
        },
      ],
    },
    {
      name: 'two rows, with a blank one before the total, and a file that nobody has calculated',
      on: costs(
        [
          ['Rent', 1],
          ['Staff', 2],
          ['Travel', 3],
          ['Post', 4],
          [null, null],
          ['Total', null],
        ],
        {
          B6: '=ROUND(SUM(B1:B2),2)',
        },
      ),
      findings: [
        {
          cells: ['B6'],
          count: 1,
          message:
            'Sheet “Return”, B6: =ROUND(SUM(B1:B2),2) leaves out B3:B4 (7 together), which stand next to what it adds up.',
        },
      ],
    },
    {
      name: 'the total first',
      on: costs(
        [
          ['Total', 30],
          ['Rent', 10],
          ['Staff', 20],
          ['Post', 7],
        ],
        { B1: '=SUBTOTAL(9,B2:B3)' },
      ),
      findings: [
        {
          cells: ['B1'],
          count: 1,
          message: 'Sheet “Return”, B1: =SUBTOTAL(9,B2:B3) leaves out B4 (7), which stands next to what it adds up.',
        },
      ],
    },
  ],
});
