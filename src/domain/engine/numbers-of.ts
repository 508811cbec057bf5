import type { CellValue } from '../model/cells';
import { parseNumberText } from '../model/parse-number';
import type { CellContext } from './contexts';
import { fieldAreas } from './strips';

/** The numbers in a field's cells, for rules that must know the whole field before they judge one cell. */
export function* numbersOf({ field, grid, table }: CellContext): Generator<number> {
  if (!field) return;
  const areas = table.layout === 'records' ? [field.area] : fieldAreas(field);
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      const line = grid.values[row - grid.top];
      for (let column = left; column <= right; column++) {
        const value = line?.[column - grid.left];
        if (typeof value === 'number') yield value;
      }
    }
  }
}

/** The number a cell stands for, also when it is stored as text; undefined for blanks and words. */
export function numberIn(value: CellValue): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? parseNumberText(value)?.value : undefined;
}
