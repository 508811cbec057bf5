import { sharedArea, type CellArea } from '../../../cells/areas';
import type { Sheet, Table } from '../../../workbook/model/sheet';
import type { CellInput } from '../../../workbook/model/workbook';

/** A table that takes in rows. */
export interface GrownTable {
  readonly before: Table;
  readonly after: Table;
}

/**
 * The table that takes in what a person types or pastes right below its last row, as Excel's AutoCorrect does unless it is told not to
 * (*Include new rows and columns in table*). It stays as it is where it has a totals row, or where anything stands in the rows it would
 * take in. Ask before the cells are written. Undefined for none.
 */
export function growingTable(
  sheet: Sheet,
  written: CellArea,
  block: readonly (readonly (CellInput | undefined)[])[],
): GrownTable | undefined {
  const before = sheet.tables.find((table) => isRightBelow(table, written));
  if (!before || sheet.isProtected || !block[0]?.some(isFilled)) return undefined;
  const added = { ...before.area, top: written.top, bottom: written.bottom };
  if (isTaken(sheet, before, added)) return undefined;
  return { before, after: { ...before, area: { ...before.area, bottom: written.bottom } } };
}

/** What is wider than the table would make it wider in Excel, too: that is left out. */
function isRightBelow({ area, hasTotals }: Table, { top, left, right }: CellArea): boolean {
  return !hasTotals && top === area.bottom + 1 && left >= area.left && right <= area.right;
}

function isFilled(input: CellInput | undefined): boolean {
  return input !== undefined && (input.formula !== undefined || (input.value !== null && input.value !== ''));
}

function isTaken(sheet: Sheet, own: Table, added: CellArea): boolean {
  if (sheet.tables.some((table) => table.id !== own.id && sharedArea(table.area, added))) return true;
  if (sheet.merges.some((merge) => sharedArea(merge, added))) return true;
  for (let row = added.top; row <= added.bottom; row++) {
    for (let column = added.left; column <= added.right; column++) {
      const cell = sheet.cell(row, column);
      if (cell && (cell.value !== null || cell.formula !== undefined)) return true;
    }
  }
  return false;
}
