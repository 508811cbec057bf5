import { writeBackOf } from './cell-writes';
import type { CellState } from './cell-state';
import { toWorkbookError, type NextStep } from './errors';
import { lookAtRows, type RowsLooked } from './look-at-rows';
import type { Requests } from './request';
import { isAsLooked, type AddEdit, type RowEdit, type WriteEdit } from './row-edits';
import { isInOrder, sendAllEdits, type EditedTable, type Outcome } from './send-edits';

/**
 * Sends edits that take others back, of rows just looked at. Where somebody moved those all the same, what was written over or
 * deleted in their place is put back as the same request found it.
 * @returns whether all was done; `nothing` where Excel did none of it, and nobody came in between.
 */
export async function sendBack(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  edits: readonly RowEdit[],
): Promise<boolean | 'nothing'> {
  const outcomes = await sendAllEdits(requests, next, table, edits);
  if (outcomes.every(isInOrder)) return true;
  const misplaced = outcomes.filter(({ wasAsLooked, isCounted }) => !wasAsLooked && isCounted);
  if (misplaced.length === 0)
    return outcomes.some(({ edit, isCounted }) => edit.kind === 'write' || isCounted) ? false : 'nothing';
  const writes = misplaced.flatMap(({ edit, before }) => (edit.kind === 'write' ? restoring(edit, before) : []));
  // All of it, whatever becomes of one.
  await sendAllEdits(requests, next, table, writes, () => true);
  const lost = lostRows(outcomes.filter(isRemoved));
  if (lost.length > 0) await putRowsIn(requests, next, table, lost);
  return false;
}

const isRemoved = ({ edit, isCounted }: Outcome): boolean => edit.kind === 'remove' && isCounted;

/** What was written over in rows that were not those meant. */
function restoring(edit: WriteEdit, before: Outcome['before']): WriteEdit[] {
  return edit.lines.flatMap((line, index): WriteEdit[] => {
    const stood = before[index] ?? [];
    if (isAsLooked(edit, stood, index)) return [];
    const lines = [line.map((cell, column) => cell && stood[column] && writeBackOf(stood[column]))];
    return [{ kind: 'write', row: edit.row + index, lines, before: [stood], identity: [] }];
  });
}

/** Rows that were deleted instead of those meant, from the first down, at the places they have without the others. */
function lostRows(removed: readonly Outcome[]): RowStood[] {
  const sorted = [...removed].sort((one, other) => one.at - other.at);
  let gone = 0;
  return sorted.flatMap(({ wasAsLooked, at, before }) => {
    if (!wasAsLooked) return [{ row: at - gone, before: before[0] ?? [] }];
    gone += 1;
    return [];
  });
}

/** A row of a table that is gone, and the place it had. */
interface RowStood {
  readonly row: number;
  readonly before: readonly CellState[];
}

/**
 * Puts rows in again that were deleted, from the first down.
 * @returns whether they all stand where they stood; under a filter they go to the end, since Excel takes them nowhere else then.
 */
export async function putRowsIn(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  rows: readonly RowStood[],
): Promise<boolean> {
  const looked = await lookAtRows(requests, next, table, []);
  if (!looked) return false;
  try {
    const outcomes = await sendAllEdits(requests, next, table, addsOf(looked, rows), () => true);
    return outcomes.every(isInOrder) && !looked.isFiltered;
  } catch (thrown) {
    if (looked.isFiltered || toWorkbookError(thrown, next).kind === 'excel-not-responding') throw thrown;
    // A filter that came right before lets none of them in.
    const again = await lookAtRows(requests, next, table, []);
    if (again?.isFiltered && again.count === looked.count)
      await sendAllEdits(requests, next, table, addsOf(again, rows), () => true);
    return false;
  }
}

const addsOf = ({ count, isFiltered }: RowsLooked, rows: readonly RowStood[]): AddEdit[] =>
  rows.map(({ row, before }, index) => ({
    kind: 'add',
    row: isFiltered || row >= count + index ? 'end' : row,
    lines: [before.map(writeBackOf)],
  }));
