import type { ConditionalFormat } from '../model/conditional-formats';
import type { FilteredRows } from '../model/filter-criteria';
import type { Sheet } from '../model/sheet';
import type { Actor, Workbook } from '../model/workbook';
import { recalculateBelow, setHidden } from './filter-rows';

/** A stretch of the journal, and the conditional formats of every sheet as they were before it. */
export interface UndoneStretch {
  readonly from: number;
  readonly to: number;
  readonly formats: ReadonlyMap<string, readonly ConditionalFormat[]>;
}

/**
 * Takes back cells, tables, filters, settings and conditional formats, last first; sheets that came or went, and what the journal does
 * not tell, stay as they are.
 * @returns the ids of conditional formats that had been taken off and are back.
 */
export function undoEdits(workbook: Workbook, { from, to, formats }: UndoneStretch, by: Actor): string[] {
  const stands = (sheetId: string): boolean => workbook.sheets.some(({ id }) => id === sheetId);
  const touched = new Set<string>();
  for (const edit of workbook.journal.all.slice(from, to).reverse()) {
    if (edit.kind === 'setting') workbook.setSetting(edit.key, edit.before);
    else if (!stands(edit.sheetId)) continue;
    else if (edit.kind === 'cell') {
      workbook.replaceCell(edit.sheetId, edit.row, edit.column, edit.before);
      touched.add(edit.sheetId);
    } else if (edit.kind === 'table') {
      workbook.changeTable(edit.sheetId, (edit.after ?? edit.before)?.id ?? '', edit.before, by);
    } else if (edit.kind === 'filters') {
      restoreFilters(workbook, edit.sheetId, edit, by);
    }
  }
  for (const sheetId of touched) {
    const area = workbook.sheet(sheetId).usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    workbook.announce({ kind: 'cells-changed', sheetId, area, by });
    if (workbook.calculationMode === 'automatic') workbook.calculate(sheetId, area, by);
  }
  return [...formats].flatMap(([id, before]) => (stands(id) ? restoreFormats(workbook, id, before, by) : []));
}

/** Puts filters back; rows that have been hidden or shown since by other means stay so. */
export function restoreFilters(
  workbook: Workbook,
  sheetId: string,
  { before, after }: { readonly before: FilteredRows; readonly after: FilteredRows },
  by: Actor,
): void {
  const [hidden, wasHidden] = [new Set(after.hiddenRows), new Set(before.hiddenRows)];
  const restore = (sheet: Sheet): void => {
    sheet.filters = before.filters;
    for (const row of hidden) if (!wasHidden.has(row)) setHidden(sheet, row, false);
    for (const row of wasHidden) if (!hidden.has(row)) setHidden(sheet, row, true);
  };
  workbook.changeFilters(sheetId, restore, by);
  const sheet = workbook.sheet(sheetId);
  for (const filter of new Set([...before.filters, ...after.filters])) recalculateBelow(workbook, sheet, filter, by);
}

/** Puts a sheet's list of conditional formats back, and answers which of them were not there. */
function restoreFormats(
  workbook: Workbook,
  sheetId: string,
  before: readonly ConditionalFormat[],
  by: Actor,
): string[] {
  const sheet = workbook.sheet(sheetId);
  const now = sheet.conditionalFormats;
  if (now === before) return [];
  const restored: string[] = [];
  const standing = new Map(now.map((format) => [format.id, format]));
  for (const format of before) {
    const other = standing.get(format.id);
    if (other === undefined) restored.push(format.id);
    if (other !== format) workbook.journal.add({ kind: 'conditional-format', sheetId, before: other, after: format });
    standing.delete(format.id);
  }
  for (const gone of standing.values())
    workbook.journal.add({ kind: 'conditional-format', sheetId, before: gone, after: undefined });
  const order = (formats: readonly ConditionalFormat[]): string[] => formats.map(({ id }) => id);
  workbook.journal.add({ kind: 'conditional-format-order', sheetId, before: order(now), after: order(before) });
  sheet.conditionalFormats = before;
  workbook.announce({ kind: 'formats-changed', sheetId, by });
  return restored;
}
