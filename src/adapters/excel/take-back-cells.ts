import {
  entryBack,
  isAllPutBack,
  writesBack,
  writesOf,
  type CellEntry,
  type SegmentWrite,
  type SegmentWritten,
} from './cell-entries';
import { sameContent, sameState, type CellState } from './cell-state';
import { toWorkbookError, type NextStep } from './errors';
import { halves, isRequestTooLarge } from './payload-limits';
import { readCells } from './read-cells';
import type { Requests } from './request';
import { isRowSame, type RowKeys, type RowWitness } from './row-witness';
import { isAsMeant, writeCells, type CellsWritten } from './write-cells';

type Rows = ReadonlyMap<string, RowKeys>;

/**
 * Puts everything back that a request has changed where something was not as it should be; true when it stands as the request
 * found it, whatever somebody else had done by then.
 * @param rows what stood beside the cells when the request had been carried out.
 */
export async function takeBackWritten(
  requests: Requests,
  next: NextStep,
  segments: readonly SegmentWritten[],
  witness: RowWitness,
  rows: Rows,
): Promise<boolean> {
  const isBack = await writeBack(requests, next, segments.flatMap(writesBack), witness, rows);
  return isBack && segments.every(isAllPutBack);
}

/** A cell that a request was to change, and what it held before. */
interface Touched {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entry: CellEntry;
  readonly before: CellState | undefined;
}

/**
 * Puts back what a request that failed has changed by then; true when nothing of it stands. Cells that hold neither what they
 * held nor what was written are somebody else's by now, and stay.
 * @param rows what stood beside the cells before.
 */
export async function takeBackFailed(
  requests: Requests,
  next: NextStep,
  written: CellsWritten,
  witness: RowWitness,
  rows: Rows,
): Promise<boolean> {
  // What is asked first was answered in part only: the request came no further, and nothing was written.
  const asked = written.segments.map(({ write, found }) => [found, written.rows.get(write.segment.sheet)]).flat();
  if (asked.includes(undefined) && asked.some((answer) => answer !== undefined)) return true;
  const touched = written.segments.flatMap(({ write: { segment, before }, found = before }) =>
    segment.cells.map((entry): Touched => {
      const { sheet, row, column } = entry;
      return { sheet, row, column, entry, before: found[row - segment.top] };
    }),
  );
  try {
    const now = await readCells(requests, next, touched, witness);
    const haveMoved = now.segments.some(({ segment: { sheet, cells } }) => {
      const before = written.rows.get(sheet) ?? rows.get(sheet);
      return cells.some(({ row }) => !isRowSame(row, before, now.rows.get(sheet)));
    });
    if (haveMoved) return false;
    const writes = writesOf(now.segments, ({ entry, before, ...place }, state) =>
      before && isOurDoing(state, before, entry) ? entryBack(before, state.numberFormat, place) : undefined,
    );
    return await writeBack(requests, next, writes, witness, now.rows);
  } catch {
    return false;
  }
}

/** A cell got its new number format, its new value, or both. */
function isOurDoing(now: CellState, before: CellState, { wanted }: CellEntry): boolean {
  return !sameState(now, before) && (sameContent(now, wanted) || sameContent(now, before));
}

/** Writes cells back; false when they did not stand as they were known, or do not stand as they should. Never throws. */
async function writeBack(
  requests: Requests,
  next: NextStep,
  writes: readonly SegmentWrite[],
  witness: RowWitness,
  rows: Rows,
): Promise<boolean> {
  if (writes.length === 0) return true;
  const written = await writeCells(requests, next, writes, witness);
  if ('thrown' in written) {
    if (!isRequestTooLarge(toWorkbookError(written.thrown, next)) || writes.length === 1) return false;
    const [first, second] = halves(writes);
    const isFirstBack = await writeBack(requests, next, first, witness, rows);
    return (await writeBack(requests, next, second, witness, rows)) && isFirstBack;
  }
  return written.segments.every((one) => {
    const { sheet } = one.write.segment;
    return isAsMeant(one, rows.get(sheet), written.rows.get(sheet));
  });
}
