import { containsCell } from '../../cells/areas';
import type { Line, Sheet } from '../../workbook/model/sheet';
import { booleanOf } from './args';
import type { HostState } from './host-state';
import { checkWritable, sheetOf } from './places';
import type { RangeTarget } from './targets';

type Direction = 'rows' | 'columns';

/** First and last line of the range in one direction. */
export const span = ({ area }: RangeTarget, direction: Direction): readonly [number, number] =>
  direction === 'rows' ? [area.top, area.bottom] : [area.left, area.right];

export const linesOf = (sheet: Sheet, direction: Direction): Map<number, Line> =>
  direction === 'rows' ? sheet.rowLines : sheet.columnLines;

/** The distance in points from the sheet's edge to the beginning of a line. Lines without an entry have the default size. */
function offset(sheet: Sheet, direction: Direction, index: number): number {
  const standard = direction === 'rows' ? sheet.defaultRowHeight : sheet.defaultColumnWidth;
  let points = index * standard;
  for (const [line, { size, hidden }] of linesOf(sheet, direction)) {
    if (line < index) points += (hidden === true ? 0 : (size ?? standard)) - standard;
  }
  return points;
}

/** Where the range stands, in points. */
export function readPosition(
  here: RangeTarget,
  state: HostState,
): { top: number; left: number; height: number; width: number } {
  const sheet = sheetOf(state, here.sheetId);
  const top = offset(sheet, 'rows', here.area.top);
  const left = offset(sheet, 'columns', here.area.left);
  return {
    top,
    left,
    height: offset(sheet, 'rows', here.area.bottom + 1) - top,
    width: offset(sheet, 'columns', here.area.right + 1) - left,
  };
}

/** True when all are hidden, false when none is, null when some are. */
export function readHidden(here: RangeTarget, state: HostState, what: Direction | 'both'): boolean | null {
  const sheet = sheetOf(state, here.sheetId);
  const directions: readonly Direction[] = what === 'both' ? ['rows', 'columns'] : [what];
  const answers = directions.map((direction) => hiddenIn(here, sheet, direction));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function hiddenIn(here: RangeTarget, sheet: Sheet, direction: Direction): boolean | null {
  const [first, last] = span(here, direction);
  let hidden = 0;
  for (const [index, line] of linesOf(sheet, direction))
    if (index >= first && index <= last && line.hidden === true) hidden += 1;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

export function setLinesHidden(here: RangeTarget, value: unknown, state: HostState, direction: Direction): void {
  const hidden = booleanOf(value);
  checkWritable(state, here.sheetId);
  changeLines(here, state, direction, 'hidden rows or columns', (line) => ({ ...line, hidden }));
}

/** Changes every line of the range in one direction. */
export function changeLines(
  here: RangeTarget,
  state: HostState,
  direction: Direction,
  what: string,
  change: (line: Line) => Line,
): void {
  const [first, last] = span(here, direction);
  state.workbook.changeSheet(
    here.sheetId,
    what,
    (sheet) => {
      const lines = linesOf(sheet, direction);
      for (let index = first; index <= last; index++) lines.set(index, change(lines.get(index) ?? {}));
    },
    'add-in',
  );
}

/** The link of the range's first cell, as Office.js gives it; null when it has none. */
export function readHyperlink(here: RangeTarget, state: HostState): Record<string, string> | null {
  const sheet = sheetOf(state, here.sheetId);
  const link = sheet.hyperlinks.find(({ area }) => containsCell(area, here.area.top, here.area.left));
  if (!link) return null;
  const value = sheet.value(here.area.top, here.area.left);
  const textToDisplay = value === null ? '' : String(value);
  return link.target.startsWith('#')
    ? { documentReference: link.target.slice(1), textToDisplay }
    : { address: link.target, textToDisplay };
}
