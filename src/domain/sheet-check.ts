import { checkSheet, type SheetReport } from './check-sheet';
import type { CellArea } from './model/areas';
import { gridArea, type Grid } from './model/grid';
import type { ConfirmedHeadings } from './model/returns';
import type { Specification } from './model/specification';

/** A sheet that has been checked, and can be checked again after an edit without going over all of it. Immutable. */
export interface SheetCheck {
  readonly grid: Grid;
  readonly report: SheetReport;
  /**
   * The check after the cells of `area` came to hold `values`: the same report as a full check of the changed grid would give,
   * at the cost of the touched rows and of what depends on them. Yields undefined now and then, as `checkSheet` does.
   */
  recheck(area: CellArea, values: Grid['values']): Generator<undefined, SheetCheck>;
}

/** Checks a sheet and keeps what is needed to check touched rows again. `confirmed`: what people said headings stand for. */
export function* startSheetCheck(
  grid: Grid,
  specification: Specification,
  confirmed: ConfirmedHeadings = new Map(),
): Generator<undefined, SheetCheck> {
  const report = yield* checkSheet(grid, specification, confirmed);
  return {
    grid,
    report,
    recheck: (area, values) => startSheetCheck(withValues(grid, area, values), specification, confirmed),
  };
}

/** The grid after an edit; it grows where cells outside it were filled. */
export function withValues(grid: Grid, area: CellArea, values: Grid['values']): Grid {
  const old = gridArea(grid) ?? area;
  const top = Math.min(old.top, area.top);
  const left = Math.min(old.left, area.left);
  const bottom = Math.max(old.bottom, area.bottom);
  const right = Math.max(old.right, area.right);
  const grown = top !== old.top || left !== old.left || bottom !== old.bottom || right !== old.right;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => {
    const row = top + index;
    const line = grid.values[row - grid.top];
    const isTouched = row >= area.top && row <= area.bottom;
    if (!isTouched && !grown) return line ?? [];
    return Array.from({ length: right - left + 1 }, (_cell, offset) => {
      const column = left + offset;
      if (isTouched && column >= area.left && column <= area.right)
        return values[row - area.top]?.[column - area.left] ?? null;
      return line?.[column - grid.left] ?? null;
    });
  });
  return { ...grid, top, left, values: rows };
}
