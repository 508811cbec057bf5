import { sentences } from '../app/ports/sentences';
import { planRows, sheetForRows, type RowCells } from '../app/ports/table-rows';
import { WorkbookError } from '../app/ports/workbook-error';
import type { TableRows } from '../app/ports/workbook-port';
import type { Sheet, Table } from '../workbook/model/sheet';
import { shiftCells } from '../workbook/model/shift-cells';
import type { CellInput, Workbook } from '../workbook/model/workbook';
import { addSheets } from './add-sheets';
import { readTable } from './read-tables';
import { storedValue } from './stored-value';

/** Changes rows of a table of ours, or makes the table; see the port. */
export function writeRows(workbook: Workbook, wanted: TableRows): void {
  const place = findTable(workbook, wanted.table);
  if (!place) {
    const document = sheetForRows(wanted);
    if (document) addSheets(workbook, [document]);
    return;
  }
  const { sheet, table } = place;
  const plan = planRows(readTable(sheet, table), wanted);
  const change = plan.append.length - plan.remove.length;
  if (plan.replace.length === 0 && plan.append.length === 0 && plan.remove.length === 0) return;
  if (sheet.isProtected) throw new WorkbookError('sheet-protected', sentences.protectedTable(table.name, sheet.name));
  if (change !== 0) refuseTablesBelow(sheet, table);
  const first = table.area.top + 1;
  for (const { row, cells } of plan.replace) writeRow(workbook, sheet, table, first + row, cells);
  const { left, right, bottom } = table.area;
  for (const row of plan.remove)
    shiftCells(workbook, { sheetId: sheet.id, left, right, row: first + row }, -1, 'add-in');
  const end = bottom - plan.remove.length + (table.hasTotals ? 0 : 1);
  if (plan.append.length > 0)
    shiftCells(workbook, { sheetId: sheet.id, left, right, row: end }, plan.append.length, 'add-in');
  plan.append.forEach((cells, index) => {
    writeRow(workbook, sheet, table, end + index, cells);
  });
  if (change === 0) return;
  const after: Table = { ...table, area: { ...table.area, bottom: bottom + change } };
  workbook.changeTable(sheet.id, table.id, after, 'add-in');
}

function findTable(workbook: Workbook, name: string): { readonly sheet: Sheet; readonly table: Table } | undefined {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((one) => one.hasHeaders && one.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet, table };
  }
  return undefined;
}

/** Rows that move would tear apart a table further down, which Excel refuses too. */
function refuseTablesBelow(sheet: Sheet, { name, area }: Table): void {
  const below = sheet.tables.find(
    (other) => other.area.top > area.bottom && other.area.left <= area.right && other.area.right >= area.left,
  );
  if (below) throw new WorkbookError('refused', sentences.tableBelow(name, below.name));
}

function writeRow(workbook: Workbook, sheet: Sheet, table: Table, row: number, cells: RowCells): void {
  const line = cells.map((value, index): CellInput | undefined => {
    const style = sheet.cell(row, table.area.left + index)?.style ?? 0;
    return value === undefined ? undefined : storedValue(workbook, value, style);
  });
  workbook.setCells(sheet.id, row, table.area.left, [line], 'add-in');
}
