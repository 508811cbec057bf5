import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';

/**
 * One sheet as it was read: the values of its used area and no more. `values[0][0]` stands at row `top`, column `left` of
 * the sheet (zero-based). Rows all have the same length.
 */
export interface Grid {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** What Excel displays in the first rows (`HEAD_ROWS` at the most): periods in headings are often formatted dates. */
  readonly headText: readonly (readonly string[])[];
  readonly visible: boolean;
  /** Sheet protection is on: it can be read but not marked. */
  readonly isProtected: boolean;
  /** What values alone do not show; absent where the adapter could not look. */
  readonly details?: SheetDetails;
  /** Of the details those that could not be looked for, so that nobody takes them for absent. */
  readonly notSeen?: readonly NotSeen[];
}

/** A detail of a sheet that could not be looked for, and why. */
export interface NotSeen {
  readonly what: 'hidden lines' | 'merged cells' | 'links' | 'formulas';
  /** `size`: there is too much of it to look through; `excel`: Excel did not answer, or must not be asked. */
  readonly because: 'protected' | 'size' | 'excel';
}

/** Consecutive rows or columns of a sheet: zero-based, both ends inclusive. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** A cell with a formula: where it stands (zero-based), and the formula as Excel has it in English, with its leading `=`. */
export interface CellFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Of more formulas than this on a sheet none is read: they would outweigh the values. */
export const MOST_FORMULAS = 20_000;

/** Of the used area only, in reading order. */
export interface SheetDetails {
  readonly mergedAreas: readonly CellArea[];
  /** Hidden by hand, by a filter or by a closed outline group. */
  readonly hiddenRows: readonly LineRun[];
  readonly hiddenColumns: readonly LineRun[];
  /** Cells whose formulas read another workbook, and its name as the formula gives it. */
  readonly externalLinks: readonly { readonly area: CellArea; readonly workbook: string }[];
  /** At most `MOST_FORMULAS`; none of a sheet that has more. In a file that nobody has calculated also beyond the used area. */
  readonly formulas: readonly CellFormula[];
}

/** How many rows from the top of the used area are also read as displayed text. */
export const HEAD_ROWS = 40;

/** The value at a sheet position (zero-based, not relative to the used area); `null` outside what was read. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

/** The sheet area that was read; undefined for a sheet without any value. */
export function gridArea(grid: Grid): CellArea | undefined {
  const width = grid.values[0]?.length ?? 0;
  if (width === 0) return undefined;
  return { top: grid.top, left: grid.left, bottom: grid.top + grid.values.length - 1, right: grid.left + width - 1 };
}
