import type { Workbook } from '../../workbook/model/workbook';
import { readTable } from './read-tables';

/** Every table of the workbook, in the order of its sheets: also those whose names nobody knows, and those without a row of headings. */
export function listTables(workbook: Workbook) {
  return workbook.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({
      name: table.name,
      sheet: sheet.name,
      area: table.area,
      headers: table.hasHeaders ? readTable(sheet, table).headers : [],
    })),
  );
}
