import type { Grid } from '../model/grid';
import type { Fingerprints } from './fingerprints';

/** A row and the first earlier row it equals. */
export interface EqualRows {
  readonly row: number;
  readonly sameAs: number;
}

/** Rows compared before the caller may pause. */
const BLOCK_ROWS = 20_000;

/**
 * Rows that equal an earlier one in every compared column, top to bottom; rows without any value are left out. Rows with the
 * same fingerprint are compared cell by cell, so chance never makes a pair. Yields undefined now and then.
 */
export function* findEqualRows(grid: Grid, prints: Fingerprints): Generator<undefined, readonly EqualRows[]> {
  const { hashes, firstRow, runs } = prints;
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
  // Open addressing in one typed array: a Map of a million numbers would take a hundred times the memory.
  const slots = new Int32Array(size);
  const equal: EqualRows[] = [];
  let rows = 0;
  for (const { top, bottom } of runs) {
    for (let row = top; row <= bottom; row++) {
      const hash = hashes[row - firstRow] ?? 0;
      const sameAs = placeRow(row, hash, slots, (other) => hashes[other - firstRow] === hash && areEqual(grid, prints, row, other));
      if (sameAs !== undefined && !isRowBlank(grid, prints, row)) equal.push({ row, sameAs });
      if (++rows % BLOCK_ROWS === 0) yield undefined;
    }
  }
  return equal;
}

/** The row already there that is the same, or undefined when this one took a free slot. */
function placeRow(row: number, hash: number, slots: Int32Array, isSame: (other: number) => boolean): number | undefined {
  const mask = slots.length - 1;
  for (let slot = (hash ^ (hash >>> 16)) & mask; ; slot = (slot + 1) & mask) {
    const taken = slots[slot] ?? 0;
    if (taken === 0) {
      slots[slot] = row + 1;
      return undefined;
    }
    if (isSame(taken - 1)) return taken - 1;
  }
}

function areEqual(grid: Grid, { columns }: Fingerprints, one: number, other: number): boolean {
  const first = grid.values[one - grid.top];
  const second = grid.values[other - grid.top];
  return columns.every((column) => first?.[column - grid.left] === second?.[column - grid.left]);
}

function isRowBlank(grid: Grid, { columns }: Fingerprints, row: number): boolean {
  const line = grid.values[row - grid.top];
  return columns.every((column) => (line?.[column - grid.left] ?? null) === null);
}
