import type { CellArea } from '../../cells/areas';
import { columnName } from '../../cells/addresses';

const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}';
const COLUMNS = '\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}';
const ROWS = '\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}';

/** Texts, brackets and references to other workbooks are matched first, so that nothing within them counts. */
const REFERENCES = new RegExp(
  `"(?:[^"]|"")*"|\\[[^\\]]*\\](?:[\\p{L}\\p{N}_.]+![$\\w:]*)?` +
    `|('(?:[^']|'')+'!|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*!)?(?<![\\p{L}\\p{N}_.$\\\\\\]])` +
    `(${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\\p{L}\\p{N}_.(!\\[\\\\])`,
  'gu',
);

/** A reference as it stands in a formula. */
export interface WrittenReference {
  /** `Data!$A$1` */
  readonly whole: string;
  /** The sheet with its exclamation mark, `'Q2 data'!`; empty where the formula means its own. */
  readonly prefix: string;
  /** `$A$1` */
  readonly reference: string;
}

/** A formula with each of its references in another's place; texts, brackets and other workbooks stay. */
export function replaceReferences(formula: string, replace: (written: WrittenReference) => string): string {
  return formula.replace(REFERENCES, (whole: string, prefix?: string, reference?: string) =>
    reference === undefined ? whole : replace({ whole, prefix: prefix ?? '', reference }),
  );
}

/** The sheet that a reference means, in small letters. @param own the name of the sheet that the formula stands on */
export function sheetOfReference({ prefix }: WrittenReference, own: string): string {
  if (prefix === '') return own.toLowerCase();
  const name = prefix.slice(0, -1);
  return (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name).toLowerCase();
}

/** `Data!`, `'Q2 data'!`: in quotes wherever they might be needed. */
export function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}_.]*$/u.test(name);
  return isPlain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** The area written as the reference was: with its dollar signs, and in short where it was a single cell or whole lines. */
export function printLike(reference: string, { top, left, bottom, right }: CellArea): string {
  const [from = '', to] = reference.split(':');
  const start = end(from, top, left);
  return to === undefined ? start : `${start}:${end(to, bottom, right)}`;
}

function end(text: string, row: number, column: number): string {
  const [, columnLock = '', letters = '', rowLock = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // Of whole rows, `$5` has its only dollar sign before what is no column.
  const locks = letters === '' ? ['', columnLock + rowLock] : [columnLock, rowLock];
  return `${locks[0] ?? ''}${letters === '' ? '' : columnName(column)}${locks[1] ?? ''}${digits === '' ? '' : row + 1}`;
}
