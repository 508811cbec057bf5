import { intersect, type Area } from '../../../workbook/model/areas';
import type { Sheet } from '../../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../../workbook/model/workbook';
import type { Place } from '../grid/selection';
import { inputFor } from './entering';

/** Cells to be written in one go. Undefined entries stay as they are. */
export interface Block {
  readonly area: Area;
  readonly rows: readonly (readonly (CellInput | undefined)[])[];
}

function blockOf(area: Area, input: (row: number, column: number) => CellInput | undefined): Block {
  const rows: (CellInput | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (CellInput | undefined)[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(input(row, column));
    rows.push(line);
  }
  return { area, rows };
}

/** What empties the cells of an area; undefined when there are none. Blank cells and formats stay as they are. */
export function emptying(sheet: Sheet, area: Area): Block | undefined {
  const used = sheet.usedArea(true);
  const filled = used && intersect(area, used);
  return filled && blockOf(filled, (row, column) => (sheet.cell(row, column) ? { value: null } : undefined));
}

/** What pasting lines of typed texts at a place writes. Text that Excel would not take when typed stays text. */
export function pasting(workbook: Workbook, sheet: Sheet, at: Place, lines: readonly (readonly string[])[]): Block {
  const width = Math.max(...lines.map((line) => line.length));
  const area = { top: at.row, left: at.column, bottom: at.row + lines.length - 1, right: at.column + width - 1 };
  return blockOf(area, (row, column) => {
    const text = lines[row - at.row]?.[column - at.column];
    const input = text === undefined ? undefined : inputFor(workbook, sheet, row, column, text);
    return typeof input === 'string' ? { value: text ?? '' } : input;
  });
}
