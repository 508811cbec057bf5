import { sharedArea, type CellArea } from '../../cells/areas';
import type { Sheet, Table } from '../../workbook/model/sheet';
import { HostError } from './host-error';
import type { HostState } from './host-state';
import { checkWritable, sheetOf } from './places';
import type { ScopeTarget, TableTarget } from './targets';

/** How Excel makes a new table look. */
const STANDARD_STYLE = 'TableStyleMedium2';

/** The tables of a sheet, or of the workbook in sheet order. */
export function tablesIn(
  { sheetId }: ScopeTarget,
  state: HostState,
): readonly { readonly sheet: Sheet; readonly table: Table }[] {
  const sheets = sheetId === undefined ? state.workbook.sheets : [sheetOf(state, sheetId)];
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** @throws ItemNotFound when it has been deleted. */
export function tableOf({ sheetId, tableId }: TableTarget, state: HostState): Table {
  const table = sheetOf(state, sheetId).tables.find(({ id }) => id === tableId);
  if (!table) throw new HostError('ItemNotFound');
  return table;
}

/** Replaces a table by a changed one, or takes it away. */
export function changeTable({ sheetId, tableId }: TableTarget, state: HostState, changed: Table | undefined): void {
  checkWritable(state, sheetId);
  state.workbook.changeTable(sheetId, tableId, changed, 'add-in');
}

/** @throws InvalidArgument where a table stands already. */
export function addTable(sheetId: string, area: CellArea, hasHeaders: boolean, state: HostState): Table {
  checkWritable(state, sheetId);
  if (sheetOf(state, sheetId).tables.some((table) => sharedArea(table.area, area)))
    throw new HostError('InvalidArgument');
  const all = tablesIn({}, state);
  let number = 1;
  while (all.some(({ table }) => table.name.toLowerCase() === `table${number}`)) number += 1;
  const added = { name: `Table${number}`, area, hasHeaders, hasTotals: false, style: STANDARD_STYLE };
  return state.workbook.addTable(sheetId, added, 'add-in');
}

/** @throws InvalidArgument for names Excel does not take, ItemAlreadyExists for names that are taken. */
export function checkTableName(name: string, own: Table, state: HostState): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw new HostError('InvalidArgument');
  const isTaken = tablesIn({}, state).some(
    ({ table }) => table.id !== own.id && table.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new HostError('ItemAlreadyExists');
  return name;
}
