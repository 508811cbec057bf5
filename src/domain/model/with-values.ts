import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import { gridArea, HEAD_ROWS, valueAt, type Grid } from './grid';

/** A grid after an edit. */
export interface EditedGrid {
  readonly grid: Grid;
  /** The smallest area that holds every cell whose value is another now; undefined where none is. */
  readonly edit: CellArea | undefined;
}

/**
 * The grid after the cells of `area` came to hold `values`; what is missing in `values` is blank. It grows where cells outside
 * it were filled, and never shrinks. Rows that were not touched are shared with the old grid. What Excel displays in touched
 * cells is not known: only texts are displayed as they are.
 */
export function withValues(grid: Grid, area: CellArea, values: Grid['values']): EditedGrid {
  const given = (row: number, column: number): CellValue => values[row - area.top]?.[column - area.left] ?? null;
  const edit = changedArea(grid, area, values, given);
  if (!edit) return { grid, edit };
  const old = gridArea(grid) ?? edit;
  const whole: CellArea = {
    top: Math.min(old.top, edit.top),
    left: Math.min(old.left, edit.left),
    bottom: Math.max(old.bottom, edit.bottom),
    right: Math.max(old.right, edit.right),
  };
  const lines = whole.left === old.left && whole.right === old.right ? grid.values.slice() : widened(grid, whole);
  const blanks = (count: number): CellValue[][] =>
    Array.from({ length: count }, () => Array.from({ length: whole.right - whole.left + 1 }, () => null));
  if (whole.top < old.top) lines.unshift(...blanks(old.top - whole.top));
  for (const line of blanks(Math.max(0, whole.bottom - whole.top + 1 - lines.length))) lines.push(line);
  for (let row = edit.top; row <= edit.bottom; row++) {
    const line = [...(lines[row - whole.top] ?? [])];
    for (let column = edit.left; column <= edit.right; column++) {
      line[column - whole.left] = given(row, column);
    }
    lines[row - whole.top] = line;
  }
  const changed = { ...grid, top: whole.top, left: whole.left, values: lines };
  return {
    grid: { ...changed, headText: headTextOf(changed, grid, edit) },
    edit,
  };
}

function changedArea(
  grid: Grid,
  area: CellArea,
  values: Grid['values'],
  given: (row: number, column: number) => CellValue,
): CellArea | undefined {
  const old = gridArea(grid);
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  // A whole column that was cleared is no reason to look at a million rows.
  const bottom = Math.min(area.bottom, Math.max(old?.bottom ?? -1, area.top + values.length - 1));
  const right = Math.min(area.right, Math.max(old?.right ?? -1, area.left + width - 1));
  let edit: CellArea | undefined;
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      if (given(row, column) === valueAt(grid, row, column)) continue;
      edit = {
        top: edit?.top ?? row,
        left: Math.min(edit?.left ?? column, column),
        bottom: row,
        right: Math.max(edit?.right ?? column, column),
      };
    }
  }
  return edit;
}

function widened(grid: Grid, { left, right }: CellArea): (readonly CellValue[])[] {
  return grid.values.map((line) =>
    Array.from({ length: right - left + 1 }, (_, index) => line[left + index - grid.left] ?? null),
  );
}

/** The very same where no row near the top was touched. */
function headTextOf(grid: Grid, before: Grid, edit: CellArea): Grid['headText'] {
  const isMoved = grid.top !== before.top || grid.left !== before.left;
  if (!isMoved && edit.top >= grid.top + HEAD_ROWS) return before.headText;
  return grid.values.slice(0, HEAD_ROWS).map((line, index) =>
    line.map((value, offset) => {
      const row = grid.top + index;
      const column = grid.left + offset;
      const isSame = value === valueAt(before, row, column);
      const shown = isSame ? before.headText[row - before.top]?.[column - before.left] : undefined;
      return shown ?? (typeof value === 'string' ? value : '');
    }),
  );
}
