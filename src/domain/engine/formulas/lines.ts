import type { Grid } from '../../model/grid';
import { contentAt, formulasOf, type FormulaRead } from './sheet-formulas';
import type { SheetPlace } from './references';

/** Along a column, or along a row. */
export type RunDirection = 'down' | 'across';

/** A cell of a run: a formula, or a number that somebody typed between formulas. */
export interface RunCell extends SheetPlace {
  readonly formula: FormulaRead | undefined;
}

/** Formulas that stand next to each other in a column or row, with the numbers between them. */
export interface Run {
  readonly direction: RunDirection;
  readonly cells: readonly RunCell[];
}

/** Typed numbers between two formulas of a run; where there are more, another run begins. */
const MOST_TYPED = 2;

const known = new WeakMap<Grid, readonly Run[]>();

/** Every run of two formulas or more, columns first. Costs what the formulas cost, however long the columns of numbers are. */
export function runsOf(grid: Grid): readonly Run[] {
  let runs = known.get(grid);
  if (!runs) known.set(grid, (runs = [...linesOf(grid, 'down'), ...linesOf(grid, 'across')]));
  return runs;
}

function linesOf(grid: Grid, direction: RunDirection): Run[] {
  const lines = new Map<number, FormulaRead[]>();
  for (const one of formulasOf(grid).all) {
    const line = direction === 'down' ? one.column : one.row;
    const before = lines.get(line);
    if (before) before.push(one);
    else lines.set(line, [one]);
  }
  return [...lines.values()].flatMap((line) => runsIn(grid, line, direction));
}

/** @param line formulas of one column or row, in order: reading order is the order of either. */
function runsIn(grid: Grid, line: readonly FormulaRead[], direction: RunDirection): Run[] {
  const runs: RunCell[][] = [];
  for (const formula of line) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const between = last && typedBetween(grid, last, formula, direction);
    const cell = { row: formula.row, column: formula.column, formula };
    if (run && between) run.push(...between, cell);
    else runs.push([cell]);
  }
  return runs.filter((cells) => cells.length > 1).map((cells) => ({ direction, cells }));
}

/** Undefined where they are too far apart, or something else than numbers stands between. */
function typedBetween(grid: Grid, from: SheetPlace, to: SheetPlace, direction: RunDirection): RunCell[] | undefined {
  const cells: RunCell[] = [];
  for (let at = next(from, direction); at.row < to.row || at.column < to.column; at = next(at, direction)) {
    if (cells.length === MOST_TYPED || contentAt(grid, at.row, at.column) !== 'number') return undefined;
    cells.push({ ...at, formula: undefined });
  }
  return cells;
}

/** The place after this one in a direction; `steps` may be negative. */
export function next({ row, column }: SheetPlace, direction: RunDirection, steps = 1): SheetPlace {
  return direction === 'down' ? { row: row + steps, column } : { row, column: column + steps };
}

/** The other direction. */
export const crossing = (direction: RunDirection): RunDirection => (direction === 'down' ? 'across' : 'down');

/** The pattern that most formulas of a run share, how many do, and one of them; the first of several that are as frequent. */
export function usualPattern({ cells }: Run): { readonly example: FormulaRead; readonly count: number } | undefined {
  const counts = new Map<string, { example: FormulaRead; count: number }>();
  for (const { formula } of cells) {
    if (!formula) continue;
    const one = counts.get(formula.pattern);
    if (one) one.count += 1;
    else counts.set(formula.pattern, { example: formula, count: 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0];
}
