import type { SheetDocument } from '../../domain/model/sheet-document';
import { blankWorkbookBytes } from '../../workbook/xlsx/blank-workbook';
import { loadWorkbook } from '../../workbook/xlsx/load';
import { saveAndReadBack } from '../../workbook/xlsx/save-and-read-back';
import { addSheets } from './add-sheets';

/**
 * The bytes of a new .xlsx file that holds these sheets and no others, the first one in front.
 * @param sheets at least one: a workbook has to show something.
 * @throws WorkbookError `refused` when two tables share a name.
 */
export function newFile(sheets: readonly SheetDocument[]): Uint8Array {
  const blank = blankWorkbookBytes();
  const workbook = loadWorkbook(blank, 'new.xlsx');
  // First of all, so that a sheet of ours may have its name.
  for (const { id } of [...workbook.sheets]) workbook.removeSheet(id, 'add-in');
  const [front] = addSheets(workbook, sheets);
  if (!front) throw new RangeError('A file needs a sheet.');
  workbook.activate(front.id);
  return saveAndReadBack(blank, workbook);
}
