import type { CellValue } from '../../cells/cell-values';

/** A month's name or its beginning, before a number: Excel takes `Jan 5` for a day. */
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .,/-]*\d/i;

/** Begins as a word does, with a letter. Everything else may be a number, a day, a time, money, an error or a formula. */
const WORD = /^ *\p{L}/u;

const TRUTH = /^ *(?:true|false) *$/i;

/** Whether Excel keeps this text as it is when it is written into a cell; when in doubt, not. */
export function staysText(text: string): boolean {
  return WORD.test(text) && !MONTH.test(text.trimStart()) && !TRUTH.test(text);
}

/**
 * A value as it has to be written, so that the cell holds just that: texts which Excel would read as something else get a
 * leading apostrophe, as a person would type it. Excel takes it off and does not show it (office-js #6687); a text format
 * would do the same, but is the user's to choose. A blank is an empty text, since `null` leaves a cell alone.
 */
export function typedAs(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value !== 'string' || staysText(value) ? value : `'${value}`;
}

/**
 * Whether a text that would be read as something else may be written as it is while the cell has a text format: figures and
 * days. What begins a formula is left to the apostrophe, and one at the beginning would be taken off there as well.
 */
export function keptByTextFormat(text: string): boolean {
  return !staysText(text) && !/^\s*[='+@-]/.test(text);
}
