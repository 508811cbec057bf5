import type { CellArea } from '../../cells/areas';
import { columnName, parseReference } from '../../cells/addresses';
import { movedArea, type CellShift } from './cell-shift';

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

/**
 * A formula after cells of a sheet were put in or taken out: its references follow them, and become `#REF!` where all they
 * meant is gone.
 * @param own the name of the sheet that the formula stands on.
 * @param shifted the name of the sheet where cells moved.
 */
export function shiftFormula(formula: string, own: string, shifted: string, shift: CellShift): string {
  return formula.replace(REFERENCES, (whole: string, prefix?: string, reference?: string) => {
    if (reference === undefined || nameIn(prefix, own) !== shifted.toLowerCase()) return whole;
    const area = parseReference(reference);
    const moved = area && movedArea(area, shift);
    if (!area || moved === area) return whole;
    return `${prefix ?? ''}${moved ? print(reference, moved) : '#REF!'}`;
  });
}

function nameIn(prefix: string | undefined, own: string): string {
  if (prefix === undefined) return own.toLowerCase();
  const name = prefix.slice(0, -1);
  return (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name).toLowerCase();
}

/** The area written as the reference was: with its dollar signs, and in short where it was a single cell or whole lines. */
function print(reference: string, { top, left, bottom, right }: CellArea): string {
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
