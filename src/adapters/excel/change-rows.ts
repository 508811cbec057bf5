import { allDone, isIdle, progressOf, undoOnce } from '../shared/rows-back';
import { sentences } from '../shared/sentences';
import { planChange, type RowsPlan } from '../shared/table-rows';
import { WorkbookError } from '../../ports/workbook-error';
import type { RowsChange, RowsChanged } from '../../ports/workbook-port';
import { toWorkbookError, withState } from './errors';
import { makeChangedTable } from './make-changed-table';
import type { Memory } from './memory';
import type { Requests } from './request';
import { queueBack, planSteps } from './row-steps';
import { sendInParts } from './send-in-parts';
import { queueTable, tableState, valuesOf, type QueuedTable, type TableState } from './table-state';

const NEXT = 'save it again';
const UNDO = 'try that again';

/**
 * Puts and drops rows of a table in two requests (more where that is too large): how it stands, then every change, with how it stands afterwards. After a
 * failure half-way two more put everything back. The table has to be made in three.
 */
export async function changeRows(requests: Requests, memory: Memory, change: RowsChange): Promise<RowsChanged> {
  const read = await requests.send(NEXT, ({ workbook }) => ({
    ...queueTable(workbook.tables.getItemOrNullObject(change.table)),
    sheets: workbook.worksheets.load('items/name'),
    tables: workbook.tables.load('items/name'),
  }));
  const before = tableState(read, NEXT);
  if (!before) {
    const namesOf = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name);
    const taken = { sheets: namesOf(read.sheets.items), tables: namesOf(read.tables.items) };
    return makeChangedTable(requests, memory, change, taken);
  }
  const plan = planChange({ ...before, rows: valuesOf(before.rows) }, change);
  if (isIdle(plan)) return { undo: undoOnce(() => Promise.resolve(true)) };
  checkOpen(before);
  const left = await carryOut(requests, before, plan);
  return { undo: undoOnce(() => undo(requests, before, plan, left)) };
}

/** @returns what the table holds afterwards. */
async function carryOut(requests: Requests, before: TableState, plan: RowsPlan): Promise<string> {
  try {
    // The last step reads what the others have left, in the same request unless that is too large for Excel.
    const changes = planSteps(before, plan).map((step) => (table: Excel.Table): QueuedTable | undefined => {
      step(table);
      return undefined;
    });
    const steps = [...changes, queueTable];
    const answers = await sendInParts(requests, NEXT, steps, ({ workbook }, part) =>
      part.map((step) => step(workbook.tables.getItem(before.id))),
    );
    const read = answers.at(-1);
    return (read && tableState(read, NEXT)?.contents) ?? '';
  } catch (thrown) {
    throw await takeBack(requests, before, plan, toWorkbookError(thrown, NEXT));
  }
}

/** After a failure half-way: puts everything back, and answers the error to tell, with what state the table is in. */
async function takeBack(
  requests: Requests,
  before: TableState,
  plan: RowsPlan,
  error: WorkbookError,
): Promise<WorkbookError> {
  // Excel refuses these requests before doing any of it.
  if (error.kind === 'cell-being-edited') return error;
  const uncertain = withState(error, sentences.rowsUncertain(before.name));
  if (error.kind === 'excel-not-responding') return uncertain;
  try {
    const now = await readAgain(requests, before);
    if (now?.contents !== before.contents) {
      const progress = now && progressOf(before.rows.length, plan, valuesOf(now.rows));
      if (!progress) return uncertain;
      await requests.send(NEXT, ({ workbook }) =>
        queueBack(workbook.tables.getItem(before.id), before, plan, progress),
      );
    }
    return withState(error, sentences.rowsAsTheyWere(before.name));
  } catch {
    return uncertain;
  }
}

async function undo(requests: Requests, before: TableState, plan: RowsPlan, left: string): Promise<boolean> {
  const now = await readAgain(requests, before);
  if (now?.contents !== left) return false;
  checkOpen(now);
  try {
    await requests.send(UNDO, ({ workbook }) =>
      queueBack(workbook.tables.getItem(before.id), before, plan, allDone(plan)),
    );
    return true;
  } catch (thrown) {
    const error = toWorkbookError(thrown, UNDO);
    throw error.kind === 'cell-being-edited' ? error : withState(error, sentences.rowsHalfBack(before.name));
  }
}

async function readAgain(requests: Requests, { id }: TableState): Promise<TableState | undefined> {
  const queued = await requests.send(UNDO, ({ workbook }) => queueTable(workbook.tables.getItemOrNullObject(id)));
  return tableState(queued, UNDO);
}

function checkOpen({ isProtected, name, sheet }: TableState): void {
  if (isProtected) throw new WorkbookError('sheet-protected', sentences.protectedTable(name, sheet));
}
