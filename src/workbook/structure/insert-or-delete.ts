import { containsCell } from '../../cells/areas';
import type { Cell, Sheet } from '../model/sheet';
import type { Actor, ChangedCell, Workbook } from '../model/workbook';
import { areaMoved, isOfWholeLines, movedLine, type CellShift } from './cell-shift';
import { shiftFormula } from './shift-formula';
import { shiftFrame } from './shift-frame';

/**
 * Puts blank cells in or takes cells out, as Excel does: the others move, and formulas, names, tables, merged cells, choices,
 * links, comments and conditional formats follow. Put-in cells look like those before them. Listeners are told once.
 *
 * The caller has seen to it that no merged area and no table is torn apart, and that nothing is pushed off the sheet.
 */
export function insertOrDeleteCells(workbook: Workbook, sheetId: string, shift: CellShift, by: Actor): void {
  const sheet = workbook.sheet(sheetId);
  moveCells(workbook, sheet, shift);
  followInFormulas(workbook, sheet, shift);
  shiftFrame(workbook, sheet, shift, by);
  const area = areaMoved(shift);
  workbook.announce({ kind: 'cells-changed', sheetId, area: shift.area, by, change: changeOf(shift) });
  if (workbook.calculationMode === 'automatic') workbook.calculate(sheetId, area, by);
}

/** Whether a stored cell would be pushed off the end of the sheet. */
export function pushesCellsOff(sheet: Sheet, shift: CellShift): boolean {
  if (shift.kind === 'delete') return false;
  const moved = areaMoved(shift);
  for (const [row, column, { value, formula }] of sheet.cells()) {
    const holds = formula !== undefined || (value !== null && value !== '');
    const line = shift.axis === 'rows' ? row : column;
    if (holds && containsCell(moved, row, column) && movedLine(line, shift) === undefined) return true;
  }
  return false;
}

function changeOf(shift: CellShift): ChangedCell {
  const done = shift.kind === 'insert' ? 'Inserted' : 'Deleted';
  if (!isOfWholeLines(shift)) return `Cell${done}`;
  return shift.axis === 'rows' ? `Row${done}` : `Column${done}`;
}

function moveCells(workbook: Workbook, sheet: Sheet, shift: CellShift): void {
  const inWay = [...sheet.cells()].filter(([row, column]) => containsCell(areaMoved(shift), row, column));
  const after = new Map<string, readonly [row: number, column: number, cell: Cell | undefined]>();
  for (const [row, column] of inWay) after.set(`${row} ${column}`, [row, column, undefined]);
  for (const [row, column, cell] of inWay) {
    const line = movedLine(shift.axis === 'rows' ? row : column, shift);
    if (line === undefined) continue;
    const [toRow, toColumn] = shift.axis === 'rows' ? [line, column] : [row, line];
    after.set(`${toRow} ${toColumn}`, [toRow, toColumn, cell]);
  }
  if (shift.kind === 'insert') for (const entry of looks(sheet, shift)) after.set(`${entry[0]} ${entry[1]}`, entry);
  for (const [row, column, cell] of after.values()) workbook.replaceCell(sheet.id, row, column, cell);
}

/** The put-in cells that look like the ones before them; whole lines are formatted as far as those have cells. */
function* looks(sheet: Sheet, { axis, area }: CellShift): Generator<readonly [number, number, Cell]> {
  const before =
    axis === 'rows'
      ? { ...area, bottom: area.top - 1, top: area.top - 1 }
      : { ...area, right: area.left - 1, left: area.left - 1 };
  for (const [row, column, { style }] of [...sheet.cells()]) {
    if (style === 0 || !containsCell(before, row, column)) continue;
    const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    for (let line = first; line <= last; line++)
      yield axis === 'rows' ? [line, column, { value: null, style }] : [row, line, { value: null, style }];
  }
}

function followInFormulas(workbook: Workbook, shifted: Sheet, shift: CellShift): void {
  for (const sheet of workbook.sheets) {
    for (const [row, column, cell] of [...sheet.cells()]) {
      if (cell.formula === undefined) continue;
      const formula = shiftFormula(cell.formula, sheet.name, shifted.name, shift);
      if (formula !== cell.formula) workbook.replaceCell(sheet.id, row, column, { ...cell, formula });
    }
  }
}
