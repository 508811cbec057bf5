import type { Cell } from './sheet';
import type { Actor, CellInput, Workbook } from './workbook';

/** Columns of a sheet, and the row from which their cells move. Zero-based. */
export interface ShiftPlace {
  readonly sheetId: string;
  readonly left: number;
  readonly right: number;
  readonly row: number;
}

const BLANK: CellInput = { value: null, style: 0 };

/**
 * Moves the cells of some columns down from a row on, as Excel does when cells are inserted, or up over the rows that are
 * taken out there. Inserted cells are blank and look like those above them. Formulas move as they are written: references
 * to what moved are not followed, and neither do merged cells, choices or conditional formats move.
 * @param by how many rows down; negative: how many rows are taken out.
 */
export function shiftCells(workbook: Workbook, place: ShiftPlace, by: number, actor: Actor): void {
  const { sheetId, left, right, row } = place;
  const sheet = workbook.sheet(sheetId);
  const bottom = Math.max(sheet.lastRow() ?? row, row + Math.max(0, -by) - 1);
  const cellAt = (from: number, column: number): CellInput => asInput(sheet.cell(from, column));
  const inserted = (column: number): CellInput => ({ value: null, style: sheet.cell(row - 1, column)?.style ?? 0 });
  const block: CellInput[][] = [];
  for (let to = row; to <= bottom + Math.max(0, by); to++) {
    const line: CellInput[] = [];
    for (let column = left; column <= right; column++)
      line.push(to < row + by ? inserted(column) : cellAt(to - by, column));
    block.push(line);
  }
  if (block.length > 0) workbook.setCells(sheetId, row, left, block, actor);
}

function asInput(cell: Cell | undefined): CellInput {
  return cell ?? BLANK;
}
