import { undoOnce } from '../shared/rows-back';
import { sheetForRows } from '../shared/table-rows';
import type { RowsChange, RowsChanged } from '../../ports/workbook-port';
import type { SheetDocument } from '../../domain/model/sheet-document';
import { makeSheets, type TakenNames } from './add-sheets';
import type { Memory } from './memory';
import type { Requests } from './request';
import { queueTable, tableState } from './table-state';

const UNDO = 'try that again';

/** Makes the table on a sheet of its own, if there are rows for it; undone, the sheet is deleted while it is untouched. */
export async function makeChangedTable(
  requests: Requests,
  memory: Memory,
  change: RowsChange,
  taken: TakenNames,
): Promise<RowsChanged> {
  const document = sheetForRows(change);
  const made = document && (await makeSheets(requests, memory, [document], { ...taken, inFront: false }));
  const name = made?.names[0];
  if (!document || name === undefined) return { undo: undoOnce(() => Promise.resolve(true)) };
  return { undo: undoOnce(() => takeAway(requests, memory, name, document)) };
}

async function takeAway(requests: Requests, memory: Memory, name: string, document: SheetDocument): Promise<boolean> {
  const [made] = document.tables;
  const read = await requests.send(UNDO, ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('id');
    const table = queueTable(sheet.tables.getItemOrNullObject(made?.name ?? ''));
    const tables = sheet.tables.load('items/name');
    return { sheet, table, tables, used: sheet.getUsedRangeOrNullObject(true).load('rowCount,columnCount') };
  });
  const now = read.sheet.isNullObject ? undefined : tableState(read.table, UNDO);
  if (!made || !now || read.tables.items.length !== 1 || now.contents !== contentsOf(made)) return false;
  if (read.used.rowCount > now.rows.length + 1 || read.used.columnCount > now.headers.length) return false;
  memory.tables = undefined;
  memory.sighting = undefined;
  const { id } = read.sheet;
  await requests.send(UNDO, ({ workbook }) => workbook.worksheets.getItem(id).delete());
  return true;
}

/** What the table held when it was made, as `TableState` tells contents. */
function contentsOf({ headers, rows }: SheetDocument['tables'][number]): string {
  const blankAsNull = rows.map((row) =>
    headers.map((_, column) => (row[column] === '' ? null : (row[column] ?? null))),
  );
  return JSON.stringify([headers, ...blankAsNull]);
}
