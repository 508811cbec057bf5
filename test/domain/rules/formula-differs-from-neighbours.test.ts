import { formulaDiffersFromNeighbours } from '../../../src/domain/rules/formula-differs-from-neighbours';
import { unrecognised, withDetails, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const ROWS = Array.from({ length: 6 }, (_, row) => ['Line', row, row + 1, row + 2, 3 * row + 3]);

const sheet = (formulas: Readonly<Record<string, string>>, at = 'A1'): CheckedSheet =>
  withDetails(unrecognised(ROWS, { at, headerNotFound: false }), { formulas });

/** A formula in each row of column E. */
const column = (formula: (row: number) => string, rows = [1, 2, 3, 4, 5, 6]): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [`E${row}`, formula(row)]));

testRule(formulaDiffersFromNeighbours, {
  accept: [
    { name: 'copies', on: sheet(column((row) => `=SUM(B${row}:D${row})`)) },
    { name: 'the first one opens the series', on: sheet({ ...column((row) => `=E${row - 1}+B${row}`), E1: '=B1' }) },
    { name: 'the total at the end', on: sheet({ ...column((row) => `=SUM(B${row}:D${row})`), E6: '=SUM(E1:E5)' }) },
    {
      name: 'a ratio at the end of totals, as in its row',
      on: sheet({
        ...column((row) => `=SUM(B${row}:D${row})`),
        C6: '=C5/C4',
        D6: '=D5/D4',
        E6: '=E5/E4',
      }),
    },
    { name: 'another text', on: sheet(column((row) => `=IF(B${row}="${row === 3 ? 'yes' : 'no'}",1,0)`)) },
    { name: 'all different', on: sheet(column((row) => `=B${row * row}*2`)) },
    {
      name: 'a list of cells of another sheet that jumps',
      on: sheet(column((row) => `=Plan!B${row === 6 ? 9 : row}`)),
    },
    { name: 'constants in disguise', on: sheet(column((row) => (row === 3 ? '=5' : '=4'))) },
    {
      name: 'something else altogether at the end',
      on: sheet({ ...column((row) => `=B${row}*2`), E6: '=MAX(B1:B6)' }),
    },
  ],
  reject: [
    {
      name: 'another sign',
      on: sheet({ C3: '=C1+C2', D3: '=D1+D2', E3: '=E1*E2' }),
      findings: [
        {
          cells: ['E3'],
          count: 1,
          severity: 'query',
          message: 'Sheet “Return”, E3: =E1*E2 differs from the formulas around it, such as =D1+D2 in D3.',
        },
      ],
    },
    {
      name: 'sums of other cells than their neighbours',
      on: sheet({ E1: '=SUM(B1:D1)', E2: '=SUM(C2:D2)', E3: '=SUM(B3:D3)', E4: '=SUM(A4:D4)' }),
      findings: [
        {
          cells: ['E2', 'E4'],
          count: 2,
          message:
            'Sheet “Return”: 2 formulas differ from the formulas around them. The first is E2: =SUM(C2:D2) differs from the formulas around it, such as =SUM(B1:D1) in E1.',
        },
      ],
    },
    {
      name: 'a number more, and another row, in two columns elsewhere on a sheet',
      on: sheet(
        {
          ...Object.fromEntries([3, 4, 5, 6].map((row) => [`G${row}`, `=D${row}*2${row === 5 ? '+10' : ''}`])),
          ...Object.fromEntries([3, 4, 5, 6].map((row) => [`I${row}`, `=D${row === 4 ? 3 : row}/E${row}`])),
        },
        'C3',
      ),
      findings: [
        {
          cells: ['I4'],
          count: 1,
          message: 'Sheet “Return”, I4: =D3/E4 differs from the formulas around it, such as =D3/E3 in I3.',
        },
        {
          cells: ['G5'],
          count: 1,
          message: 'Sheet “Return”, G5: =D5*2+10 differs from the formulas around it, such as =D4*2 in G4.',
        },
      ],
    },
  ],
});
