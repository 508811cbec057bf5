import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import { carryOutEdits } from './carry-out-edits';
import { editsBack, findOurRows, type RowsLeftBehind } from './our-rows';
import type { Requests } from './request';
import type { EditedTable } from './send-edits';

const UNDO = 'try that again';

/**
 * Puts rows of ours back, wherever they stand now, each only while it holds what was written; others' rows stay as they are. One
 * look right before, and three requests at the most; three more where rows have moved.
 * @returns false, with nothing touched, when one of our rows is not as it was left, or the table is gone.
 * @throws WorkbookError which says in what state the rows are; it may be tried again.
 */
export async function undoRows(requests: Requests, table: EditedTable, left: RowsLeftBehind): Promise<boolean> {
  const found = await findOurRows(requests, UNDO, table, left);
  if (!found) return false;
  const { isProtected, isFiltered, sheet, count } = found.looked;
  if (isProtected) throw new WorkbookError('sheet-protected', sentences.protectedTable(table.name, sheet));
  const movesRows = left.deleted.length > 0 || left.rows.some(({ before }) => before === undefined);
  if (movesRows && isFiltered) throw new WorkbookError('refused', sentences.rowsFiltered(table.name));
  await carryOutEdits(requests, UNDO, table, { groups: editsBack(left, found), count, identity: left.identity });
  return true;
}
