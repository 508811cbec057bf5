import { isBlank, type CellValue } from '../../cells/cell-values';
import type { AccountClass } from '../model/account';
import { valueAt, type Grid } from '../model/grid';
import { isContactLine } from '../returns/contact-labels';
import { isLabelText, labelSubject } from '../returns/label-words';
import type { OpenClass } from './tally';

/** Letters and words from which on a text is a sentence. */
const LONG_TEXT = 90;
const MANY_WORDS = 16;

const NOTE = /^(?:notes?|sources?|key|n\.?b\.?|guidance|please note|\*|†)\s*(?:\d{1,2}\s*)?[:.)]?\s*\S/i;

/** How notes begin: most texts are told from one by a letter. */
const NOTE_LETTERS = ' nNsSkKgGpP*†';

/** Labels of who sends a sheet, besides provider, service and period. */
const SENDER =
  /^(?:(?:form |return )?(?:completed|submitted|prepared|approved|authorised|signed)(?: off)? (?:by|on)|report author|author|name of person|contact(?: name| details| person)?|e-?mail(?: address)?|tel(?:ephone)?(?: number| no)?|phone|date (?:submitted|completed|of submission|of return|of report)|submission date|signed|job title|position|version|last updated)\s*[:.]?$/i;

/** How far right of a label its value may stand. */
const REACH = 5;

/** A row with more cells than this is a table's, whatever its first label says. */
const MOST_IN_LINE = 6;

/** After so many cells nobody goes on looking for lines about the return: only sentences are told apart. */
const MOST_LOOKED_AT = 20_000;

/** True for a note, by its first words or its length. */
export function isNote(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length < 3) return false;
  if (value.length > LONG_TEXT || (value.length > 2 * MANY_WORDS && wordsIn(value) > MANY_WORDS)) return true;
  return NOTE_LETTERS.includes(value.charAt(0)) && /[:.)]/.test(value.slice(0, 12)) && NOTE.test(value.trim());
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = 1; at < text.length; at++) if (text.charCodeAt(at) <= 32 && text.charCodeAt(at - 1) > 32) words += 1;
  return words;
}

/** What stands outside every table of a sheet without a return: sentences are notes. */
export const notesOnly: OpenClass = (_row, _column, value) => (isNote(value) ? 'notes' : undefined);

/**
 * What stands around the tables of a return: labels of the sheet with their values, lines of its sender, titles alone in a row above
 * a table, and notes.
 *
 * @param tops the first rows of tables, their headings included.
 */
export function aroundTables(grid: Grid, tops: readonly number[]): OpenClass {
  const first = Math.min(...tops);
  const titles = new Set(tops.flatMap((top) => [top - 1, top - 2]));
  const filledIn = rowFill(grid);
  let looked = 0;
  return (row, column, value): AccountClass | undefined => {
    if (isNote(value)) return 'notes';
    looked += 1;
    if (looked > MOST_LOOKED_AT) return undefined;
    const filled = filledIn(row);
    if (filled === 1 && (row < first || titles.has(row) || isSheetLabel(value)))
      return typeof value === 'string' ? 'context' : undefined;
    if (filled > MOST_IN_LINE) return undefined;
    if (isLabel(value)) return 'labels';
    if (isSheetLabel(value) || isRightOfLabel(grid, row, column)) return 'context';
    return filledIn(row - 1) === 1 && isLabel(valueAt(grid, row - 1, column)) ? 'context' : undefined;
  };
}

/** Filled cells of a row; the last two rows asked about are kept, for a row is asked about cell by cell. */
function rowFill(grid: Grid): (row: number) => number {
  const known = new Map<number, number>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const count = (grid.values[row - grid.top] ?? []).reduce<number>((sum, value) => sum + Number(!isBlank(value)), 0);
    known.set(row, count);
    if (known.size > 2) known.delete(Math.min(...known.keys()));
    return count;
  };
}

/** A label of the sheet or of its sender, or one with its value after a colon. */
export function isSheetLabel(value: CellValue): boolean {
  return typeof value === 'string' && (isLabel(value) || isLabelText(value));
}

function isLabel(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > LONG_TEXT) return false;
  const text = value.trim();
  return labelSubject(text) !== undefined || SENDER.test(text) || isContactLine(text, []);
}

function isRightOfLabel(grid: Grid, row: number, column: number): boolean {
  for (let left = column - 1; left >= Math.max(grid.left, column - REACH); left--) {
    const before = valueAt(grid, row, left);
    if (!isBlank(before)) return isLabel(before);
  }
  return false;
}
