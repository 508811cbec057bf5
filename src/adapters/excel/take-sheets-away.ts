import type { CellValue } from '../../cells/cell-values';
import type { SheetDocument } from '../../domain/model/sheet-document';
import type { Memory } from './memory';
import type { Requests } from './request';
import { blankAsNull } from './to-grid';

const UNDO = 'try that again';

/** A sheet that was added, by Excel's own id, which it keeps when somebody renames it. */
export interface AddedSheet {
  readonly id: string;
  readonly document: SheetDocument;
}

/**
 * Deletes sheets that were added, in two requests, while all of them hold what was put there and nothing else. False where one does
 * not, and where there are formulas on it: what those give changes without anybody's doing, so that nobody could tell.
 */
export async function takeSheetsAway(
  requests: Requests,
  memory: Memory,
  added: readonly AddedSheet[],
): Promise<boolean> {
  const read = await requests.send(UNDO, ({ workbook }) =>
    added.map(({ id }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id).load('id');
      const used = sheet.getUsedRangeOrNullObject(true);
      return {
        sheet,
        tables: sheet.tables.load('items/name'),
        used: used.load('rowIndex,columnIndex,values'),
        // A formula that gives the same value is somebody's all the same.
        formulas: used.getSpecialCellsOrNullObject('Formulas').load('cellCount'),
      };
    }),
  );
  const areAsLeft = read.every(({ sheet, tables, used, formulas }, index) => {
    const document = added[index]?.document;
    if (!document || sheet.isNullObject || tables.items.length !== document.tables.length) return false;
    if (used.isNullObject) return contentsOf(document).size === 0;
    // The library's type knows no null, the host does: above five million cells.
    const values = used.values as CellValue[][] | null;
    return formulas.isNullObject && values !== null && holds(document, values, used);
  });
  if (!areAsLeft) return false;
  // Marks and tables seen before are not all there are any more.
  memory.tables = undefined;
  memory.sighting = undefined;
  await requests.send(UNDO, ({ workbook }) => added.forEach(({ id }) => workbook.worksheets.getItem(id).delete()));
  return true;
}

function holds(
  document: SheetDocument,
  values: readonly (readonly CellValue[])[],
  { rowIndex, columnIndex }: Pick<Excel.Range, 'rowIndex' | 'columnIndex'>,
): boolean {
  const wanted = contentsOf(document);
  const found = values.flatMap((line, down) =>
    line.flatMap((value, across) =>
      blankAsNull(value) === null ? [] : [[placeOf(rowIndex + down, columnIndex + across), value] as const],
    ),
  );
  return found.length === wanted.size && found.every(([place, value]) => wanted.get(place) === value);
}

/** All that a document puts into cells, by place; blanks are left out. */
function contentsOf({ cells, tables }: SheetDocument): ReadonlyMap<string, CellValue> {
  const contents = new Map<string, CellValue>();
  const put = (row: number, column: number, value: CellValue | undefined): void => {
    if (value !== undefined && value !== null && value !== '') contents.set(placeOf(row, column), value);
  };
  for (const { top, left, headers, rows } of tables)
    [headers, ...rows].forEach((line, down) => {
      headers.forEach((_, across) => {
        put(top + down, left + across, line[across]);
      });
    });
  for (const { row, column, value } of cells) put(row, column, value);
  return contents;
}

const placeOf = (row: number, column: number): string => `${row} ${column}`;
