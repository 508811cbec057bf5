import type { CellArea } from '../../cells/areas';
import type { AutoFilter } from '../model/filter-criteria';
import type { Line, Sheet } from '../model/sheet';
import type { Actor, Workbook } from '../model/workbook';
import { isOfWholeLines, linesAlong, movedArea, movedLine, movedPieces, type CellShift } from './cell-shift';
import { shiftFormula } from './shift-formula';

/** Moves everything of a sheet that is no cell, and what names elsewhere say of it. */
export function shiftFrame(workbook: Workbook, sheet: Sheet, shift: CellShift, by: Actor): void {
  shiftFormats(workbook, sheet, shift, by);
  shiftTables(workbook, sheet, shift, by);
  shiftNames(workbook, sheet, shift);
  sheet.spills = sheet.spills.flatMap((area) => movedArea(area, shift) ?? []);
  const filters = sheet.filters.flatMap((filter) => shiftFilter(sheet, filter, shift));
  if (JSON.stringify(filters) !== JSON.stringify(sheet.filters))
    workbook.changeFilters(sheet.id, () => (sheet.filters = filters), by);
  change(
    workbook,
    sheet,
    'merged cells',
    by,
    sheet.merges,
    (merges) => areas(merges, shift),
    (to) => (sheet.merges = to),
  );
  change(
    workbook,
    sheet,
    'hyperlinks',
    by,
    sheet.hyperlinks,
    (links) => links.flatMap((link) => movedPieces(link.area, shift).map((area) => ({ ...link, area }))),
    (to) => (sheet.hyperlinks = to),
  );
  change(
    workbook,
    sheet,
    'choices',
    by,
    sheet.listValidations,
    (lists) =>
      lists
        .map((list) => ({ ...list, areas: list.areas.flatMap((area) => movedPieces(area, shift)) }))
        .filter((list) => list.areas.length > 0),
    (to) => (sheet.listValidations = to),
  );
  change(
    workbook,
    sheet,
    'comments',
    by,
    sheet.comments,
    (comments) =>
      comments.flatMap((comment) => {
        const { row: top, column: left } = comment;
        const [area] = movedPieces({ top, left, bottom: top, right: left }, shift);
        return area ? { ...comment, row: area.top, column: area.left } : [];
      }),
    (to) => (sheet.comments = to),
  );
  if (isOfWholeLines(shift)) shiftLines(workbook, sheet, shift, by);
}

const areas = (list: readonly CellArea[], shift: CellShift): CellArea[] =>
  list.flatMap((area) => movedPieces(area, shift));

/** Puts a changed list in the old one's place; one that says the same leaves the sheet alone. */
function change<T>(
  workbook: Workbook,
  { id }: Sheet,
  what: string,
  by: Actor,
  before: readonly T[],
  move: (before: readonly T[]) => readonly T[],
  put: (after: readonly T[]) => void,
): void {
  const after = move(before);
  if (JSON.stringify(after) !== JSON.stringify(before)) workbook.changeSheet(id, what, () => put(after), by);
}

/** A table's filter goes with its table. Criteria stay with the columns they were given for. */
function shiftFilter(sheet: Sheet, filter: AutoFilter, shift: CellShift): AutoFilter | readonly [] {
  if (filter.tableId !== undefined && sheet.tables.every(({ id }) => id !== filter.tableId)) return [];
  const area = movedArea(filter.area, shift);
  if (!area) return [];
  const criteria = filter.criteria.flatMap((criterion) => {
    const column = filter.area.left + criterion.column;
    const moved = shift.axis === 'columns' ? movedLine(column, shift) : column;
    return moved === undefined ? [] : { ...criterion, column: moved - area.left };
  });
  return { ...filter, area, criteria };
}

function shiftFormats(workbook: Workbook, sheet: Sheet, shift: CellShift, by: Actor): void {
  for (const other of workbook.sheets) {
    for (const format of other.conditionalFormats) {
      const formulas = format.formulas.map((formula) => shiftFormula(formula, other.name, sheet.name, shift));
      const moved = other === sheet ? areas(format.areas, shift) : format.areas;
      const after = { ...format, areas: moved, formulas };
      if (moved.length === 0) workbook.removeConditionalFormat(other.id, format.id, by);
      else if (JSON.stringify(after) !== JSON.stringify(format)) workbook.changeConditionalFormat(other.id, after, by);
    }
  }
}

function shiftTables(workbook: Workbook, sheet: Sheet, shift: CellShift, by: Actor): void {
  for (const table of sheet.tables) {
    const area = movedArea(table.area, shift);
    if (area !== table.area) workbook.changeTable(sheet.id, table.id, area && { ...table, area }, by);
  }
}

function shiftNames(workbook: Workbook, sheet: Sheet, shift: CellShift): void {
  const after = workbook.names.map((name) => {
    const own = workbook.sheets.find(({ id }) => id === name.sheetId)?.name ?? '';
    return { ...name, formula: shiftFormula(name.formula, own, sheet.name, shift) };
  });
  if (after.every(({ formula }, index) => formula === workbook.names[index]?.formula)) return;
  workbook.names = after;
  workbook.unsavedChanges.add('defined names');
}

/** Sizes, formats and hiddenness of whole rows or columns go with them. */
function shiftLines(workbook: Workbook, sheet: Sheet, shift: CellShift, by: Actor): void {
  const lines = shift.axis === 'rows' ? sheet.rowLines : sheet.columnLines;
  const moved = new Map<number, Line>();
  for (const [line, look] of lines) {
    const to = movedLine(line, shift);
    if (to !== undefined && to < linesAlong(shift)) moved.set(to, look);
  }
  if (moved.size === lines.size && [...moved].every(([line, look]) => lines.get(line) === look)) return;
  const put = (): void => {
    lines.clear();
    for (const [line, look] of moved) lines.set(line, look);
  };
  workbook.changeSheet(sheet.id, shift.axis === 'rows' ? 'row heights' : 'column widths', put, by);
}
