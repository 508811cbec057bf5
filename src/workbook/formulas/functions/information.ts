import { CellError, type Scalar } from '../../model/values';
import { ERROR_CODES, type ErrorCode } from '../../../cells/cell-values';
import { isMatrix, NA_ERROR, FormulaReference, toNumber } from '../values';
import { single, strict, whole, type FunctionDefinition, type FunctionTable } from './define';

/** ERROR.TYPE's numbers, in Excel's order. */
const ERROR_NUMBERS: Partial<Record<ErrorCode, number>> = Object.fromEntries(
  ERROR_CODES.slice(0, 7).map((code, index) => [code, index + 1]),
);

function test(accepts: (value: Scalar) => boolean): FunctionDefinition {
  return single(1, 1, ([value = null]) => accepts(value));
}

function parity(remainder: number): FunctionDefinition {
  return strict(1, 1, ([value = null]) => {
    const number = toNumber(value);
    return number instanceof CellError ? number : Math.abs(Math.trunc(number)) % 2 === remainder;
  });
}

export const INFORMATION: FunctionTable = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test((value) => value instanceof CellError),
  ISERR: test((value) => value instanceof CellError && value !== NA_ERROR),
  ISNA: test((value) => value === NA_ERROR),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: whole(1, 1, (call) => call.value(0) instanceof FormulaReference),
  ISFORMULA: whole(1, 1, (call) => {
    const value = call.value(0);
    return value instanceof FormulaReference
      ? value.sheet.cell(value.area.top, value.area.left)?.formula !== undefined
      : CellError.of('#VALUE!');
  }),
  NA: whole(0, 0, () => NA_ERROR),
  N: strict(1, 1, ([value = null]) => {
    if (typeof value === 'number') return value;
    return value === true ? 1 : 0;
  }),
  T: strict(1, 1, ([value = null]) => (typeof value === 'string' ? value : '')),
  TYPE: whole(1, 1, (call) => {
    const value = call.value(0);
    if (isMatrix(value)) return 64;
    const scalar = call.scalar(0);
    if (typeof scalar === 'string') return 2;
    if (typeof scalar === 'boolean') return 4;
    return scalar instanceof CellError ? 16 : 1;
  }),
  'ERROR.TYPE': single(1, 1, ([value = null]) =>
    value instanceof CellError ? (ERROR_NUMBERS[value.code] ?? NA_ERROR) : NA_ERROR,
  ),
};
