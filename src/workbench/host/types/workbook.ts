import { readEventReference } from '../event-messages';
import { textOf } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { range } from '../places';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';

function eventRange(reference: unknown, state: HostState): HostObject | null {
  const place = readEventReference(reference);
  const sheet = state.workbook.sheets.find((candidate) => candidate.id === place?.sheetId);
  return place && sheet ? range(sheet.id, place.area) : null;
}

export const workbookType = defineType('Workbook', {
  get: {
    Name: (_here, state) => state.workbook.fileName,
    ReadOnly: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    IsDirty: (_here, state) => state.workbook.journal.net().length > 0,
  },
  navigate: {
    Application: () => make('Application', null),
    Worksheets: () => make('WorksheetCollection', null),
    Tables: () => make('TableCollection', {}),
    Names: () => make('NamedItemCollection', {}),
    Settings: () => make('SettingCollection', null),
    Comments: () => make('CommentCollection', {}),
    Properties: () => make('DocumentProperties', null),
    _Runtime: () => make('Runtime', null),
  },
  methods: {
    GetActiveCell: (_here, _args, state) => {
      const sheetId = state.workbook.activeSheetId;
      const { top = 0, left = 0 } = state.workbook.selection(sheetId)[0] ?? {};
      return range(sheetId, { top, left, bottom: top, right: left });
    },
    GetSelectedRange: (_here, _args, state) => {
      const sheetId = state.workbook.activeSheetId;
      const [area, ...more] = state.workbook.selection(sheetId);
      if (!area || more.length > 0) throw new HostError('InvalidSelection');
      return range(sheetId, area);
    },
    GetSelectedRanges: (_here, _args, state) => {
      const sheetId = state.workbook.activeSheetId;
      return make('RangeAreas', { sheetId, areas: state.workbook.selection(sheetId) });
    },
    _RemoveReference: (_here, [reference], state) => {
      state.references.delete(textOf(reference));
    },
    _RemoveAllReferences: (_here, _args, state) => {
      state.references.clear();
    },
    _GetReferenceCount: (_here, _args, state) => state.references.size,
    _GetRangeForEventByReferenceId: (_here, [reference], state) => {
      const found = eventRange(reference, state);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_here, [reference], state) => eventRange(reference, state),
  },
});
