import type { Grid } from '../model/grid';
import type { RowRun } from './record-rows';
import { hashRow } from './row-hash';
import { RowTable } from './row-table';

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

/** Cells looked at, and rows compared, before the caller may pause. */
const BLOCK_WORK = 200_000;

/**
 * Rows that equal an earlier one in every column, top to bottom; rows without any value are left out. Two walks: rows that
 * share their key with another, then, among those, rows that are equal throughout, compared cell by cell, so that chance
 * never makes a pair. Time grows with the number of rows, whatever they hold (see `RowTable`). Yields undefined now and then.
 */
export function* findEqualRows(rows: RowsToCompare): Generator<undefined, readonly EqualRows[]> {
  const { grid } = rows;
  const inGrid = rows.columns.map((column) => column - grid.left);
  const candidates = yield* rowsSharingKey(rows);
  const equal: EqualRows[] = [];
  const table = new RowTable(candidates.length, (one, other) => {
    const first = grid.values[(candidates[one] ?? 0) - grid.top];
    const second = grid.values[(candidates[other] ?? 0) - grid.top];
    return inGrid.every((column) => first?.[column] === second?.[column]);
  });
  let pause = BLOCK_WORK;
  for (const [index, row] of candidates.entries()) {
    const line = grid.values[row - grid.top];
    const same = table.place(index, hashRow(line, inGrid));
    const isBlankRow = inGrid.every((column) => (line?.[column] ?? null) === null);
    if (same !== undefined && !isBlankRow) equal.push({ row, sameAs: candidates[same] ?? row });
    const work = index * inGrid.length + table.probes;
    if (work < pause) continue;
    pause = work + BLOCK_WORK;
    yield undefined;
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
  // A chance pair is taken for one here: the second walk compares it.
  const table = new RowTable(Math.max(0, size), () => true);
  let cells = 0;
  let pause = BLOCK_WORK;
  for (const { top, bottom } of runs) {
    for (let row = top; row <= bottom; row++) {
      const same = table.place(row - first, hashRow(grid.values[row - grid.top], inGrid));
      if (same !== undefined) isShared[same] = isShared[row - first] = 1;
      cells += inGrid.length;
      if (cells + table.probes < pause) continue;
      pause = cells + table.probes + BLOCK_WORK;
      yield undefined;
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
