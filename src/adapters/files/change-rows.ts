import { allDone, isIdle, rowsBack, undoOnce } from '../shared/rows-back';
import { planChange, sheetForRows, type RowsPlan } from '../shared/table-rows';
import type { RowsChange, RowsChanged } from '../../ports/workbook-port';
import type { CellArea } from '../../cells/areas';
import type { Cell, Sheet } from '../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../workbook/model/workbook';
import { addSheets, checkStructure } from './add-sheets';
import { readTable } from './read-tables';
import { carryOut, checkPlace, findTable, lengthen, shiftRows, type TablePlace } from './table-places';

type Cells = readonly (readonly (Cell | undefined)[])[];

/** Puts and drops rows of a table of ours, or makes the table; see the port. */
export function changeRows(workbook: Workbook, change: RowsChange): RowsChanged {
  const place = findTable(workbook, ({ name }) => name.toLowerCase() === change.table.toLowerCase());
  if (!place) return makeTable(workbook, change);
  const { sheet, table } = place;
  const plan = planChange(readTable(sheet, table), change);
  if (isIdle(plan)) return { undo: undoOnce(() => Promise.resolve(true)) };
  checkPlace(place, plan.append.length !== plan.remove.length);
  const before = cellsIn(sheet, table.area);
  carryOut(workbook, place, plan);
  const changed = findTable(workbook, ({ id }) => id === table.id);
  const left = changed ? contentsIn(sheet, changed.table.area) : '';
  return { undo: undoOnce(async () => Promise.resolve().then(() => putBack(workbook, place, { plan, before, left }))) };
}

function makeTable(workbook: Workbook, change: RowsChange): RowsChanged {
  const document = sheetForRows(change);
  const [sheet] = document ? addSheets(workbook, [document]) : [];
  if (!sheet) return { undo: undoOnce(() => Promise.resolve(true)) };
  const left = sheetContents(sheet);
  const undo = (): boolean => {
    if (!workbook.sheets.includes(sheet) || sheet.tables.length !== 1 || sheetContents(sheet) !== left) return false;
    checkStructure(workbook, 'try that again');
    workbook.removeSheet(sheet.id, 'add-in');
    return true;
  };
  return { undo: undoOnce(() => Promise.resolve(undo())) };
}

interface Change {
  readonly plan: RowsPlan;
  readonly before: Cells;
  /** What was in the table afterwards. */
  readonly left: string;
}

/** Puts the rows back when the table holds what it was left with; answers whether it did. */
function putBack(workbook: Workbook, { table }: TablePlace, { plan, before, left }: Change): boolean {
  const place = findTable(workbook, ({ id }) => id === table.id);
  if (!place || contentsIn(place.sheet, place.table.area) !== left) return false;
  const count = before.length - 1 - (table.hasTotals ? 1 : 0);
  const back = rowsBack(count, plan, allDone(plan));
  checkPlace(place, back.insert.length !== back.remove.length);
  const { area } = place.table;
  const first = area.top + 1;
  for (const row of back.insert) shiftRows(workbook, place, first + row, 1);
  for (const row of back.remove) shiftRows(workbook, place, first + row, -1);
  for (const { row, isWanted } of back.cells) {
    const line = (before[row + 1] ?? []).map((cell, column): CellInput | undefined =>
      isWanted(column) ? (cell ?? { value: null, style: 0 }) : undefined,
    );
    workbook.setCells(place.sheet.id, first + row, area.left, [line], 'add-in');
  }
  lengthen(workbook, place, back.insert.length - back.remove.length);
  return true;
}

function cellsIn(sheet: Sheet, { top, left, bottom, right }: CellArea): Cells {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => sheet.cell(top + down, left + across)),
  );
}

/** What cells hold, to compare: a formula's result may change without anybody touching the table. */
function contentsIn(sheet: Sheet, area: CellArea): string {
  return JSON.stringify([area, cellsIn(sheet, area).map((line) => line.map(contentOf))]);
}

const contentOf = (cell: Cell | undefined): unknown =>
  cell?.formula === undefined ? (cell?.value ?? null) : [cell.formula];

function sheetContents(sheet: Sheet): string {
  const area = sheet.usedArea(true);
  return area ? contentsIn(sheet, area) : '';
}
