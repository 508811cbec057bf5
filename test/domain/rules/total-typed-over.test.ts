import { totalTypedOver } from '../../../src/domain/rules/total-typed-over';
import { unrecognised, withDetails, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

type Rows = Parameters<typeof unrecognised>[0];

const sheet = (rows: Rows, formulas: Readonly<Record<string, string>>, at = 'A1'): CheckedSheet =>
  withDetails(unrecognised(rows, { at, headerNotFound: false }), { formulas });

const ROWS: Rows = [
  ['Rent', 1, 2, 3],
  ['Staff', 2, 3, 9],
  ['Travel', 3, 4, 7],
  ['Post', 4, 5, 9],
];

testRule(totalTypedOver, {
  accept: [
    { name: 'formulas all the way', on: sheet(ROWS, { D1: '=B1+C1', D2: '=B2+C2', D3: '=B3+C3', D4: '=B4+C4' }) },
    { name: 'no formulas', on: sheet(ROWS, {}) },
    { name: 'a number below the formulas', on: sheet(ROWS, { D1: '=B1+C1', D2: '=B2+C2', D3: '=B3+C3' }) },
    { name: 'a number between formulas that differ', on: sheet(ROWS, { D1: '=B1+C1', D3: '=B3*C3' }) },
    {
      name: 'figures and shares in turn',
      on: sheet(
        [
          ['Rent', 10, 0.5, 20, 0.5, 30, 0.5],
          ['Staff', 10, 0.5, 20, 0.5, 30, 0.5],
        ],
        { C1: '=B1/20', E1: '=D1/20', G1: '=F1/20', C2: '=B2/20', E2: '=D2/20', G2: '=F2/20' },
      ),
    },
    {
      name: 'nothing there for the formula to use',
      on: sheet(
        [
          ['Rent', 1, 2, 3],
          ['Other', null, null, 9],
          ['Travel', 3, 4, 7],
        ],
        { D1: '=B1+C1', D3: '=B3+C3' },
      ),
    },
  ],
  reject: [
    {
      name: 'a number between two formulas',
      on: sheet(ROWS, { D1: '=B1+C1', D3: '=B3+C3' }),
      findings: [
        {
          cells: ['D2'],
          count: 1,
          severity: 'query',
          message:
            'Sheet “Return”, D2: 9 is typed in, but the cells around it are formulas. Like D1 it would be =B2+C2, which gives 5.',
        },
      ],
    },
    {
      name: 'two in one column, one of them the same today, elsewhere on a sheet',
      on: sheet(
        [...ROWS, ['Phone', 5, 6, 11], ['Food', 1, 1, 2], ['Fuel', 1, 1, 2]],
        { F5: '=SUM(D5:E5)', F7: '=SUM(D7:E7)', F8: '=SUM(D8:E8)', F10: '=SUM(D10:E10)', F11: '=SUM(D11:E11)' },
        'C5',
      ),
      findings: [
        {
          cells: ['F6'],
          count: 1,
          severity: 'query',
          message:
            'Sheet “Return”, F6: 9 is typed in, but the cells around it are formulas. Like F5 it would be =SUM(D6:E6), which gives 5.',
        },
        {
          cells: ['F9'],
          count: 1,
          severity: 'advice',
          message:
            'Sheet “Return”, F9: 11 is typed in, but the cells around it are formulas. Like F5 it would be =SUM(D9:E9), which gives the same today.',
        },
      ],
    },
    {
      name: 'a formula that does more than add',
      on: sheet(ROWS, { D1: '=IF($B$1="x",B1,C1)', D3: '=IF($B$1="x",B3,C3)' }),
      findings: [
        {
          cells: ['D2'],
          count: 1,
          message:
            'Sheet “Return”, D2: 9 is typed in, but the cells around it are formulas. Like D1 it would be =IF($B$1="…",B2,C2).',
        },
      ],
    },
  ],
});
