import { optionalText, textOf } from '../args';
import { EVENT_TYPES, WORKBOOK_TARGET } from '../event-types';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { interestMethods } from '../interest';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import { checkSheetName, findSheet, freeSheetName } from '../sheets';

const all = (state: HostState, visibleOnly: unknown) =>
  state.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

const worksheet = (sheet: { id: string } | undefined): HostObject => {
  if (!sheet) throw new HostError('ItemNotFound');
  return make('Worksheet', { sheetId: sheet.id });
};

export const worksheetCollectionType = defineType('WorksheetCollection', {
  items: (_here, state) => all(state, false).map(worksheet),
  item: (_here, key, state) => worksheet(findSheet(textOf(key), state)),
  methods: {
    Add: (_here, [name], state) => {
      const text = optionalText(name);
      return worksheet(
        state.workbook.addSheet(text === undefined ? freeSheetName(state) : checkSheetName(text, state), 'add-in'),
      );
    },
    GetActiveWorksheet: (_here, _args, state) => worksheet({ id: state.workbook.activeSheetId }),
    GetCount: (_here, [visibleOnly], state) => all(state, visibleOnly).length,
    GetFirst: (_here, [visibleOnly], state) => worksheet(all(state, visibleOnly)[0]),
    GetLast: (_here, [visibleOnly], state) => worksheet(all(state, visibleOnly).at(-1)),
    GetItem: (_here, [key], state) => worksheet(findSheet(textOf(key), state)),
    GetItemOrNullObject: (_here, [key], state) => {
      const sheet = findSheet(textOf(key), state);
      return sheet ? worksheet(sheet) : null;
    },
    ...interestMethods<null>(EVENT_TYPES, () => WORKBOOK_TARGET),
  },
});
