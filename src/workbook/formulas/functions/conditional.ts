import { cellCount, MAX_COLUMNS, MAX_ROWS } from '../../../cells/areas';
import { CellError, type Scalar } from '../../model/values';
import { toMatrix } from '../context';
import { broadcast, DIV_ERROR, isMatrix, FormulaReference, VALUE_ERROR, type Matrix, type Value } from '../values';
import { parseCriterion, type Criterion } from './criteria';
import { Call, MANY, whole, type FunctionTable } from './define';

interface Condition {
  readonly range: Value;
  readonly values: Matrix;
  readonly meets: Criterion;
}

type Summary = (numbers: readonly number[]) => Scalar;

const total: Summary = (numbers) => numbers.reduce((sum, value) => sum + value, 0);
const average: Summary = (numbers) => (numbers.length === 0 ? DIV_ERROR : Number(total(numbers)) / numbers.length);
const most: Summary = (numbers) => numbers.reduce((best, value) => Math.max(best, value), numbers[0] ?? 0);
const least: Summary = (numbers) => numbers.reduce((best, value) => Math.min(best, value), numbers[0] ?? 0);

/** Ranges and criteria in turn from argument `from` on. `criteria` stands in for the written ones inside arrays. */
function conditions(call: Call, from: number, criteria: readonly Scalar[]): readonly Condition[] | CellError {
  const all: Condition[] = [];
  for (const [pair, criterion] of criteria.entries()) {
    const range = call.value(from + pair * 2);
    all.push({ range, values: toMatrix(range, call.context), meets: parseCriterion(criterion) });
  }
  const [first] = all;
  const fits = all.every(
    ({ values }) => values.length === first?.values.length && values[0]?.length === first.values[0]?.length,
  );
  return fits ? all : VALUE_ERROR;
}

/** Calls `visit` for each place where every condition is met. */
function eachMatch(all: readonly Condition[], visit: (row: number, column: number) => void): void {
  const [first, ...others] = all;
  first?.values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (!first.meets(value)) return;
      if (others.every(({ values, meets }) => meets(values[row]?.[column] ?? null))) visit(row, column);
    });
  });
}

/** A criterion may be a range or an array: then there is one answer for each of its values. */
function forEachCriterion(call: Call, from: number, answer: (criteria: readonly Scalar[]) => Scalar): Value {
  const written: Value[] = [];
  for (let index = from + 1; index < call.nodes.length; index += 2) written.push(call.value(index, call.mode));
  const isArray =
    call.mode === 'array' &&
    written.some((value) => isMatrix(value) || (value instanceof FormulaReference && !value.isOneCell));
  if (isArray) {
    const matrices = written.map((value) => toMatrix(value, call.context));
    return broadcast(matrices, answer);
  }
  const scalars: Scalar[] = [];
  for (let index = from + 1; index < call.nodes.length; index += 2) scalars.push(call.scalar(index));
  return answer(scalars);
}

function count(call: Call): Value {
  return forEachCriterion(call, 0, (criteria) => {
    const all = conditions(call, 0, criteria);
    if (all instanceof CellError) return all;
    let matches = 0;
    eachMatch(all, () => (matches += 1));
    // Cells beyond the used part of the sheet are not read, but they are blank and may be what is counted.
    return all.every(({ meets }) => meets(null)) ? matches + unread(all[0]) : matches;
  });
}

function unread(condition: Condition | undefined): number {
  if (!(condition?.range instanceof FormulaReference)) return 0;
  return cellCount(condition.range.area) - condition.values.length * (condition.values[0]?.length ?? 0);
}

/** SUMIFS and kin: what to sum comes first. */
function summariseMany(summary: Summary): (call: Call) => Value {
  return (call) =>
    forEachCriterion(call, 1, (criteria) => {
      const all = conditions(call, 1, criteria);
      if (all instanceof CellError) return all;
      const sums = call.matrix(0);
      const isSameSize = sums.length === all[0]?.values.length && sums[0]?.length === all[0].values[0]?.length;
      return isSameSize ? summarise(all, sums, summary) : VALUE_ERROR;
    });
}

/** SUMIF and AVERAGEIF: what to sum comes last, is as large as the first range wherever it ends, and may be left out. */
function summariseOne(summary: Summary): (call: Call) => Value {
  return (call) => {
    const sums = call.has(2) ? sameSize(call.value(2), call.value(0)) : call.value(0);
    const two = new Call(call.nodes.slice(0, 2), call.context, call.mode);
    return forEachCriterion(two, 0, (criteria) => {
      const all = conditions(two, 0, criteria);
      return all instanceof CellError ? all : summarise(all, toMatrix(sums, call.context), summary);
    });
  };
}

function sameSize(sums: Value, range: Value): Value {
  if (!(sums instanceof FormulaReference) || !(range instanceof FormulaReference)) return sums;
  const { top, left } = sums.area;
  return new FormulaReference(sums.sheet, {
    top,
    left,
    bottom: Math.min(MAX_ROWS - 1, top + range.area.bottom - range.area.top),
    right: Math.min(MAX_COLUMNS - 1, left + range.area.right - range.area.left),
  });
}

function summarise(all: readonly Condition[], sums: Matrix, summary: Summary): Scalar {
  const numbers: number[] = [];
  let error: CellError | undefined;
  eachMatch(all, (row, column) => {
    const value = sums[row]?.[column];
    if (typeof value === 'number') numbers.push(value);
    else if (value instanceof CellError) error ??= value;
  });
  return error ?? summary(numbers);
}

export const CONDITIONAL: FunctionTable = {
  COUNTIF: whole(2, 2, count),
  COUNTIFS: whole(2, MANY, count),
  COUNTBLANK: whole(1, 1, (call) => {
    const range = call.value(0);
    const values = toMatrix(range, call.context);
    const blanks = values.flat().filter((value) => value === null || value === '').length;
    return blanks + unread({ range, values, meets: () => true });
  }),
  SUMIF: whole(2, 3, summariseOne(total)),
  AVERAGEIF: whole(2, 3, summariseOne(average)),
  SUMIFS: whole(3, MANY, summariseMany(total)),
  AVERAGEIFS: whole(3, MANY, summariseMany(average)),
  MAXIFS: whole(3, MANY, summariseMany(most)),
  MINIFS: whole(3, MANY, summariseMany(least)),
};
