import { isIdle, undoOnce } from '../shared/rows-back';
import { sentences } from '../shared/sentences';
import { planChange, type RowsPlan } from '../shared/table-rows';
import { RowsHalfChanged, WorkbookError } from '../../ports/workbook-error';
import type { RowsChange, RowsChanged } from '../../ports/workbook-port';
import { carryOutEdits, StoppedHalfway } from './carry-out-edits';
import { mayBeDataType } from './cell-state';
import { isSameRow } from './cell-writes';
import { lookAtRows, type RowsLooked } from './look-at-rows';
import { makeChangedTable } from './make-changed-table';
import type { Memory } from './memory';
import { rowsLeftBy } from './our-rows';
import type { Requests } from './request';
import { editsOf } from './row-edits';
import type { Done } from './send-edits';
import { readTable, type TableState } from './table-state';
import { undoRows } from './undo-rows';

const NEXT = 'save it again';

/**
 * Puts and drops rows of a table in three requests (more by size): the table's values; all that is to know of the rows that change,
 * right before; then every change with what stood there before and what stands there afterwards. Rows that are deleted take one
 * more, and rows that are only added one less. What is not as it should be then is taken back. A table that has to be made takes four.
 */
export async function changeRows(requests: Requests, memory: Memory, change: RowsChange): Promise<RowsChanged> {
  const { table, taken } = await readTable(requests, NEXT, change.table);
  if (!table) return makeChangedTable(requests, memory, change, taken);
  const plan = planChange(table, change);
  if (isIdle(plan)) return { undo: undoOnce(() => Promise.resolve(true)) };
  checkOpen(table, table.name);
  const edited = { id: table.id, name: table.name, width: table.headers.length };
  const looked = await lookBefore(requests, table, plan);
  const groups = editsOf(plan, looked, table.lastFormats);
  const undoing = (done: readonly Done[]): RowsChanged['undo'] => {
    const left = rowsLeftBy(done, plan.identity);
    return undoOnce(() => undoRows(requests, edited, left));
  };
  try {
    const { identity } = plan;
    return { undo: undoing(await carryOutEdits(requests, NEXT, edited, { groups, count: looked.count, identity })) };
  } catch (thrown) {
    throw thrown instanceof StoppedHalfway ? new RowsHalfChanged(thrown, undoing(thrown.done)) : thrown;
  }
}

/** @throws WorkbookError `refused` when the rows are not those that were read, or cannot be deleted; nothing was written then. */
async function lookBefore(requests: Requests, table: TableState, plan: RowsPlan): Promise<RowsLooked> {
  const rows = [...plan.replace.map(({ row }) => row), ...plan.remove];
  // Rows that are added need no look.
  if (rows.length === 0)
    return { blocks: [], count: table.rows.length, isFiltered: false, isProtected: false, sheet: table.sheet };
  const looked = await lookAtRows(requests, NEXT, { id: table.id, width: table.headers.length }, rows);
  if (!looked) throw new WorkbookError('refused', sentences.rowsChanged(table.name));
  checkOpen(looked, table.name);
  if (plan.remove.length > 0 && looked.isFiltered)
    throw new WorkbookError('refused', sentences.rowsFiltered(table.name));
  checkAsRead(table, plan, looked);
  return looked;
}

function checkAsRead(table: TableState, plan: RowsPlan, { blocks, count }: RowsLooked): void {
  const removed = new Set(plan.remove);
  const cellsOf = new Map(plan.replace.map(({ row, cells }) => [row, cells]));
  const isAsRead = blocks.every(({ row: first, lines }) =>
    lines.every((line, index) => {
      const row = first + index;
      const read = table.rows[row]?.map((value, column) => ({ value, formula: line[column]?.formula }));
      const cells = cellsOf.get(row) ?? [];
      const matters = (column: number): boolean =>
        removed.has(row) || cells[column] !== undefined || plan.identity.includes(column);
      return row < count && read !== undefined && isSameRow(read, line, matters);
    }),
  );
  if (!isAsRead) throw new WorkbookError('refused', sentences.rowsChanged(table.name));
  // Nothing that is written brings these back.
  for (const { row: first, lines } of blocks)
    for (const [index, line] of lines.entries()) {
      const cells = cellsOf.get(first + index) ?? [];
      const isLost = (column: number): boolean => removed.has(first + index) || cells[column] !== undefined;
      const place = line.findIndex((cell, column) => isLost(column) && mayBeDataType(cell));
      if (place >= 0)
        throw new WorkbookError(
          'refused',
          sentences.rowsHoldDataType(table.name, table.headers[place] ?? '', first + index + 1),
        );
    }
}

/** @throws WorkbookError `sheet-protected` */
function checkOpen({ isProtected, sheet }: Pick<RowsLooked, 'isProtected' | 'sheet'>, name: string): void {
  if (isProtected) throw new WorkbookError('sheet-protected', sentences.protectedTable(name, sheet));
}
