import * as library from '@formulajs/formulajs';
import { CellError, type Scalar } from '../../model/values';
import { toMatrix } from '../context';
import { DIV_ERROR, isMatrix, NA_ERROR, NUM_ERROR, FormulaReference } from '../values';
import {
  aggregate,
  fromLibrary,
  MANY,
  numbersOf,
  whole,
  type Call,
  type FunctionDefinition,
  type FunctionTable,
} from './define';

const add = (total: number, value: number) => total + value;
const sum = (numbers: readonly number[]) => numbers.reduce(add, 0);
const mean = (numbers: readonly number[]) => (numbers.length === 0 ? DIV_ERROR : sum(numbers) / numbers.length);
const largest = (numbers: readonly number[]) =>
  numbers.reduce((most, value) => (value > most ? value : most), numbers[0] ?? 0);
const smallest = (numbers: readonly number[]) =>
  numbers.reduce((least, value) => (value < least ? value : least), numbers[0] ?? 0);
const product = (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((total, value) => total * value, 1);

/** Needs at least so many numbers; the library divides by zero in silence otherwise. */
function atLeast(
  count: number,
  apply: (numbers: number[]) => unknown,
  otherwise: CellError = DIV_ERROR,
): (numbers: number[]) => unknown {
  return (numbers) => (numbers.length < count ? otherwise : apply(numbers));
}

const AGGREGATES = {
  average: mean,
  max: largest,
  min: smallest,
  product,
  deviation: atLeast(2, (numbers) => library.STDEVS(numbers)),
  deviationOfAll: atLeast(1, (numbers) => library.STDEVP(numbers)),
  sum,
  variance: atLeast(2, (numbers) => library.VARS(numbers)),
  varianceOfAll: atLeast(1, (numbers) => library.VARP(numbers)),
} as const;

function countWhere(counts: (value: Scalar, isDirect: boolean) => boolean): FunctionDefinition {
  return whole(1, MANY, (call) => {
    let count = 0;
    for (let index = 0; index < call.nodes.length; index++) {
      const value = call.value(index);
      const isDirect = !isMatrix(value) && !(value instanceof FormulaReference);
      for (const row of toMatrix(value, call.context)) for (const cell of row) if (counts(cell, isDirect)) count += 1;
    }
    return count;
  });
}

/** A range of numbers and one number that says which: LARGE, PERCENTILE, QUARTILE. */
function ranked(apply: (numbers: number[], which: number) => unknown): FunctionDefinition {
  return whole(2, 2, (call) => {
    const numbers = numbersOf(call, 0, 1);
    const which = call.number(1);
    if (numbers instanceof CellError) return numbers;
    if (which instanceof CellError) return which;
    return numbers.length === 0 ? NUM_ERROR : fromLibrary(() => apply(numbers, which));
  });
}

function nth(pick: (sorted: readonly number[], place: number) => number | undefined): FunctionDefinition {
  return ranked(
    (numbers, which) =>
      pick(
        [...numbers].sort((a, b) => a - b),
        Math.ceil(which),
      ) ?? NUM_ERROR,
  );
}

function rank(call: Call): Scalar {
  const wanted = call.number(0);
  const numbers = numbersOf(call, 1, 2);
  const ascending = call.number(2);
  if (wanted instanceof CellError) return wanted;
  if (numbers instanceof CellError) return numbers;
  if (ascending instanceof CellError) return ascending;
  if (!numbers.includes(wanted)) return NA_ERROR;
  return 1 + numbers.filter((value) => (ascending === 0 ? value > wanted : value < wanted)).length;
}

/** Two ranges of the same size, pair by pair; pairs that are not both numbers are left out. */
function paired(apply: (first: number[], second: number[]) => unknown): FunctionDefinition {
  return whole(2, 2, (call) => {
    const [first, second] = [call.matrix(0).flat(), call.matrix(1).flat()];
    const error = [...first, ...second].find((value) => value instanceof CellError);
    if (error) return error;
    if (first.length !== second.length) return NA_ERROR;
    const pairs = first.flatMap((value, index) => {
      const other = second[index];
      return typeof value === 'number' && typeof other === 'number' ? [[value, other] as const] : [];
    });
    if (pairs.length === 0) return DIV_ERROR;
    return fromLibrary(() =>
      apply(
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b),
      ),
    );
  });
}

/** SUBTOTAL's numbers, 1 to 11; 101 to 111 leave hidden rows out. */
const SUBTOTALS: readonly ((numbers: number[], filled: number) => unknown)[] = [
  AGGREGATES.average,
  (numbers) => numbers.length,
  (_numbers, filled) => filled,
  AGGREGATES.max,
  AGGREGATES.min,
  AGGREGATES.product,
  AGGREGATES.deviation,
  AGGREGATES.deviationOfAll,
  AGGREGATES.sum,
  AGGREGATES.variance,
  AGGREGATES.varianceOfAll,
];

/** Other subtotals in the range do not count, so that a grand total is not doubled. */
function subtotal(call: Call): Scalar {
  const which = call.number(0);
  if (which instanceof CellError) return which;
  const skipsHidden = which > 100;
  const apply = SUBTOTALS[Math.trunc(which) - (skipsHidden ? 101 : 1)];
  if (!apply) return CellError.of('#VALUE!');
  const numbers: number[] = [];
  let filled = 0;
  for (let index = 1; index < call.nodes.length; index++) {
    for (const value of countedCells(call, index, skipsHidden)) {
      if (value instanceof CellError) return value;
      if (value !== null) filled += 1;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return fromLibrary(() => apply(numbers, filled));
}

function countedCells(call: Call, index: number, skipsHidden: boolean): Scalar[] {
  const value = call.value(index);
  const matrix = toMatrix(value, call.context);
  if (!(value instanceof FormulaReference)) return matrix.flat();
  const { sheet, area } = value;
  return matrix.flatMap((line, down) => {
    if (skipsHidden && sheet.rowLines.get(area.top + down)?.hidden === true) return [];
    const cells = sheet.row(area.top + down);
    return line.filter(
      (_, across) => !/^=(?:SUBTOTAL|AGGREGATE)\(/i.test(cells?.get(area.left + across)?.formula ?? ''),
    );
  });
}

export const STATISTICS: FunctionTable = {
  SUM: aggregate(AGGREGATES.sum),
  PRODUCT: aggregate(AGGREGATES.product),
  SUMSQ: aggregate((numbers) => sum(numbers.map((value) => value * value))),
  AVERAGE: aggregate(AGGREGATES.average),
  MAX: aggregate(AGGREGATES.max),
  MIN: aggregate(AGGREGATES.min),
  MEDIAN: aggregate(atLeast(1, (numbers) => library.MEDIAN(numbers), NUM_ERROR)),
  MODE: aggregate(atLeast(1, (numbers) => library.MODESNGL(numbers), NA_ERROR)),
  'MODE.SNGL': aggregate(atLeast(1, (numbers) => library.MODESNGL(numbers), NA_ERROR)),
  STDEV: aggregate(AGGREGATES.deviation),
  'STDEV.S': aggregate(AGGREGATES.deviation),
  STDEVP: aggregate(AGGREGATES.deviationOfAll),
  'STDEV.P': aggregate(AGGREGATES.deviationOfAll),
  VAR: aggregate(AGGREGATES.variance),
  'VAR.S': aggregate(AGGREGATES.variance),
  VARP: aggregate(AGGREGATES.varianceOfAll),
  'VAR.P': aggregate(AGGREGATES.varianceOfAll),
  GEOMEAN: aggregate(atLeast(1, (numbers) => library.GEOMEAN(numbers), NUM_ERROR)),
  HARMEAN: aggregate(atLeast(1, (numbers) => library.HARMEAN(numbers), NUM_ERROR)),
  COUNT: countWhere((value, isDirect) => typeof value === 'number' || (isDirect && typeof value === 'boolean')),
  COUNTA: countWhere((value) => value !== null),
  LARGE: nth((sorted, place) => sorted[sorted.length - place]),
  SMALL: nth((sorted, place) => sorted[place - 1]),
  PERCENTILE: ranked(library.PERCENTILEINC),
  'PERCENTILE.INC': ranked(library.PERCENTILEINC),
  'PERCENTILE.EXC': ranked(library.PERCENTILEEXC),
  QUARTILE: ranked(library.QUARTILEINC),
  'QUARTILE.INC': ranked(library.QUARTILEINC),
  'QUARTILE.EXC': ranked(library.QUARTILEEXC),
  RANK: whole(2, 3, rank),
  'RANK.EQ': whole(2, 3, rank),
  CORREL: paired(library.CORREL),
  PEARSON: paired(library.CORREL),
  SLOPE: paired(library.SLOPE),
  INTERCEPT: paired(library.INTERCEPT),
  SUBTOTAL: whole(2, MANY, subtotal),
};
