import { printArea } from '../../cells/addresses';
import type { CellArea } from '../../cells/areas';
import type { Origin } from '../model/returns';
import { words } from '../text/words';

const NAMES: Readonly<Record<Extract<Origin, string>, string>> = words('messages-origins', {
  'sheet-name': 'the sheet’s name',
  'file-name': 'the file’s name',
  register: 'the table Returns',
});

/** The cell of a return's own sheet in which something was read; undefined for what was read elsewhere. */
export function ownCell(from: Origin): CellArea | undefined {
  return typeof from === 'object' && 'top' in from ? from : undefined;
}

/** `Cover!B3`, `'Q1 return'!B3`, `the file’s name`. */
export function printOrigin(from: Origin, sheet: string): string {
  if (typeof from === 'string') return NAMES[from];
  if ('top' in from) return `${printSheet(sheet)}!${printArea(from)}`;
  return `${printSheet(from.sheet)}!${printArea(from.area)}`;
}

/** As formulas write it: a name that is more than letters and digits stands between quotes. */
function printSheet(sheet: string): string {
  return /^\p{L}[\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
