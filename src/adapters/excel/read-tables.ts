import type { CellValue } from '../../cells/cell-values';
import { ROWS_BELOW, rowsToBlank, type TableRead } from '../../domain/tables/spec-rows';
import type { Memory, TableListing } from './memory';
import type { Requests } from './request';
import { blankAsNull } from './to-grid';

/** The tables among these names: no request when the read just before saw none of them, one when it did. */
export async function readTables(requests: Requests, memory: Memory, names: readonly string[]): Promise<TableRead[]> {
  const listed = memory.tables ?? (await listTables(requests));
  memory.tables = undefined;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const found = listed.filter((table) => table.hasHeaders && wanted.has(table.name.toLowerCase()));
  if (found.length === 0) return [];
  const ranges = await requests.send('Check again', ({ workbook }) =>
    found.map((table) => {
      const range = workbook.tables.getItem(table.name).getRange();
      const below = range
        .getLastRow()
        .getOffsetRange(1, 0)
        .getResizedRange(ROWS_BELOW - 1, 0);
      return { range: range.load('values,rowIndex,columnIndex'), below: below.load('values') };
    }),
  );
  return found.map((table, index) => toTable(table, ranges[index]));
}

async function listTables(requests: Requests): Promise<TableListing[]> {
  const tables = await requests.send('Check again', ({ workbook }) =>
    workbook.tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name'),
  );
  return tables.items.map((table) => ({
    name: table.name,
    sheet: table.worksheet.name,
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
  }));
}

function toTable(table: TableListing, read: Record<'range' | 'below', Excel.Range> | undefined): TableRead {
  const range = read?.range;
  const values = (range?.values ?? []) as CellValue[][];
  const below = (read?.below.values ?? []) as CellValue[][];
  const [headers = [], ...rows] = values.map((line) => line.map(blankAsNull));
  return {
    name: table.name,
    sheet: table.sheet,
    top: range?.rowIndex ?? 0,
    left: range?.columnIndex ?? 0,
    headers: headers.map((header) => (header === null ? '' : String(header))),
    rows: table.hasTotals ? rows.slice(0, -1) : rows,
    ...rowsToBlank(
      (range?.rowIndex ?? 0) + values.length,
      below.map((line) => line.map(blankAsNull)),
    ),
  };
}
