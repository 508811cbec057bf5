import { followMove } from '../../../src/workbook/structure/follow-move';

/** B2:C4 of Data, two rows down and one column right: C4:D6. */
const WITHIN = { from: 'Data', to: 'Data', area: { top: 1, left: 1, bottom: 3, right: 2 }, rows: 2, columns: 1 };
/** The same cells, to the same place of another sheet. */
const ACROSS = { ...WITHIN, to: 'Q2 data', rows: 0, columns: 0 };

test.each([
  ['=B2', '=C4'],
  ['=$B2+B$3', '=$C4+C$5'],
  ['=SUM(B2:C4)', '=SUM(C4:D6)'],
  ['=Data!B2', '=Data!C4'],
  ["='data'!B2", "='data'!C4"],
  ['=A1+Other!B2', '=A1+Other!B2'],
  ['=SUM(A1:C4)', '=SUM(A1:C4)'],
  ['=D6', '=#REF!'],
  ['=SUM(D5:D6)+Data!C5', '=SUM(#REF!)+Data!#REF!'],
  ['="B2"&Kpis[B2]', '="B2"&Kpis[B2]'],
])('within a sheet, %s of that sheet becomes %s', (formula, expected) => {
  expect(followMove(formula, 'Data', 'Data', WITHIN)).toBe(expected);
});

test.each([
  ['a formula that stays', 'Data', 'Data', '=B2+A1', "='Q2 data'!B2+A1"],
  [
    'a formula of the sheet they come to',
    'Q2 data',
    'Q2 data',
    "=Data!B2+A1+'Q2 data'!B2",
    "='Q2 data'!B2+A1+'Q2 data'!#REF!",
  ],
  ['a formula of a third sheet', 'Other', 'Other', '=Data!B2+B2', "='Q2 data'!B2+B2"],
  ['a formula that moves along', 'Data', 'Q2 data', '=B2+A1+Other!A1', '=B2+Data!A1+Other!A1'],
])('to another sheet: %s', (_, own, now, formula, expected) => {
  expect(followMove(formula, own, now, ACROSS)).toBe(expected);
});

test('whole columns follow when they move as a whole', () => {
  const columns = {
    from: 'Data',
    to: 'Data',
    area: { top: 0, left: 1, bottom: 1_048_575, right: 1 },
    rows: 0,
    columns: 2,
  };
  expect(followMove('=SUM(B:B)+SUM(A:B)', 'Data', 'Data', columns)).toBe('=SUM(D:D)+SUM(A:B)');
});
