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
          cells: ['B2'],
          count: 1,
          severity: 'query',
          message: 'Sheet “Return”, B2: “1,234” is stored as text, so that =SUM(B1:B2) in B3 passes over it.',
        },
      ],
    },
    {
      name: 'two numbers, one of them under two totals, elsewhere on a sheet',
      on: sheet(
        [...ROWS, ['Post', 4, '5'], ['All', 4, 0]],
        { E9: '=SUM(E7:E8)', H2: '=ROUND(SUM(D8:E8),0)', F11: '=SUM(F9:F10)' },
        'D7',
      ),
      findings: [
        {
          cells: ['E8', 'F10'],
          count: 2,
          message:
            'Sheet “Return”: 2 numbers are stored as text, and totals pass over them. The first is E8: “1,234” is stored as text, so that =ROUND(SUM(D8:E8),0) in H2 passes over it.',
        },
      ],
    },
  ],
  onlyOnceBecause: 'all such numbers of a sheet are one finding',
});
