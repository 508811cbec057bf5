import { sentences } from '../shared/sentences';
import type { ValuesReplaced } from '../../ports/workbook-port';
import type { CellChange } from '../../domain/model/fixes';
import { containsCell } from '../../cells/areas';
import { CellError } from '../../workbook/model/values';
import type { Cell, Sheet } from '../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../workbook/model/workbook';
import { groupBy } from '../../domain/model/group-by';
import { storedValue } from './stored-value';
import { toCellValue } from './to-cell-value';

interface Written {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
  readonly after: CellInput;
}

/** Changes cells that still hold what the change says, sheet by sheet; see the port. */
export function replaceValues(workbook: Workbook, changes: readonly CellChange[]): ValuesReplaced {
  const written: Written[] = [];
  const left: CellChange[] = [];
  const formulas: CellChange[] = [];
  const dataTypes: CellChange[] = [];
  const skipped: { sheet: string; why: string }[] = [];
  for (const [name, ofSheet] of groupBy(changes, ({ sheet }) => sheet.toLowerCase())) {
    const sheet = workbook.sheetNamed(name);
    const given = ofSheet[0]?.sheet ?? name;
    if (!sheet) skipped.push({ sheet: given, why: sentences.sheetMissing(given) });
    else if (sheet.isProtected) skipped.push({ sheet: sheet.name, why: sentences.protectedValues(sheet.name) });
    else written.push(...replaceOn(workbook, sheet, ofSheet, { left, formulas, dataTypes }));
  }
  let isUndone = false;
  return {
    changed: written.length,
    left,
    formulas,
    dataTypes,
    skipped,
    undo: () => {
      if (isUndone) return Promise.resolve({ restored: 0, left: 0 });
      isUndone = true;
      const restored = putBack(workbook, written);
      return Promise.resolve({ restored, left: written.length - restored });
    },
  };
}

/** @param alone takes the changes of cells that are left as they are. */
function replaceOn(
  workbook: Workbook,
  sheet: Sheet,
  changes: readonly CellChange[],
  alone: { readonly left: CellChange[]; readonly formulas: CellChange[]; readonly dataTypes: CellChange[] },
): Written[] {
  const written = new Map<string, Written>();
  for (const change of changes) {
    const { row, column, before, after, numberFormat } = change;
    const key = `${row} ${column}`;
    const cell = sheet.cell(row, column);
    if (toCellValue(cell?.value ?? null) !== toCellValue(before) || written.has(key)) alone.left.push(change);
    else if (cell?.formula !== undefined || isSpilled(sheet, row, column)) alone.formulas.push(change);
    else if (cell?.value === CellError.of('#VALUE!')) alone.dataTypes.push(change);
    else {
      const input = storedValue(workbook, after, cell?.style ?? 0, numberFormat);
      written.set(key, { sheetId: sheet.id, row, column, before: cell, after: input });
    }
  }
  const all = [...written.values()];
  writeCells(workbook, sheet.id, all, ({ after }) => after);
  return all;
}

/** Whether a formula elsewhere fills the cell. */
const isSpilled = ({ spills }: Sheet, row: number, column: number): boolean =>
  spills.some((spill) => containsCell(spill, row, column));

/** Restores what still holds the new value; answers how many cells that were. */
function putBack(workbook: Workbook, written: readonly Written[]): number {
  let restored = 0;
  for (const [sheetId, ofSheet] of groupBy(written, (one) => one.sheetId)) {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet || sheet.isProtected) continue;
    const untouched = ofSheet.filter(({ row, column, after }) => {
      const cell = sheet.cell(row, column);
      return (cell?.value ?? null) === after.value && cell?.formula === undefined;
    });
    writeCells(workbook, sheetId, untouched, ({ before }) => before ?? { value: null, style: 0 });
    restored += untouched.length;
  }
  return restored;
}

const UNTOUCHED: readonly undefined[] = [undefined];

/** Writes scattered cells, a column at a time: one event and one recalculation for each, not for every cell. */
function writeCells(
  workbook: Workbook,
  sheetId: string,
  cells: readonly Written[],
  inputOf: (cell: Written) => CellInput,
): void {
  for (const [column, inColumn] of groupBy(cells, (cell) => cell.column)) {
    const byRow = new Map(inColumn.map((cell) => [cell.row, cell]));
    const rows = [...byRow.keys()].sort((a, b) => a - b);
    const [top = 0, bottom = top] = [rows[0], rows.at(-1)];
    const block = Array.from({ length: bottom - top + 1 }, (_, down) => {
      const cell = byRow.get(top + down);
      return cell ? [inputOf(cell)] : UNTOUCHED;
    });
    workbook.setCells(sheetId, top, column, block, 'add-in');
  }
}
