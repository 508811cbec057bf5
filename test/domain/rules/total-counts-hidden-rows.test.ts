import { totalCountsHiddenRows } from '../../../src/domain/rules/total-counts-hidden-rows';
import { unrecognised, withDetails, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const ROWS = [
  ['Rent', 10, 1, 11],
  ['Staff', 20, 2, 22],
  ['Travel', 5, 3, 8],
  ['Total', 35, 6, 41],
];
type Details = Parameters<typeof withDetails>[1];

const sheet = (details: Details, at = 'A1'): CheckedSheet =>
  withDetails(unrecognised(ROWS, { at, headerNotFound: false }), details);

testRule(totalCountsHiddenRows, {
  accept: [
    { name: 'nothing is hidden', on: sheet({ formulas: { B4: '=SUM(B1:B3)' } }) },
    { name: 'SUBTOTAL', on: sheet({ rows: ['2'], formulas: { B4: '=SUBTOTAL(109,B1:B3)' } }) },
    { name: 'a closed group under its total', on: sheet({ rows: ['1:3'], formulas: { B4: '=SUM(B1:B3)' } }) },
    { name: 'the total is hidden as well', on: sheet({ rows: ['2', '4'], formulas: { B4: '=SUM(B1:B3)' } }) },
    { name: 'hidden rows elsewhere', on: sheet({ rows: ['1'], formulas: { B4: '=SUM(B2:B3)' } }) },
    { name: 'only a label is hidden', on: sheet({ columns: ['A'], formulas: { D1: '=SUM(A1:C1)' } }) },
  ],
  reject: [
    {
      name: 'one of three rows',
      on: sheet({ rows: ['2'], formulas: { B4: '=SUM(B1:B3)' } }),
      findings: [
        {
          cells: ['B4'],
          count: 1,
          severity: 'query',
          message: 'Sheet “Return”, B4: =SUM(B1:B3) counts B2, which is hidden (20).',
        },
      ],
    },
    {
      name: 'rows and a column, elsewhere on a sheet',
      on: sheet(
        { rows: ['6:7'], columns: ['E'], formulas: { D8: '=SUM(D5:D7)', F5: '=D5+E5', F8: '=SUM(F5:F7)' } },
        'C5',
      ),
      findings: [
        { cells: ['F5'], count: 1, message: 'Sheet “Return”, F5: =D5+E5 counts E5, which is hidden (1).' },
        {
          cells: ['D8', 'F8'],
          count: 2,
          message:
            'Sheet “Return”: 2 totals count figures that are hidden. The first is D8: =SUM(D5:D7) counts D6:D7, which are hidden (25).',
        },
      ],
    },
  ],
});
