import { CellError, type Scalar } from '../model/values';
import type { BinaryOperator } from './syntax';
import { DIV_ERROR, NUM_ERROR, roundTo15, settle, toNumber, toText } from './values';

const ARITHMETIC: Partial<Record<BinaryOperator, (a: number, b: number) => number | CellError>> = {
  '+': (a, b) => sum(a, b),
  '-': (a, b) => sum(a, -b),
  '*': (a, b) => settle(a * b),
  '/': (a, b) => (b === 0 ? DIV_ERROR : settle(a / b)),
  '^': power,
};

const COMPARISON: Partial<Record<BinaryOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** What Excel answers for two values and an operator. An error on the left comes before one on the right. */
export function applyBinary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  const compare = COMPARISON[operator];
  if (compare) return compare(compareValues(left, right));
  const calculate = ARITHMETIC[operator];
  if (!calculate) return concatenate(left, right);
  const a = toNumber(left);
  if (a instanceof CellError) return a;
  const b = toNumber(right);
  return b instanceof CellError ? b : calculate(a, b);
}

/** `-` makes a number of its operand; `+` and `@` leave it as it is. */
export function applyUnary(operator: '+' | '-' | '@' | '%', value: Scalar): Scalar {
  if (operator === '+' || operator === '@') return value;
  const number = toNumber(value);
  if (number instanceof CellError) return number;
  return operator === '%' ? number / 100 : settle(-number);
}

/**
 * Excel's order: numbers before texts before FALSE before TRUE; texts without regard to case; a blank is whatever the
 * other side calls nothing (0, empty text, FALSE); numbers that agree in 15 digits are equal.
 */
export function compareValues(left: Exclude<Scalar, CellError>, right: Exclude<Scalar, CellError>): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(roundTo15(a) - roundTo15(b));
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Without regard to case. */
export function compareTexts(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right) return 0;
  return left.localeCompare(right, 'en-GB') || (left < right ? -1 : 1);
}

function blankLike(other: Scalar): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: string | number | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** Excel makes a difference that is only rounding noise a true zero: `0.1+0.2-0.3` is 0. */
function sum(a: number, b: number): number | CellError {
  const result = a + b;
  return Math.abs(result) < Math.abs(a) * 2 ** -49 ? 0 : settle(result);
}

function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return NUM_ERROR;
  if (base === 0 && exponent < 0) return DIV_ERROR;
  return settle(base ** exponent);
}

function concatenate(left: Scalar, right: Scalar): Scalar {
  const a = toText(left);
  const b = toText(right);
  if (a instanceof CellError) return a;
  return b instanceof CellError ? b : a + b;
}
