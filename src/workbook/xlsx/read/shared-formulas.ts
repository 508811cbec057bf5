import { MAX_COLUMNS, MAX_ROWS } from '../../../cells/areas';
import { mapOutsideQuotes } from './formula-text';
import { columnOfLetters, lettersOfColumn } from './references';

/**
 * A reference in formula text: `A1`, `$A$1`, whole columns `A:C` or whole rows `2:5`. What stands around it keeps names
 * (`Rate2`), functions (`LOG10(`) and numbers (`1E5`) from being taken for references.
 */
const REFERENCE =
  /(?<![\w.$\\])(?:(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))(?![\w.(!\\])/g;

/** A range of which one end has left the sheet: Excel gives up the whole of it. */
const BROKEN_RANGE = /#REF!:(?:#REF!|\$?[A-Za-z]{1,3}\$?\d{1,7})|\$?[A-Za-z]{1,3}\$?\d{1,7}:#REF!/g;

/**
 * A formula as it reads in a cell `down` rows and `across` columns from the one it was written for.
 * References that leave the sheet become `#REF!`, as in Excel.
 */
export function moveFormula(formula: string, down: number, across: number): string {
  if (down === 0 && across === 0) return formula;
  return mapOutsideQuotes(formula, (piece) =>
    piece
      .replace(REFERENCE, (...match) => moveReference(match as string[], down, across))
      .replace(BROKEN_RANGE, '#REF!'),
  );
}

function moveReference(match: readonly string[], down: number, across: number): string {
  const [
    whole = '',
    lockA = '',
    columnA,
    lockB = '',
    columnB,
    lockR = '',
    rowA,
    lockS = '',
    rowB,
    lockC = '',
    column,
    lockRow = '',
    row,
  ] = match;
  if (columnA !== undefined && columnB !== undefined) {
    return join([moveColumn(lockA, columnA, across), moveColumn(lockB, columnB, across)], ':', whole);
  }
  if (rowA !== undefined && rowB !== undefined)
    return join([moveRow(lockR, rowA, down), moveRow(lockS, rowB, down)], ':', whole);
  if (column === undefined || row === undefined) return whole;
  return join([moveColumn(lockC, column, across), moveRow(lockRow, row, down)], '', whole);
}

/** Pieces put together again; a name that merely looks like a reference (`ZZZ1`) stays as it was. */
function join(pieces: readonly (string | undefined | null)[], separator: string, whole: string): string {
  if (pieces.includes(undefined)) return whole;
  return pieces.includes(null) ? '#REF!' : pieces.join(separator);
}

/** The column moved; null beyond the sheet's edge; undefined when the letters are no column. */
function moveColumn(lock: string, letters: string, across: number): string | null | undefined {
  const column = columnOfLetters(letters);
  if (column === undefined) return undefined;
  if (lock === '$') return lock + letters;
  const moved = column + across;
  return moved < 0 || moved >= MAX_COLUMNS ? null : lettersOfColumn(moved);
}

function moveRow(lock: string, digits: string, down: number): string | null | undefined {
  const row = Number(digits);
  if (row < 1 || row > MAX_ROWS) return undefined;
  if (lock === '$') return lock + digits;
  const moved = row + down;
  return moved < 1 || moved > MAX_ROWS ? null : String(moved);
}
