import { optionalText } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { sheetOf } from '../places';
import { defineType } from '../registry';
import type { SheetTarget } from '../targets';

function setProtection({ sheetId }: SheetTarget, isProtected: boolean, state: HostState): void {
  state.workbook.changeSheet(sheetId, 'sheet protection', (sheet) => (sheet.isProtected = isProtected), 'add-in');
}

export const worksheetProtectionType = defineType('WorksheetProtection', {
  get: { Protected: ({ sheetId }, state) => sheetOf(state, sheetId).isProtected },
  methods: {
    // The options (which kinds of change stay allowed) are taken and not obeyed: nothing is allowed.
    Protect: (here, [, password], state) => {
      if (sheetOf(state, here.sheetId).isProtected) throw new HostError('AccessDenied');
      const text = optionalText(password);
      if (text !== undefined && text !== '') state.passwords.set(here.sheetId, text);
      setProtection(here, true, state);
    },
    Unprotect: (here, [password], state) => {
      if (!sheetOf(state, here.sheetId).isProtected) return;
      const wanted = state.passwords.get(here.sheetId);
      if (wanted !== undefined && wanted !== password) throw new HostError('AccessDenied');
      state.passwords.delete(here.sheetId);
      setProtection(here, false, state);
    },
  },
});
