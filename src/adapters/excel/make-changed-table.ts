import { undoOnce } from '../shared/rows-back';
import { sheetForRows } from '../shared/table-rows';
import type { RowsChange, RowsChanged } from '../../ports/workbook-port';
import type { SheetDocument } from '../../domain/model/sheet-document';
import { makeSheets, type TakenNames } from './add-sheets';
import type { Memory } from './memory';
import type { Requests } from './request';
import { readTable } from './table-state';

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
  if (!document || !made || name === undefined) return { undo: undoOnce(() => Promise.resolve(true)) };
  const { printTrouble } = made;
  return {
    ...(printTrouble !== undefined && { printTrouble }),
    undo: undoOnce(() => takeAway(requests, memory, name, document)),
  };
}

async function takeAway(requests: Requests, memory: Memory, name: string, document: SheetDocument): Promise<boolean> {
  const [made] = document.tables;
  if (!made) return false;
  const { table: now } = await readTable(requests, UNDO, made.name);
  if (now?.sheet !== name || contentsOf(now) !== contentsOf(made)) return false;
  const read = await requests.send(UNDO, ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('id');
    const used = sheet.getUsedRangeOrNullObject(true);
    return {
      sheet,
      tables: sheet.tables.load('items/name'),
      used: used.load('rowCount,columnCount'),
      // A formula that gives the same value is somebody's all the same.
      formulas: used.getSpecialCellsOrNullObject('Formulas').load('cellCount'),
    };
  });
  if (read.sheet.isNullObject || read.tables.items.length !== 1 || !read.formulas.isNullObject) return false;
  if (read.used.rowCount > now.rows.length + 1 || read.used.columnCount > now.headers.length) return false;
  memory.tables = undefined;
  memory.sighting = undefined;
  const { id } = read.sheet;
  await requests.send(UNDO, ({ workbook }) => workbook.worksheets.getItem(id).delete());
  return true;
}

/** What a table holds, blanks alike. */
function contentsOf({ headers, rows }: Pick<SheetDocument['tables'][number], 'headers' | 'rows'>): string {
  const lines = rows.map((row) => headers.map((_, column) => (row[column] === '' ? null : (row[column] ?? null))));
  return JSON.stringify([headers, ...lines]);
}
