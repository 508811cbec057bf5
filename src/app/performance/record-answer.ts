import { personalDataIn } from '../../domain/engine/personal-data';
import type { CellChange } from '../../domain/model/fixes';
import { ESCALATIONS } from '../../domain/tables/escalations';
import { stepsOf } from '../../domain/tables/read-escalations';
import { cellOf, findTable, rowsOf } from '../../domain/tables/read-table';
import type { TableRead } from '../../domain/tables/spec-rows';
import { openCase, stepReached } from '../../domain/variance/ladder';
import type { Variance } from '../../domain/variance/variance';
import { WorkbookError } from '../../ports/workbook-error';
import type { WorkbookPort } from '../../ports/workbook-port';
import type { Notice } from '../shared/notice';
import { writeAll, type Written } from '../shared/transaction';
import { ANSWERING } from './performance-notices';
import type { AnswerToRecord } from './performance-session';
import { writeCells } from './write-cells';

/**
 * Writes what was answered to the step at which the case of a service and KPI stands, and what came of it, into the two cells of its
 * row. What is left blank stays as it is in the table.
 * @param tables as they stand now: what is open is read from them, not by the review.
 * @returns why nothing was written, where that is a person's to mend
 * @throws WorkbookError where there is no such cell or row, or a cell was changed since the tables were read; nothing was written then.
 */
export async function recordAnswer(
  port: WorkbookPort,
  tables: readonly TableRead[],
  { service, kpi }: Pick<Variance, 'service' | 'kpi'>,
  answer: AnswerToRecord,
): Promise<Written | { readonly refused: Notice }> {
  const open = stepReached(openCase(stepsOf(tables, service.id, kpi.id)));
  const table = findTable(tables, ESCALATIONS);
  const row = rowsOf(tables, ESCALATIONS).find(
    ({ place }) => open?.place.sheet === place.sheet && open.place.area.top === place.area.top,
  );
  if (!open || !table || !row) return { refused: ANSWERING.noStep };
  const wanted = [
    ['Response', answer.response.trim()],
    ['Outcome', answer.outcome.trim()],
  ] as const;
  const given = wanted.filter(([, text]) => text !== '');
  if (given.length === 0) return { refused: ANSWERING.nothing };
  if (given.some(([, text]) => personalDataIn(text) !== undefined)) return { refused: ANSWERING.personal };
  const changes = given
    .filter(([heading, text]) => row.text(heading) !== text)
    .map(([heading, after]): CellChange => {
      const cell = cellOf(table, row.row, heading);
      if (!cell) throw new WorkbookError('refused', ANSWERING.noColumn(heading));
      const before = table.rows[row.row - 1]?.[cell.left - table.left] ?? null;
      return { sheet: table.sheet, row: cell.top, column: cell.left, before, after };
    });
  if (changes.length === 0) return { refused: ANSWERING.already };
  return writeAll([{ what: `the table ${table.name}`, write: () => writeCells(port, changes) }]);
}
