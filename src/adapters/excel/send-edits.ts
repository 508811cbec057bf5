import { inputsOf, isKept, isSameRow, queueWrites, type CellHeld, type RowWrite } from './cell-writes';
import { toWorkbookError, type NextStep } from './errors';
import { rowsOf, statesOf } from './look-at-rows';
import { halves, isRequestTooLarge } from './payload-limits';
import { heldIn, STATE, type CellState } from './cell-state';
import type { Requests } from './request';
import { isAsLooked, partsOf, type AddEdit, type RemoveEdit, type RowEdit, type WriteEdit } from './row-edits';

/** The table whose rows are changed. */
export interface EditedTable {
  readonly id: string;
  readonly name: string;
  /** How many columns it has. */
  readonly width: number;
}

/** What an edit did, as the same request saw it. */
export interface Outcome {
  readonly edit: RowEdit;
  /** How the rows stood right before; none for rows that were added. */
  readonly before: readonly (readonly CellState[])[];
  /** Whether they stood as they were looked at: nobody came in between. */
  readonly wasAsLooked: boolean;
  /** Whether there are as many rows more or fewer as there should be. */
  readonly isCounted: boolean;
  /** Whether the rows hold now what was written. */
  readonly isKept: boolean;
  /** Where added rows begin. */
  readonly at: number;
}

/** Whether an edit did just what it should. */
export const isInOrder = ({ wasAsLooked, isCounted, isKept }: Outcome): boolean => wasAsLooked && isCounted && isKept;

/** An edit that was done. */
export interface Done {
  readonly edit: RowEdit;
  /** How the rows stood right before; none for rows that were added. */
  readonly before: readonly (readonly CellState[])[];
  /** Where added rows begin. */
  readonly at: number;
  /** Whether the rows held what was written right after; a filter may have misplaced it. */
  readonly isKept: boolean;
}

/** How an edit looks in a request: what to read of it afterwards. */
interface Queued {
  readonly edit: RowEdit;
  readonly before?: Excel.Range;
  readonly after?: Excel.Range;
  readonly count?: OfficeExtension.ClientResult<number>;
}

/**
 * One request that does the edits in turn, and loads before and after each of them what stands there: nobody comes in between.
 * @throws WorkbookError; what was done then is not known, unless the request was too large.
 */
export async function sendEdits(
  requests: Requests,
  next: NextStep,
  { id, width }: EditedTable,
  edits: readonly RowEdit[],
): Promise<Outcome[]> {
  const { start, queued } = await requests.send(next, ({ workbook }) => {
    const table = workbook.tables.getItem(id);
    return { start: table.rows.getCount(), queued: edits.map((edit) => queueEdit(table, width, edit)) };
  });
  let count = start.value;
  return queued.map((one) => {
    const outcome = outcomeOf(one, count);
    count = one.count?.value ?? count;
    return outcome;
  });
}

/**
 * The same in as many requests as keep each answer small enough, each edit once. After a request in which one edit was not in order
 * none is sent any more: the others would meet the same rows that have moved.
 * @returns what was sent, in order; fewer than the edits when it stopped.
 */
export async function sendAllEdits(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  edits: readonly RowEdit[],
  isRight: (outcome: Outcome) => boolean = isInOrder,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let waiting = partsOf(edits);
  for (let part = waiting[0]; part && outcomes.every(isRight); part = waiting[0]) {
    waiting = waiting.slice(1);
    try {
      outcomes.push(...(await sendEdits(requests, next, table, part)));
    } catch (thrown) {
      const error = toWorkbookError(thrown, next);
      if (!isRequestTooLarge(error) || part.length < 2) throw error;
      waiting = [...halves(part), ...waiting];
    }
  }
  return outcomes;
}

function queueEdit(table: Excel.Table, width: number, edit: RowEdit): Queued {
  if (edit.kind === 'write') return queueWrite(table, width, edit);
  return edit.kind === 'add' ? queueAdd(table, width, edit) : queueRemoval(table, edit);
}

function queueWrite(table: Excel.Table, width: number, edit: WriteEdit): Queued {
  const range = (): Excel.Range => rowsOf(table, edit.row, edit.lines.length, width);
  const before = range().load(STATE);
  queueWrites(range(), edit.lines);
  return { edit, before, after: range().load('values,formulas') };
}

function queueAdd(table: Excel.Table, width: number, edit: AddEdit): Queued {
  const { row, lines } = edit;
  const isWrittenApart = row !== 'end' || lines.some((line) => line.some((cell) => cell?.formatFirst !== undefined));
  // Blank at first where formats have to be set before: null leaves a calculated column to Excel.
  const inputs = lines.map((line) => (isWrittenApart ? line.map((cell) => (cell ? '' : null)) : inputsOf(line)));
  // Excel wants no place for rows at the end.
  table.rows.add(row === 'end' ? undefined : row, inputs as (string | number | boolean)[][]);
  const range = (): Excel.Range =>
    row === 'end'
      ? table
          .getDataBodyRange()
          .getLastRow()
          .getOffsetRange(1 - lines.length, 0)
          .getResizedRange(lines.length - 1, 0)
      : rowsOf(table, row, lines.length, width);
  // New rows take the formats of the row above them.
  if (isWrittenApart) queueWrites(range(), lines);
  return { edit, after: range().load('values,formulas'), count: table.rows.getCount() };
}

function queueRemoval(table: Excel.Table, edit: RemoveEdit): Queued {
  const row = table.rows.getItemAt(edit.row);
  const before = row.getRange().load(STATE);
  row.delete();
  return { edit, before, count: table.rows.getCount() };
}

/** @param countBefore how many rows the table had when the edit's turn came. */
function outcomeOf({ edit, before, after, count }: Queued, countBefore: number): Outcome {
  if (edit.kind === 'remove') {
    const states = before ? statesOf(before, 1) : [];
    return {
      edit,
      before: states,
      wasAsLooked: isSameRow(edit.before, states[0] ?? []),
      // Of the only row a table has the contents go.
      isCounted: count?.value === Math.max(1, countBefore - 1),
      isKept: true,
      at: edit.row,
    };
  }
  const { lines } = edit;
  const isKeptWhole = after !== undefined && lines.every((line, row) => holds(line, heldIn(after, row)));
  if (edit.kind === 'add') {
    const isCounted = count?.value === countBefore + lines.length;
    const at = edit.row === 'end' ? countBefore : edit.row;
    return { edit, before: [], wasAsLooked: true, isCounted, isKept: isKeptWhole, at };
  }
  const states = before ? statesOf(before, lines.length) : [];
  const wasAsLooked = lines.every((_, index) => isAsLooked(edit, states[index] ?? [], index));
  return { edit, before: states, wasAsLooked, isCounted: true, isKept: isKeptWhole, at: edit.row };
}

const holds = (line: RowWrite, now: readonly CellHeld[]): boolean =>
  line.every((cell, column) => {
    const held = now[column];
    return cell === undefined || (held !== undefined && isKept(cell, held));
  });
