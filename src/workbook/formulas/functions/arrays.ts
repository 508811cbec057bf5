import { CellError, type Scalar } from '../../model/values';
import { transpose, VALUE_ERROR } from '../values';
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

/*
 * No UNIQUE, FILTER, SORT and their like: their results spill over cells, which no formula does here. They are unknown, as in an Excel
 * from before them, rather than half there.
 */
export const ARRAYS: FunctionTable = {
  SUMPRODUCT: whole(1, MANY, sumProduct),
  TRANSPOSE: whole(1, 1, (call) => transpose(call.matrix(0))),
};
