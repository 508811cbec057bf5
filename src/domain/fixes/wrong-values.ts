import type { SheetReport } from '../check/check-sheet';
import { asRead } from '../engine/as-read';
import type { CellContext, TableContext } from '../engine/contexts';
import { outsideBatches } from '../engine/outside-batches';
import { recordRuns } from '../engine/record-rows';
import { fieldBatches, recordBatches, type CellBatch } from '../engine/batches';
import { tidy } from '../text/tidy';
import type { CellValue } from '../../cells/cell-values';
import type { Finding } from '../model/findings';
import { valueAt, type Grid } from '../model/grid';
import type { Specification } from '../model/specification';
import type { CellCheck, CellRule } from '../engine/define-rule';
import type { WrongValue } from './remedy';

/** A sheet as it was when it was checked, and what came of it. */
export interface SheetAsChecked {
  readonly grid: Grid;
  readonly report: SheetReport;
  readonly specification: Specification;
}

/** A cell of a finding. Cells with one value in one batch share one `wrong`. */
export interface WrongCell {
  readonly row: number;
  readonly column: number;
  readonly wrong: WrongValue;
}

/**
 * The cells of a finding that the rule, asked again, still finds wrong. A value is asked about once in each batch. Blank
 * cells are left out: there is nothing in them to mend.
 */
export function* wrongCells(finding: Finding, rule: CellRule, checked: SheetAsChecked): Generator<WrongCell> {
  const asked = new Map<CellBatch, (value: CellValue) => WrongValue | undefined>();
  const batches = batchesOf(checked);
  let batch: CellBatch | undefined;
  for (const { top, left, bottom, right } of finding.areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!batch || !isIn(batch, row, column)) batch = batches.find((one) => isIn(one, row, column));
        if (!batch) continue;
        const ask = asked.get(batch) ?? asker(rule, batch.context);
        asked.set(batch, ask);
        const wrong = ask(valueAt(checked.grid, row, column));
        if (wrong) yield { row, column, wrong };
      }
    }
  }
}

function asker(rule: CellRule, context: CellContext): (value: CellValue) => WrongValue | undefined {
  const check = rule.check(context);
  const known = new Map<CellValue, WrongValue | undefined>();
  return (value) => {
    if (value === null || !check) return undefined;
    if (!known.has(value)) known.set(value, askAbout(value, check, context));
    return known.get(value);
  };
}

function askAbout(value: Exclude<CellValue, null>, check: CellCheck, context: CellContext): WrongValue | undefined {
  const original = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  const text = tidy(original);
  const verdict = typeof value === 'number' ? check.number?.(value) : check.text?.(text, original);
  return verdict && { value, text, verdict, context };
}

/** Worked out once for a report: the pane asks for the fixes of one finding after the other. */
const known = new WeakMap<SheetReport, readonly CellBatch[]>();

function batchesOf({ grid, report, specification }: SheetAsChecked): readonly CellBatch[] {
  const ready = known.get(report);
  if (ready) return ready;
  const [first] = report.returns;
  const inTables = report.returns.flatMap((table) => batchesIn({ grid, table, specification }));
  const tables = [...report.returns, ...report.registers];
  const batches = first ? [...inTables, ...outsideBatches({ grid, table: first, specification }, tables)] : [];
  known.set(report, batches);
  return batches;
}

function batchesIn(at: TableContext): readonly CellBatch[] {
  if (at.table.layout !== 'records') return fieldBatches(at);
  const read = asRead(at.grid, at.table);
  if (!read) return recordBatches(at, recordRuns(at.table));
  return recordBatches({ ...at, grid: read.grid, table: read.table }, recordRuns(read.table)).flatMap((batch) =>
    // A tick is no answer to be spelt another way.
    batch.context.field?.ticked ? [] : [{ ...batch, areas: batch.areas.map(read.onSheet) }],
  );
}

function isIn({ areas }: CellBatch, row: number, column: number): boolean {
  return areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}
