import { withValues } from '../../../src/domain/model/with-values';
import { gridFrom, gridOf } from '../../support/builders';

const GRID = gridFrom(
  `
  a | b
  c | 4
  `,
  { top: 2, left: 1 },
);

test('an edit within the used area shares the rows it does not touch', () => {
  const { grid, edit } = withValues(GRID, { top: 3, left: 1, bottom: 3, right: 2 }, [['c', 5]]);
  expect(grid.values).toEqual([
    ['a', 'b'],
    ['c', 5],
  ]);
  expect(grid.values[0]).toBe(GRID.values[0]);
  expect(edit).toEqual({ top: 3, left: 2, bottom: 3, right: 2 });
  expect(GRID.values[1]).toEqual(['c', 4]);
});

test('the grid grows around cells that are filled, in every direction', () => {
  const below = withValues(GRID, { top: 5, left: 4, bottom: 5, right: 4 }, [['z']]).grid;
  expect(below).toMatchObject({ top: 2, left: 1 });
  expect(below.values).toEqual([
    ['a', 'b', null, null],
    ['c', 4, null, null],
    [null, null, null, null],
    [null, null, null, 'z'],
  ]);
  const above = withValues(GRID, { top: 0, left: 0, bottom: 0, right: 0 }, [['z']]).grid;
  expect(above).toMatchObject({ top: 0, left: 0 });
  expect(above.values).toEqual([
    ['z', null, null],
    [null, null, null],
    [null, 'a', 'b'],
    [null, 'c', 4],
  ]);
  expect(withValues(gridOf([]), { top: 7, left: 3, bottom: 7, right: 3 }, [['z']]).grid).toMatchObject({
    top: 7,
    left: 3,
    values: [['z']],
  });
});

test('the edit is the smallest area around all cells that changed, whichever row they are in', () => {
  const grid = gridFrom(`
    a | b | c
    d | e | f
    g | h | i
  `);
  const area = { top: 0, left: 0, bottom: 2, right: 2 };
  const edited = withValues(grid, area, [
    ['a', 'b', 'C'],
    ['d', 'E', 'f'],
    ['g', 'h', 'i'],
  ]);
  expect(edited.edit).toEqual({ top: 0, left: 1, bottom: 1, right: 2 });
  expect(edited.grid.values).toEqual([
    ['a', 'b', 'C'],
    ['d', 'E', 'f'],
    ['g', 'h', 'i'],
  ]);
});

test('rows of values may be of several lengths: what is missing is blank, and the longest counts', () => {
  const { grid, edit } = withValues(GRID, { top: 2, left: 1, bottom: 3, right: 9 }, [['a', 'b', 'new'], ['c']]);
  expect(grid.values).toEqual([
    ['a', 'b', 'new'],
    ['c', null, null],
  ]);
  expect(edit).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
});

test('the grid grows to one side alone as well', () => {
  const left = withValues(GRID, { top: 3, left: 0, bottom: 3, right: 0 }, [['z']]).grid;
  expect([left.top, left.left, left.values]).toEqual([
    2,
    0,
    [
      [null, 'a', 'b'],
      ['z', 'c', 4],
    ],
  ]);
  const up = withValues(GRID, { top: 1, left: 2, bottom: 1, right: 2 }, [['z']]).grid;
  expect([up.top, up.left, up.values]).toEqual([
    1,
    1,
    [
      [null, 'z'],
      ['a', 'b'],
      ['c', 4],
    ],
  ]);
});

test('clearing whole columns neither grows the grid nor looks at a million rows', () => {
  const { grid, edit } = withValues(GRID, { top: 0, left: 2, bottom: 1_048_575, right: 16_383 }, []);
  expect(grid.values).toEqual([
    ['a', null],
    ['c', null],
  ]);
  expect(edit).toEqual({ top: 2, left: 2, bottom: 3, right: 2 });
});

test('what holds the same value as before is no edit', () => {
  expect(withValues(GRID, { top: 2, left: 1, bottom: 9, right: 1 }, [['a'], ['c']])).toEqual({
    grid: GRID,
    edit: undefined,
  });
});

test('displayed texts stay beside their cells; of a changed number nobody knows how it is displayed', () => {
  const grid = gridOf([['Q1', 43_650]], { top: 1, shown: [[undefined, 'Jul-19']] });
  const moved = withValues(grid, { top: 0, left: 0, bottom: 0, right: 0 }, [['Title']]).grid;
  expect(moved.headText).toEqual([
    ['Title', ''],
    ['Q1', 'Jul-19'],
  ]);
  expect(withValues(grid, { top: 1, left: 1, bottom: 1, right: 1 }, [[43_700]]).grid.headText).toEqual([['Q1', '']]);
  expect(withValues(grid, { top: 1, left: 1, bottom: 1, right: 1 }, [['Q2']]).grid.headText).toEqual([['Q1', 'Q2']]);
});
