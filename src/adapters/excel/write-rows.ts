import { planRows, sheetForRows, type RowsPlan } from '../shared/table-rows';
import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import type { TableRows } from '../../ports/workbook-port';
import type { CellValue } from '../../cells/cell-values';
import { makeSheets } from './add-sheets';
import { toWorkbookError, withState, workbookError } from './errors';
import type { Memory } from './memory';
import type { Requests } from './request';
import { typedCells } from './row-steps';
import { sendInParts } from './send-in-parts';
import { blankAsNull } from './to-grid';

const NEXT = 'save it again';

/** Rows added by one call: small enough that halves of a request that was too large can be found. */
const ROWS_AT_ONCE = 1_000;

/** One call on the table. */
type Step = (table: Excel.Table) => void;

/**
 * Changes rows of a table in two requests: how it stands, then every change; where it has to be made, in three. A failure half-way is reported and not taken back:
 * what was there before stands, and rows given once more with their keys do not come twice.
 */
export async function writeRows(requests: Requests, memory: Memory, wanted: TableRows): Promise<void> {
  const { table, range, sheets, tables } = await requests.send(NEXT, ({ workbook }) => {
    const table = workbook.tables.getItemOrNullObject(wanted.table);
    return {
      table: table.load('name,showHeaders,showTotals,worksheet/name,worksheet/protection/protected'),
      range: table.getRange().load('values'),
      sheets: workbook.worksheets.load('items/name'),
      tables: workbook.tables.load('items/name'),
    };
  });
  if (table.isNullObject || !table.showHeaders) {
    const document = sheetForRows(wanted);
    const namesOf = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name);
    const taken = { sheets: namesOf(sheets.items), tables: namesOf(tables.items), inFront: false };
    if (document) await makeSheets(requests, memory, [document], taken);
    return;
  }
  const steps = stepsFor(planFor(table, range, wanted));
  const { worksheet } = table;
  if (steps.length === 0) return;
  if (worksheet.protection.protected)
    throw new WorkbookError('sheet-protected', sentences.protectedTable(table.name, worksheet.name));
  try {
    await sendInParts(requests, NEXT, steps, ({ workbook }, part) =>
      part.map((step) => step(workbook.tables.getItem(table.name))),
    );
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    // Excel refuses these requests before doing any of it.
    if (error.kind === 'cell-being-edited') throw error;
    throw withState(error, sentences.rowsUncertain(table.name));
  }
}

function planFor(table: Excel.Table, range: Excel.Range, wanted: TableRows): RowsPlan {
  const values = range.values as CellValue[][] | null;
  // Excel gives nothing, without a word, above five million cells.
  if (!values) throw workbookError('too-large', NEXT);
  const [headers = [], ...body] = values.map((line) => line.map(blankAsNull));
  const rows = table.showTotals ? body.slice(0, -1) : body;
  return planRows({ name: table.name, headers: headers.map((header) => String(header ?? '')), rows }, wanted);
}

/** Replacing comes first, while the rows stand where they stood; then removing, from the last up. */
function stepsFor({ replace, remove, append }: RowsPlan): Step[] {
  const added: Step[] = [];
  for (let from = 0; from < append.length; from += ROWS_AT_ONCE) {
    const block = append.slice(from, from + ROWS_AT_ONCE).map(typedCells);
    added.push((table) => table.rows.add(undefined, block));
  }
  return [
    ...replace.map(
      ({ row, cells }): Step =>
        (table) =>
          (table.getDataBodyRange().getRow(row).values = [typedCells(cells)]),
    ),
    ...remove.map(
      (row): Step =>
        (table) =>
          table.rows.getItemAt(row).delete(),
    ),
    ...added,
  ];
}
