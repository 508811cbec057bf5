import type { RowCells, RowsPlan } from './table-rows';

/** How far a plan was carried out: rows are added first, then taken out from the last up. */
export interface Progress {
  readonly isAppended: boolean;
  /** How many of the rows to be removed are gone. */
  readonly removed: number;
}

/** How to get the rows back, in this order. Places count from the first row below the header. */
export interface RowsBack {
  /** Rows to insert blank, each at its old place, from the first down. */
  readonly insert: readonly number[];
  /** Then rows to delete, from the last up: those that were added. */
  readonly remove: readonly number[];
  /** Then cells to be put back, by their old places: all of an inserted row, of others those that were written. */
  readonly cells: readonly { readonly row: number; readonly isWanted: (column: number) => boolean }[];
}

/** @param count how many rows the table had before. */
export function rowsBack(count: number, plan: RowsPlan, { isAppended, removed }: Progress): RowsBack {
  const insert = plan.remove.slice(0, removed).sort((a, b) => a - b);
  const inserted = new Set(insert);
  const added = isAppended ? plan.append.length : 0;
  return {
    insert,
    // Added rows stand at the end, below all the old ones once these are back.
    remove: Array.from({ length: added }, (_, index) => count + added - 1 - index),
    cells: [
      ...insert.map((row) => ({ row, isWanted: () => true })),
      ...plan.replace
        .filter(({ row }) => !inserted.has(row))
        .map(({ row, cells }) => ({ row, isWanted: (column: number) => cells[column] !== undefined })),
    ],
  };
}

/** All of a plan. */
export const allDone = ({ append, remove }: RowsPlan): Progress => ({
  isAppended: append.length > 0,
  removed: remove.length,
});

/**
 * How far a plan got that failed half-way, recognised by the rows that stand now; undefined when they fit no stage of it. Rows that
 * are added have keys that no other row has, so that the last rows tell whether they are there.
 */
export function progressOf(before: number, plan: RowsPlan, now: readonly RowCells[]): Progress | undefined {
  const added = plan.append.length;
  const isAppended =
    added > 0 && now.length >= added && plan.append.every((row, index) => holds(now.at(index - added), row));
  const removed = before + (isAppended ? added : 0) - now.length;
  const isPossible = removed >= 0 && removed <= plan.remove.length && (isAppended || added === 0 || removed === 0);
  return isPossible ? { isAppended, removed } : undefined;
}

/** Compared as texts: under a text format a number is one until its format is set. */
function holds(row: RowCells | undefined, wanted: RowCells): boolean {
  return wanted.every((value, column) => value === undefined || String(row?.[column] ?? '') === String(value ?? ''));
}

/** Whether there is nothing to do. */
export const isIdle = ({ replace, append, remove }: RowsPlan): boolean =>
  replace.length === 0 && append.length === 0 && remove.length === 0;

/** An undo that is done once: later calls answer false. One that rejected may be tried again. */
export function undoOnce(undo: () => Promise<boolean>): () => Promise<{ readonly restored: boolean }> {
  let isDone = false;
  return async () => {
    if (isDone) return { restored: false };
    const restored = await undo();
    isDone = true;
    return { restored };
  };
}
