import type { CellValue } from '../../cells/cell-values';
import type { TakenNames } from './add-sheets';
import { toWorkbookError, type NextStep } from './errors';
import type { Requests } from './request';
import { readTablesInBlocks } from './table-blocks';
import { blankAsNull } from './to-grid';

/** A table as it stands: plain data, good beyond the request. */
export interface TableState {
  /** Excel's, which it keeps when somebody renames it. */
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly headers: readonly string[];
  /** Values, blanks as null. The totals row is none of them. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Number formats of its last row, which rows added below it take over. */
  readonly lastFormats: readonly string[];
}

/** The table, or undefined where there is none with a header row; and the names of whatever stands in the workbook. */
export interface TableFound {
  readonly table: TableState | undefined;
  readonly taken: TakenNames;
}

/** Reads a table's values in one request; in several, by size, where Excel does not hand them over at once. */
export async function readTable(requests: Requests, next: NextStep, name: string): Promise<TableFound> {
  const { found, values } = await readAtOnce(requests, next, name);
  const { table, last, sheets, tables } = found;
  const taken = { sheets: namesOf(sheets), tables: namesOf(tables) };
  if (table.isNullObject || !table.showHeaders) return { table: undefined, taken };
  const all = values ?? (await readTablesInBlocks(requests, next, [table.id]))[0]?.values ?? [];
  const [headers = [], ...rows] = all.map((line) => line.map(blankAsNull));
  return {
    taken,
    table: {
      id: table.id,
      name: table.name,
      sheet: table.worksheet.name,
      isProtected: table.worksheet.protection.protected,
      headers: headers.map((header) => String(header ?? '')),
      rows: table.showTotals ? rows.slice(0, -1) : rows,
      lastFormats: (last.numberFormat[0] ?? []).map(String),
    },
  };
}

interface Queued {
  readonly table: Excel.Table;
  readonly last: Excel.Range;
  readonly sheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
}

/** @returns no values where these are more than Excel hands over at once: it says so, or gives null above five million cells. */
async function readAtOnce(
  requests: Requests,
  next: NextStep,
  name: string,
): Promise<{ readonly found: Queued; readonly values?: CellValue[][] | null }> {
  try {
    return await requests.send(next, (context) => {
      const found = queueTable(context, name);
      const range = found.table.getRange().load('values');
      return {
        found,
        get values() {
          return found.table.isNullObject ? [] : (range.values as CellValue[][] | null);
        },
      };
    });
  } catch (thrown) {
    if (toWorkbookError(thrown, next).kind !== 'too-large') throw thrown;
    return { found: await requests.send(next, (context) => queueTable(context, name)) };
  }
}

function queueTable({ workbook }: Excel.RequestContext, name: string): Queued {
  const table = workbook.tables.getItemOrNullObject(name);
  return {
    table: table.load('id,name,showHeaders,showTotals,worksheet/name,worksheet/protection/protected'),
    last: table.getDataBodyRange().getLastRow().load('numberFormat'),
    sheets: workbook.worksheets.load('items/name'),
    tables: workbook.tables.load('items/name'),
  };
}

const namesOf = ({ items }: { readonly items: readonly { readonly name: string }[] }): string[] =>
  items.map(({ name }) => name);
