import { printReference } from '../../../cells/addresses';
import type { Sheet } from '../../../workbook/model/sheet';
import { booleanOf, integerOf, oneOf, optionalText, textOf } from '../args';
import { EVENT_TYPES } from '../event-types';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { findRange, LONGEST_ADDRESS, range, sheetOf, usedWithin, WHOLE_SHEET } from '../places';
import { parseAreas } from '../range-areas';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import { checkSheetName, checkStructure, neighbour } from '../sheets';
import type { SheetTarget } from '../targets';
import { interestMethods } from '../interest';

/** Changes a property of the sheet and tells listeners. */
function change(here: SheetTarget, state: HostState, what: string, apply: (sheet: Sheet) => void): void {
  sheetOf(state, here.sheetId);
  state.workbook.changeSheet(here.sheetId, what, apply, 'add-in');
}

function rangeAt(here: SheetTarget, address: unknown, state: HostState): HostObject {
  sheetOf(state, here.sheetId);
  const text = optionalText(address);
  if (text === undefined) return range(here.sheetId, WHOLE_SHEET);
  const found = findRange(state, here.sheetId, text);
  if (found?.sheetId !== here.sheetId) throw new HostError('InvalidArgument');
  return range(here.sheetId, found.area);
}

const used = (here: SheetTarget, valuesOnly: unknown, state: HostState) =>
  usedWithin(sheetOf(state, here.sheetId), WHOLE_SHEET, valuesOnly === true);

export const worksheetType = defineType('Worksheet', {
  identity: ({ sheetId }) => ({ Id: sheetId }),
  get: {
    Id: ({ sheetId }, state) => sheetOf(state, sheetId).id,
    Name: ({ sheetId }, state) => sheetOf(state, sheetId).name,
    Position: ({ sheetId }, state) => state.workbook.sheets.indexOf(sheetOf(state, sheetId)),
    Visibility: ({ sheetId }, state) => sheetOf(state, sheetId).visibility,
    TabColor: ({ sheetId }, state) => sheetOf(state, sheetId).tabColour ?? '',
    ShowGridlines: ({ sheetId }, state) => sheetOf(state, sheetId).showGridlines,
    StandardHeight: ({ sheetId }, state) => sheetOf(state, sheetId).defaultRowHeight,
    StandardWidth: ({ sheetId }, state) => sheetOf(state, sheetId).defaultColumnWidth,
  },
  put: {
    Name: (here, value, state) => {
      checkStructure(state);
      const name = checkSheetName(textOf(value), state, here.sheetId);
      change(here, state, 'sheet names', (sheet) => (sheet.name = name));
    },
    Visibility: (here, value, state) => {
      checkStructure(state);
      const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
      const others = state.workbook.sheets.filter(
        (sheet) => sheet.id !== here.sheetId && sheet.visibility === 'Visible',
      );
      // A workbook must show one sheet.
      if (visibility !== 'Visible' && others.length === 0) throw new HostError('InvalidOperation');
      if (visibility !== 'Visible' && state.workbook.activeSheetId === here.sheetId)
        state.workbook.activate(others[0]?.id ?? '');
      change(here, state, 'hidden sheets', (sheet) => (sheet.visibility = visibility));
    },
    TabColor: (here, value, state) => {
      const colour = textOf(value);
      change(here, state, 'tab colours', (sheet) => (sheet.tabColour = colour === '' ? undefined : colour));
    },
    // The library sends `showGridlines` under this name.
    Gridlines: (here, value, state) => {
      const isShown = booleanOf(value);
      change(here, state, 'gridlines', (sheet) => (sheet.showGridlines = isShown));
    },
  },
  navigate: {
    Protection: ({ sheetId }) => make('WorksheetProtection', { sheetId }),
    FreezePanes: ({ sheetId }) => make('WorksheetFreezePanes', { sheetId }),
    PageLayout: ({ sheetId }) => make('PageLayout', { sheetId }),
    HorizontalPageBreaks: ({ sheetId }) => make('PageBreakCollection', { sheetId }),
    AutoFilter: ({ sheetId }) => make('AutoFilter', { sheetId }),
    Charts: ({ sheetId }) => make('ChartCollection', { sheetId }),
    Shapes: ({ sheetId }) => make('ShapeCollection', { sheetId }),
    Tables: ({ sheetId }) => make('TableCollection', { sheetId }),
    Names: ({ sheetId }) => make('NamedItemCollection', { sheetId }),
    Comments: ({ sheetId }) => make('CommentCollection', { sheetId }),
    CustomProperties: ({ sheetId }) => make('WorksheetCustomPropertyCollection', { sheetId }),
  },
  methods: {
    Activate: (here, _args, state) => {
      if (sheetOf(state, here.sheetId).visibility !== 'Visible') throw new HostError('InvalidOperation');
      state.workbook.activate(here.sheetId);
    },
    Calculate: (here, _args, state) => {
      const area = sheetOf(state, here.sheetId).usedArea(false);
      if (area) state.workbook.calculate(here.sheetId, area, 'add-in');
    },
    Delete: (here, _args, state) => {
      checkStructure(state);
      const sheet = sheetOf(state, here.sheetId);
      // As the reference of `Worksheet.delete` says.
      if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
      const shown = state.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
      if (shown.length === 1 && shown[0] === sheet) throw new HostError('InvalidOperation');
      state.workbook.removeSheet(here.sheetId, 'add-in');
      state.undoLost('The add-in deleted a sheet.');
    },
    GetRange: (here, [address], state) => rangeAt(here, address, state),
    GetCell: (here, [row, column]) => {
      const [top, left] = [integerOf(row), integerOf(column)];
      return range(here.sheetId, { top, left, bottom: top, right: left });
    },
    GetRangeByIndexes: (here, [row, column, rows, columns]) => {
      const [top, left] = [integerOf(row), integerOf(column)];
      return range(here.sheetId, {
        top,
        left,
        bottom: top + integerOf(rows) - 1,
        right: left + integerOf(columns) - 1,
      });
    },
    GetRanges: (here, [address], state) => {
      sheetOf(state, here.sheetId);
      const text = optionalText(address) ?? printReference(WHOLE_SHEET);
      return make('RangeAreas', {
        sheetId: here.sheetId,
        areas: parseAreas(text.slice(0, LONGEST_ADDRESS), text.length > LONGEST_ADDRESS),
      });
    },
    GetUsedRange: (here, [valuesOnly], state) =>
      range(here.sheetId, used(here, valuesOnly, state) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (here, [valuesOnly], state) => {
      const area = used(here, valuesOnly, state);
      return area ? range(here.sheetId, area) : null;
    },
    GetNext: (here, [visibleOnly], state) => orNotFound(neighbour(here, state, 1, visibleOnly === true)),
    GetNextOrNullObject: (here, [visibleOnly], state) => neighbour(here, state, 1, visibleOnly === true),
    GetPrevious: (here, [visibleOnly], state) => orNotFound(neighbour(here, state, -1, visibleOnly === true)),
    GetPreviousOrNullObject: (here, [visibleOnly], state) => neighbour(here, state, -1, visibleOnly === true),
    _GetSheetById: (_here, [id], state) => make('Worksheet', { sheetId: sheetOf(state, textOf(id)).id }),
    ...interestMethods<SheetTarget>(EVENT_TYPES, ({ sheetId }) => sheetId),
  },
});
