import { READABLE_CELLS } from '../shared/readable-cells';
import { sentences } from '../shared/sentences';
import { cellName } from '../../cells/addresses';
import type { CellValue } from '../../cells/cell-values';
import { HEAD_ROWS, type Grid } from '../../domain/model/grid';
import { cellCount, type CellArea } from '../../cells/areas';
import type { Sheet } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';
import { displayText } from './display-text';
import { readDetails } from './read-details';
import { toCellValue } from './to-cell-value';

export type ReadResult = { readonly grid: Grid } | { readonly why: string };

/** One sheet's values, or why they cannot be read. */
export function readGrid(workbook: Workbook, sheet: Sheet): ReadResult {
  const area = sheet.usedArea(true);
  if (area && cellCount(area) > READABLE_CELLS) {
    return { why: sentences.tooLarge(sheet.name, cellName(area.bottom, area.right)) };
  }
  return {
    grid: {
      sheet: sheet.name,
      top: area?.top ?? 0,
      left: area?.left ?? 0,
      values: area ? readValues(sheet, area) : [],
      headText: area ? readHead(workbook, sheet, area) : [],
      visible: sheet.visibility === 'Visible',
      isProtected: sheet.isProtected,
      ...readDetails(workbook, sheet, area),
    },
  };
}

function readValues(sheet: Sheet, area: CellArea): CellValue[][] {
  return sheet.values(area).map((line) => line.map(toCellValue));
}

function readHead(workbook: Workbook, sheet: Sheet, area: CellArea): string[][] {
  const bottom = Math.min(area.bottom, area.top + HEAD_ROWS - 1);
  const lines: string[][] = [];
  for (let row = area.top; row <= bottom; row++) {
    const line: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      line.push(cell ? displayText(cell.value, workbook.styles.get(cell.style).numberFormat) : '');
    }
    lines.push(line);
  }
  return lines;
}
