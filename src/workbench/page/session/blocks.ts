import { sharedArea, sameArea, type CellArea } from '../../../cells/areas';
import type { Sheet } from '../../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../../workbook/model/workbook';
import type { CellBlock } from './edit-history';
import { inputFor } from './entering';

/** A block with what `input` answers for each cell. */
export function blockOf(area: CellArea, input: (row: number, column: number) => CellInput | undefined): CellBlock {
  const rows: (CellInput | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (CellInput | undefined)[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(input(row, column));
    rows.push(line);
  }
  return { area, rows };
}

/** What empties the cells of an area; undefined when there are none. Blank cells and formats stay as they are. */
export function emptying(sheet: Sheet, area: CellArea): CellBlock | undefined {
  const used = sheet.usedArea(true);
  const filled = used && sharedArea(area, used);
  return filled && blockOf(filled, (row, column) => (sheet.cell(row, column) ? { value: null } : undefined));
}

/** More cells than this are not filled by one paste: a whole column would be a million cells. */
export const MOST_FILLED = 100_000;

type Lines = readonly (readonly string[])[];

const isOneText = (lines: Lines) => lines.length === 1 && lines[0]?.length === 1;

/** Where lines of texts go: from the first selected cell on; a single text fills the whole selection. */
function pastedArea(sheet: Sheet, selected: CellArea, lines: Lines): CellArea {
  const { top, left, bottom, right } = selected;
  const count = (bottom - top + 1) * (right - left + 1);
  const isMerge = sheet.merges.some((merge) => sameArea(merge, selected));
  if (isOneText(lines) && !isMerge && count <= MOST_FILLED) return selected;
  const width = Math.max(...lines.map((line) => line.length));
  return { top, left, bottom: top + lines.length - 1, right: left + width - 1 };
}

/** What pasting lines of typed texts over a selected area writes. Text that Excel would not take when typed stays text. */
export function pasting(workbook: Workbook, sheet: Sheet, selected: CellArea, lines: Lines): CellBlock {
  const area = pastedArea(sheet, selected, lines);
  const isOne = isOneText(lines);
  return blockOf(area, (row, column) => {
    const text = isOne ? lines[0]?.[0] : lines[row - area.top]?.[column - area.left];
    const input = text === undefined ? undefined : inputFor(workbook, sheet, row, column, text);
    return typeof input === 'string' ? { value: text ?? '' } : input;
  });
}
