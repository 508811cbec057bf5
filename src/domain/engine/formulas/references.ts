import { columnIndex, columnName } from '../../../cells/addresses';
import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../../cells/areas';

/** A place on a sheet, zero-based. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** A piece of a formula: a reference, text in quotation marks, a number, or anything between them. */
type Piece =
  | { readonly kind: 'reference'; readonly text: string; readonly sheet: string; readonly ends: readonly End[] }
  | { readonly kind: 'text' | 'number' | 'other'; readonly text: string };

/** One end of a reference; without a row a whole column, without a column a whole row. */
interface End {
  readonly row?: number;
  readonly column?: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/**
 * Text in quotation marks · a sheet's name before a reference · the reference (cells, whole columns, whole rows) · a number. What
 * is part of a longer word (`LOG10(`, `Q1_total`) is no reference.
 */
const PIECE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.[\]]+)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.$])\d+(?:\.\d+)?(?![\p{L}\p{N}_])/gu;

const END = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

/** A formula as pieces, in order; put together they are the formula. */
function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of formula.matchAll(PIECE)) {
    const [text, sheet = '', reference] = match;
    if (match.index > at) pieces.push({ kind: 'other', text: formula.slice(at, match.index) });
    at = match.index + text.length;
    const ends = reference?.split(':').map(endOf);
    if (ends) pieces.push({ kind: 'reference', text, sheet, ends });
    else pieces.push({ kind: text.startsWith('"') ? 'text' : 'number', text });
  }
  if (at < formula.length) pieces.push({ kind: 'other', text: formula.slice(at) });
  return pieces;
}

function endOf(text: string): End {
  const [, first = '', letters, second = '', digits] = END.exec(text) ?? [];
  return {
    ...(letters !== undefined && { column: columnIndex(letters) }),
    ...(digits !== undefined && { row: Number(digits) - 1 }),
    isColumnFixed: letters !== undefined && first !== '',
    isRowFixed: letters === undefined ? first !== '' : second !== '',
  };
}

/** The cells of the sheet itself that a formula names, each reference once, in order. */
export function ownReferences(formula: string): readonly CellArea[] {
  return piecesOf(formula).flatMap((piece) =>
    piece.kind === 'reference' && piece.sheet === '' ? areaOf(piece.ends) : [],
  );
}

function areaOf([from, to = from]: readonly End[]): readonly CellArea[] {
  if (!from || !to) return [];
  const [rows, columns] = [
    [from.row ?? 0, to.row ?? MAX_ROWS - 1] as const,
    [from.column ?? 0, to.column ?? MAX_COLUMNS - 1] as const,
  ];
  return [
    { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) },
  ];
}

/** How a formula looks wherever it is copied to: `=B2*$D$1` in C2 and `=B3*$D$1` in C3 are the same `R[0]C[-1]*R1C4`. */
export function patternOf(formula: string, at: SheetPlace): string {
  return piecesOf(formula)
    .map((piece) => {
      if (piece.kind === 'reference') return piece.sheet + piece.ends.map((end) => relative(end, at)).join(':');
      return piece.kind === 'other' ? squeezed(piece.text) : piece.text;
    })
    .join('');
}

/** What a formula does, whatever the cells and numbers it does it with: `=SUM(B2:D2)*1.2` → `=SUM(@:@)*#`. */
export function shapeOf(formula: string): string {
  return piecesOf(formula)
    .map((piece) => {
      if (piece.kind === 'reference') return piece.ends.map(() => '@').join(':');
      if (piece.kind === 'other') return squeezed(piece.text);
      return piece.kind === 'number' ? '#' : '""';
    })
    .join('');
}

/** The formula as it would stand after being copied from one cell to another; undefined where it would leave the sheet. */
export function copiedTo(formula: string, from: SheetPlace, to: SheetPlace): string | undefined {
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  const pieces = piecesOf(formula).map((piece) =>
    piece.kind === 'reference' ? { ...piece, ends: piece.ends.map((end) => moved(end, rows, columns)) } : piece,
  );
  const isOnSheet = pieces.every(
    (piece) => piece.kind !== 'reference' || piece.ends.every(({ row = 0, column = 0 }) => row >= 0 && column >= 0),
  );
  if (!isOnSheet) return undefined;
  return pieces
    .map((piece) => (piece.kind === 'reference' ? piece.sheet + piece.ends.map(printEnd).join(':') : piece.text))
    .join('');
}

function moved(end: End, rows: number, columns: number): End {
  return {
    ...end,
    ...(end.row !== undefined && !end.isRowFixed && { row: end.row + rows }),
    ...(end.column !== undefined && !end.isColumnFixed && { column: end.column + columns }),
  };
}

function printEnd({ row, column, isRowFixed, isColumnFixed }: End): string {
  const letters = column === undefined ? '' : `${isColumnFixed ? '$' : ''}${columnName(column)}`;
  return letters + (row === undefined ? '' : `${isRowFixed ? '$' : ''}${row + 1}`);
}

/** A formula for a sentence: what is written in quotation marks in it, which may be about people, is left out. */
export function withoutTexts(formula: string): string {
  return piecesOf(formula)
    .map(({ kind, text }) => (kind === 'text' ? '"…"' : text))
    .join('');
}

const squeezed = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

function relative({ row, column, isRowFixed, isColumnFixed }: End, at: SheetPlace): string {
  const part = (letter: string, line: number | undefined, isFixed: boolean, from: number): string => {
    if (line === undefined) return '';
    return isFixed ? `${letter}${line + 1}` : `${letter}[${line - from}]`;
  };
  return part('R', row, isRowFixed, at.row) + part('C', column, isColumnFixed, at.column);
}
