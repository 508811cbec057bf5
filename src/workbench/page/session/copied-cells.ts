import { columnName } from '../../../cells/addresses';
import {
  cellCount,
  containsCell,
  hull,
  movedBy,
  sharedArea,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellArea,
} from '../../../cells/areas';
import type { Cell, Sheet } from '../../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../../workbook/model/workbook';
import { followMove, type CellMove } from '../../../workbook/structure/follow-move';
import { moveFormula } from '../../../workbook/xlsx/read/shared-formulas';
import { blockOf, MOST_FILLED } from './blocks';
import type { CellBlock, SheetBlock, SheetBlocks } from './edit-history';

/** Cells that were copied or cut, until something else is. */
export interface CopiedCells {
  readonly sheetId: string;
  /** As it was selected: whole columns are whole columns. */
  readonly area: CellArea;
  /** Its used part, and the cells that stood there. */
  readonly used: CellArea;
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  readonly isCut: boolean;
  /** What the system's clipboard was given: as long as it holds the same, these are the cells to paste. */
  readonly text: string;
}

/** Remembers what is copied, formulas and looks included. */
export function copyCells(sheet: Sheet, area: CellArea, text: string, isCut: boolean): CopiedCells {
  const stored = sheet.usedArea(false);
  const used = (stored && sharedArea(area, stored)) ?? { ...area, bottom: area.top, right: area.left };
  const cells: (Cell | undefined)[][] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    const line: (Cell | undefined)[] = [];
    for (let column = used.left; column <= used.right; column++) line.push(sheet.cell(row, column));
    cells.push(line);
  }
  return { sheetId: sheet.id, area, used, cells, isCut, text };
}

/** Whether the clipboard's text is still the one these cells were copied as; systems have line ends of their own. */
export const isSameText = ({ text }: CopiedCells, pasted: string): boolean =>
  pasted.replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n');

const heightOf = ({ top, bottom }: CellArea) => bottom - top + 1;
const widthOf = ({ left, right }: CellArea) => right - left + 1;

/** The copied cells as many times as they fit exactly into what is selected, else once from its first cell on, as in Excel. */
function placeFor({ area, used }: CopiedCells, selected: CellArea): CellArea {
  const fits = heightOf(selected) % heightOf(area) === 0 && widthOf(selected) % widthOf(area) === 0;
  if (fits && cellCount(selected) <= MOST_FILLED) return selected;
  const { top, left } = selected;
  const down = used.top - area.top;
  const across = used.left - area.left;
  return { top, left, bottom: top + down + heightOf(used) - 1, right: left + across + widthOf(used) - 1 };
}

const leavesSheet = ({ bottom, right }: CellArea) => bottom >= MAX_ROWS || right >= MAX_COLUMNS;

/** Why cells cannot be pasted so near the edge of the sheet. */
const tooLarge = ({ area }: CopiedCells) =>
  `What was copied (${heightOf(area)} rows, ${widthOf(area)} columns) does not fit here: the sheet ends at ${columnName(MAX_COLUMNS - 1)}${MAX_ROWS}. Paste it further up or further left.`;

/**
 * What pasting copied cells over a selected area writes: values, looks, and formulas whose relative references have moved along.
 * @returns a sentence when they do not fit there.
 */
export function pastingCopied(copied: CopiedCells, selected: CellArea): CellBlock | string {
  const area = placeFor(copied, selected);
  if (leavesSheet(area)) return tooLarge(copied);
  const { used } = copied;
  return blockOf(area, (row, column) => {
    const fromRow = copied.area.top + ((row - area.top) % heightOf(copied.area));
    const fromColumn = copied.area.left + ((column - area.left) % widthOf(copied.area));
    const cell = copied.cells[fromRow - used.top]?.[fromColumn - used.left];
    return inputOf(cell, (formula) => moveFormula(formula, row - fromRow, column - fromColumn));
  });
}

function inputOf(cell: Cell | undefined, change: (formula: string) => string): CellInput {
  if (!cell) return { value: null, style: 0 };
  const { value, style, formula } = cell;
  return { value, style, ...(formula === undefined ? {} : { formula: change(formula) }) };
}

/**
 * What moving cut cells writes: the cells in their new place as they stand now, blanks where they were, and every formula of the
 * workbook that speaks of them. Names, marks and other conditional formats, choices, comments, links and merged cells stay behind.
 * @returns a sentence when they do not fit there.
 */
export function moving(
  workbook: Workbook,
  copied: CopiedCells,
  target: Sheet,
  selected: CellArea,
): SheetBlocks | string {
  const source = workbook.sheet(copied.sheetId);
  const { used } = copied;
  const step = { rows: selected.top - copied.area.top, columns: selected.left - copied.area.left };
  const place = movedBy(used, step);
  if (leavesSheet(place)) return tooLarge(copied);
  const move: CellMove = { from: source.name, to: target.name, area: copied.area, ...step };
  const isOver = (sheet: Sheet, row: number, column: number) => sheet === target && containsCell(place, row, column);
  const isSource = (sheet: Sheet, row: number, column: number) => sheet === source && containsCell(used, row, column);

  const put = blockOf(place, (row, column) =>
    inputOf(source.cell(row - step.rows, column - step.columns), (formula) =>
      followMove(formula, source.name, target.name, move),
    ),
  );
  const emptied = blockOf(used, (row, column) => (isOver(source, row, column) ? undefined : { value: null, style: 0 }));
  const followers = workbook.sheets.flatMap((sheet) => {
    const isElsewhere = (row: number, column: number) => !isOver(sheet, row, column) && !isSource(sheet, row, column);
    return followingOn(sheet, move, isElsewhere) ?? [];
  });
  return [{ ...put, sheetId: target.id }, { ...emptied, sheetId: source.id }, ...followers];
}

/** The formulas of a sheet that change because they speak of cells that move; undefined for none. */
function followingOn(
  sheet: Sheet,
  move: CellMove,
  isElsewhere: (row: number, column: number) => boolean,
): SheetBlock | undefined {
  const changed = new Map<string, CellInput>();
  let area: CellArea | undefined;
  for (const [row, column, cell] of sheet.cells()) {
    if (cell.formula === undefined || !isElsewhere(row, column)) continue;
    const formula = followMove(cell.formula, sheet.name, sheet.name, move);
    if (formula === cell.formula) continue;
    changed.set(`${row} ${column}`, { ...cell, formula });
    const own = { top: row, left: column, bottom: row, right: column };
    area = area ? hull(area, own) : own;
  }
  return area && { sheetId: sheet.id, ...blockOf(area, (row, column) => changed.get(`${row} ${column}`)) };
}
