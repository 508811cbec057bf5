import { CellError, type Scalar } from '../../model/values';
import { toBoolean, transpose, VALUE_ERROR, type Matrix, type Value } from '../values';
import { MANY, whole, type Call, type FunctionTable } from './define';

/** Products place by place, then their sum. What is no number counts as 0, TRUE and FALSE too, as in Excel. */
function sumProduct(call: Call): Scalar {
  const matrices = call.nodes.map((_, index) => call.matrix(index));
  const [first] = matrices;
  const isSameSize = matrices.every(
    (matrix) => matrix.length === first?.length && matrix[0]?.length === first[0]?.length,
  );
  if (!first || !isSameSize) return VALUE_ERROR;
  let sum = 0;
  for (const [row, line] of first.entries()) {
    for (const column of line.keys()) {
      let product = 1;
      for (const matrix of matrices) {
        const value = matrix[row]?.[column] ?? null;
        if (value instanceof CellError) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

function key(row: readonly Scalar[]): string {
  return JSON.stringify(row.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)));
}

function unique(matrix: Matrix): Matrix {
  const seen = new Set<string>();
  return matrix.filter((row) => {
    const known = seen.has(key(row));
    seen.add(key(row));
    return !known;
  });
}

/** FILTER by rows, or by columns when what to include is one row. */
function filter(call: Call): Value {
  const include = call.matrix(1);
  const isAcross = include.length === 1 && (include[0]?.length ?? 0) > 1;
  const source = isAcross ? transpose(call.matrix(0)) : call.matrix(0);
  const flags = isAcross ? (include[0] ?? []) : include.map((row) => row[0] ?? null);
  if (flags.length !== source.length) return VALUE_ERROR;
  const kept: (readonly Scalar[])[] = [];
  for (const [index, row] of source.entries()) {
    const flag = toBoolean(flags[index] ?? null);
    if (flag instanceof CellError) return flag;
    if (flag) kept.push(row);
  }
  if (kept.length === 0) return call.has(2) ? call.value(2) : CellError.of('#CALC!');
  return isAcross ? transpose(kept) : kept;
}

export const ARRAYS: FunctionTable = {
  SUMPRODUCT: whole(1, MANY, sumProduct),
  TRANSPOSE: whole(1, 1, (call) => transpose(call.matrix(0))),
  UNIQUE: whole(1, 1, (call) => unique(call.matrix(0))),
  FILTER: whole(2, 3, filter),
};
