import { containsCell } from '../../../cells/areas';
import { valueAt, type Grid } from '../../model/grid';
import { parseNumberText } from '../../model/parse-number';
import type { SheetPlace } from './references';
import { formulasOf, usedPart, type FormulaRead } from './sheet-formulas';

/** A total over a number that is stored as text, which Excel does not count. */
export interface TextInTotal extends SheetPlace {
  readonly total: FormulaRead;
  readonly text: string;
}

/** Every total with a number that is text, the first of each, in reading order. */
export function textInTotals(grid: Grid): readonly TextInTotal[] {
  return formulasOf(grid).all.flatMap((total) => {
    // A plus between cells makes numbers of texts; SUM and SUBTOTAL pass over them.
    if (!total.total || total.total.by === 'plus') return [];
    for (const term of total.total.terms) {
      const part = usedPart(grid, term);
      for (let row = part?.top ?? 0; part && row <= part.bottom; row++) {
        for (let column = part.left; column <= part.right; column++) {
          const value = valueAt(grid, row, column);
          const isHeading = containsCell({ ...part, bottom: part.top }, row, column) && part.bottom > part.top;
          if (typeof value === 'string' && !isHeading && parseNumberText(value))
            return { total, row, column, text: value };
        }
      }
    }
    return [];
  });
}
