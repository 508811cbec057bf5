import type { CellValue } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { within, type RowRun } from './record-rows';
import { hashRow } from './row-hash';
import { RowHashes } from './row-hashes';
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

/** Rows that equal an earlier one, and what is needed to look again at rows that were changed. */
export interface EqualRowsFound {
  /** Top to bottom. */
  readonly equal: readonly EqualRows[];
  /** One number for each row from the first run's top on: equal where the keys (without keys: whole rows) are. */
  readonly hashes: RowHashes;
  /** False where rows had so many hashes in common that not all of them were compared. */
  readonly isComplete: boolean;
}

/** Cells looked at, and rows compared, before the caller may pause. */
const BLOCK_WORK = 200_000;

/**
 * Rows that equal an earlier one in every column, top to bottom; rows without any value are left out. Two walks: rows that
 * share their key with another, then, among those, rows that are equal throughout, compared cell by cell, so that chance
 * never makes a pair. Time grows with the number of rows, whatever they hold (see `RowTable`). Yields undefined now and then.
 */
export function* findEqualRows(rows: RowsToCompare): Generator<undefined, EqualRowsFound> {
  const { grid, runs } = rows;
  const inGrid = rows.columns.map((column) => column - grid.left);
  const keyed = rows.keyColumns.length > 0 ? yield* rowsSharingKey(rows) : undefined;
  const candidates = keyed?.rows ?? rowsWhere(runs, () => true);
  const first = firstOf(rows);
  const hashes = keyed?.table.hashes ?? new Int32Array(sizeOf(rows));
  const equal: EqualRows[] = [];
  const table = new RowTable(candidates.length, (one, other) => {
    const upper = grid.values[(candidates[one] ?? 0) - grid.top];
    return areEqual(upper, grid.values[(candidates[other] ?? 0) - grid.top], inGrid);
  });
  let pause = BLOCK_WORK;
  for (const [index, row] of candidates.entries()) {
    const line = grid.values[row - grid.top];
    const hash = hashRow(line, inGrid);
    if (!keyed) hashes[row - first] = hash;
    const same = table.place(index, hash);
    if (same !== undefined && !isBlankLine(line, inGrid)) equal.push({ row, sameAs: candidates[same] ?? row });
    const work = index * inGrid.length + table.probes;
    if (work < pause) continue;
    pause = work + BLOCK_WORK;
    yield undefined;
  }
  return {
    equal,
    hashes: new RowHashes(hashes),
    isComplete: !table.hasGivenUp && keyed?.table.hasGivenUp !== true,
  };
}

/**
 * The same for a grid in which some rows were changed: only what is equal to them, as they were and as they are, is looked at.
 *
 * @param before what was found in the grid `was`; the rows and columns to compare are the same.
 * @param edit the rows that were changed; few, for each is compared with all others of its key.
 */
export function equalRowsAfter(before: EqualRowsFound, was: Grid, rows: RowsToCompare, edit: RowRun): EqualRowsFound {
  const { grid, runs, columns, keyColumns } = rows;
  const first = firstOf(rows);
  const inGrid = columns.map((column) => column - grid.left);
  const hashed = keyColumns.length > 0 ? keyColumns.map((column) => column - grid.left) : inGrid;
  const touched = rowsWhere(within(runs, edit), () => true);
  const hashes = before.hashes.with(
    new Map(touched.map((row) => [row - first, hashRow(grid.values[row - grid.top], hashed)])),
  );
  const changed = new Map<number, EqualRows | undefined>(touched.map((row) => [row, undefined]));
  for (const row of touched) {
    for (const line of [was.values[row - was.top], grid.values[row - grid.top]]) {
      if (isBlankLine(line, inGrid)) continue;
      let sameAs: number | undefined;
      for (const index of hashes.indexesOf(hashRow(line, hashed))) {
        const other = first + index;
        if (!areEqual(grid.values[other - grid.top], line, inGrid) || !isIn(runs, other)) continue;
        changed.set(other, sameAs === undefined ? undefined : { row: other, sameAs });
        sameAs ??= other;
      }
    }
  }
  const equal = before.equal.filter(({ row }) => !changed.has(row));
  for (const one of changed.values()) if (one) equal.push(one);
  equal.sort((one, other) => one.row - other.row);
  return { equal, hashes, isComplete: before.isComplete };
}

/** Ascending rows whose key another row has too. */
function* rowsSharingKey(
  rows: RowsToCompare,
): Generator<undefined, { readonly rows: readonly number[]; readonly table: RowTable }> {
  const { grid, runs, keyColumns } = rows;
  const first = firstOf(rows);
  const isShared = new Uint8Array(sizeOf(rows));
  const inGrid = keyColumns.map((column) => column - grid.left);
  // A chance pair is taken for one here: the second walk compares it.
  const table = new RowTable(sizeOf(rows), () => true);
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
  return { rows: rowsWhere(runs, (row) => isShared[row - first] === 1), table };
}

function firstOf({ runs }: RowsToCompare): number {
  return runs[0]?.top ?? 0;
}

function sizeOf(rows: RowsToCompare): number {
  return Math.max(0, (rows.runs.at(-1)?.bottom ?? -1) - firstOf(rows) + 1);
}

function rowsWhere(runs: readonly RowRun[], holds: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (const { top, bottom } of runs) {
    for (let row = top; row <= bottom; row++) if (holds(row)) rows.push(row);
  }
  return rows;
}

/** Rows that are skipped have a hash of 0, which others may have too. */
function isIn(runs: readonly RowRun[], row: number): boolean {
  return runs.some(({ top, bottom }) => row >= top && row <= bottom);
}

type Line = readonly CellValue[] | undefined;

function areEqual(one: Line, other: Line, columns: readonly number[]): boolean {
  return columns.every((column) => one?.[column] === other?.[column]);
}

function isBlankLine(line: Line, columns: readonly number[]): boolean {
  return columns.every((column) => (line?.[column] ?? null) === null);
}
