import { containsCell, sharedArea, type CellArea } from '../../cells/areas';
import type { Sheet } from '../../workbook/model/sheet';
import { CellError } from '../../workbook/model/values';
import type { CellInput } from '../../workbook/model/workbook';
import type { HostState } from './host-state';
import { sheetOf } from './places';
import type { RangeTarget } from './targets';

type Block = readonly (readonly (CellInput | undefined)[])[];

/** The spills that share cells with an area. */
const spillsOn = (sheet: Sheet, area: CellArea): readonly CellArea[] =>
  sheet.spills.filter((spill) => sharedArea(spill, area));

/** True when all cells belong to a spill, false when none does, null when some do. */
export function hasSpill({ sheetId, area }: RangeTarget, state: HostState): boolean | null {
  const spills = spillsOn(sheetOf(state, sheetId), area);
  if (spills.length === 0) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!spills.some((spill) => containsCell(spill, row, column))) return null;
    }
  }
  return true;
}

/** The cells over which the formula of this one cell spills; undefined when it does not. */
export function spillingTo({ sheetId, area }: RangeTarget, state: HostState): CellArea | undefined {
  return sheetOf(state, sheetId).spills.find(({ top, left }) => top === area.top && left === area.left);
}

/** The cell whose formula spills into this one. */
export function spillParent({ sheetId, area }: RangeTarget, state: HostState): CellArea | undefined {
  const spill = sheetOf(state, sheetId).spills.find((one) => containsCell(one, area.top, area.left));
  return spill && { top: spill.top, left: spill.left, bottom: spill.top, right: spill.left };
}

/**
 * What becomes of formulas that spill where cells are written: one that finds its way blocked becomes `#SPILL!`, one that is
 * overwritten goes, and the cells it filled are blank again.
 */
export function breakSpills(state: HostState, sheetId: string, area: CellArea, block: Block): void {
  const sheet = sheetOf(state, sheetId);
  const isWritten = (row: number, column: number): boolean => block[row - area.top]?.[column - area.left] !== undefined;
  const broken = spillsOn(sheet, area).filter((spill) =>
    cellsOf(spill).some(([row, column]) => isWritten(row, column)),
  );
  if (broken.length === 0) return;
  sheet.spills = sheet.spills.filter((spill) => !broken.includes(spill));
  for (const spill of broken) {
    for (const [row, column] of cellsOf(spill)) {
      const cell = sheet.cell(row, column);
      const isAnchor = row === spill.top && column === spill.left;
      if (!cell || isWritten(row, column)) continue;
      const value = isAnchor ? CellError.of('#SPILL!') : null;
      state.workbook.replaceCell(sheetId, row, column, { ...cell, value });
    }
    state.workbook.announce({ kind: 'cells-changed', sheetId, area: spill, by: 'add-in' });
  }
}

function cellsOf({ top, left, bottom, right }: CellArea): (readonly [row: number, column: number])[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => [
    top + Math.floor(index / width),
    left + (index % width),
  ]);
}
