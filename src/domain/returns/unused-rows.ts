import { isPrompt } from '../engine/nothings';
import { isBlank, type CellValue } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { cellAt, filledCells, textAt, type Region } from './region';

/** `PF-USER_RISKS-END`: what a program that reads the file looks for. No letters in lower case, so no answer of a person. */
const MARKER = /^(?:[A-Z][A-Z0-9]*[-_])*(?:START|BEGIN|END|STOP)$/;

/** `SECTION C: Footfall`, alone in its row: what comes below is another part of the form. */
const SECTION = /^(?:section|part|annex|appendix) (?:[a-z]|\d{1,2}|[ivx]{1,4})\b/i;

/** Headings over 1, 2, 3 …, which stand in rows made ready as well. */
const ROW_NUMBER = /^(?:no|nos|nr|number|#|row|row no|line|item|s\.? ?no)\.?$/i;

/** `Example of how to complete >`, `Example:`; an organisation may be called something with Example in it. */
const EXAMPLE = /^(?:an? |for )?examples?(?: (?:of|row|entry|answer|only)\b.*)?\s*[:>–-]*$|^e\.?g\.?[:,]? /i;

/** `N/A` beside a prompt is what a formula shows until something is chosen. */
const NOT_CHOSEN = /^n ?\/ ?a$/i;

/**
 * True for a row made ready for a record that nobody wrote: it holds a prompt to choose (`Please select an option`) and besides
 * no more than zeros, which are sums of nothing; or nothing but its own number.
 *
 * @param header the row of headings, to know a column that only counts the rows.
 */
export function isUnusedRow(grid: Grid, row: number, region: Region, header: number): boolean {
  let isWaiting = false;
  for (let column = region.left; column <= region.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (isBlank(value)) continue;
    if (isPromptCell(value) || (typeof value === 'number' && isRowNumber(grid, header, column))) isWaiting = true;
    else if (!standsForNothing(value)) return false;
  }
  return isWaiting;
}

/** True for a column that only counts the rows, by its heading. */
export function isRowNumber(grid: Grid, header: number, column: number): boolean {
  return ROW_NUMBER.test(textAt(grid, header, column) ?? '');
}

/** True for a row of nothing but markers for programs. */
export function isMarkerRow(grid: Grid, row: number, region: Region): boolean {
  let markers = 0;
  for (let column = region.left; column <= region.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (isBlank(value)) continue;
    if (!isMarker(value)) return false;
    markers += 1;
  }
  return markers > 0;
}

export function isMarker(value: CellValue): boolean {
  return typeof value === 'string' && MARKER.test(value.trim());
}

/** True for a title that stands alone in its row and begins another part of the form. */
export function isSectionTitle(grid: Grid, row: number, { left, right }: Region): boolean {
  if (filledCells(grid, row, left, right) !== 1) return false;
  for (let column = left; column <= right; column += 1) {
    const text = textAt(grid, row, column);
    if (text !== undefined) return SECTION.test(text);
  }
  return false;
}

/** True for a record that shows how to fill in the others: the first text of its row says so. */
export function isExampleRow(grid: Grid, row: number, { left, right }: Region): boolean {
  for (let column = left; column <= right; column += 1) {
    const text = textAt(grid, row, column);
    if (text !== undefined) return EXAMPLE.test(text);
  }
  return false;
}

function isPromptCell(value: CellValue): boolean {
  return typeof value === 'string' && isPrompt(value.trim());
}

function standsForNothing(value: CellValue): boolean {
  return value === 0 || (typeof value === 'string' && NOT_CHOSEN.test(value.trim()));
}
