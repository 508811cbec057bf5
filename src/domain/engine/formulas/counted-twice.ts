import { cellCount, containsArea, sharedArea, type CellArea } from '../../../cells/areas';
import { isBlank } from '../../../cells/cell-values';
import { valueAt, type Grid } from '../../model/grid';
import { formulasOf, usedPart, type FormulaRead } from './sheet-formulas';
import type { SheetPlace } from './references';

/** A total that counts cells twice: it names them twice, or takes in a subtotal beside what that adds up. */
export interface DoubleTotal {
  readonly total: FormulaRead;
  readonly cells: CellArea;
  /** The subtotal through which they count again; undefined where they are named twice. */
  readonly through: SheetPlace | undefined;
}

/** Every total that counts anything twice, in reading order; of each what it counts twice first. */
export function doubleTotals(grid: Grid): readonly DoubleTotal[] {
  return formulasOf(grid).all.flatMap((formula) => {
    if (!formula.total) return [];
    const cells = namedTwice(grid, formula.total.terms);
    if (cells) return [{ total: formula, cells, through: undefined }];
    return throughSubtotal(grid, formula) ?? [];
  });
}

function namedTwice(grid: Grid, terms: readonly CellArea[]): CellArea | undefined {
  for (const [index, term] of terms.entries()) {
    for (const before of terms.slice(0, index)) {
      const both = sharedArea(term, before);
      if (both && isFilled(grid, both)) return both;
    }
  }
  return undefined;
}

function throughSubtotal(grid: Grid, formula: FormulaRead): DoubleTotal | undefined {
  const formulas = formulasOf(grid);
  const { terms, by } = formula.total ?? { terms: [], by: 'sum' };
  for (const term of terms) {
    const part = cellCount(term) > 1 && usedPart(grid, term);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const inner = formulas.at(row, column);
        if (!inner?.total || inner === formula || inner.total.by === 'plus') continue;
        // SUBTOTAL passes over other subtotals.
        if (by === 'subtotal' && inner.total.by === 'subtotal') continue;
        const cells = countedByBoth(grid, inner, terms);
        if (cells) return { total: formula, cells, through: { row, column } };
      }
    }
  }
  return undefined;
}

/** What the subtotal adds up, where all of it is among the terms as well. */
function countedByBoth(grid: Grid, inner: FormulaRead, terms: readonly CellArea[]): CellArea | undefined {
  const own = inner.total?.terms ?? [];
  const isWithin = own.every((one) => terms.some((term) => containsArea(term, one)));
  return isWithin ? own.find((one) => isFilled(grid, one)) : undefined;
}

function isFilled(grid: Grid, area: CellArea): boolean {
  const part = usedPart(grid, area);
  if (!part) return false;
  const formulas = formulasOf(grid);
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      if (formulas.at(row, column) || !isBlank(valueAt(grid, row, column))) return true;
    }
  }
  return false;
}
