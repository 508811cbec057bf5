import { EXPLANATIONS } from '../../domain/tables/explanations';
import { cellOf, findTable, rowsOf } from '../../domain/tables/read-table';
import type { TableRead } from '../../domain/tables/spec-rows';
import type { Variance } from '../../domain/variance/variance';
import { JUDGING } from './performance-notices';
import { WorkbookError } from '../../ports/workbook-error';
import { writeAll, type Written } from '../shared/transaction';
import type { WorkbookPort } from '../../ports/workbook-port';
import { writeCells } from './write-cells';

/**
 * Writes Yes or No under *Accepted* beside the explanation of a variance, into that one cell. Of several rows about it the last
 * counts, as it does in the review, and it is judged only while it is what the manager has read there.
 * @throws WorkbookError where there is no such cell, the last row says something else than at the review, or the cell was changed since
 *   the tables were read; nothing was written then.
 */
export async function judgeExplanation(
  port: WorkbookPort,
  tables: readonly TableRead[],
  { explanation, query }: Pick<Variance, 'explanation'> & Partial<Pick<Variance, 'query'>>,
  accepted: boolean,
): Promise<Written> {
  const table = findTable(tables, EXPLANATIONS);
  const rows = rowsOf(tables, EXPLANATIONS);
  const row = rows.filter(({ text }) => text('Query') === explanation?.query).at(-1);
  if (!table || !row) throw new WorkbookError('refused', JUDGING.noExplanation);
  const cell = cellOf(table, row.row, 'Accepted');
  if (!cell) throw new WorkbookError('refused', JUDGING.noColumn);
  // The figure may stand on a sheet and in History, each with a query of its own.
  const last = rows.filter(({ text }) => [explanation?.query, query].includes(text('Query'))).at(-1);
  if (last !== row || row.text('Explanation') !== explanation?.text) throw new WorkbookError('refused', JUDGING.unread);
  const change = {
    sheet: table.sheet,
    row: cell.top,
    column: cell.left,
    before: table.rows[row.row - 1]?.[cell.left - table.left] ?? null,
    after: accepted ? 'Yes' : 'No',
  };
  return writeAll([{ what: `the table ${table.name}`, write: () => writeCells(port, [change]) }]);
}
