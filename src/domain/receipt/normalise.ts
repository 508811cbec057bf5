import { isBlank, type CellValue } from '../../cells/cell-values';
import type { Grid } from '../model/grid';

/** Rows in one piece of text, after which the caller may pause. */
const ROWS_AT_ONCE = 500;

/**
 * The values of a sheet as one text, in pieces to be put together: what a receipt's checksum is taken of. Two sheets have the
 * same text if and only if they hold the same values in the same arrangement. It does not depend on
 *
 * * formats, widths, colours and number formats: 0.5 shown as 50% is `0.5`, a date is its serial number;
 * * how a value came about: a formula counts by its result, to the 15 digits that Excel shows;
 * * blank rows and columns around everything, since Excel's used area grows when a cell beside it was once formatted;
 * * what kind of blank a cell is (empty, empty text, spaces only), and how lines of a text end.
 *
 * A row is a line, its cells parted by tabs: nothing for a blank cell, digits for a number, `TRUE` or `FALSE`, and a text in
 * quotation marks as JSON writes it, so that the text `1` is not the number 1 and no text can look like two cells.
 */
export function* normalisedText(grid: Grid): Generator<undefined, readonly string[]> {
  const filled = filledArea(grid.values);
  yield undefined;
  const pieces: string[] = [];
  for (let row = filled.top; row <= filled.bottom; row += ROWS_AT_ONCE) {
    const rows = grid.values.slice(row, Math.min(row + ROWS_AT_ONCE, filled.bottom + 1));
    pieces.push(rows.map((line) => printRow(line.slice(filled.left, filled.right + 1))).join(''));
    yield undefined;
  }
  return pieces;
}

/** The rectangle that holds everything filled in, as places within `values`; nothing in it where all is blank. */
function filledArea(values: Grid['values']): { top: number; left: number; bottom: number; right: number } {
  let [top, left, bottom, right] = [0, Infinity, -1, -1];
  values.forEach((line, row) => {
    const first = line.findIndex((value) => !isBlank(value));
    if (first < 0) return;
    if (bottom < 0) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, lastFilled(line));
  });
  return { top, left, bottom, right };
}

function lastFilled(line: readonly CellValue[]): number {
  let last = line.length - 1;
  while (last >= 0 && isBlank(line[last] ?? null)) last -= 1;
  return last;
}

/** A row as `normalisedText` has it, with the end of its line. */
export function printRow(row: readonly CellValue[]): string {
  return `${row.map(printValue).join('\t')}\n`;
}

function printValue(value: CellValue): string {
  if (value === null || isBlank(value)) return '';
  if (typeof value === 'string') return JSON.stringify(value.replace(/\r\n?/g, '\n'));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15)));
}
