import type { CellValue } from '../../cells/cell-values';
import { ROWS_BELOW, rowsToBlank, type TableRead } from '../../domain/tables/spec-rows';
import { toWorkbookError } from './errors';
import type { Memory, TableListing } from './memory';
import type { Requests } from './request';
import { readTablesInBlocks, type TableCells } from './table-blocks';
import { blankAsNull } from './to-grid';

const NEXT = 'Check again';

/**
 * The tables among these names: no request when the read just before saw none of them, one when it did; more, by size, where Excel
 * does not hand them over at once.
 */
export async function readTables(requests: Requests, memory: Memory, names: readonly string[]): Promise<TableRead[]> {
  const listed = memory.tables ?? (await listTables(requests));
  memory.tables = undefined;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const found = listed.filter((table) => table.hasHeaders && wanted.has(table.name.toLowerCase()));
  if (found.length === 0) return [];
  const keys = found.map(({ name }) => name);
  const cells = (await readAtOnce(requests, keys)) ?? (await readTablesInBlocks(requests, NEXT, keys));
  const below = await readBelow(requests, keys, cells);
  return found.map((table, index) => toTable(table, cells[index], below[index] ?? []));
}

interface WithBelow extends TableCells {
  readonly below: CellValue[][];
}

/** @returns undefined when that is more than Excel hands over at once: it says so, or gives no values above five million cells. */
async function readAtOnce(requests: Requests, keys: readonly string[]): Promise<WithBelow[] | undefined> {
  try {
    const read = await requests.send(NEXT, ({ workbook }) =>
      keys.map((name) => {
        const range = workbook.tables.getItem(name).getRange();
        return { range: range.load('values,rowIndex,columnIndex'), below: rowsBelow(range).load('values') };
      }),
    );
    const cells = read.map(({ range, below }) => ({
      top: range.rowIndex,
      left: range.columnIndex,
      // The library's type knows no null, the host does.
      values: range.values as CellValue[][] | null,
      below: below.values as CellValue[][],
    }));
    return cells.every((one): one is WithBelow => one.values !== null) ? cells : undefined;
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    if (error.kind !== 'too-large') throw error;
    return undefined;
  }
}

const rowsBelow = (range: Excel.Range): Excel.Range =>
  range
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(ROWS_BELOW - 1, 0);

/** What stands below tables that were read in blocks, one request; of those read at once it is known. */
async function readBelow(
  requests: Requests,
  keys: readonly string[],
  cells: readonly (TableCells | WithBelow)[],
): Promise<CellValue[][][]> {
  const known = cells.flatMap((one) => ('below' in one ? [one.below] : []));
  if (known.length === keys.length) return known;
  const read = await requests.send(NEXT, ({ workbook }) =>
    keys.map((name) => rowsBelow(workbook.tables.getItem(name).getRange()).load('values')),
  );
  return read.map((range) => range.values as CellValue[][]);
}

async function listTables(requests: Requests): Promise<TableListing[]> {
  const tables = await requests.send(NEXT, ({ workbook }) =>
    workbook.tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name'),
  );
  return tables.items.map((table) => ({
    name: table.name,
    sheet: table.worksheet.name,
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
  }));
}

function toTable(table: TableListing, cells: TableCells | undefined, below: CellValue[][]): TableRead {
  const { top = 0, left = 0, values = [] } = cells ?? {};
  const [headers = [], ...rows] = values.map((line) => line.map(blankAsNull));
  return {
    name: table.name,
    sheet: table.sheet,
    top,
    left,
    headers: headers.map((header) => (header === null ? '' : String(header))),
    rows: table.hasTotals ? rows.slice(0, -1) : rows,
    ...rowsToBlank(
      top + values.length,
      below.map((line) => line.map(blankAsNull)),
    ),
  };
}
