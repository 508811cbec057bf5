import type { CellValue } from '../../cells/cell-values';
import { isEmpty, sameValue, type CellState } from './cell-state';
import { keptByTextFormat, typedAs } from './typed-text';

type Input = string | number | boolean;

/** What is put into one cell. */
export interface CellWrite {
  readonly input: Input;
  /** The number format to set before: a number written into a cell that is formatted as text would become a text. */
  readonly formatFirst?: string;
  /** The number format to set afterwards. */
  readonly formatLast?: string;
  /** What the cell must hold then; of a formula it is enough that one stands there, since Excel writes them its own way. */
  readonly wanted: CellValue;
  readonly isFormula: boolean;
}

/** Cells of one row of a table, in its order; those that are undefined are left alone. */
export type RowWrite = readonly (CellWrite | undefined)[];

/** A value in a cell. @param format the number format it has now */
export function writeOf(value: CellValue, format: string | undefined): CellWrite {
  const isOther = value !== null && typeof value !== 'string';
  const write = { input: typedAs(value), wanted: value, isFormula: false };
  return isOther && format === '@' ? { ...write, formatFirst: 'General' } : write;
}

/** A cell as it was: a format in which what it held stays what it was, then that, then the format it had. */
export function writeBackOf(cell: CellState): CellWrite {
  const { formula, numberFormat, value } = cell;
  return {
    input: inputBack(cell),
    formatFirst: writingFormat(cell),
    formatLast: numberFormat,
    wanted: value,
    isFormula: formula !== undefined,
  };
}

const isText = ({ value, formula, isError }: CellState): boolean =>
  typeof value === 'string' && formula === undefined && !isError;

function writingFormat(cell: CellState): string {
  // An apostrophe would stay behind in the cell's style; a text format keeps the text just as well until its own is back.
  if (isText(cell)) return keptByTextFormat(String(cell.value)) ? '@' : cell.numberFormat;
  return cell.numberFormat === '@' ? 'General' : cell.numberFormat;
}

function inputBack(cell: CellState): Input {
  const { value, formula, isError } = cell;
  if (formula !== undefined) return formula;
  if (isError || (isText(cell) && keptByTextFormat(String(value)))) return String(value);
  return typedAs(value);
}

/** Queues the cells of neighbouring rows. Null leaves a cell alone; Excel's library takes it in writing, although its types do not say so here. */
export function queueWrites(range: Excel.Range, lines: readonly RowWrite[]): void {
  const each = <T>(of: (cell: CellWrite) => T | undefined): (T | null)[][] =>
    lines.map((line) => line.map((cell) => (cell ? (of(cell) ?? null) : null)));
  const has = (of: (cell: CellWrite) => unknown): boolean =>
    lines.some((line) => line.some((cell) => cell && of(cell) !== undefined));
  if (has(({ formatFirst }) => formatFirst)) range.numberFormat = each(({ formatFirst }) => formatFirst);
  const inputs = each(({ input }) => input) as Input[][];
  // `formulas` takes values as well, and formulas in the one notation that reading them gives.
  if (has(({ isFormula }) => (isFormula ? true : undefined))) range.formulas = inputs;
  else range.values = inputs;
  if (has(({ formatLast }) => formatLast)) range.numberFormat = each(({ formatLast }) => formatLast);
}

/** The same for a call that takes values. */
export const inputsOf = (line: RowWrite): Input[] => line.map((cell) => (cell ? cell.input : null)) as Input[];

/** What a cell holds now, without its format. */
export interface CellHeld {
  readonly value: CellValue;
  readonly formula: string | undefined;
}

/** Whether a cell holds what was written. */
export function isKept({ wanted, isFormula }: CellWrite, now: CellHeld): boolean {
  return isFormula ? now.formula !== undefined : now.formula === undefined && sameValue(now.value, wanted);
}

/** As texts: under a text format a number is one until its format is set. */
export const isNearlyKept = (write: CellWrite, now: CellHeld): boolean =>
  isKept(write, now) || (now.formula === undefined && String(now.value ?? '') === String(write.wanted ?? ''));

/** Whether two looks at a cell show the same content. Of formulas either what they say or what they give may change by itself. */
export function isSameContent(one: CellHeld, other: CellHeld): boolean {
  if (one.formula === undefined || other.formula === undefined)
    return one.formula === other.formula && sameValue(one.value, other.value);
  return one.formula === other.formula || sameValue(one.value, other.value);
}

/** Whether nothing at all stands in a row. */
export const isBlankRow = (row: readonly CellHeld[]): boolean =>
  row.every(({ value, formula }) => formula === undefined && isEmpty(value));

/** Compares rows in the columns that matter; in all of them where one is blank. */
export function isSameRow(
  before: readonly CellHeld[] | undefined,
  now: readonly CellHeld[],
  matters: (column: number) => boolean = () => true,
): boolean {
  if (before?.length !== now.length) return false;
  const isWhole = isBlankRow(before);
  return before.every((cell, column) => {
    const other = now[column];
    return !(isWhole || matters(column)) || (other !== undefined && isSameContent(cell, other));
  });
}
