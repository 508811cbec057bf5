/**
 * What a cell holds, as the rules see it: `null` is a blank cell, dates are Excel serial numbers (1900 system), and an
 * error is its text, such as `#REF!`.
 */
export type CellValue = string | number | boolean | null;

/** The error values a cell can hold, as Excel writes them. */
export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const ERROR_TEXTS: ReadonlySet<string> = new Set(ERROR_CODES);

/** True for the text of an error value, whether a cell holds it as an error or as a text. */
export function isErrorCode(text: string): text is ErrorCode {
  return ERROR_TEXTS.has(text);
}

/** True for the text of an Excel error: a cell that shows `#N/A` holds nothing that can be checked. */
export function isErrorValue(value: CellValue): value is string {
  return typeof value === 'string' && value.startsWith('#') && isErrorCode(value);
}

/** True for a cell nobody filled in: empty, or nothing but spaces of any kind. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
