import {
  filledCells,
  isBlankRow,
  isWords,
  oneCell,
  onSheet,
  rowsBelow,
  textAt,
  usedRegion,
} from '../../../src/domain/returns/region';
import { gridOf } from '../../support/builders';

const GRID = gridOf(
  [
    [null, null, null],
    ['a', null, ' '],
    [null, null, null],
    [null, 'b', 3],
    ['#N/A', ' c ', 4],
    [null, '  ', null],
  ],
  { top: 10, left: 5 },
);

test.each([
  ['the first column', 1, 0, 0, false, 1],
  ['the last column', 3, 2, 2, false, 1],
  ['to the last column', 3, 0, 2, false, 2],
  ['beside what stands there', 1, 1, 2, true, 0],
  ['nothing but spaces', 5, 0, 2, true, 0],
  ['a row that is not there', 9, 0, 2, true, 0],
])('%s', (_, row, left, right, isBlank, count) => {
  expect(isBlankRow(GRID, row, left, right)).toBe(isBlank);
  expect(filledCells(GRID, row, left, right)).toBe(count);
});

test('the used part goes from the first row with something in it to the last', () => {
  expect(usedRegion(GRID)).toEqual({ top: 1, left: 0, bottom: 4, right: 2 });
  expect(usedRegion(gridOf([['a']]))).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  expect([usedRegion(gridOf([])), usedRegion(gridOf([[null], [' ']]))]).toEqual([undefined, undefined]);
});

test('on the sheet it stands where the grid does', () => {
  expect(onSheet(GRID, oneCell(1, 2))).toEqual({ top: 11, left: 7, bottom: 11, right: 7 });
});

test('texts are those of words, not of errors, numbers and blanks', () => {
  expect([textAt(GRID, 4, 0), textAt(GRID, 4, 1), textAt(GRID, 4, 2), textAt(GRID, 5, 1)]).toEqual([
    undefined,
    'c',
    undefined,
    undefined,
  ]);
  expect(['a', 'Q1', '12 people', '12', '£5', '1,67', '#N/A', ' ', 5, null].filter(isWords)).toEqual([
    'a',
    'Q1',
    '12 people',
    '1,67',
  ]);
});

describe('rows below', () => {
  const column = (...values: readonly (string | null)[]) => gridOf(values.map((value) => [value]));
  const below = (grid: ReturnType<typeof column>, bottom: number, count: number) =>
    rowsBelow(grid, 0, { top: 0, left: 0, bottom, right: 0 }, count);

  test.each([
    ['are so many at the most', column('h', 'a', 'b', 'c'), 3, 2, [1, 2]],
    ['go to the last row of the region', column('h', 'a', 'b', 'c'), 2, 9, [1, 2]],
    ['go on after two blank rows', column('h', null, null, 'a'), 3, 9, [3]],
    ['end with three', column('h', null, null, null, 'a'), 4, 9, []],
    ['two and two are no four', column('h', null, null, 'a', null, null, 'b'), 6, 9, [3, 6]],
  ])('%s', (_, grid, bottom, count, expected) => {
    expect(below(grid, bottom, count)).toEqual(expected);
  });
});
