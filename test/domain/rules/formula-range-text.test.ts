import { formulaRangeText } from '../../../src/domain/rules/formula-range-text';
import { records, unrecognised, withDetails, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

type Rows = Parameters<typeof unrecognised>[0];

const sheet = (rows: Rows, formulas: Readonly<Record<string, string>>, at = 'A1'): CheckedSheet =>
  withDetails(unrecognised(rows, { at, headerNotFound: false }), { formulas });

const ROWS: Rows = [
  ['Rent', 10, 1],
  ['Staff', '1,234', 2],
  ['Total', 10, 3],
];

testRule(formulaRangeText, {
  accept: [
    { name: 'numbers', on: sheet(ROWS, { C3: '=SUM(C1:C2)' }) },
    { name: 'a plus, which makes numbers of texts', on: sheet(ROWS, { B3: '=B1+B2' }) },
    {
      name: 'a heading that is a number, and words',
      on: sheet([['2019'], [3], ['none'], [3]], { A4: '=SUM(A1:A3)' }),
    },
    {
      name: 'the column of a return',
      on: withDetails(
        records({
          at: 'A1',
          columns: ['client-id', 'sessions'],
          rows: [
            ['a', 2],
            ['b', '3'],
          ],
        }),
        {
          formulas: { E9: '=SUM(B2:B3)' },
        },
      ),
    },
  ],
  reject: [
    {
      name: 'one total',
      on: sheet(ROWS, { B3: '=SUM(B1:B2)' }),
      findings: [
        {
          cells: ['B3'],
          count: 1,
          severity: 'query',
          message: 'Sheet “Return”, B3: =SUM(B1:B2) passes over B2, for “1,234” is stored as text.',
        },
      ],
    },
    {
      name: 'two totals of different making, elsewhere on a sheet',
      on: sheet(ROWS, { E9: '=SUM(E7:E8)', H2: '=ROUND(SUM(D8:E8),0)' }, 'D7'),
      findings: [
        {
          cells: ['H2'],
          count: 1,
          message: 'Sheet “Return”, H2: =ROUND(SUM(D8:E8),0) passes over E8, for “1,234” is stored as text.',
        },
        {
          cells: ['E9'],
          count: 1,
          message: 'Sheet “Return”, E9: =SUM(E7:E8) passes over E8, for “1,234” is stored as text.',
        },
      ],
    },
  ],
});
