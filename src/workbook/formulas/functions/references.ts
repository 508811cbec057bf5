import { columnName } from '../../../cells/addresses';
import { MAX_COLUMNS, MAX_ROWS } from '../../../cells/areas';
import { CellError, type Scalar } from '../../model/values';
import { parseFormula } from '../parse';
import { FormulaSyntaxError } from '../syntax';
import { isMatrix, REF_ERROR, FormulaReference, toText, VALUE_ERROR, type Value } from '../values';
import { whole, type Call, type FunctionDefinition, type FunctionTable } from './define';

/** ROW and COLUMN: of the formula's own cell, of a reference, or one number per line of a larger reference. */
function lineNumbers(pick: 'row' | 'column'): FunctionDefinition {
  return whole(0, 1, (call) => {
    if (!call.has(0)) return call.context[pick] + 1;
    const value = call.value(0);
    if (!(value instanceof FormulaReference)) return VALUE_ERROR;
    const { area } = value;
    const [first, last] = pick === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    if (call.mode === 'single' || first === last) return first + 1;
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
    return pick === 'row' ? numbers.map((number) => [number]) : [numbers];
  });
}

function size(
  measure: (area: FormulaReference['area']) => number,
  count: (rows: readonly (readonly Scalar[])[]) => number,
): FunctionDefinition {
  return whole(1, 1, (call) => {
    const value = call.value(0);
    if (value instanceof FormulaReference) return measure(value.area);
    if (isMatrix(value)) return count(value);
    return value instanceof CellError ? value : 1;
  });
}

/** INDIRECT with an address in A1 style; R1C1 is not read. */
function indirect(call: Call): Value {
  const text = toText(call.scalar(0));
  if (text instanceof CellError) return text;
  if (call.has(1) && call.number(1) === 0) return REF_ERROR;
  try {
    const node = parseFormula(`=${text}`);
    // An address or a name only: a text that holds a call could call itself for ever.
    if (node.kind !== 'reference' && node.kind !== 'name' && node.kind !== 'table') return REF_ERROR;
    const value = call.context.evaluate(node, 'array');
    return value instanceof FormulaReference ? value : REF_ERROR;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return REF_ERROR;
    throw error;
  }
}

function offset(call: Call): Value {
  const source = call.value(0);
  if (!(source instanceof FormulaReference)) return VALUE_ERROR;
  const { area, sheet } = source;
  const numbers = call.numbers(1, [0, 0, area.bottom - area.top + 1, area.right - area.left + 1]);
  if (numbers instanceof CellError) return numbers;
  const [rows = 0, columns = 0, height = 1, width = 1] = numbers.map(Math.trunc);
  const top = area.top + rows + (height < 0 ? height + 1 : 0);
  const left = area.left + columns + (width < 0 ? width + 1 : 0);
  const moved = { top, left, bottom: top + Math.abs(height) - 1, right: left + Math.abs(width) - 1 };
  const isInside = top >= 0 && left >= 0 && moved.bottom < MAX_ROWS && moved.right < MAX_COLUMNS;
  return height !== 0 && width !== 0 && isInside ? new FormulaReference(sheet, moved) : REF_ERROR;
}

/** ADDRESS(row, column, [kind 1–4], [A1], [sheet]). */
function address(call: Call): Scalar {
  const numbers = call.numbers(0, [0, 0, 1]);
  if (numbers instanceof CellError) return numbers;
  const [row = 0, column = 0, kind = 1] = numbers.map(Math.trunc);
  if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS) return VALUE_ERROR;
  const columnSign = kind === 1 || kind === 3 ? '$' : '';
  const rowSign = kind === 1 || kind === 2 ? '$' : '';
  const sheet = call.has(4) ? toText(call.scalar(4)) : '';
  return sheet instanceof CellError
    ? sheet
    : `${sheetPrefix(sheet)}${columnSign}${columnName(column - 1)}${rowSign}${row}`;
}

function sheetPrefix(sheet: string): string {
  if (sheet === '') return '';
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

export const REFERENCES: FunctionTable = {
  ROW: lineNumbers('row'),
  COLUMN: lineNumbers('column'),
  ROWS: size(
    (area) => area.bottom - area.top + 1,
    (rows) => rows.length,
  ),
  COLUMNS: size(
    (area) => area.right - area.left + 1,
    (rows) => rows[0]?.length ?? 0,
  ),
  INDIRECT: { ...whole(1, 2, indirect), isVolatile: true },
  OFFSET: { ...whole(3, 5, offset), isVolatile: true },
  ADDRESS: whole(2, 5, address),
};
