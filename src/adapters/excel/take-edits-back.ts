import { isNearlyKept, writeBackOf, writeOf, type RowWrite } from './cell-writes';
import type { NextStep } from './errors';
import { lookAtRows } from './look-at-rows';
import type { CellState } from './cell-state';
import type { Requests } from './request';
import { rowsLooked, type AddEdit, type RowEdit } from './row-edits';
import { editsBack, findSomeOfOurRows, rowsLeftBy, type RowsLeftBehind } from './our-rows';
import { isInOrder, sendAllEdits, type Done, type EditedTable, type Outcome } from './send-edits';

/** `blank-rows`: rows that were added could not be deleted under a filter, and are blank now. */
export type TakenBack = 'all' | 'blank-rows' | 'uncertain';

/** What has to be taken back. */
export interface ToTakeBack {
  /** What the request just sent did; nobody but somebody in a great hurry has come in between. */
  readonly last: readonly Done[];
  /** What requests before it did, and was in order then. Rows may have moved since. */
  readonly earlier: readonly Done[];
  readonly identity: readonly number[];
}

/**
 * Takes edits back and makes sure that it is done: what was done last where it was done, as it stood right before; what was done
 * earlier wherever those rows stand now, each while it holds what was written.
 */
export async function takeEditsBack(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  { last, earlier, identity }: ToTakeBack,
): Promise<TakenBack> {
  try {
    let hasBlankRows = false;
    // Each kind in a request of its own, since rows move in between.
    for (const group of groupsOf([...last].reverse())) {
      const taken = await takeGroupBack(requests, next, table, group);
      if (taken === 'uncertain') return taken;
      hasBlankRows ||= taken === 'blank-rows';
    }
    if (earlier.length > 0) {
      const taken = await takeEarlierBack(requests, next, table, rowsLeftBy(earlier, identity));
      if (taken === 'uncertain') return taken;
      hasBlankRows ||= taken === 'blank-rows';
    }
    return hasBlankRows ? 'blank-rows' : 'all';
  } catch {
    return 'uncertain';
  }
}

async function takeEarlierBack(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  left: RowsLeftBehind,
): Promise<TakenBack> {
  const some = await findSomeOfOurRows(requests, next, table, left);
  if (!some) return 'uncertain';
  const { places, looked } = some.found;
  let hasBlankRows = false;
  for (const group of editsBack(some.left, some.found)) {
    if (group.length === 0) continue;
    if (looked.isFiltered && group.some(({ kind }) => kind === 'remove')) {
      const added = some.left.rows.flatMap(({ line, before }, index) =>
        before === undefined ? [{ row: places[index] ?? 0, line }] : [],
      );
      hasBlankRows = true;
      if ((await blank(requests, next, table, added)) === 'uncertain') return 'uncertain';
      continue;
    }
    const outcomes = await sendAllEdits(requests, next, table, group);
    if (!outcomes.every(isInOrder)) return 'uncertain';
  }
  if (!some.isClear) return 'uncertain';
  return hasBlankRows ? 'blank-rows' : 'all';
}

/** Neighbours of one kind. */
function groupsOf(done: readonly Done[]): Done[][] {
  const groups: Done[][] = [];
  for (const one of done) {
    const group = groups.at(-1);
    if (group?.[0]?.edit.kind === one.edit.kind) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

async function takeGroupBack(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  group: readonly Done[],
): Promise<TakenBack> {
  const adds = group.flatMap(({ edit, at }) => (edit.kind === 'add' ? [{ edit, at }] : []));
  if (adds.length > 0) return deleteAdded(requests, next, table, adds);
  const outcomes = await sendAllEdits(requests, next, table, await placedBack(requests, next, table, group));
  return outcomes.every(({ isKept, isCounted }) => isKept && isCounted) ? 'all' : 'uncertain';
}

/** Cells row by row, so that no filter can misplace them; rows that were deleted at their places, from the first down. */
async function placedBack(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  group: readonly Done[],
): Promise<RowEdit[]> {
  const isDeletion = group.some(({ edit }) => edit.kind === 'remove');
  let count = isDeletion ? ((await lookAtRows(requests, next, table, []))?.count ?? 0) : 0;
  return group.flatMap(({ edit, before, at }): RowEdit[] => {
    if (edit.kind === 'write')
      return edit.lines.map((line, index) => ({
        kind: 'write',
        row: edit.row + index,
        lines: [line.map((cell, column) => cell && backOf(before[index]?.[column]))],
        before: before.slice(index, index + 1),
        identity: [],
      }));
    const row = at >= count ? 'end' : at;
    count += 1;
    return [{ kind: 'add', row, lines: before.map((line) => line.map(writeBackOf)) }];
  });
}

const backOf = (cell: CellState | undefined) => cell && writeBackOf(cell);

/** Deletes rows that were added, while they still hold what was put into them. */
async function deleteAdded(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  adds: readonly { readonly edit: AddEdit; readonly at: number }[],
): Promise<TakenBack> {
  const added = adds
    .flatMap(({ edit, at }) => edit.lines.map((line, index) => ({ row: at + index, line })))
    .sort((one, other) => other.row - one.row);
  const looked = await lookAtRows(
    requests,
    next,
    table,
    added.map(({ row }) => row),
  );
  if (!looked) return 'uncertain';
  const states = rowsLooked(looked);
  if (!added.every(({ row, line }) => isOurs(line, states.get(row)))) return 'uncertain';
  if (looked.isFiltered) return blank(requests, next, table, added);
  const removals = added.map(({ row }): RowEdit => ({ kind: 'remove', row, before: states.get(row) ?? [] }));
  const outcomes = await sendAllEdits(requests, next, table, removals);
  if (outcomes.every(isGone)) return 'all';
  return outcomes.some(isGone) ? 'uncertain' : blank(requests, next, table, added);
}

const isGone = ({ isCounted, wasAsLooked }: Outcome): boolean => isCounted && wasAsLooked;

const isOurs = (line: RowWrite, now: readonly CellState[] | undefined): boolean =>
  now !== undefined &&
  line.every((cell, column) => {
    const held = now[column];
    return !cell || (held !== undefined && (held.value === null || isNearlyKept(cell, held)));
  });

async function blank(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  added: readonly { readonly row: number; readonly line: RowWrite }[],
): Promise<TakenBack> {
  const edits = added.map(({ row, line }): RowEdit => ({
    kind: 'write',
    row,
    lines: [line.map((cell) => cell && writeOf(null, undefined))],
    before: [],
    identity: [],
  }));
  const outcomes = await sendAllEdits(requests, next, table, edits);
  return outcomes.every(({ isKept }) => isKept) ? 'blank-rows' : 'uncertain';
}
