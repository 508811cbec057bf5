import type { CellArea } from '../../../cells/areas';
import type { Sheet } from '../../../workbook/model/sheet';
import type { GridPlace } from '../../../sheet-view/selection';

const isFilled = (sheet: Sheet, row: number, column: number): boolean => {
  const value = sheet.value(row, column);
  return value !== null && value !== '';
};

/** The cells around a place up to the first blank rows and columns: what Excel takes for a list. Undefined where all is blank. */
export function regionAround(sheet: Sheet, { row, column }: GridPlace): CellArea | undefined {
  const used = sheet.usedArea(true);
  if (!used) return undefined;
  let area: CellArea = { top: row, left: column, bottom: row, right: column };
  for (;;) {
    const grown = grow(sheet, area, used);
    if (grown === area) break;
    area = grown;
  }
  return anyFilled(sheet, area) ? area : undefined;
}

/** The area with each neighbouring line that holds something; the same object when there is none. */
function grow(sheet: Sheet, area: CellArea, used: CellArea): CellArea {
  const { top, left, bottom, right } = area;
  const wide = { left: Math.max(0, left - 1), right: right + 1 };
  const tall = { top: Math.max(0, top - 1), bottom: bottom + 1 };
  const grown = {
    top: top > used.top && anyFilled(sheet, { ...wide, top: top - 1, bottom: top - 1 }) ? top - 1 : top,
    bottom:
      bottom < used.bottom && anyFilled(sheet, { ...wide, top: bottom + 1, bottom: bottom + 1 }) ? bottom + 1 : bottom,
    left: left > used.left && anyFilled(sheet, { ...tall, left: left - 1, right: left - 1 }) ? left - 1 : left,
    right: right < used.right && anyFilled(sheet, { ...tall, left: right + 1, right: right + 1 }) ? right + 1 : right,
  };
  const isSame = grown.top === top && grown.bottom === bottom && grown.left === left && grown.right === right;
  return isSame ? area : grown;
}

function anyFilled(sheet: Sheet, { top, left, bottom, right }: CellArea): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (isFilled(sheet, row, column)) return true;
  return false;
}
