import type { CellArea } from '../../cells/areas';
import type { Sheet } from '../model/sheet';
import { CellError, type Scalar } from '../model/values';
import { textToNumber } from './text-to-number';

/** Rows of values, all of the same length, never empty. */
export type Matrix = readonly (readonly Scalar[])[];

/** Cells of a sheet that nobody has read yet. */
export class FormulaReference {
  constructor(
    readonly sheet: Sheet,
    readonly area: CellArea,
  ) {}

  get isOneCell(): boolean {
    return this.area.top === this.area.bottom && this.area.left === this.area.right;
  }
}

/** What an expression comes to before it is put into a cell. */
export type Value = Scalar | Matrix | FormulaReference;

export const VALUE_ERROR = CellError.of('#VALUE!');
export const REF_ERROR = CellError.of('#REF!');
export const NAME_ERROR = CellError.of('#NAME?');
export const NUM_ERROR = CellError.of('#NUM!');
export const NA_ERROR = CellError.of('#N/A');
export const DIV_ERROR = CellError.of('#DIV/0!');

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value);
}

/** As Excel takes a value where it wants a number: blank is 0, TRUE is 1, text that reads as a number is that number. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof CellError) return value;
  return textToNumber(value) ?? VALUE_ERROR;
}

/** As Excel takes a value where it wants text. Numbers have at most 15 significant digits. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof CellError) return value;
  return String(roundTo15(value)).replace('e', 'E');
}

/** As Excel takes a value where it wants TRUE or FALSE. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof CellError) return value;
  const upper = value.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : VALUE_ERROR;
}

/** Excel shows and compares 15 significant digits. */
export function roundTo15(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

/** A number a cell can hold: infinite and undefined results are `#NUM!`, and there is no negative zero. */
export function settle(value: number): number | CellError {
  if (!Number.isFinite(value)) return NUM_ERROR;
  return value === 0 ? 0 : value;
}

/** Applies `apply` to each place; one row, one column or a single value is repeated along the other's size. */
export function broadcast(matrices: readonly Matrix[], apply: (values: readonly Scalar[]) => Scalar): Matrix {
  const height = Math.max(...matrices.map((matrix) => matrix.length));
  const width = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const values: Scalar[] = [];
      for (const matrix of matrices) {
        const line = matrix[matrix.length === 1 ? 0 : row];
        const value = line?.[line.length === 1 ? 0 : column];
        if (value === undefined) return NA_ERROR;
        values.push(value);
      }
      return apply(values);
    }),
  );
}

/** Rows become columns. */
export function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? null));
}
