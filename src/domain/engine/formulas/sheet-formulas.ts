import { cellCount, MAX_COLUMNS, type CellArea } from '../../../cells/areas';
import { gridArea, valueAt, type CellFormula, type Grid } from '../../model/grid';
import { isBlank, isErrorValue } from '../../../cells/cell-values';
import { readTotal, type AddedUp } from './read-total';
import { patternOf, shapeOf, type SheetPlace } from './references';

/** A formula as the rules look at it. */
export interface FormulaRead extends CellFormula {
  /** The same for a formula and its copies. */
  readonly pattern: string;
  /** The same for formulas that do the same with other cells. */
  readonly shape: string;
  /** What it adds up, where that is all it does. */
  readonly total: AddedUp | undefined;
}

/** The formulas of a sheet, in reading order, and each by its place. */
export interface SheetFormulas {
  readonly all: readonly FormulaRead[];
  readonly at: (row: number, column: number) => FormulaRead | undefined;
}

const read = new WeakMap<readonly CellFormula[], SheetFormulas>();

const NONE: SheetFormulas = { all: [], at: () => undefined };

/** Reads a sheet's formulas, once for all rules and for every check again after an edit. */
export function formulasOf({ details }: Grid): SheetFormulas {
  if (!details || details.formulas.length === 0) return NONE;
  const known = read.get(details.formulas);
  if (known) return known;
  const all = details.formulas.map(readFormula);
  const byPlace = new Map(all.map((one) => [placeOf(one), one]));
  const formulas = { all, at: (row: number, column: number) => byPlace.get(placeOf({ row, column })) };
  read.set(details.formulas, formulas);
  return formulas;
}

function readFormula(cell: CellFormula): FormulaRead {
  const { formula } = cell;
  return { ...cell, pattern: patternOf(formula, cell), shape: shapeOf(formula), total: readTotal(formula) };
}

const placeOf = ({ row, column }: SheetPlace): number => row * MAX_COLUMNS + column;

/** What stands in a cell. A formula without a value (a file that no Excel has calculated) is a formula all the same. */
export type HoldsWhat = 'formula' | 'number' | 'text' | 'blank';

export function contentAt(grid: Grid, row: number, column: number): HoldsWhat {
  if (formulasOf(grid).at(row, column)) return 'formula';
  const value = valueAt(grid, row, column);
  if (typeof value === 'number') return 'number';
  return isBlank(value) ? 'blank' : 'text';
}

/** More cells than this are not looked at one by one for one formula. */
const MOST_CELLS = 20_000;

/** The filled part of an area: whole columns end where the sheet does. Undefined where nothing is filled, or too much. */
export function usedPart(grid: Grid, area: CellArea): CellArea | undefined {
  const used = gridArea(grid);
  if (!used) return undefined;
  const part = {
    top: Math.max(area.top, used.top),
    left: Math.max(area.left, used.left),
    bottom: Math.min(area.bottom, used.bottom),
    right: Math.min(area.right, used.right),
  };
  return part.top > part.bottom || part.left > part.right || cellCount(part) > MOST_CELLS ? undefined : part;
}

/**
 * What a total comes to by the values that stand there, as Excel adds: texts and blanks count nothing. Undefined where a cell shows an
 * error, or a formula has no value.
 */
export function sumOf(grid: Grid, { terms }: AddedUp): number | undefined {
  const formulas = formulasOf(grid);
  let sum = 0;
  for (const term of terms) {
    const part = usedPart(grid, term);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const value = valueAt(grid, row, column);
        if (typeof value === 'number') sum += value;
        else if (isErrorValue(value) || (value === null && formulas.at(row, column))) return undefined;
      }
    }
  }
  return sum;
}
