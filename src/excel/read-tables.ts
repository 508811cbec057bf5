import type { TableRead } from '../app/ports/workbook-port';
import type { CellValue } from '../domain/model/cells';
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
    found.map((table) => workbook.tables.getItem(table.name).getRange().load('values,rowIndex,columnIndex')),
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

function toTable(table: TableListing, range: Excel.Range | undefined): TableRead {
  const values = (range?.values ?? []) as CellValue[][];
  const [headers = [], ...rows] = values.map((line) => line.map(blankAsNull));
  return {
    name: table.name,
    sheet: table.sheet,
    top: range?.rowIndex ?? 0,
    left: range?.columnIndex ?? 0,
    headers: headers.map((header) => (header === null ? '' : String(header))),
    rows: table.hasTotals ? rows.slice(0, -1) : rows,
  };
}
