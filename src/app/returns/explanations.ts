import type { ColumnDocument } from '../../domain/model/sheet-document';
import type { ExplanationRecord } from '../../domain/model/registers';
import { serialOfIso } from '../../cells/serial-dates';
import type { WorkbookPort } from '../../ports/workbook-port';

const TABLE = 'Explanations';
const HEADERS = ['Query', 'Sheet', 'Explanation', 'By', 'Date', 'Accepted'] as const;

/** How the table looks where it has to be made. */
const COLUMNS: readonly ColumnDocument[] = [
  { width: 34, isWrapped: true },
  { width: 18 },
  { width: 60, isWrapped: true },
  { width: 18 },
  { width: 12, numberFormat: 'dd/mm/yyyy' },
  { width: 13 },
];

/** Writes an explanation into its row, or a new one. Whatever was accepted before was another text: that is blank again. */
export async function writeExplanation(port: WorkbookPort, explanation: ExplanationRecord): Promise<void> {
  const { query, sheet, text, by, date } = explanation;
  await port.writeRows({
    table: TABLE,
    headers: HEADERS,
    rows: [[query, sheet, text, by, serialOfIso(date) ?? date, null]],
    how: 'upsert',
    keys: ['Query'],
    columns: COLUMNS,
  });
}

/** Takes the rows about a query out of the table. */
export async function removeExplanation(port: WorkbookPort, query: string): Promise<void> {
  await port.writeRows({ table: TABLE, headers: ['Query'], rows: [[query]], how: 'remove', keys: ['Query'] });
}
