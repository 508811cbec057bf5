import { sharedArea, type CellArea } from '../../../cells/areas';
import type { Sheet } from '../../../workbook/model/sheet';

export interface Totals {
  /** Cells that are not blank. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** What the status bar says about a selection. Costs what the used cells cost, whatever is selected; hidden rows count. */
export function selectionTotals(sheet: Sheet, areas: readonly CellArea[]): Totals {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  const used = sheet.usedArea(true);
  for (const area of areas) {
    const part = used && sharedArea(area, used);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++) {
      for (const [column, { value }] of sheet.row(row) ?? []) {
        if (column < part.left || column > part.right || value === null || value === '') continue;
        count += 1;
        if (typeof value !== 'number') continue;
        numbers += 1;
        sum += value;
      }
    }
  }
  return { count, numbers, sum };
}
