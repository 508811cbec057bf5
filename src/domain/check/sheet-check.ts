import {
  accountOfCover,
  checkParts,
  partsAfterEdit,
  reportOf,
  type CheckedParts,
  type SheetReport,
} from './check-sheet';
import type { CellArea } from '../../cells/areas';
import type { SheetAccount } from '../model/account';
import type { Grid } from '../model/grid';
import { withValues } from '../model/with-values';
import type { ConfirmedHeadings } from '../model/returns';
import { heldAs, type HeldSheet } from './hold-sheet';
import type { Specification } from '../model/specification';
import { recogniseSheet } from '../returns/recognise';
import { isSurelyRecognisedAs } from '../returns/recognised-as-before';
import { areSameData } from '../model/same-data';

/** A sheet that has been checked, and can be checked again after an edit without going over all of it. Immutable. */
export interface SheetCheck {
  readonly grid: Grid;
  readonly report: SheetReport;
  /** What its returns are held against. */
  readonly parts: HeldSheet['parts'];
  /** Of a sheet without a return: its account where returns on other sheets have read whose they are in these cells of it. */
  accountOfCover(readElsewhere: readonly CellArea[]): SheetAccount;
  /**
   * The check after the cells of `area` came to hold `values`: the same report as a full check of the changed grid would give,
   * at the cost of the touched rows and of what depends on them. Yields undefined now and then, as `checkSheet` does.
   */
  recheck(area: CellArea, values: Grid['values']): Generator<undefined, SheetCheck>;
}

/** Checks a sheet and keeps what is needed to check touched rows again. `confirmed`: what people said headings stand for. */
export function startSheetCheck(
  grid: Grid,
  specification: Specification,
  confirmed: ConfirmedHeadings = new Map(),
): Generator<undefined, SheetCheck> {
  return startHeldCheck(grid, (of) => heldAs(recogniseSheet(of, specification, confirmed), specification));
}

/** The same for a sheet of which it is found out what it is held against, again after an edit that may have changed it. */
export function* startHeldCheck(grid: Grid, hold: (grid: Grid) => HeldSheet): Generator<undefined, SheetCheck> {
  const held = hold(grid);
  yield undefined;
  return sheetCheck(yield* checkParts(grid, held), hold);
}

function sheetCheck(parts: CheckedParts, hold: (grid: Grid) => HeldSheet): SheetCheck {
  return {
    grid: parts.grid,
    parts: parts.held.parts,
    report: reportOf(parts),
    accountOfCover: (readElsewhere) => accountOfCover(parts, readElsewhere),
    recheck: function* (area, values) {
      const { grid, edit } = withValues(parts.grid, area, values);
      if (!edit) return sheetCheck(parts, hold);
      const held = holdAgain(parts, grid, edit, hold);
      const isInPlace = grid.top === parts.grid.top && grid.left === parts.grid.left;
      const changed = isInPlace && held === parts.held ? partsAfterEdit(parts, grid, edit) : undefined;
      return sheetCheck(yield* changed ?? checkParts(grid, held), hold);
    },
  };
}

/** What the changed grid is taken for; the very same object where nothing about it has changed. */
function holdAgain(
  { grid: before, held }: CheckedParts,
  grid: Grid,
  edit: CellArea,
  hold: (grid: Grid) => HeldSheet,
): HeldSheet {
  if (isSurelyRecognisedAs(held.recognition, before, grid, edit)) return held;
  const again = hold(grid);
  // Whose a return is, and when it was, is part of it: of the same the specification is the same.
  return areSameData(held.recognition, again.recognition) ? held : again;
}
