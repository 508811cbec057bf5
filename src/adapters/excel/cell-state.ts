import type { CellValue } from '../../cells/cell-values';
import { blankAsNull } from './to-grid';

/** A cell as it stands, with all that is needed to put it back. */
export interface CellState {
  readonly value: CellValue;
  /** The formula, undefined where a value was typed. */
  readonly formula: string | undefined;
  readonly numberFormat: string;
  /** A typed error, such as `#N/A`; not the text that looks the same. */
  readonly isError: boolean;
  /** Excel says that the cell holds more than it gives; older versions give `#VALUE!` instead. */
  readonly isRich?: boolean;
}

/** What a cell holds, whatever it looks like. */
export type CellContent = Pick<CellState, 'value' | 'formula' | 'isError'>;

/** What is loaded of a range for `cellState`. */
export const STATE = 'values,formulas,numberFormat,valueTypes';

/** A cell of a range of which `STATE` was loaded. */
export function cellState(range: Excel.Range, row: number, column: number): CellState {
  const at = (table: readonly (readonly unknown[])[]): unknown => table[row]?.[column];
  return {
    ...heldAt(range, row, column),
    numberFormat: String(at(range.numberFormat)),
    isError: at(range.valueTypes) === 'Error',
    ...(at(range.valueTypes) === 'RichValue' && { isRich: true }),
  };
}

/** What the cells of a row hold, of a range whose values and formulas were loaded. */
export const heldIn = (range: Excel.Range, row: number): Pick<CellState, 'value' | 'formula'>[] =>
  (range.values[row] ?? []).map((_, column) => heldAt(range, row, column));

function heldAt(range: Excel.Range, row: number, column: number): Pick<CellState, 'value' | 'formula'> {
  const value = range.values[row]?.[column] as CellValue;
  const formula: unknown = range.formulas[row]?.[column];
  // Excel gives a text that begins with an equals sign as its own "formula", without the apostrophe (office-js #6687).
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: blankAsNull(value), formula: isFormula ? formula : undefined };
}

/** Whether two cells hold the same: a formula's result does not count, it may change by itself. */
export function sameContent(one: CellContent | undefined, other: CellContent | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.formula !== undefined || other.formula !== undefined) return one.formula === other.formula;
  return one.isError === other.isError && sameValue(one.value, other.value);
}

/** The same, and in the same number format. */
export function sameState(one: CellState | undefined, other: CellState | undefined): boolean {
  return sameContent(one, other) && one?.numberFormat === other?.numberFormat;
}

/** Whether two values are one to Excel: it keeps fifteen digits, lets line ends be one sign, and gives blanks as no text. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (typeof one === 'number' && typeof other === 'number') return one.toPrecision(15) === other.toPrecision(15);
  if (typeof one === 'string' && typeof other === 'string') return lines(one) === lines(other);
  return one === other;
}

/** Nothing, or the text without a letter that stands for it. */
export const isEmpty = (value: CellValue): boolean => value === null || value === '';

const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/**
 * Whether a cell may hold a data type of Excel's, such as a stock or a place, or an entity: those read as the error `#VALUE!`
 * without a formula, and nothing that is written brings them back. A person hardly ever types that error.
 */
export function mayBeDataType({ value, formula, isError, isRich = false }: CellState): boolean {
  return formula === undefined && (isRich || (isError && value === '#VALUE!'));
}
