import type { CellValue } from '../model/cells';
import type { Grid } from '../model/grid';
import type { RowRun } from './record-rows';

/** One number per record row, equal for equal rows and almost always different for different ones. */
export interface Fingerprints {
  /** Row `firstRow + i` has number `hashes[i]`. */
  readonly hashes: Int32Array;
  readonly firstRow: number;
  readonly runs: readonly RowRun[];
  /** Sheet positions of the columns that were compared, left to right. */
  readonly columns: readonly number[];
}

const PRIME = 0x01000193;
const BLANK_HASH = 0x2f0b4c47;

/** FNV-1a over the letters of a text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

/** Whole numbers by their value, fractions by value and remainder. */
export function hashNumber(value: number): number {
  const whole = Math.trunc(value);
  const mixed = Math.imul(whole | 0, 0x9e3779b1 | 0);
  return whole === value ? mixed : mixed ^ (Math.round((value - whole) * 1e9) | 0);
}

/** Blank cells are equal to each other. */
export function hashBlank(): number {
  return BLANK_HASH;
}

/** Adds one cell to the number of its row. Order counts, so that two swapped cells make another row. */
export function mix(hash: number, cell: number): number {
  const next = Math.imul(hash ^ cell, PRIME);
  return next ^ (next >>> 15);
}

/**
 * True for a column that only counts its rows (1, 2, 3 …): it tells a pasted copy from the original without making it
 * another record. The first rows decide; a running number starts at once or not at all.
 */
export function isRunningNumber(grid: Grid, column: number, runs: readonly RowRun[]): boolean {
  const first: CellValue[] = [];
  for (const run of runs) {
    for (let row = run.top; row <= run.bottom && first.length < 8; row++) {
      first.push(grid.values[row - grid.top]?.[column - grid.left] ?? null);
    }
    if (first.length === 8) break;
  }
  return first.length > 1 && first.every((value, index) => typeof value === 'number' && value === Number(first[0]) + index);
}
