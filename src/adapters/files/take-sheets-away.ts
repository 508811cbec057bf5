import { undoOnce } from '../shared/rows-back';
import type { SheetsAdded } from '../../ports/workbook-port';
import type { Sheet } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';
import { checkStructure } from './add-sheets';

/** Deletes sheets that were just added, while all of them hold what they hold now; see the port. */
export function takingAway(workbook: Workbook, added: readonly Sheet[]): SheetsAdded['undo'] {
  const left = added.map(contentsOf);
  const isAsLeft = (sheet: Sheet, index: number): boolean =>
    workbook.sheets.includes(sheet) && left[index] !== undefined && contentsOf(sheet) === left[index];
  const undo = (): boolean => {
    if (!added.every(isAsLeft)) return false;
    checkStructure(workbook, 'try that again');
    for (const { id } of added) workbook.removeSheet(id, 'add-in');
    return true;
  };
  return undoOnce(() => Promise.resolve().then(undo));
}

/** Undefined for a sheet with formulas: what they give changes without anybody's doing. */
function contentsOf(sheet: Sheet): string | undefined {
  const cells = [...sheet.cells()];
  if (cells.some(([, , { formula }]) => formula !== undefined)) return undefined;
  const filled = cells.filter(([, , { value }]) => value !== null && value !== '');
  // Cells that were taken out and put back stand elsewhere in memory.
  filled.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  return JSON.stringify([sheet.tables.length, filled.map(([row, column, { value }]) => [row, column, value])]);
}
