import { isBlank, type CellValue } from '../../cells/cell-values';
import { valueAt, type Grid } from '../model/grid';
import type { PeriodContext } from '../model/parse-period';
import type { ReturnSheet } from '../model/returns';
import { labelSubject, type LabelSubject } from './label-words';
import { isHint } from './about/hints';
import type { FoundLabels } from './about/collect-labels';
import { labelsOf, type SheetLabels } from './sheet-labels';

/** Columns that may say of every record whose it is and when it was. */
const SUBJECTS: ReadonlySet<LabelSubject> = new Set(['provider', 'service', 'period', 'quarter', 'month', 'year']);

/**
 * What columns such as `Provider` and `Reporting period` say of all records of a table: their value where it is the same in
 * each row. A column with several values tells records apart and says nothing of the table as a whole.
 */
export function readLabelColumns(grid: Grid, table: ReturnSheet, context: PeriodContext = {}): SheetLabels {
  if (table.layout !== 'records') return {};
  const found = new Map<LabelSubject, FoundLabels>();
  for (const { header, headerCell } of table.unmapped) {
    const subject = subjectOf(header);
    if (subject === undefined || found.has(subject)) continue;
    const only = onlyValue(grid, table, headerCell.left);
    if (only && !isHint(only.text)) found.set(subject, only);
  }
  // A year alone is coarser than what the sheet's name may say.
  if (!['period', 'quarter', 'month'].some((part) => found.has(part as LabelSubject))) found.delete('year');
  return labelsOf(grid, found, context);
}

/** True for the heading of such a column. */
export function saysOfAllRecords(header: string): boolean {
  return subjectOf(header) !== undefined;
}

function subjectOf(header: string): LabelSubject | undefined {
  const subject = labelSubject(header);
  return subject !== undefined && SUBJECTS.has(subject) ? subject : undefined;
}

/** The value that stands in every filled row of a column. */
function onlyValue(
  grid: Grid,
  { firstRow, lastRow, skippedRows }: ReturnSheet,
  column: number,
): FoundLabels | undefined {
  const skipped = new Set(skippedRows);
  let only: { readonly value: CellValue; readonly row: number } | undefined;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const value = valueAt(grid, row, column);
    if (isBlank(value) || skipped.has(row)) continue;
    only ??= { value, row };
    if (value !== only.value) return undefined;
  }
  if (typeof only?.value !== 'string' && typeof only?.value !== 'number') return undefined;
  const { value } = only;
  const [row, own] = [only.row - grid.top, column - grid.left];
  const shown = grid.headText[row]?.[own]?.trim() ?? '';
  return { value, text: typeof value === 'string' ? value.trim() : shown || String(value), row, column: own };
}
