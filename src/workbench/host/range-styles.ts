import { cellCount, type CellArea } from '../../cells/areas';
import type { Sheet } from '../../workbook/model/sheet';
import type { CellStyle } from '../../workbook/model/styles';
import type { HostState } from './host-state';
import { checkWritable, isEntireColumn, isEntireRow, isUnbounded, sheetOf } from './places';
import { changeLines } from './range-layout';
import type { AreasTarget } from './targets';

/** The styles that occur in an area, each once. Costs what its stored cells cost, so whole columns are no trouble. */
function stylesIn(sheet: Sheet, area: CellArea): ReadonlySet<number> {
  const found = new Set<number>();
  let stored = 0;
  for (const [, , cell] of cellsIn(sheet, area)) {
    found.add(cell.style);
    stored += 1;
  }
  if (stored < cellCount(area)) found.add(lineStyle(sheet, area));
  return found;
}

function* cellsIn(sheet: Sheet, area: CellArea): ReturnType<Sheet['cells']> {
  if (area.bottom - area.top < 1000) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (const [column, cell] of sheet.row(row) ?? []) {
        if (column >= area.left && column <= area.right) yield [row, column, cell];
      }
    }
    return;
  }
  for (const entry of sheet.cells()) {
    const [row, column] = entry;
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) yield entry;
  }
}

/** The style of cells that hold nothing of their own: their row's, else their column's. Judged by the area's first cell. */
function lineStyle(sheet: Sheet, area: CellArea): number {
  return sheet.rowLines.get(area.top)?.style ?? sheet.columnLines.get(area.left)?.style ?? 0;
}

/** What all cells agree on, or null where they differ. */
export function common<T>({ sheetId, areas }: AreasTarget, state: HostState, read: (style: CellStyle) => T): T | null {
  const sheet = sheetOf(state, sheetId);
  const values = new Set<T>();
  for (const area of areas)
    for (const style of stylesIn(sheet, area)) values.add(read(state.workbook.styles.get(style)));
  const [first, ...others] = values;
  return first === undefined || others.length > 0 ? null : first;
}

/** Changes the style of every cell. Whole columns and rows get it as a line, and their stored cells one by one. */
export function restyle(
  { sheetId, areas }: AreasTarget,
  state: HostState,
  change: (style: CellStyle) => CellStyle,
): void {
  checkWritable(state, sheetId);
  const sheet = sheetOf(state, sheetId);
  for (const area of areas) {
    if (!isUnbounded(area)) {
      state.workbook.restyle(sheetId, area, change, 'add-in');
      continue;
    }
    const stored = [...cellsIn(sheet, area)];
    for (const [row, column] of stored) {
      state.workbook.restyle(sheetId, { top: row, bottom: row, left: column, right: column }, change, 'add-in');
    }
    const direction = isEntireRow(area) && !isEntireColumn(area) ? 'rows' : 'columns';
    changeLines({ sheetId, area }, state, direction, 'formats of whole rows or columns', (line) => ({
      ...line,
      style: state.workbook.styles.intern(change(state.workbook.styles.get(line.style ?? 0))),
    }));
  }
}

/** Makes a getter of a style property. */
export const reading =
  <T>(read: (style: CellStyle, normal: CellStyle) => T) =>
  (target: AreasTarget, state: HostState): T | null =>
    common(target, state, (style) => read(style, state.workbook.styles.get(0)));

/** Makes a setter of a style property. */
export const writing =
  (change: (style: CellStyle, value: unknown) => CellStyle) =>
  (target: AreasTarget, value: unknown, state: HostState): void =>
    restyle(target, state, (style) => change(style, value));
