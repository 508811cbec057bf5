import { cellKindOf, questionsTo } from '../engine/applicability';
import type { CellContext } from '../engine/contexts';
import { cellOf, fieldCells, type FieldCell } from '../engine/field-cells';
import { coveredCells } from '../engine/merged-data';
import { cellName } from '../../cells/addresses';
import { isBlank } from '../../cells/cell-values';
import { valueAt } from '../model/grid';
import type { Field } from '../model/returns';
import { defineRule } from '../engine/define-rule';
import { place } from '../text/grammar';

type Data = Readonly<{ of: number }>;

/** A period of a summary has been filled in, rather than waiting for its quarter, when half of its measures have values. */
const FILLED_SHARE = 0.5;

/**
 * A blank cell of a KPI that is asked for. Where a KPI does not apply, or another field of the same record answers it (birth
 * date for age, case for client reference), a blank is right. In a summary, later periods are still to come, a blank part of a
 * breakdown is a zero that nobody typed, which `breakdown-not-total` would show if it were not, and texts, dates and
 * percentages of several periods have no total. What merged cells leave blank is `merged-data-cells`.
 */
export const valueMissing = defineRule<Data>({
  id: 'value-missing',
  severity: 'error',
  theme: 'missing',
  mayBeExplained: true,
  appliesTo: 'cells',
  heldBackBy: ['return-empty'],
  source: '2019 report, section 4.1: the minimum KPI set; where a KPI applies, a blank cannot stand for the data.',
  words: {
    title: 'Cells are blank',
    why: 'A blank may mean none, not known, not asked or forgotten. Only a filled-in cell can be counted.',
    whatToDo:
      'Fill in each blank. Where the answer is not known or does not apply, write that. Where nobody recorded it, explain why.',
    message: (facts, { of }) => {
      if (facts.count === 1) return `${place(facts)}the cell is blank.`;
      return `${place(facts)}are blank${facts.count === of ? ', which is all of them' : ''}.`;
    },
  },
  check: (context) => {
    const { field } = context;
    const isMissing = field && missingIn(field, context);
    if (!isMissing) return undefined;
    const covered = coveredCells(context, field.area);
    const verdict = { data: { of: context.cells } };
    return {
      blank: (row, column) =>
        isMissing(row, column) && !(covered.size > 0 && covered.has(cellName(row, column))) ? verdict : undefined,
    };
  },
});

/** Tells a blank cell that should be filled in; undefined where the field may have any. */
function missingIn(field: Field, context: CellContext): ((row: number, column: number) => boolean) | undefined {
  const { table, grid, specification } = context;
  if (field.ticked && field.kpi.responses === 'multiple') return undefined;
  const questions = questionsTo(field, table, specification);
  if (questions.length === 0 || (table.layout !== 'records' && field.category !== undefined)) return undefined;
  if (table.layout === 'form') return () => true;
  if (table.layout === 'summary') {
    const filled = filledCells(field, context);
    return (row, column) => filled.has(cellName(row, column));
  }
  const columns = questions.map(({ others }) => others.map((other) => other.area.left));
  return (row) => !columns.every((others) => others.some((column) => !isBlank(valueAt(grid, row, column))));
}

/** The field's cells in periods that have been filled in, by name; a total only of what can be added up. */
function filledCells(field: Field, { table, grid }: CellContext): ReadonlySet<string> {
  const measures = table.fields.filter((other) => other.category === undefined);
  const isFilled = ({ offset }: FieldCell): boolean => {
    const filled = measures.filter((measure) => {
      const { top, left } = cellOf(measure, offset);
      return !isBlank(valueAt(grid, top, left));
    });
    return filled.length >= FILLED_SHARE * measures.length;
  };
  const kind = cellKindOf(field, table);
  const isAdded = kind === 'count' || kind === 'money';
  const cells = fieldCells(field);
  return new Set(
    cells
      .filter((cell) => (isAdded || !(cell.isTotal || holdsOthers(cell, cells))) && isFilled(cell))
      .map(({ row, column }) => cellName(row, column)),
  );
}

/** A quarter beside its months is a total of them, whatever its heading says. */
function holdsOthers({ period, offset }: FieldCell, cells: readonly FieldCell[]): boolean {
  return cells.some(
    (other) =>
      other.offset !== offset &&
      period &&
      other.period &&
      other.period.start >= period.start &&
      other.period.end <= period.end &&
      other.period.label !== period.label,
  );
}
