import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import { parseNumberText } from '../model/parse-number';
import type { Field } from '../model/returns';
import type { CellContext } from './contexts';
import { fieldAreas } from './field-cells';
import type { RowRun } from './record-rows';

/** Cells looked at to learn what a long column holds; spread evenly, for rows are often sorted. */
const SAMPLE = 2000;

/** Values from all over a field, or a column without one, at most two thousand of them, blanks left out: enough to tell what it mostly holds. */
export function sampleValues(context: CellContext): readonly CellValue[] {
  const values: CellValue[] = [];
  visit(context, stepOf(context), (value) => {
    if (value !== null) values.push(value);
  });
  const of = context.field ?? context.column;
  if (of) sampled.add(of);
  return values;
}

/** Fields and columns somebody has taken a sample of. */
const sampled = new WeakSet<Field | CellArea>();

/** True where rows of a field of records were looked at to learn what the field holds. */
export function isSampled(context: CellContext, rows: RowRun): boolean {
  const of = context.field ?? context.column;
  const area = context.field?.area ?? context.column;
  if (!of || !area || !sampled.has(of)) return false;
  const step = stepOf(context);
  const { top, bottom } = area;
  const first = top + Math.max(0, Math.ceil((rows.top - top) / step)) * step;
  return first <= Math.min(bottom, rows.bottom);
}

function stepOf({ cells }: CellContext): number {
  return Math.max(1, Math.ceil(cells / SAMPLE));
}

function visit({ field, column: own, grid, table }: CellContext, step: number, take: (value: CellValue) => void): void {
  const areas = field ? (table.layout === 'records' ? [field.area] : fieldAreas(field)) : own ? [own] : [];
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += step) {
      const line = grid.values[row - grid.top];
      for (let column = left; column <= right; column++) take(line?.[column - grid.left] ?? null);
    }
  }
}

/**
 * The number a cell stands for, also when it is stored as text; undefined for blanks and words, and for a percentage as text: 0.3
 * of nobody is added to people.
 */
export function numberIn(value: CellValue): number | undefined {
  if (typeof value === 'number') return value;
  const parsed = typeof value === 'string' ? parseNumberText(value) : undefined;
  return parsed?.isPercentage === true ? undefined : parsed?.value;
}
