import type { Grid } from '../model/grid';
import type { RowRun } from './record-rows';
import { hashRow } from './row-hash';

/** A row and the first earlier row it equals. */
export interface EqualRows {
  readonly row: number;
  readonly sameAs: number;
}

/** What to compare: columns are sheet positions. */
export interface RowsToCompare {
  readonly grid: Grid;
  readonly runs: readonly RowRun[];
  readonly columns: readonly number[];
  /** Columns that differ between most records, if there are any: rows that differ there need no second look. */
  readonly keyColumns: readonly number[];
}

/** Rows looked at before the caller may pause. */
const BLOCK_ROWS = 10_000;

/**
 * Rows that equal an earlier one in every column, top to bottom; rows without any value are left out. Two walks: rows that
 * share their key with another, then, among those, rows that are equal throughout, compared cell by cell, so that chance
 * never makes a pair. Time grows with the number of rows, whatever they hold. Yields undefined now and then.
 */
export function* findEqualRows(rows: RowsToCompare): Generator<undefined, readonly EqualRows[]> {
  const { grid } = rows;
  const inGrid = rows.columns.map((column) => column - grid.left);
  const candidates = yield* rowsSharingKey(rows);
  const equal: EqualRows[] = [];
  const hashes = new Int32Array(candidates.length);
  const slots = slotsFor(candidates.length);
  for (const [index, row] of candidates.entries()) {
    const line = grid.values[row - grid.top];
    const hash = hashRow(line, inGrid);
    hashes[index] = hash;
    const same = place(index, hash, slots, (other) => {
      if (hashes[other] !== hash) return false;
      const second = grid.values[(candidates[other] ?? 0) - grid.top];
      return inGrid.every((column) => line?.[column] === second?.[column]);
    });
    const isBlankRow = inGrid.every((column) => (line?.[column] ?? null) === null);
    if (same !== undefined && !isBlankRow) equal.push({ row, sameAs: candidates[same] ?? row });
    if (index % BLOCK_ROWS === BLOCK_ROWS - 1) yield undefined;
  }
  return equal;
}

/** Ascending rows whose key another row has too; every row when there is no key. */
function* rowsSharingKey({ grid, runs, keyColumns }: RowsToCompare): Generator<undefined, readonly number[]> {
  const first = runs[0]?.top ?? 0;
  const size = (runs.at(-1)?.bottom ?? -1) - first + 1;
  const isShared = new Uint8Array(Math.max(0, size));
  if (keyColumns.length === 0) return rowsWhere(runs, () => true);
  const inGrid = keyColumns.map((column) => column - grid.left);
  const hashes = new Int32Array(Math.max(0, size));
  const slots = slotsFor(size);
  let walked = 0;
  for (const { top, bottom } of runs) {
    for (let row = top; row <= bottom; row++) {
      const hash = hashRow(grid.values[row - grid.top], inGrid);
      hashes[row - first] = hash;
      const same = place(row - first, hash, slots, (other) => hashes[other] === hash);
      if (same !== undefined) isShared[same] = isShared[row - first] = 1;
      if (++walked % BLOCK_ROWS === 0) yield undefined;
    }
  }
  return rowsWhere(runs, (row) => isShared[row - first] === 1);
}

function rowsWhere(runs: readonly RowRun[], holds: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (const { top, bottom } of runs) {
    for (let row = top; row <= bottom; row++) if (holds(row)) rows.push(row);
  }
  return rows;
}

/** A hash table with open addressing in one typed array: a Map of a million rows would take a hundred times the memory. */
function slotsFor(rows: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, rows * 2))));
}

/** The index already there that is the same, or undefined when this one took a free slot. */
function place(index: number, hash: number, slots: Int32Array, isSame: (other: number) => boolean): number | undefined {
  const mask = slots.length - 1;
  for (let slot = (hash ^ (hash >>> 16)) & mask; ; slot = (slot + 1) & mask) {
    const taken = slots[slot] ?? 0;
    if (taken === 0) {
      slots[slot] = index + 1;
      return undefined;
    }
    if (isSame(taken - 1)) return taken - 1;
  }
}
