import { valueAt, type Grid } from '../../model/grid';
import { parseNumberText } from '../../model/parse-number';
import type { AddedUp } from './read-total';
import type { SheetPlace } from './references';
import { formulasOf, usedPart, type FormulaRead } from './sheet-formulas';

/** A total over a number that is stored as text, which Excel does not count. */
export interface TextInTotal extends SheetPlace {
  readonly total: FormulaRead;
  readonly text: string;
}

/** Every number that is text and under a total, once, in reading order. */
export function textInTotals(grid: Grid): readonly TextInTotal[] {
  const found = new Map<string, TextInTotal>();
  for (const total of formulasOf(grid).all) {
    // A plus between cells makes numbers of texts; SUM and SUBTOTAL pass over them.
    if (!total.total || total.total.by === 'plus') continue;
    for (const one of textsIn(grid, total, total.total)) {
      const key = `${one.row} ${one.column}`;
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

function textsIn(grid: Grid, total: FormulaRead, { terms }: AddedUp): readonly TextInTotal[] {
  return terms.flatMap((term) => {
    const found: TextInTotal[] = [];
    const part = usedPart(grid, term);
    for (let row = part?.top ?? 0; part && row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const value = valueAt(grid, row, column);
        // The heading of a column may be a year.
        const isHeading = row === part.top && part.bottom > part.top;
        if (typeof value === 'string' && !(isHeading && YEAR.test(value)) && parseNumberText(value)) {
          found.push({ total, row, column, text: value });
        }
      }
    }
    return found;
  });
}

const YEAR = /^\s*(?:19|20)\d\d\s*$/;
