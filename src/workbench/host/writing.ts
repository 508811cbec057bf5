import { HostError } from './host-error';
import type { HostObject } from './host-object';
import type { HostState } from './host-state';
import { memberName } from './lookup';
import type { TypeName } from './targets';

/** Methods that change nothing of the workbook, or only what is looked at. */
const READING = /^(?:_|Get|Select$|Activate$|Calculate$|Suspend)/;

/** Objects that belong to Excel and the add-in, not to the workbook. */
const BESIDE_THE_WORKBOOK: ReadonlySet<TypeName> = new Set([
  'Application',
  'Runtime',
  'AppRuntimeService',
  'AddinInternalService',
]);

/** Whether a method of an object changes the workbook. */
export const isWriting = (object: HostObject, method: string): boolean =>
  !BESIDE_THE_WORKBOOK.has(object.type) && !READING.test(method);

/** What comes before every change the add-in makes. @throws AccessDenied in a workbook that may only be read. */
export function beforeWriting(object: HostObject, member: string, state: HostState): void {
  if (BESIDE_THE_WORKBOOK.has(object.type)) return;
  if (state.faults.isReadOnly) throw new HostError('AccessDenied', undefined, memberName(object.type, member));
  state.undo.wrote(`${object.type}.${member}`);
}

/** A failure that a test planted at this member. */
export function plantedAt(object: HostObject, member: string, state: HostState): void {
  const code = state.faults.failureAt(`${object.type}.${member}`);
  if (code !== undefined) throw new HostError(code, undefined, memberName(object.type, member));
}
