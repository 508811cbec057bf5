import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import { toWorkbookError, withState, type NextStep } from './errors';
import { halves, isAnswerTooLarge, isRequestTooLarge } from './payload-limits';
import type { Requests } from './request';
import { partsOf, singleRows, type EditGroups, type RowEdit, type WriteEdit } from './row-edits';
import { findOutDone } from './find-out-done';
import { isInOrder, sendEdits, type Done, type EditedTable, type Outcome } from './send-edits';
import { takeEditsBack, type TakenBack } from './take-edits-back';

/** What is to be done to a table's rows. */
export interface EditPlan {
  readonly groups: EditGroups;
  /** How many rows the table has. */
  readonly count: number;
  /** Places of the columns that tell its rows apart. */
  readonly identity: readonly number[];
}

/**
 * Does edits group by group, each in a request that reads back what it wrote. Where somebody came in between, a filter misplaced
 * rows, or Excel failed, everything is taken back.
 * @returns what was done, in order.
 * @throws WorkbookError which says in what state the rows are; `StoppedHalfway` where some stand changed and can be put back later.
 */
export async function carryOutEdits(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  { groups, count, identity }: EditPlan,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  let waiting = groups.flatMap(partsOf);
  let rows = count;
  // Requests in a loop, against the rule: the next is sent only when the one before has done what it should.
  for (let part = waiting[0]; part; part = waiting[0]) {
    waiting = waiting.slice(1);
    try {
      const outcomes = await sendChecked(requests, next, table, part);
      done.push(...outcomes.map(doneOf));
    } catch (thrown) {
      const takeBack = async (last: readonly Done[]): Promise<TakenBack> =>
        takeEditsBack(requests, next, table, { last, earlier: done, identity });
      if (thrown instanceof Misplaced) throw conflictError(thrown, await takeBack(thrown.done), table.name);
      const error = toWorkbookError(thrown, next);
      if (isRequestTooLarge(error) && part.length > 1) {
        waiting = [...halves(part), ...waiting];
        continue;
      }
      // Excel refuses such a request before doing any of it, so that there is nothing to find out.
      if (error.kind === 'cell-being-edited') {
        if (done.length === 0) throw error;
        const taken = await takeBack([]);
        if (taken !== 'uncertain') throw withState(error, stateAfter(taken, table.name));
        throw new StoppedHalfway(withState(error, sentences.rowsHalfChanged(table.name)), done);
      }
      if (error.kind === 'excel-not-responding') throw withState(error, sentences.rowsUncertain(table.name));
      const found = await findOutDone(requests, next, table, part, rows);
      if (found === 'gone') throw withState(error, sentences.tableGone(table.name));
      if (!found) throw withState(error, sentences.rowsUncertain(table.name));
      if (!isAnswerTooLarge(error) || !found.isWhole)
        throw withState(error, stateAfter(await takeBack(found.done), table.name));
      done.push(...found.done);
    }
    rows += part.reduce((sum, edit) => sum + growthOf(edit), 0);
  }
  return done;
}

/** A person began to edit a cell between two requests, and still did when what the first had done was to be taken back. */
export class StoppedHalfway extends WorkbookError {
  constructor(
    { kind, message, detail }: WorkbookError,
    /** What was done, in order. */
    readonly done: readonly Done[],
  ) {
    super(kind, message, detail);
  }
}

/** The rows are not as they should be: what was done all the same has to be taken back. */
class Misplaced extends Error {
  constructor(
    readonly done: readonly Done[],
    readonly why: 'changed' | 'filtered' | 'not-kept',
  ) {
    super('Rows were not written as they should be.');
  }
}

/** Sends edits, and once more row by row those that a filter has misplaced, which came over the rows since they were looked at. */
async function sendChecked(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  part: readonly RowEdit[],
): Promise<readonly Outcome[]> {
  const outcomes = await sendEdits(requests, next, table, part);
  if (outcomes.every(isInOrder)) return outcomes;
  const done = outcomes.filter(hasEffect).map(doneOf);
  if (!outcomes.every(({ wasAsLooked }) => wasAsLooked)) throw new Misplaced(done, 'changed');
  const lost = outcomes.filter((one) => !isInOrder(one));
  const writes = lost.map(({ edit }) => edit).filter((edit): edit is WriteEdit => edit.kind === 'write');
  if (writes.length < lost.length)
    throw new Misplaced(done, lost.some(({ edit }) => edit.kind === 'remove') ? 'filtered' : 'not-kept');
  const again = await sendAgain(requests, next, table, writes);
  if (!again) throw new Misplaced(done, 'not-kept');
  return outcomes;
}

/** @returns whether every row holds now what it should. */
async function sendAgain(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  writes: readonly WriteEdit[],
): Promise<boolean> {
  try {
    const outcomes = await sendEdits(requests, next, table, singleRows(writes));
    return outcomes.every(({ isKept }) => isKept);
  } catch {
    return false;
  }
}

/** A row that Excel did not delete, or did not add, needs no taking back. */
const hasEffect = ({ edit, isCounted }: Outcome): boolean => edit.kind === 'write' || isCounted;

const doneOf = ({ edit, before, at, isKept }: Outcome): Done => ({ edit, before, at, isKept });

function growthOf(edit: RowEdit): number {
  if (edit.kind === 'write') return 0;
  return edit.kind === 'add' ? edit.lines.length : -1;
}

const CAUSES = {
  changed: sentences.rowsChangedMeanwhile,
  filtered: sentences.rowsFiltered,
  'not-kept': sentences.rowsNotKept,
} as const;

function conflictError({ why }: Misplaced, taken: TakenBack, name: string): WorkbookError {
  return new WorkbookError('refused', `${CAUSES[why](name)} ${stateAfter(taken, name, why)}`, `rows ${why}`);
}

function stateAfter(taken: TakenBack, name: string, why?: Misplaced['why']): string {
  if (taken === 'blank-rows') return sentences.rowsLeftBlank(name);
  if (taken === 'uncertain') return sentences.rowsUncertain(name);
  return why === 'changed' ? sentences.rowsTakenBack() : sentences.rowsAsTheyWere(name);
}
