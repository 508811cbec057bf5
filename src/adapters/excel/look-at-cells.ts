import type { CellPlace } from './cell-segments';
import { toWorkbookError, type NextStep } from './errors';
import { readCells, type CellsSeen } from './read-cells';
import type { Requests } from './request';
import { witnessOf, type RowWitness } from './row-witness';

/** Characters of rows that may come with one answer: they are read twice where cells are written, and Excel on the web gives 5 MB. */
const MOST_BESIDE = 1_000_000;

/**
 * Cells as they stand now, and what tells their rows from others: all that stands beside them, or less where that would outweigh
 * everything else. One request until a payload limit, another for very wide rows.
 */
export async function lookAtCells<T extends CellPlace>(
  requests: Requests,
  next: NextStep,
  cells: readonly T[],
): Promise<{ readonly seen: CellsSeen<T>; readonly witness: RowWitness }> {
  const witness = witnessOf(cells);
  try {
    const seen = await readCells(requests, next, cells, witness);
    if (!witness.isWide) return { seen, witness: { ...witness, ends: seen.ends } };
    if (besides(seen) * witness.height <= MOST_BESIDE) return { seen, witness };
  } catch (thrown) {
    const error = toWorkbookError(thrown, next);
    if (!witness.isWide || error.kind !== 'too-large') throw error;
  }
  const narrow = witnessOf(cells, { isWide: false });
  const seen = await readCells(requests, next, cells, narrow);
  return { seen, witness: { ...narrow, ends: seen.ends } };
}

/** Characters that stand beside a cell, on average: rows in between, which are read along, are taken to be like theirs. */
function besides({ rows }: CellsSeen<CellPlace>): number {
  const keys = [...rows.values()].flatMap((ofSheet) => [...ofSheet.values()]);
  return keys.reduce((sum, key) => sum + key.length, 0) / Math.max(1, keys.length);
}
