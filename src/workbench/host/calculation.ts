import type { CellArea } from '../../cells/areas';
import type { CellInput } from '../../workbook/model/workbook';
import type { HostState } from './host-state';

/** Writes cells for the add-in; recalculation waits when the add-in suspended it. */
export function writeCells(
  state: HostState,
  sheetId: string,
  area: CellArea,
  block: readonly (readonly (CellInput | undefined)[])[],
): void {
  const { workbook } = state;
  const mode = workbook.calculationMode;
  if (state.suspended) workbook.calculationMode = 'manual';
  try {
    workbook.setCells(sheetId, area.top, area.left, block, 'add-in');
  } finally {
    workbook.calculationMode = mode;
  }
  if (mode === 'automatic') state.suspended?.push({ sheetId, area });
}

/** Calculates what waited for the end of the batch. */
export function resumeCalculation(state: HostState): void {
  const waiting = state.suspended ?? [];
  state.suspended = undefined;
  for (const { sheetId, area } of waiting) state.workbook.calculate(sheetId, area, 'add-in');
}
