import { overlap, type CellArea } from '../../../cells/areas';
import type { Grid } from '../../model/grid';
import { doubleTotals } from './counted-twice';
import { shortTotals } from './left-out';
import { crossing, next, runsOf, usualPattern, type Run } from './lines';
import { ownReferences, withoutTexts } from './references';
import { formulasOf, type FormulaRead } from './sheet-formulas';

/** A formula that differs from its neighbours, which are copies of each other. */
export interface OddFormula {
  readonly formula: FormulaRead;
  readonly usual: FormulaRead;
}

/** Every formula that differs from its neighbours without another reason being known, each once, in reading order. */
export function oddFormulas(grid: Grid): readonly OddFormula[] {
  const explained = new Set<FormulaRead>([...shortTotals(grid), ...doubleTotals(grid)].map(({ total }) => total));
  const found = new Map<FormulaRead, OddFormula>();
  for (const run of runsOf(grid)) {
    for (const one of inRun(grid, run)) if (!explained.has(one.formula)) found.set(one.formula, one);
  }
  return [...found.values()].sort(
    ({ formula: one }, { formula: other }) => one.row - other.row || one.column - other.column,
  );
}

function inRun(grid: Grid, run: Run): readonly OddFormula[] {
  const usual = usualPattern(run);
  const formulas = run.cells.flatMap(({ formula }) => formula ?? []);
  if (!usual || usual.count < 2 || usual.count === formulas.length) return [];
  const { example, count } = usual;
  const line: Line = { run, formulas, usual: example, count };
  return formulas.flatMap((formula, at) => {
    const isOdd =
      formula.pattern !== example.pattern &&
      !isOfCrossingLine(grid, formula, run) &&
      differsByMistake(line, formula, at);
    return isOdd ? { formula, usual: nearest(line, at) } : [];
  });
}

/** A run, its formulas, and the one most of them are copies of. */
interface Line {
  readonly run: Run;
  readonly formulas: readonly FormulaRead[];
  readonly usual: FormulaRead;
  readonly count: number;
}

/** It is a copy of the formula beside it, in the next line: a ratio at the end of a column of totals. */
function isOfCrossingLine(grid: Grid, { row, column, pattern }: FormulaRead, { direction }: Run): boolean {
  const formulas = formulasOf(grid);
  return [-1, 1].some((steps) => {
    const beside = next({ row, column }, crossing(direction), steps);
    return formulas.at(beside.row, beside.column)?.pattern === pattern;
  });
}

/** How many copies make a habit, and for how many of them one may differ. */
const HABIT = 3;
const COPIES_FOR_ONE = 4;

function differsByMistake({ run, formulas, usual, count }: Line, one: FormulaRead, at: number): boolean {
  if (addsUpTheRun(run, one, usual)) return false;
  if (withoutSigns(one.pattern) === withoutSigns(usual.pattern)) return REFERENCE.test(one.pattern);
  if (one.pattern.startsWith(usual.pattern) && isNumberMore(one.pattern.slice(usual.pattern.length))) return true;
  if (!isSameKind(one, usual) || withoutTexts(one.pattern) === withoutTexts(usual.pattern)) return false;
  const others = formulas.length - count;
  if (isSumOfLine(one) && isSumOfLine(usual) && formulas.length >= COPIES_FOR_ONE) return others <= count;
  if (isBetween(formulas, at, usual)) return count >= HABIT || formulas.length === HABIT;
  // At the ends of a run a list of cells of another sheet may have a jump that is meant.
  return count >= HABIT && others * COPIES_FOR_ONE <= count && ownReferences(one.formula).length > 0;
}

/** The total at the end of a column of totals. */
function addsUpTheRun({ cells }: Run, one: FormulaRead, usual: FormulaRead): boolean {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return false;
  const whole: CellArea = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  const reaches = ({ formula }: FormulaRead): boolean => ownReferences(formula).some((area) => overlap(area, whole));
  return reaches(one) && !reaches(usual);
}

/** `R[-2]C+R[-1]C` and `R[-2]C*R[-1]C`: the same cells, put together in another way. */
const withoutSigns = (pattern: string): string => pattern.replace(/(\)|C(?:\d+|\[-?\d+\]))[+\-*/]/g, '$1?');

/** Formulas without one are constants in disguise. */
const REFERENCE = /C(?:\d+|\[-?\d+\])/;

/** Does the same with other cells or numbers. */
function isSameKind(one: FormulaRead, usual: FormulaRead): boolean {
  return REFERENCE.test(one.pattern) && one.shape === usual.shape;
}

/** `+250` behind what the neighbours work out. */
const isNumberMore = (rest: string): boolean => /^[+-]\d+(?:\.\d+)?$/.test(rest);

const isSumOfLine = ({ total }: FormulaRead): boolean => total?.by === 'sum' && total.terms.length === 1;

function isBetween(formulas: readonly FormulaRead[], at: number, { pattern }: FormulaRead): boolean {
  return formulas[at - 1]?.pattern === pattern && formulas[at + 1]?.pattern === pattern;
}

/** The nearest copy of the usual formula, before rather than behind. */
function nearest({ formulas, usual }: Line, at: number): FormulaRead {
  for (let steps = 1; steps < formulas.length; steps++) {
    for (const one of [formulas[at - steps], formulas[at + steps]]) if (one?.pattern === usual.pattern) return one;
  }
  return usual;
}
