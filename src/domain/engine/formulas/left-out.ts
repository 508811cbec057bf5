import { cellCount, type CellArea } from '../../../cells/areas';
import { valueAt, type Grid } from '../../model/grid';
import { isSameFigure } from '../figures';
import { isApart, isTotal, labelOf } from './labels';
import { crossing, next, type RunDirection } from './lines';
import type { SheetPlace } from './references';
import type { AddedUp } from './read-total';
import { contentAt, formulasOf, sumOf, usedPart, type FormulaRead } from './sheet-formulas';

/** A total that stops short of the last figure before it, or starts after the first. */
export interface ShortTotal {
  readonly total: FormulaRead;
  /** What it leaves out. */
  readonly cells: CellArea;
}

/** Figures left out that are more than this are a table of their own. */
const MOST_LEFT_OUT = 12;
/** Blank lines between the figures and their total. */
const MOST_BLANK = 2;
/** A total of rows that many columns or rows have in the same way was meant so. */
const MANY_COPIES = 3;

/** Every total that leaves out figures next to those it adds up, in reading order. */
export function shortTotals(grid: Grid): readonly ShortTotal[] {
  return formulasOf(grid).all.flatMap((total) => {
    const cells = leftOutBy(grid, total);
    return cells ? [{ total, cells }] : [];
  });
}

function leftOutBy(grid: Grid, formula: FormulaRead): CellArea | undefined {
  const added = formula.total && oneArea(formula.total.terms);
  if (!added) return undefined;
  const direction = directionOf(added, formula);
  if (!direction) return undefined;
  if (formula.total.by === 'plus' && !isTotal(labelOf(grid, formula, direction))) return undefined;
  const found = afterEnd(grid, formula, added, direction) ?? beforeStart(grid, formula, added, direction);
  return found && isTheirSum(grid, found, formula.total, direction) ? undefined : found;
}

/** A figure that is the sum of the others is their total: put first, or last without a label. */
function isTheirSum(grid: Grid, found: CellArea, total: AddedUp, direction: RunDirection): boolean {
  const place = { row: found.top, column: found.left };
  const value = valueAt(grid, place.row, place.column);
  if (cellCount(found) > 1 || typeof value !== 'number') return false;
  const isFirst = total.terms.every(({ top }) => top > place.row);
  if (!isFirst && labelOf(grid, place, direction) !== '') return false;
  const sum = sumOf(grid, total);
  return sum !== undefined && isSameFigure(sum, value);
}

/** Areas and cells that follow each other in one line, as one. */
function oneArea(terms: readonly CellArea[]): CellArea | undefined {
  const [first, ...more] = terms;
  if (!first || (first.top !== first.bottom && first.left !== first.right)) return undefined;
  let whole = first;
  for (const { top, left, bottom, right } of more) {
    const isBelow =
      top === whole.bottom + 1 && left === whole.left && right === whole.left && whole.left === whole.right;
    const isBeside =
      left === whole.right + 1 && top === whole.top && bottom === whole.top && whole.top === whole.bottom;
    if (!isBelow && !isBeside) return undefined;
    whole = { ...whole, bottom, right };
  }
  return whole;
}

/** Which way the total adds: it stands in the column or row that it adds up. A single cell is taken for the way to its total. */
function directionOf(added: CellArea, { row, column }: SheetPlace): RunDirection | undefined {
  if (added.left === added.right && added.left === column)
    return row < added.top || row > added.bottom ? 'down' : undefined;
  if (added.top === added.bottom && added.top === row) return column > added.right ? 'across' : undefined;
  return undefined;
}

/** Figures between the end of what is added and its total; behind a total that stands first, all that follow. */
function afterEnd(grid: Grid, total: FormulaRead, added: CellArea, direction: RunDirection): CellArea | undefined {
  const figures = figuresAfter(grid, total, added, direction);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || figures.length > MOST_LEFT_OUT) return undefined;
  const at = next(last, direction);
  const isTotalFirst = direction === 'down' && total.row < added.top;
  const isAlone = isTotalFirst
    ? total.row === added.top - 1 && contentAt(grid, at.row, at.column) === 'blank'
    : leadsTo(grid, at, total, direction);
  if (!isAlone || figures.some((one) => isApart(labelOf(grid, one, direction)))) return undefined;
  if (direction === 'across' && isMeantSo(grid, total)) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** What follows the last of the added figures and is like it, as far as the total; not many more than may be left out. */
function figuresAfter(grid: Grid, total: FormulaRead, added: CellArea, direction: RunDirection): readonly SheetPlace[] {
  const end: SheetPlace = { row: added.bottom, column: added.right };
  const figures: SheetPlace[] = [];
  let at = next(end, direction);
  while (figures.length <= MOST_LEFT_OUT && !isAt(at, total) && isLike(grid, at, end)) {
    figures.push(at);
    at = next(at, direction);
  }
  return figures;
}

/** The first figure of a column, right under its heading, which the total does not take in. */
function beforeStart(grid: Grid, total: FormulaRead, added: CellArea, direction: RunDirection): CellArea | undefined {
  if (direction !== 'down' || total.row < added.top) return undefined;
  const start: SheetPlace = { row: added.top, column: added.left };
  const first = next(start, direction, -1);
  if (!isLike(grid, first, start)) return undefined;
  const isUnderHeading = contentAt(grid, first.row - 1, first.column) === 'text';
  if (!isUnderHeading && !isTakenInBeside(grid, total, added)) return undefined;
  const label = labelOf(grid, first, direction);
  // Figures without a label above others with one are years or quarters in a heading of two rows.
  if (label === '' || isApart(label) || isYear(valueAt(grid, first.row, first.column))) return undefined;
  return { top: first.row, left: first.column, bottom: first.row, right: first.column };
}

const isAt = (one: SheetPlace, other: SheetPlace): boolean => one.row === other.row && one.column === other.column;

/** The total in the next column takes in one row more at the start, and ends where this one does. */
function isTakenInBeside(grid: Grid, { row, column }: SheetPlace, { top, bottom }: CellArea): boolean {
  const formulas = formulasOf(grid);
  return [-1, 1].some((steps) =>
    (formulas.at(row, column + steps)?.total?.terms ?? []).some(
      (term) => term.top === top - 1 && term.bottom === bottom && term.left === column + steps,
    ),
  );
}

/** A figure of the same making: typed like the other, or a copy of its formula. */
function isLike(grid: Grid, at: SheetPlace, other: SheetPlace): boolean {
  const formulas = formulasOf(grid);
  const [one, model] = [formulas.at(at.row, at.column), formulas.at(other.row, other.column)];
  if (one ?? model) return one !== undefined && one.pattern === model?.pattern;
  return contentAt(grid, at.row, at.column) === 'number' && contentAt(grid, other.row, other.column) === 'number';
}

/** Nothing but a few blank cells lies between. */
function leadsTo(grid: Grid, from: SheetPlace, total: SheetPlace, direction: RunDirection): boolean {
  let at = from;
  for (let blanks = 0; blanks <= MOST_BLANK; blanks++) {
    if (isAt(at, total)) return true;
    if (contentAt(grid, at.row, at.column) !== 'blank') return false;
    at = next(at, direction);
  }
  return false;
}

/** Totals across that leave out the same column row by row were meant so. */
function isMeantSo(grid: Grid, total: FormulaRead): boolean {
  const formulas = formulasOf(grid);
  let copies = 1;
  for (const steps of [-1, 1]) {
    for (
      let at = next(total, crossing('across'), steps);
      copies < MANY_COPIES;
      at = next(at, crossing('across'), steps)
    ) {
      if (formulas.at(at.row, at.column)?.pattern !== total.pattern) break;
      copies += 1;
    }
  }
  return copies >= MANY_COPIES;
}

const isYear = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2100;

/** The numbers that are left out, for a sentence; undefined where one is not known. */
export function leftOutSum(grid: Grid, cells: CellArea): number | undefined {
  return usedPart(grid, cells) && sumOf(grid, { terms: [cells], by: 'sum' });
}
