import type { CellValue } from '../../cells/cell-values';
import { isBlankRow, isNearlyKept } from './cell-writes';
import type { NextStep } from './errors';
import { lookAtRows, type RowsLooked } from './look-at-rows';
import type { CellState } from './cell-state';
import type { Requests } from './request';
import { fateOf, rowsLooked, type AddEdit, type RemoveEdit, type RowEdit, type WriteEdit } from './row-edits';
import type { Done, EditedTable } from './send-edits';
import { readTable } from './table-state';

export interface DoneFound {
  /** What of the edits was done, in their order, with how the rows stood when they were looked at. */
  readonly done: readonly Done[];
  /** Whether that is all of them, to the last cell. */
  readonly isWhole: boolean;
}

/**
 * Finds out how far a request got whose answer did not arrive, by looking at its rows. The edits are writes, then additions; or
 * additions alone; or removals alone.
 * @param count how many rows the table had when the request was sent.
 * @returns undefined when the rows fit no stage of it, or cannot be looked at; `gone` when there is no such table any more.
 */
export async function findOutDone(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  edits: readonly RowEdit[],
  count: number,
): Promise<DoneFound | 'gone' | undefined> {
  try {
    const removals = edits.filter(isRemoval);
    if (removals.length > 0) {
      const { table: now } = await readTable(requests, next, table.id);
      return now ? removedSoFar(removals, now.rows, count) : 'gone';
    }
    const about = await lookAtRows(requests, next, table, []);
    if (!about) return 'gone';
    const looked = await lookAtRows(requests, next, table, rowsTouched(edits, count, about.count));
    if (!looked) return 'gone';
    return looked.count === about.count ? stageOf(edits, count, looked) : undefined;
  } catch {
    return undefined;
  }
}

const isWrite = (edit: RowEdit): edit is WriteEdit => edit.kind === 'write';
const isAdd = (edit: RowEdit): edit is AddEdit => edit.kind === 'add';
const isRemoval = (edit: RowEdit): edit is RemoveEdit => edit.kind === 'remove';

/** Rows written, and those that were added. */
function rowsTouched(edits: readonly RowEdit[], count: number, now: number): number[] {
  const written = edits.filter(isWrite).flatMap(({ row, lines }) => lines.map((_, index) => row + index));
  const added = addedSoFar(edits.filter(isAdd), count, now)?.flatMap(({ edit, at }) =>
    edit.lines.map((_, index) => at + index),
  );
  return [...written, ...(added ?? [])].filter((row) => row < now);
}

/** Which of the additions make up the rows that are there more; undefined when none do. */
function addedSoFar(
  adds: readonly AddEdit[],
  count: number,
  now: number,
): { readonly edit: AddEdit; readonly at: number }[] | undefined {
  const found: { edit: AddEdit; at: number }[] = [];
  let sum = count;
  for (const edit of adds) {
    if (sum >= now) break;
    found.push({ edit, at: edit.row === 'end' ? sum : edit.row });
    sum += edit.lines.length;
  }
  return sum === now ? found : undefined;
}

function stageOf(edits: readonly RowEdit[], count: number, looked: RowsLooked): DoneFound | undefined {
  const rows = rowsLooked(looked);
  const adds = edits.filter(isAdd);
  const added = addedSoFar(adds, count, looked.count);
  if (!added?.every(({ edit, at }) => areOurs(edit, at, rows))) return undefined;
  const writes = edits.filter(isWrite);
  const fates = writes.map((edit) =>
    edit.lines.map((_, index) => fateOf(edit, rows.get(edit.row + index) ?? [], index)),
  );
  if (fates.some((some) => some.includes('changed'))) return undefined;
  const written = writes.filter((_, index) => fates[index]?.includes('written'));
  return {
    done: [
      ...written.map((edit) => ({ edit, before: edit.before, at: edit.row, isKept: true })),
      ...added.map(({ edit, at }) => ({ edit, before: [], at, isKept: true })),
    ],
    isWhole: fates.every((some) => some.every((fate) => fate === 'written')) && added.length === adds.length,
  };
}

/** Rows that were added hold what they should, or nothing yet. */
function areOurs(edit: AddEdit, at: number, rows: ReadonlyMap<number, readonly CellState[]>): boolean {
  return edit.lines.every((line, index) => {
    const now = rows.get(at + index) ?? [];
    return isBlankRow(now) || line.every((cell, column) => !cell || (now[column] && isNearlyKept(cell, now[column])));
  });
}

/**
 * A row that is still in the table, wherever others have moved it, was not removed. One that is not there may say something else by
 * now, as a formula's result may by itself: only where as many rows fewer are there have those been removed.
 */
function removedSoFar(
  removals: readonly RemoveEdit[],
  now: readonly (readonly CellValue[])[],
  count: number,
): DoneFound | undefined {
  const standing = new Map<string, number>();
  for (const row of now) standing.set(textOf(row), (standing.get(textOf(row)) ?? 0) + 1);
  // From the first down, since those further down were removed before.
  const areThere = [...removals].reverse().map(({ before }) => {
    const text = textOf(before.map(({ value }) => value));
    const left = standing.get(text) ?? 0;
    standing.set(text, left - 1);
    return left > 0;
  });
  const gone = areThere.filter((isThere) => !isThere).length;
  // Of the only row a table has the contents go.
  if (gone > 0 && now.length !== Math.max(1, count - gone)) return undefined;
  if (areThere.lastIndexOf(true) >= removals.length - gone) return undefined;
  const done = removals.slice(0, gone).map((edit) => ({ edit, before: [edit.before], at: edit.row, isKept: true }));
  return { done, isWhole: gone === removals.length };
}

const textOf = (row: readonly CellValue[]): string => JSON.stringify(row.map((value) => value ?? ''));
