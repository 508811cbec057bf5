import { WorkbookError } from '../../ports/workbook-error';
import { isNearlyKept, isSameContent, writeBackOf, writeOf, type RowWrite } from './cell-writes';
import type { NextStep } from './errors';
import { lookAtRows } from './look-at-rows';
import type { CellState } from './cell-state';
import type { Requests } from './request';
import { rowsLooked, type AddEdit, type RemoveEdit, type RowEdit, type WriteEdit } from './row-edits';
import { editsBack, findSomeOfOurRows, rowsLeftBy, type RowsLeftBehind } from './our-rows';
import { putRowsIn, sendBack } from './send-back';
import type { Done, EditedTable } from './send-edits';

/** `blank-rows`: rows that were added could not be deleted under a filter, and are blank now. */
export type TakenBack = 'all' | 'blank-rows' | 'uncertain';

/** What has to be taken back. */
export interface ToTakeBack {
  /** What the request just sent did; its rows hardly ever have moved since. */
  readonly last: readonly Done[];
  /** What requests before it did, and was in order then. Rows may have moved since. */
  readonly earlier: readonly Done[];
  readonly identity: readonly number[];
}

/**
 * Takes edits back and makes sure that it is done: what was done last where it was done, while that holds what was written; where it
 * does not, and what was done earlier, wherever those rows stand now, each while it does. What cannot be taken back keeps nothing
 * else from being taken back.
 */
export async function takeEditsBack(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  { last, earlier, identity }: ToTakeBack,
): Promise<TakenBack> {
  const taken: TakenBack[] = [];
  try {
    // Each kind in a request of its own, since rows move in between.
    for (const group of groupsOf([...last].reverse())) {
      const inPlace = await takeGroupBack(requests, next, table, group).catch(unlessSilent);
      const mayHaveMoved = inPlace !== 'all' && inPlace !== 'blank-rows' && group[0]?.edit.kind !== 'remove';
      const moved = mayHaveMoved && (await takeEarlierBack(requests, next, table, rowsLeftBy(group, identity)));
      // After a failure nobody knows what was done in the place of others.
      taken.push(inPlace === 'failed' ? 'uncertain' : moved || inPlace);
    }
    if (earlier.length > 0) taken.push(await takeEarlierBack(requests, next, table, rowsLeftBy(earlier, identity)));
  } catch {
    return 'uncertain';
  }
  if (taken.includes('uncertain')) return 'uncertain';
  return taken.includes('blank-rows') ? 'blank-rows' : 'all';
}

/** Excel may still do what it has not answered; after any other failure it can be looked what is left. */
function unlessSilent(thrown: unknown): 'failed' {
  if (thrown instanceof WorkbookError && thrown.kind === 'excel-not-responding') throw thrown;
  return 'failed';
}

async function takeEarlierBack(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  left: RowsLeftBehind,
): Promise<TakenBack> {
  const some = await findSomeOfOurRows(requests, next, table, left);
  if (!some) return 'uncertain';
  const { looked } = some.found;
  let hasBlankRows = false;
  for (const group of editsBack(some.left, some.found)) {
    const removals = group.filter(isRemoval);
    const isBlanking = looked.isFiltered && removals.length > 0;
    hasBlankRows ||= isBlanking;
    const edits = isBlanking ? removals.map(blanked) : group;
    if ((await sendBack(requests, next, table, edits)) !== true) return 'uncertain';
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
  const writes = group.flatMap((done) => (done.edit.kind === 'write' ? writtenRows(done, done.edit) : []));
  if (writes.length === 0) {
    const deleted = group.map(({ at, before }) => ({ row: at, before: before[0] ?? [] }));
    return (await putRowsIn(requests, next, table, deleted)) ? 'all' : 'uncertain';
  }
  const edits = await cellsBack(requests, next, table, writes);
  return edits && (await sendBack(requests, next, table, edits)) === true ? 'all' : 'uncertain';
}

/** A row that was written. */
interface WrittenRow {
  readonly row: number;
  readonly line: RowWrite;
  /** How it stood right before. */
  readonly before: readonly CellState[];
  readonly edit: WriteEdit;
  readonly isKept: boolean;
}

const writtenRows = ({ before, isKept }: Done, edit: WriteEdit): WrittenRow[] =>
  edit.lines.map((line, index) => ({ row: edit.row + index, line, before: before[index] ?? [], edit, isKept }));

/**
 * Cells row by row, so that no filter can misplace them.
 * @returns undefined when one of the rows is not what was written there: another has moved to its place, or somebody has changed it.
 */
async function cellsBack(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  writes: readonly WrittenRow[],
): Promise<readonly RowEdit[] | undefined> {
  const looked = await lookAtRows(
    requests,
    next,
    table,
    writes.map(({ row }) => row),
  );
  if (!looked) return undefined;
  const states = rowsLooked(looked);
  // Below the table, too, where it had become shorter before they were written.
  if (!writes.every((write) => holdsWritten(write, states.get(write.row)))) return undefined;
  return writes.map(({ row, line, before, edit: { identity } }) => ({
    kind: 'write',
    row,
    lines: [line.map((cell, column) => cell && before[column] && writeBackOf(before[column]))],
    before: [states.get(row) ?? []],
    identity,
  }));
}

function holdsWritten({ line, before, edit, isKept }: WrittenRow, now: readonly CellState[] | undefined): boolean {
  return before.every((cell, column) => {
    const [write, held] = [line[column], now?.[column]];
    if (!held) return false;
    if (!write) return !edit.identity.includes(column) || isSameContent(cell, held);
    if (isKept) return isNearlyKept(write, held);
    // A filter may have put what was meant for one row into another of the same block.
    const isAnyOfOurs = edit.lines.some((other) => other[column] && isNearlyKept(other[column], held));
    return isAnyOfOurs || isSameContent(cell, held);
  });
}

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
  const removals = added.map(({ row }): RemoveEdit => ({ kind: 'remove', row, before: states.get(row) ?? [] }));
  if (!looked.isFiltered) {
    const done = await sendBack(requests, next, table, removals);
    // Excel deletes nothing under a filter that came since.
    if (done !== 'nothing') return done ? 'all' : 'uncertain';
  }
  return (await sendBack(requests, next, table, removals.map(blanked))) === true ? 'blank-rows' : 'uncertain';
}

const isRemoval = (edit: RowEdit): edit is RemoveEdit => edit.kind === 'remove';

/** Nobody filled in other columns either. */
const isOurs = (line: RowWrite, now: readonly CellState[] | undefined): boolean =>
  now?.every((held, column) => {
    const cell = line[column];
    return held.value === null || (cell ? isNearlyKept(cell, held) : held.formula !== undefined);
  }) ?? false;

/** Of a row that cannot be deleted what was put into it goes; formulas are a calculated column's. */
function blanked({ row, before }: RemoveEdit): RowEdit {
  const line = before.map((cell) =>
    cell.formula === undefined && cell.value !== null ? writeOf(null, undefined) : undefined,
  );
  return { kind: 'write', row, lines: [line], before: [before], identity: [] };
}
