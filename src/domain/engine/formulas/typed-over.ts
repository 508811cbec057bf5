import { valueAt, type Grid } from '../../model/grid';
import { crossing, next, runsOf, usualPattern, type Run, type RunCell } from './lines';
import { copiedTo, ownReferences, type SheetPlace } from './references';
import { contentAt, formulasOf, sumOf, usedPart, type FormulaRead } from './sheet-formulas';
import { readTotal } from './read-total';

/** A number where the cells around it hold copies of one formula. */
export interface TypedOver extends SheetPlace {
  readonly value: number;
  /** A formula beside it, and what it would be here. */
  readonly model: FormulaRead;
  readonly formula: string;
  /** What the formula would give, where that can be told. */
  readonly result: number | undefined;
}

/** Every number that was typed over a formula, each once, in reading order. */
export function typedOver(grid: Grid): readonly TypedOver[] {
  const found = new Map<string, TypedOver>();
  for (const run of runsOf(grid)) {
    for (const one of inRun(grid, run)) found.set(`${one.row} ${one.column}`, one);
  }
  return [...found.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** A typed number for every so many formulas, or more: then numbers have their place there. */
const FORMULAS_FOR_ONE = 2;

function inRun(grid: Grid, run: Run): readonly TypedOver[] {
  const usual = usualPattern(run);
  if (!usual || usual.count < 2) return [];
  const candidates = [...run.cells.entries()].filter(([, { formula }]) => !formula);
  const typed = candidates.filter(
    ([index, cell]) => isEnclosed(run, index, usual.example) && !isInput(grid, cell, run),
  );
  if (candidates.length * FORMULAS_FOR_ONE > usual.count) return [];
  return typed.flatMap(([, cell]) => faultAt(grid, cell, usual.example) ?? []);
}

/** A formula is no further off in a run: no more typed numbers stand between two. */
const NEAR = 3;

/** Copies of the formula stand on both sides. */
function isEnclosed({ cells }: Run, index: number, { pattern }: FormulaRead): boolean {
  const before = cells
    .slice(Math.max(0, index - NEAR), index)
    .reverse()
    .find(({ formula }) => formula);
  const after = cells.slice(index + 1, index + 1 + NEAR).find(({ formula }) => formula);
  return before?.formula?.pattern === pattern && after?.formula?.pattern === pattern;
}

/** A number in the next line too, between formulas as well: the column is there for numbers. */
function isInput(grid: Grid, cell: SheetPlace, { direction }: Run): boolean {
  const formulas = formulasOf(grid);
  return [-1, 1].some((steps) => {
    const beside = next(cell, crossing(direction), steps);
    const [before, after] = [next(beside, direction, -1), next(beside, direction)];
    const isBetween = formulas.at(before.row, before.column) && formulas.at(after.row, after.column);
    return contentAt(grid, beside.row, beside.column) === 'number' && isBetween !== undefined;
  });
}

function faultAt(grid: Grid, { row, column }: RunCell, model: FormulaRead): TypedOver | undefined {
  const value = valueAt(grid, row, column);
  const formula = copiedTo(model.formula, model, { row, column });
  if (typeof value !== 'number' || formula === undefined || !hasSomethingToUse(grid, formula)) return undefined;
  const total = readTotal(formula);
  return { row, column, value, model, formula, result: total && sumOf(grid, total) };
}

/** The formula would find figures here: every reference of its own sheet has one. */
function hasSomethingToUse(grid: Grid, formula: string): boolean {
  const areas = ownReferences(formula);
  return areas.every((area) => {
    const part = usedPart(grid, area);
    if (!part) return false;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        if (contentAt(grid, row, column) !== 'blank') return true;
      }
    }
    return false;
  });
}
