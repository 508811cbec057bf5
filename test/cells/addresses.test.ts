import { columnIndex, columnName, parseReference, printReference } from '../../src/cells/addresses';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(columnIndex(name)).toBe(column);
});

test.each([
  ['E7', 'E7'],
  ['$e$7:e9', 'E7:E9'],
  ['C9:A2', 'A2:C9'],
  ['c:d', 'C:D'],
  ['5:4', '4:5'],
  ['XFD1048576', 'XFD1048576'],
])('reads %s as %s', (text, printed) => {
  expect(printReference(parseReference(text)!)).toBe(printed);
});

test.each(['', 'C', '4', 'A0', 'XFE1', 'A1048577', 'A1:B2:C3', 'Sheet1!A1', 'Total'])('does not read %s', (text) => {
  expect(parseReference(text)).toBeUndefined();
});
