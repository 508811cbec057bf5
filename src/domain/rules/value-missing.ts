import { questionsTo } from '../engine/applicability';
import type { CellContext } from '../engine/contexts';
import { cellOf, fieldCells, type FieldCell } from '../engine/field-cells';
import { cellName } from '../model/areas';
import { isBlank } from '../model/cells';
import { valueAt } from '../model/grid';
import { defineRule } from './define-rule';

/** A period of a summary has been filled in, rather than waiting for its quarter, when half of its measures have values. */
const FILLED_SHARE = 0.5;

/**
 * A blank cell of a KPI that is asked for. Where a KPI does not apply, or another field of the same record answers it (birth
 * date for age, case for client reference), a blank is right. In a summary, later periods are still to come, and a blank part of a breakdown is a zero
 * that nobody typed, which `breakdown-not-total` would show if it were not.
 */
export const valueMissing = defineRule({
  id: 'value-missing',
  severity: 'error',
  mayBeExplained: true,
  appliesTo: 'cells',
  heldBackBy: ['return-empty'],
  source: '2019 report, section 4.1: the minimum KPI set; where a KPI applies, a blank cannot stand for the data.',
  check: (context) => {
    const { field, table, grid, specification } = context;
    const questions = field ? questionsTo(field, table, specification) : [];
    if (!field || questions.length === 0) return undefined;
    if (table.layout !== 'records' && field.category !== undefined) return undefined;
    const verdict = { data: { of: context.cells } };
    if (table.layout === 'summary') {
      const filled = filledCells(context);
      return { blank: (row, column) => (filled.has(cellName(row, column)) ? verdict : undefined) };
    }
    if (table.layout === 'form') return { blank: () => verdict };
    const columns = questions.map(({ others }) => others.map((other) => other.area.left));
    const isAnswered = (row: number) => (others: readonly number[]) =>
      others.some((column) => !isBlank(valueAt(grid, row, column)));
    return { blank: (row) => (columns.every(isAnswered(row)) ? undefined : verdict) };
  },
});

/** The field's cells in periods that have been filled in, by name. */
function filledCells({ field, table, grid }: CellContext): ReadonlySet<string> {
  if (!field) return new Set();
  const measures = table.fields.filter((other) => other.category === undefined);
  const isFilled = ({ offset }: FieldCell): boolean => {
    const filled = measures.filter((measure) => {
      const { top, left } = cellOf(measure, offset);
      return !isBlank(valueAt(grid, top, left));
    });
    return filled.length >= FILLED_SHARE * measures.length;
  };
  return new Set(
    fieldCells(field)
      .filter(isFilled)
      .map(({ row, column }) => cellName(row, column)),
  );
}
