import { fieldBatches } from '../../../src/domain/engine/batches';
import { percentageScale } from '../../../src/domain/engine/percentage-scale';
import type { CellValue } from '../../../src/cells/cell-values';
import { records } from '../../support/return-builders';

/** What is all of a column that holds these. */
function scaleOf(...values: readonly CellValue[]): number {
  const { grid, recognition, specification } = records({
    at: 'A1',
    columns: ['felt-safer'],
    rows: values.map((value) => [value]),
  });
  const [table] = recognition.returns;
  const [batch] = table ? fieldBatches({ grid, table, specification }) : [];
  if (!batch) throw new Error('There is no field.');
  return percentageScale(batch.context);
}

test.each<readonly [string, 1 | 100, readonly CellValue[]]>([
  ['shares', 1, [0.2, 0.5, 0.97]],
  ['percentages', 100, [20, 50, 97]],
  ['one share above all', 1, [0.95, 1.05, 0.97]],
  ['one small percentage', 100, [97, 100, 0.5]],
  ['as many of one as of the other: then one half must be told', 1, [0.5, 97]],
  ['two of each', 1, [97, 0.5, 96, 0.6]],
  ['one more percentage than shares', 100, [97, 0.5, 96, 0.6, 95]],
  ['all of all, and nothing else', 1, [1, 1, 1]],
  ['one per cent and more', 100, [1, 1.5, 2]],
  ['just above one', 100, [1.01]],
  ['zeros say nothing', 100, [0, 0, 0, 96]],
  ['nothing but zeros', 1, [0, 0]],
  ['nothing at all', 1, [null, null]],
  ['words', 1, ['many', 'few']],
  ['below zero counts by its size', 100, [-97, -96, 0.5]],
  ['shares below zero', 1, [-0.97, -0.5, 96]],
  ['percentages as text', 100, ['97', '96', 0.5]],
  ['shares as text', 1, ['0.97', '0.5', 96]],
  ['a sign in the cell says nothing of the others', 100, ['97%', '50%', '20%', 96]],
])('%s: %d', (_, scale, values) => {
  expect(scaleOf(...values)).toBe(scale);
});
