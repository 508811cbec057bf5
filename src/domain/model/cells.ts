/**
 * What a cell holds, as the rules see it: `null` is a blank cell, dates are Excel serial numbers (1900 system), and an
 * error is its text, such as `#REF!`.
 */
export type CellValue = string | number | boolean | null;

const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** True for the text of an Excel error: a cell that shows `#N/A` holds nothing that can be checked. */
export function isErrorValue(value: CellValue): value is string {
  return typeof value === 'string' && value.startsWith('#') && ERROR_TEXTS.has(value);
}

/** True for a cell nobody filled in: empty, or nothing but spaces of any kind. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
