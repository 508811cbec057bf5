import fc from 'fast-check';
import {
  equalRowsAfter,
  findEqualRows,
  type EqualRows,
  type EqualRowsFound,
  type RowsToCompare,
} from '../../../src/domain/engine/equal-rows';
import { hashRow } from '../../../src/domain/engine/row-hash';
import { RowTable } from '../../../src/domain/engine/row-table';
import type { CellValue } from '../../../src/cells/cell-values';
import { gridOf } from '../../support/builders';

function search(rows: RowsToCompare): EqualRowsFound {
  const steps = findEqualRows(rows);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const found = (rows: RowsToCompare): readonly EqualRows[] => search(rows).equal;

const value: fc.Arbitrary<CellValue> = fc.constantFrom('a', 'b', '1', 1, 1.5, 1.25, -1, true, false, null);
const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 40 });

test('finds what comparing every pair would find, with and without a key', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom([], [3], [3, 5]), fc.nat(5), (given, keyColumns, top) => {
      const grid = gridOf(given, { top, left: 3 });
      const expected = given.flatMap((one, index) => {
        const first = given.findIndex((other) => other.every((cell, column) => cell === one[column]));
        const isBlank = one.every((cell) => cell === null);
        return first < index && !isBlank ? [{ row: top + index, sameAs: top + first }] : [];
      });
      const runs = [{ top, bottom: top + given.length - 1 }];
      expect(found({ grid, runs, columns: [3, 4, 5], keyColumns })).toEqual(expected);
    }),
  );
});

test('after edits finds what a search of all rows would find', () => {
  const edits = fc.array(fc.record({ row: fc.nat(39), line: fc.tuple(value, value, value) }), { maxLength: 8 });
  const skipped = fc.uniqueArray(fc.nat(39), { maxLength: 3 });
  fc.assert(
    fc.property(rows, fc.constantFrom([], [3], [3, 5]), edits, skipped, (given, keyColumns, changes, left) => {
      const runs = given.flatMap((_, row) => (left.includes(row) ? [] : [{ top: row, bottom: row }]));
      let grid = gridOf(given, { left: 3 });
      let result = search({ grid, runs, columns: [3, 4, 5], keyColumns });
      for (const { row, line } of changes) {
        const at = row % given.length;
        const was = grid;
        grid = { ...was, values: was.values.map((old, index) => (index === at ? line : old)) };
        const all = { grid, runs, columns: [3, 4, 5], keyColumns };
        result = equalRowsAfter(result, was, all, { top: at, bottom: at });
        expect(result.equal).toEqual(found(all));
      }
    }),
  );
});

test('rows outside the runs and columns left out are not compared', () => {
  const grid = gridOf([
    ['a', 1],
    ['a', 2],
    ['a', 3],
  ]);
  const runs = [
    { top: 0, bottom: 0 },
    { top: 2, bottom: 2 },
  ];
  expect(found({ grid, runs, columns: [0], keyColumns: [] })).toEqual([{ row: 2, sameAs: 0 }]);
  expect(found({ grid, runs, columns: [0, 1], keyColumns: [0] })).toEqual([]);
});

test('a hundred thousand rows under one reference are no more work than under many', () => {
  const rowsOfOne = Array.from({ length: 100_000 }, (_, index) => ['same', index]);
  const grid = gridOf(rowsOfOne);
  const runs = [{ top: 0, bottom: rowsOfOne.length - 1 }];
  expect(found({ grid, runs, columns: [0, 1], keyColumns: [0] })).toEqual([]);
});

test.each([
  ['multiples of 2^32', (index: number) => index * 2 ** 32],
  ['multiples of 2^20', (index: number) => index * 2 ** 20],
  ['powers of two apart', (index: number) => index / 2 ** 30],
  ['running numbers', (index: number) => index],
  ['texts', (index: number) => `C-${index}`],
])('%s are told apart by few looks', (_name, valueAt) => {
  const table = new RowTable(150_000, () => {
    throw new Error('Two of them have one hash.');
  });
  const chance = new Set<number>();
  let collisions = 0;
  for (let index = 0; index < 150_000; index++) {
    const hash = hashRow([valueAt(index)], [0]);
    if (chance.has(hash)) collisions++;
    else table.place(index, hash);
    chance.add(hash);
  }
  expect(collisions).toBeLessThan(20);
  expect(table.probes).toBeLessThan(3 * 150_000);
});

test('rows with one hash are given up after a while instead of being compared for ever', () => {
  const table = new RowTable(20_000, () => false);
  for (let row = 0; row < 20_000; row++) table.place(row, 7);
  expect(table.probes).toBeLessThan(20_000 * 513);
});

test('zero and minus zero are the same', () => {
  expect(hashRow([-0], [0])).toBe(hashRow([0], [0]));
});

test('wide rows pause more often than narrow ones', () => {
  const wide = Array.from({ length: 4000 }, (_, row) => Array.from({ length: 200 }, (_each, column) => row + column));
  const grid = gridOf(wide);
  const columns = Array.from({ length: 200 }, (_, column) => column);
  const search = findEqualRows({ grid, runs: [{ top: 0, bottom: 3999 }], columns, keyColumns: [] });
  let pauses = 0;
  while (!search.next().done) pauses++;
  expect(pauses).toBeGreaterThanOrEqual(3);
});

test('nothing to compare', () => {
  expect(found({ grid: gridOf([]), runs: [], columns: [], keyColumns: [0] })).toEqual([]);
});
