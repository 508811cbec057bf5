import { totalCountsTwice } from '../../../src/domain/rules/total-counts-twice';
import { unrecognised, withDetails, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const ROWS = [
  ['Rent', 10],
  ['Staff', 20],
  ['Subtotal', 30],
  ['Travel', 5],
  ['Total', 35],
];

const costs = (formulas: Readonly<Record<string, string>>, at = 'A1'): CheckedSheet =>
  withDetails(unrecognised(ROWS, { at, headerNotFound: false }), { formulas });

testRule(totalCountsTwice, {
  accept: [
    { name: 'subtotals and the rest', on: costs({ B3: '=SUM(B1:B2)', B5: '=SUM(B3:B4)' }) },
    { name: 'subtotals passed over', on: costs({ B3: '=SUBTOTAL(9,B1:B2)', B5: '=SUBTOTAL(9,B1:B4)' }) },
    { name: 'half of everything', on: costs({ B3: '=SUM(B1:B2)', B5: '=SUM(B1:B4)/2' }) },
    { name: 'a subtotal of other cells', on: costs({ B3: '=SUM(F1:F2)', B5: '=SUM(B1:B4)' }) },
    { name: 'a sum of two cells within a list', on: costs({ B3: '=B1+B2', B5: '=SUM(B1:B4)' }) },
    { name: 'blank cells named twice', on: costs({ B5: '=SUM(B1:B4)+F9+F9' }) },
  ],
  reject: [
    {
      name: 'a subtotal and what it adds up',
      on: costs({ B3: '=SUM(B1:B2)', B5: '=SUM(B1:B4)' }),
      findings: [
        {
          cells: ['B5'],
          count: 1,
          severity: 'query',
          message: 'Sheet “Return”, B5: =SUM(B1:B4) counts B1:B2 twice, once by itself and once in B3.',
        },
      ],
    },
    {
      name: 'one named twice, and one through a subtotal that SUBTOTAL does not pass over',
      on: costs({ D6: '=SUM(D4:D5)', D8: '=SUBTOTAL(9,D4:D7)', H2: '=SUM(D4:D7)+D7' }, 'C4'),
      findings: [
        { cells: ['H2'], count: 1, message: 'Sheet “Return”, H2: =SUM(D4:D7)+D7 names D7 twice.' },
        {
          cells: ['D8'],
          count: 1,
          message: 'Sheet “Return”, D8: =SUBTOTAL(9,D4:D7) counts D4:D5 twice, once by itself and once in D6.',
        },
      ],
    },
    {
      name: 'copies of one',
      on: costs({ F1: '=SUM(A1:B2,A2)', F2: '=SUM(A2:B3,A3)', F3: '=SUM(A3:B4,A4)' }),
      findings: [
        {
          cells: ['F1', 'F2', 'F3'],
          count: 3,
          message: 'Sheet “Return”: 3 totals count figures twice. The first is F1: =SUM(A1:B2,A2) names A2 twice.',
        },
      ],
    },
  ],
});
