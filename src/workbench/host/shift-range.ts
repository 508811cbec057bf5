import { sharedArea, type CellArea } from '../../cells/areas';
import type { Sheet } from '../../workbook/model/sheet';
import { areaMoved, movedArea, positionOf, type CellShift } from '../../workbook/structure/cell-shift';
import { insertOrDeleteCells, pushesCellsOff } from '../../workbook/structure/insert-or-delete';
import { filteredAreas } from './filters';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import type { HostState } from './host-state';
import { bodyOf, checkWritable, isEntireColumn, isEntireRow, range, sheetOf } from './places';
import type { RangeTarget } from './targets';

/** `Range.insert`: blank cells where the range is, the others moved aside. Answers the blank cells. */
export function insertRange({ sheetId, area }: RangeTarget, direction: 'Down' | 'Right', state: HostState): HostObject {
  const shift: CellShift = { kind: 'insert', axis: axisOf(area, direction === 'Down'), area };
  carryOut(sheetId, shift, state);
  return range(sheetId, area);
}

/** `Range.delete`: the cells go and the others close up. */
export function deleteRange({ sheetId, area }: RangeTarget, direction: 'Up' | 'Left', state: HostState): void {
  carryOut(sheetId, { kind: 'delete', axis: axisOf(area, direction === 'Up'), area }, state);
}

/** Whole rows move rows and whole columns columns, whatever direction was asked for. */
function axisOf(area: CellArea, isUpOrDown: boolean): CellShift['axis'] {
  if (isEntireRow(area)) return 'rows';
  return isEntireColumn(area) || !isUpOrDown ? 'columns' : 'rows';
}

function carryOut(sheetId: string, shift: CellShift, state: HostState): void {
  checkWritable(state, sheetId);
  const sheet = sheetOf(state, sheetId);
  if (state.habits.filters === 'strict' && filteredAreas(sheet, shift.area).length > 0) {
    // office-js #994: the rows are not deleted at all, and nothing says so.
    if (shift.kind === 'delete') return;
    throw new HostError('FilteredRangeConflict');
  }
  checkNothingTorn(sheet, shift);
  insertOrDeleteCells(state.workbook, sheetId, shift, 'add-in');
}

/** @throws MergedRangeConflict, InsertDeleteConflict or NonBlankCellOffSheet. */
export function checkNothingTorn(sheet: Sheet, shift: CellShift): void {
  const moved = areaMoved(shift);
  const isTorn = (area: CellArea): boolean =>
    sharedArea(area, moved) !== undefined && positionOf(area, shift) === 'partly';
  if (sheet.merges.some(isTorn)) throw new HostError('MergedRangeConflict');
  if (sheet.tables.some(({ area }) => isTorn(area))) throw new HostError('InsertDeleteConflict');
  if (sheet.tables.some((table) => losesItsFrame(table, shift))) throw new HostError('InsertDeleteConflict');
  if (pushesCellsOff(sheet, shift)) throw new HostError('NonBlankCellOffSheet');
}

/** A table keeps its header row and one row below it, unless all of it goes. */
function losesItsFrame(table: Sheet['tables'][number], shift: CellShift): boolean {
  if (shift.kind === 'insert' || positionOf(table.area, shift) !== 'within') return false;
  const after = movedArea(table.area, shift);
  if (!after || shift.axis === 'columns') return false;
  const header = { ...table.area, bottom: table.area.top };
  const isHeaderGone = table.hasHeaders && movedArea(header, shift) === undefined;
  const body = bodyOf(after, table);
  return isHeaderGone || body.bottom < body.top;
}
