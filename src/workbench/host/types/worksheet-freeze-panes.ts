import type { CellArea } from '../../../cells/areas';
import { integerOf, targetOf, textOf } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { findRange, range, sheetOf, WHOLE_SHEET } from '../places';
import { defineType } from '../registry';
import { type HostObject } from '../host-object';
import type { SheetTarget } from '../targets';

function freeze({ sheetId }: SheetTarget, rows: number, columns: number, state: HostState): void {
  if (rows < 0 || columns < 0) throw new HostError('InvalidArgument');
  sheetOf(state, sheetId);
  const apply = (sheet: { frozenRows: number; frozenColumns: number }): void => {
    sheet.frozenRows = rows;
    sheet.frozenColumns = columns;
  };
  state.workbook.changeSheet(sheetId, 'frozen panes', apply, 'add-in');
}

function location({ sheetId }: SheetTarget, state: HostState): HostObject | null {
  const { frozenRows, frozenColumns } = sheetOf(state, sheetId);
  if (frozenRows === 0 && frozenColumns === 0) return null;
  const area: CellArea = {
    top: 0,
    left: 0,
    bottom: frozenRows > 0 ? frozenRows - 1 : WHOLE_SHEET.bottom,
    right: frozenColumns > 0 ? frozenColumns - 1 : WHOLE_SHEET.right,
  };
  return range(sheetId, area);
}

export const worksheetFreezePanesType = defineType('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (here, [count], state) => freeze(here, count === undefined ? 1 : integerOf(count), 0, state),
    FreezeColumns: (here, [count], state) => freeze(here, 0, count === undefined ? 1 : integerOf(count), state),
    FreezeAt: (here, [frozen], state) => {
      const found = targetOf(frozen, 'Range') ?? findRange(state, here.sheetId, textOf(frozen));
      if (!found) throw new HostError('InvalidArgument');
      freeze(here, found.area.bottom + 1, found.area.right + 1, state);
    },
    Unfreeze: (here, _args, state) => freeze(here, 0, 0, state),
    GetLocation: (here, _args, state) => {
      const found = location(here, state);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    GetLocationOrNullObject: (here, _args, state) => location(here, state),
  },
});
