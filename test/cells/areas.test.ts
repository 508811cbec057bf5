import { countCells, hull, overlap, sharedArea } from '../../src/cells/areas';
import { columnIndex, columnName, parseArea, printArea } from '../../src/cells/addresses';

const area = (text: string) => {
  const read = parseArea(text);
  if (!read) throw new Error(`${text} is no area.`);
  return read;
};

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(columnIndex(name)).toBe(column);
});

test.each([
  ['E7', 'E7'],
  ['$e$7:E9', 'E7:E9'],
  ['E7:F7', 'E7:F7'],
  ['F9:E7', 'E7:F9'],
  ['E7:E7', 'E7'],
])('%s is %s', (text, printed) => {
  expect(printArea(area(text))).toBe(printed);
});

test.each(['', 'E', '7', 'E0', 'E:E', '7:7', 'E7:', ':E7', 'E7:E8:E9', 'ABCD1'])('%j is no area', (text) => {
  expect(parseArea(text)).toBeUndefined();
});

test.each([
  ['a corner', 'B2:D4', 'D4:F6', 'D4'],
  ['an edge of a column', 'B2:D4', 'D2:E4', 'D2:D4'],
  ['an edge of a row', 'B2:D4', 'B4:D9', 'B4:D4'],
  ['all of one', 'B2:D4', 'C3', 'C3'],
  ['nothing: the column beside', 'B2:D4', 'E2:F4', undefined],
  ['nothing: the row below', 'B2:D4', 'B5:D6', undefined],
  ['nothing: across a corner', 'B2:D4', 'E5:F6', undefined],
])('in common: %s', (_, one, other, expected) => {
  const pairs = [
    [area(one), area(other)],
    [area(other), area(one)],
  ] as const;
  for (const pair of pairs) {
    expect(overlap(...pair)).toBe(expected !== undefined);
    expect(sharedArea(...pair)).toEqual(expected === undefined ? undefined : area(expected));
  }
});

test('cells are counted, and the smallest area around two holds both', () => {
  expect(countCells(['A1', 'B2:D4', 'F1:F3'].map(area))).toBe(13);
  expect(countCells([])).toBe(0);
  expect(printArea(hull(area('C3'), area('E1:F2')))).toBe('C1:F3');
});
