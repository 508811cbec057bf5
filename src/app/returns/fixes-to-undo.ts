import type { CellArea } from '../../cells/areas';
import type { CellChange, Fix } from '../../domain/model/fixes';
import type { SheetEdit, ValuesReplaced } from '../../ports/workbook-port';
import type { Desk, FixToUndo } from './returns-desk';

/** What can be put back of a fix: the cells it did change. */
export function fixToUndo(fix: Fix, replaced: ValuesReplaced): FixToUndo {
  const { left, skipped } = replaced;
  const unchanged = new Set(left);
  const skippedSheets = new Set(skipped.map(({ sheet }) => sheet));
  return {
    cells: fix.changes.filter((change) => !unchanged.has(change) && !skippedSheets.has(change.sheet)),
    undo: () => replaced.undo(),
  };
}

/**
 * Ends the undo where an edit may have moved the fixed cells: rows were inserted, or several of them were changed at once, as
 * by sorting. A cell that happens to hold the new value there may be another record's.
 */
export function endUndoAfter(desk: Desk, { sheet, area }: SheetEdit): void {
  const cells = desk.fix?.cells.filter((cell) => cell.sheet === sheet) ?? [];
  if (cells.length === 0) return;
  const isOneCell = area && area.top === area.bottom && area.left === area.right;
  if (isOneCell || (area && !cells.some((cell) => holds(area, cell)))) return;
  desk.fix = undefined;
  desk.store.set({ lastFix: undefined });
}

function holds({ top, left, bottom, right }: CellArea, { row, column }: CellChange): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
