import { CellError, type Scalar } from '../../model/values';
import { lift, toMatrix, toScalar, type Context, type Mode } from '../context';
import type { Node } from '../syntax';
import {
  isMatrix,
  NUM_ERROR,
  FormulaReference,
  settle,
  toNumber,
  VALUE_ERROR,
  type Matrix,
  type Value,
} from '../values';

/** One call of a function: its arguments, evaluated only when asked for. */
export class Call {
  constructor(
    readonly nodes: readonly (Node | undefined)[],
    readonly context: Context,
    readonly mode: Mode,
  ) {}

  /** False for an argument that was left out or left empty. */
  has(index: number): boolean {
    return this.nodes[index] !== undefined;
  }

  /** The argument as it comes; blank when it is missing. */
  value(index: number, mode: Mode = 'array'): Value {
    const node = this.nodes[index];
    return node ? this.context.evaluate(node, mode) : null;
  }

  matrix(index: number): Matrix {
    return toMatrix(this.value(index), this.context);
  }

  scalar(index: number): Scalar {
    return toScalar(this.value(index), this.context);
  }

  /** The argument as a number, or `otherwise` when it was left out. */
  number(index: number, otherwise = 0): number | CellError {
    return this.has(index) ? toNumber(this.scalar(index)) : otherwise;
  }

  /** Consecutive arguments as numbers, each with what it is when left out; the first error instead of them. */
  numbers(from: number, otherwise: readonly number[]): number[] | CellError {
    const numbers: number[] = [];
    for (const [place, missing] of otherwise.entries()) {
      const number = this.number(from + place, missing);
      if (number instanceof CellError) return number;
      numbers.push(number);
    }
    return numbers;
  }
}

export interface FunctionDefinition {
  readonly minimum: number;
  readonly maximum: number;
  /** Must be recalculated after every edit: its value does not depend on cells alone, or on cells nobody can foretell. */
  readonly isVolatile?: boolean;
  readonly run: (call: Call) => Value;
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

export const MANY = 255;

/** A function of single values; given ranges inside an array function it answers once for each place. */
export function single(
  minimum: number,
  maximum: number,
  apply: (values: readonly Scalar[], call: Call) => Scalar,
): FunctionDefinition {
  return {
    minimum,
    maximum,
    run: (call) => {
      const values = call.nodes.map((_, index) => call.value(index, call.mode));
      return lift(values, call.mode, call.context, (scalars) => apply(scalars, call));
    },
  };
}

/** As `single`, for functions that answer an error whenever an argument is one. */
export function strict(
  minimum: number,
  maximum: number,
  apply: (values: readonly Exclude<Scalar, CellError>[], call: Call) => Scalar,
): FunctionDefinition {
  return single(minimum, maximum, (values, call) => {
    const error = values.find((value) => value instanceof CellError);
    return error ?? apply(values as readonly Exclude<Scalar, CellError>[], call);
  });
}

/** A function of single numbers. What `apply` throws or answers beyond numbers becomes an Excel error. */
export function numeric(
  minimum: number,
  maximum: number,
  apply: (...numbers: number[]) => unknown,
): FunctionDefinition {
  return single(minimum, maximum, (values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (number instanceof CellError) return number;
      numbers.push(number);
    }
    return fromLibrary(() => apply(...numbers));
  });
}

/** A function that reads whole ranges, or decides itself which arguments to evaluate. */
export function whole(minimum: number, maximum: number, run: (call: Call) => Value): FunctionDefinition {
  return { minimum, maximum, run };
}

/** What a function of the library answered or threw, as a value of ours: its errors are objects with Excel's text. */
export function fromLibrary(compute: () => unknown): Scalar {
  let answer: unknown;
  try {
    answer = compute();
  } catch (error) {
    answer = error;
  }
  if (answer instanceof Error) return libraryError(answer.message);
  if (typeof answer === 'number') return settle(answer);
  if (typeof answer === 'string' || typeof answer === 'boolean' || answer === null || answer instanceof CellError)
    return answer;
  return VALUE_ERROR;
}

function libraryError(text: string): CellError {
  if (text === '#NUM!') return NUM_ERROR;
  if (text === '#N/A') return CellError.of('#N/A');
  return text === '#DIV/0!' ? CellError.of('#DIV/0!') : VALUE_ERROR;
}

/**
 * The numbers among arguments, as SUM takes them: in ranges and arrays numbers only; written directly, anything that
 * reads as a number. The first error ends it.
 */
export function numbersOf(call: Call, from = 0, to = call.nodes.length): number[] | CellError {
  const numbers: number[] = [];
  for (let index = from; index < to; index++) {
    const value = call.value(index);
    const error =
      isMatrix(value) || value instanceof FormulaReference
        ? addRange(numbers, toMatrix(value, call.context))
        : addDirect(numbers, value);
    if (error) return error;
  }
  return numbers;
}

function addRange(numbers: number[], matrix: Matrix): CellError | undefined {
  for (const row of matrix) {
    for (const value of row) {
      if (typeof value === 'number') numbers.push(value);
      else if (value instanceof CellError) return value;
    }
  }
  return undefined;
}

function addDirect(numbers: number[], value: Scalar): CellError | undefined {
  const number = toNumber(value);
  if (number instanceof CellError) return number;
  numbers.push(number);
  return undefined;
}

/** A function of many numbers. */
export function aggregate(apply: (numbers: number[]) => unknown): FunctionDefinition {
  return whole(1, MANY, (call) => {
    const numbers = numbersOf(call);
    return numbers instanceof CellError ? numbers : fromLibrary(() => apply(numbers));
  });
}
