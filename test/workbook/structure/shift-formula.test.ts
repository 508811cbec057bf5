import { parseReference } from '../../../src/cells/addresses';
import type { CellShift } from '../../../src/workbook/structure/cell-shift';
import { shiftFormula } from '../../../src/workbook/structure/shift-formula';

const shift = (kind: CellShift['kind'], axis: CellShift['axis'], address: string): CellShift => ({
  kind,
  axis,
  area: parseReference(address)!,
});

const insertRows = shift('insert', 'rows', '3:4');
const deleteRows = shift('delete', 'rows', '3:4');

test.each([
  ['=A1+A3', insertRows, '=A1+A5'],
  ['=SUM($A$1:$A$9)', insertRows, '=SUM($A$1:$A$11)'],
  ['=SUM(A:A)+SUM(2:2)+SUM(3:9)', insertRows, '=SUM(A:A)+SUM(2:2)+SUM(5:11)'],
  ["='My sheet'!A3+Other!A3", insertRows, "='My sheet'!A5+Other!A3"],
  ['="A3"&LOG10(A3)&Rate3&Money[A3]', insertRows, '="A3"&LOG10(A5)&Rate3&Money[A3]'],
  ['=[1]Data!A3+[1]Data!$A$3:B4', insertRows, '=[1]Data!A3+[1]Data!$A$3:B4'],
  ['=A5+A3', deleteRows, '=A3+#REF!'],
  ['=SUM(A1:A9)+SUM(A3:A5)', deleteRows, '=SUM(A1:A7)+SUM(A3:A3)'],
  ['=B3+D3+SUM(A3:B3)', shift('insert', 'rows', 'B2:C2'), '=B4+D3+SUM(A3:B3)'],
  ['=B$3+$C3', shift('insert', 'columns', 'B1:B9'), '=C$3+$D3'],
  ['=SUM($3:$4)', insertRows, '=SUM($5:$6)'],
])('%s', (formula, change, expected) => {
  expect(shiftFormula(formula, 'My sheet', 'My sheet', change)).toBe(expected);
});

test('a formula on another sheet follows only what it says of this one', () => {
  expect(shiftFormula("=A3+'My sheet'!A3", 'Other', 'My sheet', insertRows)).toBe("=A3+'My sheet'!A5");
});
