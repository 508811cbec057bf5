import { checkParts, partsAfterEdit, reportOf, type CheckedParts, type SheetReport } from './check-sheet';
import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import { withValues } from '../model/with-values';
import type { ConfirmedHeadings, Recognition } from '../model/returns';
import type { Specification } from '../model/specification';
import { recogniseSheet } from '../returns/recognise';
import { isSurelyRecognisedAs } from '../returns/recognised-as-before';
import { areSameData } from '../model/same-data';

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
  const recognition = recogniseSheet(grid, specification, confirmed);
  yield undefined;
  return sheetCheck(yield* checkParts(grid, recognition, specification), confirmed);
}

function sheetCheck(parts: CheckedParts, confirmed: ConfirmedHeadings): SheetCheck {
  return {
    grid: parts.grid,
    report: reportOf(parts),
    recheck: function* (area, values) {
      const { specification } = parts;
      const { grid, edit } = withValues(parts.grid, area, values);
      if (!edit) return sheetCheck(parts, confirmed);
      const recognition = recogniseAgain(parts, grid, edit, confirmed);
      const isInPlace = grid.top === parts.grid.top && grid.left === parts.grid.left;
      const changed = isInPlace && recognition === parts.recognition ? partsAfterEdit(parts, grid, edit) : undefined;
      return sheetCheck(yield* changed ?? checkParts(grid, recognition, specification), confirmed);
    },
  };
}

/** The recognition of the changed grid; the very same object where nothing about it has changed. */
function recogniseAgain(
  { grid: before, recognition, specification }: CheckedParts,
  grid: Grid,
  edit: CellArea,
  confirmed: ConfirmedHeadings,
): Recognition {
  if (isSurelyRecognisedAs(recognition, before, grid, edit)) return recognition;
  const again = recogniseSheet(grid, specification, confirmed);
  return areSameData(recognition, again) ? recognition : again;
}
