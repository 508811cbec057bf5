import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import { toWorkbookError, withState, type NextStep } from './errors';
import { isAnswerTooLarge, isRequestTooLarge } from './payload-limits';
import type { Requests } from './request';
import { partsOf, singleRows, type EditGroups, type RowEdit, type WriteEdit } from './row-edits';
import { findOutDone } from './find-out-done';
import { sendEdits, type EditedTable, type Outcome } from './send-edits';
import { takeEditsBack, type Done, type TakenBack } from './take-edits-back';

/**
 * Does edits group by group, each in a request that reads back what it wrote. Where somebody came in between, a filter misplaced
 * rows, or Excel failed, everything is taken back, as it stood right before.
 * @param count how many rows the table has.
 * @returns what was done, in order.
 * @throws WorkbookError which says in what state the rows are.
 */
export async function carryOutEdits(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  groups: EditGroups,
  count: number,
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
      if (thrown instanceof Misplaced)
        throw await afterConflict(requests, next, table, [...done, ...thrown.done], thrown);
      const error = toWorkbookError(thrown, next);
      if (isRequestTooLarge(error) && part.length > 1) {
        const middle = Math.ceil(part.length / 2);
        waiting = [part.slice(0, middle), part.slice(middle), ...waiting];
        continue;
      }
      // Excel refuses such a request before doing any of it.
      if (error.kind === 'cell-being-edited' && done.length === 0) throw error;
      if (error.kind === 'excel-not-responding') throw withState(error, sentences.rowsUncertain(table.name));
      const found = await findOutDone(requests, next, table, part, rows);
      if (found === 'gone') throw withState(error, sentences.tableGone(table.name));
      if (!found) throw withState(error, sentences.rowsUncertain(table.name));
      if (!isAnswerTooLarge(error) || !found.isWhole)
        throw await afterFailure(requests, next, table, [...done, ...found.done], error);
      done.push(...found.done);
    }
    rows += part.reduce((sum, edit) => sum + growthOf(edit), 0);
  }
  return done;
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
  if (outcomes.every(isGood)) return outcomes;
  const done = outcomes.filter(hasEffect).map(doneOf);
  if (!outcomes.every(({ wasAsLooked }) => wasAsLooked)) throw new Misplaced(done, 'changed');
  const lost = outcomes.filter((one) => !isGood(one));
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

const isGood = ({ wasAsLooked, isCounted, isKept }: Outcome): boolean => wasAsLooked && isCounted && isKept;

/** A row that Excel did not delete, or did not add, needs no taking back. */
const hasEffect = ({ edit, isCounted }: Outcome): boolean => edit.kind === 'write' || isCounted;

const doneOf = ({ edit, before, at }: Outcome): Done => ({ edit, before, at });

function growthOf(edit: RowEdit): number {
  if (edit.kind === 'write') return 0;
  return edit.kind === 'add' ? edit.lines.length : -1;
}

const CAUSES = {
  changed: sentences.rowsChangedMeanwhile,
  filtered: sentences.rowsFiltered,
  'not-kept': sentences.rowsNotKept,
} as const;

async function afterConflict(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  done: readonly Done[],
  { why }: Misplaced,
): Promise<WorkbookError> {
  const state = stateAfter(await takeEditsBack(requests, next, table, done), table.name, why);
  return new WorkbookError('refused', `${CAUSES[why](table.name)} ${state}`, `rows ${why}`);
}

function stateAfter(taken: TakenBack, name: string, why?: Misplaced['why']): string {
  if (taken === 'blank-rows') return sentences.rowsLeftBlank(name);
  if (taken === 'uncertain') return sentences.rowsUncertain(name);
  return why === 'changed' ? sentences.rowsTakenBack() : sentences.rowsAsTheyWere(name);
}

/** After a failure half-way: puts everything back, and answers the error to tell, with what state the table is in. */
async function afterFailure(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  done: readonly Done[],
  error: WorkbookError,
): Promise<WorkbookError> {
  return withState(error, stateAfter(await takeEditsBack(requests, next, table, done), table.name));
}
