import { MAX_COLUMNS, MAX_ROWS, sameArea, type CellArea } from '../cells/areas';
import type { Sheet } from '../workbook/model/sheet';
import type { LineSizes } from './line-sizes';
import { extendTo, mergeAt, selectCell, type GridPlace, type Selection } from './selection';

export type MoveDirection = 'up' | 'down' | 'left' | 'right';

/** What a move needs to know of the sheet and of what is seen of it. */
export interface GridSurroundings {
  readonly sheet: Sheet;
  readonly rows: LineSizes;
  readonly columns: LineSizes;
  /** How many rows and columns a page key moves by. */
  readonly page: { readonly rows: number; readonly columns: number };
}

export type Move =
  | { readonly kind: 'step'; readonly direction: MoveDirection }
  | { readonly kind: 'edge'; readonly direction: MoveDirection }
  | { readonly kind: 'page'; readonly direction: MoveDirection }
  | { readonly kind: 'row-start' }
  | { readonly kind: 'sheet-start' }
  | { readonly kind: 'sheet-end' };

const AXIS = { up: 'row', down: 'row', left: 'column', right: 'column' } as const;
const STEP = { up: -1, down: 1, left: -1, right: 1 } as const;
const LAST = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 } as const;

const isFilled = (sheet: Sheet, { row, column }: GridPlace) => {
  const value = sheet.value(row, column);
  return value !== null && value !== '';
};

/** One visible cell further; the same cell at the edge of the sheet. A merged area counts as one cell. */
function step(from: GridPlace, direction: MoveDirection, { sheet, rows, columns }: GridSurroundings): GridPlace {
  const axis = AXIS[direction];
  const merge = mergeAt(sheet, from);
  const far = { up: merge?.top, down: merge?.bottom, left: merge?.left, right: merge?.right }[direction] ?? from[axis];
  const line = (axis === 'row' ? rows : columns).visible(far + STEP[direction], STEP[direction]);
  return line === undefined ? from : { ...from, [axis]: line };
}

/** The last of the filled cells that follow each other from here on. */
function endOfRun(from: GridPlace, direction: MoveDirection, around: GridSurroundings): GridPlace {
  for (let place = from; ;) {
    const next = step(place, direction, around);
    if (next === place || !isFilled(around.sheet, next)) return place;
    place = next;
  }
}

/** The next filled cell; undefined when only empty ones follow. */
function nextFilled(from: GridPlace, direction: MoveDirection, around: GridSurroundings): GridPlace | undefined {
  const axis = AXIS[direction];
  const used = around.sheet.usedArea(true);
  const lastUsed = (axis === 'row' ? used?.bottom : used?.right) ?? -1;
  for (let place = from; ;) {
    const next = step(place, direction, around);
    if (isFilled(around.sheet, next) && next !== place) return next;
    // Nothing is filled further down or right: do not walk a million empty rows.
    if (next === place || (STEP[direction] === 1 && next[axis] > lastUsed)) return undefined;
    place = next;
  }
}

function edgeOfSheet(from: GridPlace, direction: MoveDirection, { rows, columns }: GridSurroundings): GridPlace {
  const axis = AXIS[direction];
  const lines = axis === 'row' ? rows : columns;
  const line = STEP[direction] === 1 ? lines.visible(LAST[axis], -1) : lines.visible(0, 1);
  return { ...from, [axis]: line ?? from[axis] };
}

/** Where Ctrl and an arrow lead: the last filled cell of a run, the next filled cell, or the edge of the sheet. */
function edge(from: GridPlace, direction: MoveDirection, around: GridSurroundings): GridPlace {
  const next = step(from, direction, around);
  if (next === from) return from;
  if (isFilled(around.sheet, from) && isFilled(around.sheet, next)) return endOfRun(next, direction, around);
  return nextFilled(from, direction, around) ?? edgeOfSheet(from, direction, around);
}

function page(from: GridPlace, direction: MoveDirection, { rows, columns, page: size }: GridSurroundings): GridPlace {
  const axis = AXIS[direction];
  const distance = STEP[direction] * Math.max(1, axis === 'row' ? size.rows : size.columns);
  const wanted = Math.min(Math.max(0, from[axis] + distance), LAST[axis]);
  const lines = axis === 'row' ? rows : columns;
  const line = lines.visible(wanted, STEP[direction]) ?? lines.visible(wanted, STEP[direction] === 1 ? -1 : 1);
  return { ...from, [axis]: line ?? from[axis] };
}

/** Where a move leads from a cell. Never a hidden row or column, unless everything is hidden. */
export function target(from: GridPlace, move: Move, around: GridSurroundings): GridPlace {
  const { sheet, rows, columns } = around;
  const start: GridPlace = {
    row: rows.visible(sheet.frozenRows, 1) ?? 0,
    column: columns.visible(sheet.frozenColumns, 1) ?? 0,
  };
  switch (move.kind) {
    case 'step':
      return step(from, move.direction, around);
    case 'edge':
      return edge(from, move.direction, around);
    case 'page':
      return page(from, move.direction, around);
    case 'row-start':
      return { row: from.row, column: start.column };
    case 'sheet-start':
      return start;
    case 'sheet-end': {
      const used = sheet.usedArea(false);
      if (!used) return start;
      return {
        row: rows.visible(used.bottom, -1) ?? used.bottom,
        column: columns.visible(used.right, -1) ?? used.right,
      };
    }
  }
}

/** The selection after a move; with `extend` its corner moves and the active cell stays. */
export function moved(selection: Selection, move: Move, extend: boolean, around: GridSurroundings): Selection {
  if (!extend) return selectCell(around.sheet, target(selection.active, move, around));
  return extendTo(around.sheet, selection, target(selection.corner, move, around));
}

/** The next cell of an area in reading order (or down the columns), from the last one back to the first. */
function nextWithin(area: CellArea, { row, column }: GridPlace, direction: MoveDirection): GridPlace {
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const isByRow = AXIS[direction] === 'column';
  const index = isByRow
    ? (row - area.top) * width + (column - area.left)
    : (column - area.left) * height + (row - area.top);
  const count = width * height;
  const next = (index + STEP[direction] + count) % count;
  return isByRow
    ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
    : { row: area.top + (next % height), column: area.left + Math.floor(next / height) };
}

/**
 * Tab and Enter: inside a selection of several cells they go round it; otherwise one cell on, and Enter after a run of Tab
 * returns to the column where the run began.
 */
export function advanced(selection: Selection, direction: MoveDirection, around: GridSurroundings): Selection {
  const area = selection.areas.at(-1);
  const merge = mergeAt(around.sheet, selection.active);
  const isOneCell = area !== undefined && sameArea(area, merge ?? area) && (merge !== undefined || isSingle(area));
  if (area && !isOneCell) return { ...selection, active: nextWithin(area, selection.active, direction) };
  const isTab = AXIS[direction] === 'column';
  const begun = selection.tabColumn ?? selection.active.column;
  const from = isTab || selection.tabColumn === undefined ? selection.active : { ...selection.active, column: begun };
  const next = selectCell(around.sheet, step(from, direction, around));
  return isTab ? { ...next, tabColumn: begun } : next;
}

const isSingle = (area: CellArea) => area.top === area.bottom && area.left === area.right;
