import type { CellArea } from '../../cells/areas';
import { formatValue } from '../../workbook/format-value';
import type { Sheet } from '../../workbook/model/sheet';
import type { HostState } from './host-state';
import { checkWritable, sheetOf, usedWithin } from './places';
import { changeLines } from './range-layout';
import type { AreasTarget } from './targets';

/** Calibri 11: about 5.25 points a character, and the cell's inner margin. Excel measures; this estimates. */
const POINTS_PER_CHARACTER = 5.25;
const MARGIN = 6;
const STANDARD_SIZE = 11;
/** How much higher than its letters a line is, and in which steps rows grow. */
const LINE_HEIGHT = 1.32;
const STEP = 0.75;

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

/** Gives rows back the height that Excel chooses by itself; of wrapped texts it is set, for nothing here measures them while it draws. */
export function autofitRows({ sheetId, areas }: AreasTarget, state: HostState): void {
  checkWritable(state, sheetId);
  const sheet = sheetOf(state, sheetId);
  for (const area of areas) {
    changeLines({ sheetId, area }, state, 'rows', 'row heights', (line) => ({ ...line, size: undefined }));
    const used = usedWithin(sheet, area, true);
    for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
      const height = wrappedHeight(sheet, row, state);
      if (height <= sheet.defaultRowHeight) continue;
      const line: CellArea = { top: row, bottom: row, left: 0, right: 0 };
      changeLines({ sheetId, area: line }, state, 'rows', 'row heights', (now) => ({ ...now, size: height }));
    }
  }
}

/** Points that the wrapped texts of a row need. */
function wrappedHeight(sheet: Sheet, row: number, { workbook }: HostState): number {
  let height = 0;
  for (const [column, { value, style }] of sheet.row(row) ?? []) {
    const { wrap, font, numberFormat } = workbook.styles.get(style);
    if (wrap !== true) continue;
    const size = font?.size ?? STANDARD_SIZE;
    const room = (sheet.columnLines.get(column)?.size ?? sheet.defaultColumnWidth) - MARGIN;
    const across = Math.max(1, Math.floor(room / ((POINTS_PER_CHARACTER * size) / STANDARD_SIZE)));
    const lines = formatValue(value, numberFormat)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / across)), 0);
    height = Math.max(height, lines * size * LINE_HEIGHT);
  }
  return Math.ceil(height / STEP) * STEP;
}
