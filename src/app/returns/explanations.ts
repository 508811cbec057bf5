import { headingsOf, looksOf, rowFor } from '../../domain/tables/define-table';
import { EXPLANATIONS } from '../../domain/tables/explanations';
import type { ExplanationRecord } from '../../domain/model/registers';
import { serialOfIso } from '../../cells/serial-dates';
import type { WorkbookPort } from '../../ports/workbook-port';

/** The heading that tells rows apart. */
const KEYS = ['Query'] as const;

/**
 * Writes an explanation into its row, or a new one. Whatever was accepted before was another text: that is blank again.
 * @returns what could not be set of how the table's new sheet is printed.
 */
export async function writeExplanation(
  port: WorkbookPort,
  explanation: ExplanationRecord,
): Promise<string | undefined> {
  const { query, sheet, text, by, date } = explanation;
  const headers = headingsOf(EXPLANATIONS);
  const row = rowFor(EXPLANATIONS, headers, {
    Query: query,
    Sheet: sheet,
    Explanation: text,
    By: by,
    Date: serialOfIso(date) ?? date,
  });
  const { printTrouble } = await port.changeRows({
    table: EXPLANATIONS.name,
    headers,
    keys: KEYS,
    put: [row],
    drop: [],
    columns: looksOf(EXPLANATIONS, headers),
  });
  return printTrouble;
}

/** Takes the rows about a query out of the table. */
export async function removeExplanation(port: WorkbookPort, query: string): Promise<void> {
  const drop = [rowFor(EXPLANATIONS, KEYS, { Query: query })];
  await port.changeRows({ table: EXPLANATIONS.name, headers: KEYS, keys: KEYS, put: [], drop });
}
