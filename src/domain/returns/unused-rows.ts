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

/** `Client 9`, `Case no. 12`, `#4`: what a form numbers its rows by. */
const NUMBERED =
  /^(?:(?:client|case|person|people|victim|survivor|participant|service user|user|young person|child|record|row|line|item|entry|referral|number|no|nr|ref|reference|id|cleient|achos)[ .:#-]*(?:no|number|ref|id)?[ .:#-]*|#)?(\d{1,4})$/i;

/** `Example of how to complete >`, `Example:`; an organisation may be called something with Example in it. */
const EXAMPLE = /^(?:an? |for )?examples?(?: (?:of|row|entry|answer|only)\b.*)?\s*[:>–-]*$|^e\.?g\.?[:,]? /i;

/** `N/A` beside a prompt is what a formula shows until something is chosen. */
const NOT_CHOSEN = /^n ?\/ ?a$/i;

/**
 * True for a row made ready for a record that nobody wrote: it holds a prompt to choose (`Please select an option`) and besides
 * no more than zeros, which are sums of nothing; or nothing but its own number, as a column of numbers or in words (`Client 9` below `Client 8`).
 *
 * @param header the row of headings, to know a column that only counts the rows.
 */
export function isUnusedRow(grid: Grid, row: number, region: Region, header: number): boolean {
  let isWaiting = false;
  for (let column = region.left; column <= region.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (isBlank(value)) continue;
    if (isPromptCell(value) || isOwnNumber(grid, row, column, { region, header })) isWaiting = true;
    else if (!standsForNothing(value)) return false;
  }
  return isWaiting;
}

/** A number under a heading that only counts; else one that goes on from the row above, or on to the row below, in the first column. */
function isOwnNumber(
  grid: Grid,
  row: number,
  column: number,
  { region, header }: { readonly region: Region; readonly header: number },
): boolean {
  const value = cellAt(grid, row, column);
  if (typeof value === 'number' && isRowNumber(grid, header, column)) return true;
  return column === region.left && isSerial(grid, row, column);
}

/** True for a cell that numbers its row and is one more than the cell above, or one less than the cell below. */
export function isSerial(grid: Grid, row: number, column: number): boolean {
  const own = rowNumber(cellAt(grid, row, column));
  if (own === undefined) return false;
  const next = [row - 1, row + 1].map((other) => rowNumber(cellAt(grid, other, column)));
  return next[0] === own - 1 || next[1] === own + 1;
}

function rowNumber(value: CellValue): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 ? value : undefined;
  const digits = typeof value === 'string' ? NUMBERED.exec(value.trim())?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
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
