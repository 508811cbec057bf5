import { ROWS_BELOW, rowsToBlank, type TableRead } from '../../domain/tables/spec-rows';
import type { Sheet, Table } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';
import { toCellValue } from './to-cell-value';

/** The tables that exist among these names, in sheet order. */
export function readTables(workbook: Workbook, names: readonly string[]): TableRead[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return workbook.sheets.flatMap((sheet) =>
    sheet.tables
      .filter((table) => table.hasHeaders && wanted.has(table.name.toLowerCase()))
      .map((table) => readTable(sheet, table)),
  );
}

/** A table with a header row; its totals row, if it has one, is none of its rows. */
export function readTable(sheet: Sheet, table: Table): TableRead {
  const { bottom } = table.area;
  const below = { ...table.area, top: bottom + 1, bottom: bottom + ROWS_BELOW };
  const [headers = [], ...rows] = sheet.values(table.area).map((line) => line.map(toCellValue));
  return {
    name: table.name,
    sheet: sheet.name,
    top: table.area.top,
    left: table.area.left,
    headers: headers.map((header) => (header === null ? '' : String(header))),
    rows: table.hasTotals ? rows.slice(0, -1) : rows,
    ...rowsToBlank(
      below.top,
      sheet.values(below).map((line) => line.map(toCellValue)),
    ),
  };
}
