import type { CellArea } from '../../cells/areas';
import type { Cell, Sheet } from '../model/sheet';
import { CellError, type Scalar } from '../model/values';
import type { Actor, Workbook } from '../model/workbook';
import { moveFormula } from '../xlsx/read/shared-formulas';

export interface SortKey {
  /** Column within the sorted area, from 0. */
  readonly column: number;
  readonly isAscending: boolean;
}

/**
 * Sorts the rows of an area by their values, stably: numbers, then texts without regard to case, then truth values, errors
 * and blanks – blanks last in either direction, as in Excel. Formulas go with their rows, and their relative references with
 * them. Hidden rows stay where they are. Conditional formats and merged cells do not move.
 */
export function sortRows(
  workbook: Workbook,
  sheetId: string,
  area: CellArea,
  keys: readonly SortKey[],
  by: Actor,
): void {
  const sheet = workbook.sheet(sheetId);
  const rows = shownRows(sheet, area);
  const sorted = [...rows].sort((a, b) => compareRows(sheet, area, keys, a, b));
  const lines = sorted.map((row) => cellsOf(sheet, area, row));
  rows.forEach((to, index) => {
    const from = sorted[index] ?? to;
    if (from === to) return;
    lines[index]?.forEach((cell, across) => {
      workbook.replaceCell(sheetId, to, area.left + across, cell && moved(cell, to - from));
    });
  });
  workbook.announce({ kind: 'cells-changed', sheetId, area, by });
  if (workbook.calculationMode === 'automatic') workbook.calculate(sheetId, area, by);
}

function shownRows(sheet: Sheet, { top, bottom }: CellArea): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if (sheet.rowLines.get(row)?.hidden !== true) rows.push(row);
  return rows;
}

function cellsOf(sheet: Sheet, { left, right }: CellArea, row: number): (Cell | undefined)[] {
  return Array.from({ length: right - left + 1 }, (_, across) => sheet.cell(row, left + across));
}

const moved = (cell: Cell, down: number): Cell =>
  cell.formula === undefined ? cell : { ...cell, formula: moveFormula(cell.formula, down, 0) };

function compareRows(sheet: Sheet, { left }: CellArea, keys: readonly SortKey[], a: number, b: number): number {
  for (const { column, isAscending } of keys) {
    const [one, other] = [sheet.value(a, left + column), sheet.value(b, left + column)];
    const [rank, otherRank] = [rankOf(one), rankOf(other)];
    if (rank === BLANK || otherRank === BLANK) {
      if (rank !== otherRank) return rank - otherRank;
      continue;
    }
    const order = rank === otherRank ? compareAlike(one, other) : rank - otherRank;
    if (order !== 0) return isAscending ? order : -order;
  }
  return 0;
}

const BLANK = 4;

function rankOf(value: Scalar): number {
  if (value === null || value === '') return BLANK;
  if (value instanceof CellError) return 3;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function compareAlike(one: Scalar, other: Scalar): number {
  if (typeof one === 'string' && typeof other === 'string')
    return one.localeCompare(other, 'en-GB', { sensitivity: 'accent' });
  return Number(one) - Number(other) || 0;
}
