import { writesBack, writesOf } from '../../../src/adapters/excel/cell-entries';
import type { CellState } from '../../../src/adapters/excel/cell-state';
import type { SegmentRead } from '../../../src/adapters/excel/read-cells';

const cell = (value: CellState['value']): CellState => ({
  value,
  formula: undefined,
  numberFormat: 'General',
  isError: false,
});

const ROWS = [1, 2, 5];
const place = (row: number) => ({ sheet: 'Q1', column: 1, row });

const read = (more: Partial<SegmentRead<ReturnType<typeof place>>>): SegmentRead<ReturnType<typeof place>> => ({
  segment: { sheet: 'Q1', column: 1, top: 1, bottom: 5, cells: ROWS.map(place) },
  states: [1, 2, 3, 4, 5].map(cell),
  hasHiddenRows: false,
  hasSpill: false,
  ...more,
});

test.each([
  ['nothing is special', {}, [[1, 2, 5]]],
  ['a formula spills among them', { hasSpill: true }, [[1, 2], [5]]],
  ['rows are hidden besides', { hasSpill: true, hasHiddenRows: true }, [[1, 2], [5]]],
])('cells are written together where %s', (_, more, wanted) => {
  const writes = writesOf([read(more)], (one) => ({ ...one, input: 'x', wanted: cell('x') }));
  expect(writes.map(({ segment }) => segment.cells.map(({ row }) => row))).toEqual(wanted);
  expect(writes.map(({ before }) => before.length)).toEqual(
    wanted.map((rows) => (rows.at(-1) ?? 0) - (rows[0] ?? 0) + 1),
  );
});

describe('what is put back where a formula has come to spill meanwhile', () => {
  const segment = {
    sheet: 'Q1',
    column: 1,
    top: 1,
    bottom: 3,
    cells: [1, 3].map((row) => ({ ...place(row), input: 'x', wanted: cell('x') })),
  };
  const write = { segment, before: ['a', null, 'b'].map(cell), isByCell: false };
  const back = (hasSpill: boolean, found: readonly CellState[]) =>
    writesBack({ write, found, left: ['x', 7, 'x'].map(cell), hasSpill }).flatMap(({ segment: { cells } }) =>
      cells.map(({ row, input }) => [row, input]),
    );

  it.each([
    [
      false,
      ['a', null, 'b'],
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    [
      true,
      ['a', 6, 'b'],
      [
        [1, 'a'],
        [3, 'b'],
      ],
    ],
    // What stands there may have been spilled: typed, it would stop the formula.
    [true, ['a', 6, 5], [[1, 'a']]],
  ])('%s %j', (hasSpill, found, wanted) => {
    expect(back(hasSpill, found.map(cell))).toEqual(wanted);
  });
});
