import { sentences } from '../shared/sentences';
import type { RowCells, RowsPlan } from '../shared/table-rows';
import { WorkbookError } from '../../ports/workbook-error';
import type { Sheet, Table } from '../../workbook/model/sheet';
import { shiftCells } from '../../workbook/model/shift-cells';
import type { CellInput, Workbook } from '../../workbook/model/workbook';
import { storedValue } from './stored-value';

export interface TablePlace {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** The first table with a header row for which this holds. */
export function findTable(workbook: Workbook, isMeant: (table: Table) => boolean): TablePlace | undefined {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((one) => one.hasHeaders && isMeant(one));
    if (table) return { sheet, table };
  }
  return undefined;
}

/**
 * Makes sure that rows can be changed.
 * @param movesRows whether the table gets longer or shorter, which would tear apart a table further down.
 * @throws WorkbookError `sheet-protected`, or `refused` as Excel does.
 */
export function checkPlace({ sheet, table: { name, area } }: TablePlace, movesRows: boolean): void {
  if (sheet.isProtected) throw new WorkbookError('sheet-protected', sentences.protectedTable(name, sheet.name));
  if (!movesRows) return;
  const below = sheet.tables.find(
    (other) => other.area.top > area.bottom && other.area.left <= area.right && other.area.right >= area.left,
  );
  if (below) throw new WorkbookError('refused', sentences.tableBelow(name, below.name));
}

/** Puts rows in for old ones, adds rows at the end, and takes rows out, from the last up. */
export function carryOut(workbook: Workbook, place: TablePlace, { replace, append, remove }: RowsPlan): void {
  const { area, hasTotals } = place.table;
  const first = area.top + 1;
  for (const { row, cells } of replace) writeRow(workbook, place, first + row, cells);
  const end = area.bottom + (hasTotals ? 0 : 1);
  if (append.length > 0) shiftRows(workbook, place, end, append.length);
  append.forEach((cells, index) => {
    writeRow(workbook, place, end + index, cells);
  });
  for (const row of remove) shiftRows(workbook, place, first + row, -1);
  lengthen(workbook, place, append.length - remove.length);
}

/** Moves the table's cells from a row of the sheet on, and all below them. */
export function shiftRows(workbook: Workbook, { sheet, table }: TablePlace, row: number, by: number): void {
  const { left, right } = table.area;
  shiftCells(workbook, { sheetId: sheet.id, left, right, row }, by, 'add-in');
}

/** Gives the table so many rows more, or fewer. */
export function lengthen(workbook: Workbook, { sheet, table }: TablePlace, by: number): void {
  if (by === 0) return;
  const after: Table = { ...table, area: { ...table.area, bottom: table.area.bottom + by } };
  workbook.changeTable(sheet.id, table.id, after, 'add-in');
}

function writeRow(workbook: Workbook, { sheet, table }: TablePlace, row: number, cells: RowCells): void {
  const line = cells.map((value, index): CellInput | undefined => {
    const style = sheet.cell(row, table.area.left + index)?.style ?? 0;
    return value === undefined ? undefined : storedValue(workbook, value, style);
  });
  workbook.setCells(sheet.id, row, table.area.left, [line], 'add-in');
}
