import type { CellArea } from '../../cells/areas';
import { isBlank } from '../../cells/cell-values';
import { valueAt, type Grid } from '../model/grid';
import type { Field } from '../model/returns';
import { numberIn } from './numbers-of';
import { inBlocks, type RowRun } from './record-rows';

/** What some rows of a column add up to. */
export interface ColumnSum {
  /** Numbers stored as text included. */
  readonly sum: number;
  /** As Excel's SUM has it, which leaves text out. */
  readonly asExcelAdds: number;
  /** False where a cell holds something that is no number: the sum is not known. */
  readonly isKnown: boolean;
}

/**
 * The sums of a column of records, kept in blocks: after an edit only the touched blocks are added up again, and the sum is
 * the same to the last digit as if all had been. Immutable.
 */
export interface ColumnSums {
  readonly field: Field;
  readonly blocks: readonly (ColumnSum & { readonly rows: RowRun })[];
}

const BLOCK = 500;

/** Adds a column up, run by run of its records. */
export function columnSums(grid: Grid, field: Field, runs: readonly RowRun[]): ColumnSums {
  return { field, blocks: [...inBlocks(runs, BLOCK)].map((rows) => sumOf(grid, field, rows)) };
}

/** The same after an edit within the records. */
export function sumsAfterEdit(before: ColumnSums, grid: Grid, edit: CellArea): ColumnSums {
  const { field, blocks } = before;
  if (field.area.left < edit.left || field.area.left > edit.right) return before;
  const isTouched = ({ top, bottom }: RowRun): boolean => top <= edit.bottom && bottom >= edit.top;
  return { field, blocks: blocks.map((block) => (isTouched(block.rows) ? sumOf(grid, field, block.rows) : block)) };
}

/** What the records between two rows, both included, add up to. Blocks do not go across rows that hold no record. */
export function sumBetween({ blocks }: ColumnSums, top: number, bottom: number): ColumnSum {
  let [sum, asExcelAdds, isKnown] = [0, 0, true];
  for (const block of blocks) {
    if (block.rows.top < top || block.rows.bottom > bottom) continue;
    sum += block.sum;
    asExcelAdds += block.asExcelAdds;
    isKnown &&= block.isKnown;
  }
  return { sum, asExcelAdds, isKnown };
}

function sumOf(grid: Grid, field: Field, rows: RowRun): ColumnSums['blocks'][number] {
  let [sum, asExcelAdds, isKnown] = [0, 0, true];
  for (let row = rows.top; row <= rows.bottom; row++) {
    const value = valueAt(grid, row, field.area.left);
    const number = numberIn(value);
    if (number === undefined) isKnown &&= isBlank(value);
    else sum += number;
    if (typeof value === 'number') asExcelAdds += value;
  }
  return { rows, sum, asExcelAdds, isKnown };
}
