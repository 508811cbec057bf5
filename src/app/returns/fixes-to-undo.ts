import { containsCell, type CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import { mergeAcross, runsByColumn } from '../../domain/marks/column-runs';
import { groupBy } from '../../domain/model/group-by';
import type { CellChange, Fix } from '../../domain/model/fixes';
import { counted } from '../../domain/text/grammar';
import { WorkbookError } from '../../ports/workbook-error';
import type { SheetEdit, ValuesReplaced, WorkbookPort } from '../../ports/workbook-port';
import { undoneNotice } from './fix-notices';
import type { ReturnsContext } from './returns-context';
import type { FixWritten, StepWritten } from './written-steps';
import { changedCellsNotice, movedCellsNotice } from './undo-notices';

/**
 * A fix as a step to be undone: of the cells it did change.
 * @param recheck checks these cells again, and shows what comes of it.
 */
export function fixStep(
  { port }: ReturnsContext,
  fix: Fix,
  replaced: ValuesReplaced,
  recheck: (cells: readonly CellChange[], signal: AbortSignal) => Promise<void>,
): StepWritten {
  const cells = changedBy(fix, replaced);
  const label = `Fixed ${counted(replaced.changed, 'cell')}`;
  let hasFailed = false;

  const putBack = async (signal: AbortSignal): Promise<Awaited<ReturnType<ValuesReplaced['undo']>>> => {
    try {
      return await replaced.undo();
    } catch (error) {
      // What is left can be put back by a second try.
      hasFailed = true;
      throw error;
    } finally {
      await recheck(cells, signal);
    }
  };

  const written: FixWritten = { cells, hasMoved: false };
  return {
    label,
    cells: replaced.changed,
    fix: written,
    takeBack: async (signal) => {
      if (written.hasMoved) return { refused: movedCellsNotice(label) };
      // After a try that failed half-way, cells that do not hold it may have been put back by that.
      const others = hasFailed ? [] : await changedSince(port, cells);
      if (others.length > 0) return { refused: changedCellsNotice(label, others) };
      const wasHalfWay = hasFailed;
      const undone = await putBack(signal);
      if (undone.restored > 0 || wasHalfWay) return { notice: undoneNotice(undone, wasHalfWay), state: {} };
      // The port looks at the rows, too, and does not look a second time.
      written.hasMoved = true;
      return { refused: movedCellsNotice(label) };
    },
  };
}

function changedBy(fix: Fix, { left, formulas, dataTypes, skipped }: ValuesReplaced): readonly CellChange[] {
  const unchanged = new Set([...left, ...formulas, ...dataTypes]);
  const skippedSheets = new Set(skipped.map(({ sheet }) => sheet));
  return fix.changes.filter((change) => !unchanged.has(change) && !skippedSheets.has(change.sheet));
}

/** Those of the cells that do not hold what was written. Of more than Excel hands over at once the port's own look has to do. */
async function changedSince(port: WorkbookPort, cells: readonly CellChange[]): Promise<readonly CellChange[]> {
  const changed: CellChange[] = [];
  for (const [sheet, ofSheet] of groupBy(cells, (cell) => cell.sheet)) {
    const areas = mergeAcross(runsByColumn(ofSheet.map(areaOf), new Map()).free);
    const blocks = await readIfThere(port, sheet, areas);
    if (blocks === 'gone') changed.push(...ofSheet);
    if (blocks === 'gone' || !blocks) continue;
    const now = valuesIn(blocks, areas);
    changed.push(...ofSheet.filter(({ row, column, after }) => (now.get(`${row} ${column}`) ?? null) !== after));
  }
  return changed;
}

async function readIfThere(port: WorkbookPort, sheet: string, areas: readonly CellArea[]) {
  try {
    return await port.readAreas(sheet, areas);
  } catch (error) {
    if (error instanceof WorkbookError && error.kind === 'too-large') return undefined;
    if (error instanceof WorkbookError && error.kind === 'sheet-missing') return 'gone';
    throw error;
  }
}

function valuesIn(
  blocks: Awaited<ReturnType<WorkbookPort['readAreas']>>,
  areas: readonly CellArea[],
): ReadonlyMap<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const [index, { top, left }] of areas.entries()) {
    for (const [down, line] of (blocks[index] ?? []).entries())
      for (const [across, value] of line.entries()) values.set(`${top + down} ${left + across}`, value);
  }
  return values;
}

const areaOf = ({ row, column }: CellChange): CellArea => ({ top: row, left: column, bottom: row, right: column });

/**
 * Ends the undo of fixes whose cells an edit may have moved: rows were inserted, or several of them were changed at once, as
 * by sorting. A cell that happens to hold the new value there may be another record's.
 */
export function endUndoAfter({ steps }: ReturnsContext, { sheet, area }: SheetEdit): void {
  if (area && area.top === area.bottom && area.left === area.right) return;
  const isTouched = ({ row, column, sheet: name }: CellChange): boolean =>
    name === sheet && (!area || containsCell(area, row, column));
  for (const { fix } of steps.all()) if (fix && !fix.hasMoved) fix.hasMoved = fix.cells.some(isTouched);
}
