import type { ReturnSheet } from '../model/returns';

/** Consecutive rows, both ends inclusive, as sheet positions. */
export interface RowRun {
  readonly top: number;
  readonly bottom: number;
}

/** The rows of a table that hold records: first to last, without the ones recognition says to skip. */
export function recordRuns(table: ReturnSheet): RowRun[] {
  const runs: RowRun[] = [];
  let top = table.firstRow;
  for (const skipped of [...table.skippedRows].sort((one, other) => one - other)) {
    if (skipped < top || skipped > table.lastRow) continue;
    if (skipped > top) runs.push({ top, bottom: skipped - 1 });
    top = skipped + 1;
  }
  if (top <= table.lastRow) runs.push({ top, bottom: table.lastRow });
  return runs;
}

/** How many rows the runs have. */
export function countRows(runs: readonly RowRun[]): number {
  return runs.reduce((sum, run) => sum + run.bottom - run.top + 1, 0);
}

/** The same rows in runs of `size` at the most, so that work on them can be paused between. */
export function* inBlocks(runs: readonly RowRun[], size: number): Generator<RowRun> {
  for (const run of runs) {
    for (let top = run.top; top <= run.bottom; top += size) yield { top, bottom: Math.min(run.bottom, top + size - 1) };
  }
}

/** The parts of the runs, which are in order, that are rows of another run too. Looks at no more runs than it needs. */
export function within(runs: readonly RowRun[], { top, bottom }: RowRun): readonly RowRun[] {
  const parts: RowRun[] = [];
  for (let index = firstEndingFrom(runs, top); index < runs.length; index++) {
    const run = runs[index];
    if (!run || run.top > bottom) break;
    parts.push({ top: Math.max(run.top, top), bottom: Math.min(run.bottom, bottom) });
  }
  return parts;
}

/** Index of the first run that ends at a row or below it: halves the runs, for there may be as many as rows. */
function firstEndingFrom(runs: readonly RowRun[], row: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.bottom ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
