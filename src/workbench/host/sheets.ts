import type { Sheet } from '../../workbook/model/sheet';
import { HostError } from './host-error';
import type { HostState } from './host-state';
import { sheetOf } from './places';
import { make } from './registry';
import { type HostObject } from './host-object';
import type { SheetTarget } from './targets';

/**
 * A sheet name that Excel takes: 1 to 31 characters, none of `\ / ? * [ ] :`, no other sheet of that name.
 * @throws InvalidArgument, or ItemAlreadyExists.
 */
export function checkSheetName(name: string, state: HostState, ownId?: string): string {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) throw new HostError('InvalidArgument');
  const same = state.workbook.sheetNamed(name);
  if (same && same.id !== ownId) throw new HostError('ItemAlreadyExists');
  return name;
}

/** `Sheet1`, `Sheet2` …: the first that is free. */
export function freeSheetName(state: HostState): string {
  for (let number = state.workbook.sheets.length + 1; ; number++) {
    if (!state.workbook.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
  }
}

/** By id or by name, as `worksheets.getItem` finds sheets. */
export function findSheet(key: string, state: HostState): Sheet | undefined {
  return state.workbook.sheets.find((sheet) => sheet.id === key) ?? state.workbook.sheetNamed(key);
}

/** The next or previous sheet; null at the end. */
export function neighbour(here: SheetTarget, state: HostState, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const { sheets } = state.workbook;
  for (let index = sheets.indexOf(sheetOf(state, here.sheetId)) + step; ; index += step) {
    const sheet = sheets[index];
    if (!sheet) return null;
    if (!visibleOnly || sheet.visibility === 'Visible') return make('Worksheet', { sheetId: sheet.id });
  }
}
