import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../../cells/areas';

/** The zero-based column of letters, `A` → 0, in any case; undefined beyond `XFD` or when it is not letters. */
export function columnOfLetters(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > MAX_COLUMNS ? undefined : column - 1;
}

/** The letters of a zero-based column, 0 → `A`. */
export function lettersOfColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B7` for row 6, column 1. */
export const cellReference = (row: number, column: number): string => `${lettersOfColumn(column)}${row + 1}`;

export function areaReference(area: CellArea): string {
  const from = cellReference(area.top, area.left);
  const to = cellReference(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Row and column of `B7` or `$B$7`; undefined when it is no cell of a sheet. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = CELL.exec(text);
  const column = columnOfLetters(match?.[1] ?? '');
  const row = Number(match?.[2] ?? 0) - 1;
  return column === undefined || row < 0 || row >= MAX_ROWS ? undefined : { row, column };
}

/** The area of `B2:C9`, `B2`, `A:C` or `3:5`; undefined when it is none of these. */
export function parseArea(text: string): CellArea | undefined {
  const [first = '', second = first] = text.split(':');
  const from = parseCorner(first, 'start');
  const to = parseCorner(second, 'end');
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

function parseCorner(text: string, end: 'start' | 'end'): { row: number; column: number } | undefined {
  const cell = parseCell(text);
  if (cell) return cell;
  const plain = text.replace('$', '');
  const column = columnOfLetters(plain);
  if (column !== undefined) return { row: end === 'start' ? 0 : MAX_ROWS - 1, column };
  const row = /^\d{1,7}$/.test(plain) ? Number(plain) - 1 : -1;
  return row < 0 || row >= MAX_ROWS ? undefined : { row, column: end === 'start' ? 0 : MAX_COLUMNS - 1 };
}

/** The areas of an `sqref`: references with blanks between; what is no reference is left out. */
export function parseAreas(text: string | undefined): CellArea[] {
  if (text === undefined) return [];
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}
