import { optionalText } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { defineType } from '../registry';

/** Where the password of the workbook's structure is kept among those of its sheets. */
const STRUCTURE = '';

function protect({ workbook, passwords }: HostState, password: unknown): void {
  if (workbook.isStructureProtected) throw new HostError('AccessDenied');
  const text = optionalText(password) ?? '';
  if (text !== '') passwords.set(STRUCTURE, text);
  workbook.isStructureProtected = true;
  workbook.unsavedChanges.add('workbook protection');
}

function unprotect({ workbook, passwords }: HostState, password: unknown): void {
  if (!workbook.isStructureProtected) return;
  const wanted = passwords.get(STRUCTURE);
  if (wanted !== undefined && wanted !== password) throw new HostError('AccessDenied');
  passwords.delete(STRUCTURE);
  workbook.isStructureProtected = false;
  workbook.unsavedChanges.add('workbook protection');
}

/** Protection of the workbook's structure: which sheets there are, their names, order and visibility. */
export const workbookProtectionType = defineType('WorkbookProtection', {
  get: { Protected: (_here, state) => state.workbook.isStructureProtected },
  methods: {
    Protect: (_here, [password], state) => protect(state, password),
    Unprotect: (_here, [password], state) => unprotect(state, password),
  },
});
