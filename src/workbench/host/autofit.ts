import { formatValue } from '../../workbook/format-value';
import type { HostState } from './host-state';
import { checkWritable, sheetOf, usedWithin } from './places';
import { changeLines } from './range-layout';
import type { AreasTarget } from './targets';

/** Calibri 11: about 5.25 points a character, and the cell's inner margin. Excel measures; this estimates. */
const POINTS_PER_CHARACTER = 5.25;
const MARGIN = 6;

/** Makes columns as wide as their longest text. */
export function autofitColumns({ sheetId, areas }: AreasTarget, state: HostState): void {
  checkWritable(state, sheetId);
  const sheet = sheetOf(state, sheetId);
  for (const area of areas) {
    const used = usedWithin(sheet, area, true);
    if (!used) continue;
    const longest = new Map<number, number>();
    for (const [row, column, cell] of sheet.cells()) {
      if (row < used.top || row > used.bottom || column < used.left || column > used.right) continue;
      const { length } = formatValue(cell.value, state.workbook.styles.get(cell.style).numberFormat);
      longest.set(column, Math.max(longest.get(column) ?? 0, length));
    }
    for (const [column, length] of longest) {
      const size = Math.max(1, length) * POINTS_PER_CHARACTER + MARGIN;
      changeLines(
        { sheetId, area: { ...used, left: column, right: column } },
        state,
        'columns',
        'column widths',
        (line) => ({ ...line, size }),
      );
    }
  }
}

/** Gives rows back the height that Excel chooses by itself. */
export function autofitRows({ sheetId, areas }: AreasTarget, state: HostState): void {
  checkWritable(state, sheetId);
  for (const area of areas) {
    changeLines({ sheetId, area }, state, 'rows', 'row heights', (line) => ({ ...line, size: undefined }));
  }
}
