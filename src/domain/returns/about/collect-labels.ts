import { isBlank } from '../../../cells/cell-values';
import type { Grid } from '../../model/grid';
import { labelSubject, splitLabels, type LabelSubject } from '../label-words';
import { cellAt, shownAt, textAt, type Region } from '../region';
import { isHint } from './hints';

/** Rows from the top, and columns from the left, that may hold labels; footers are not read. */
const LABEL_ROWS = 40;
const LABEL_COLUMNS = 30;

/** How many cells right of a label its value may stand. */
const REACH = 5;

/** Longer texts are prose. */
const LONGEST = 200;
const LONGEST_VALUE = 120;

/** A label's value, and where it stands in the grid. */
export interface FoundLabels {
  readonly text: string;
  readonly value: string | number;
  readonly row: number;
  readonly column: number;
}

/** The first label of each subject that has a value, within the first rows of a region. Labels in hidden columns help formulas. */
export function collectLabels(
  grid: Grid,
  region: Region,
  taken: readonly Region[],
): ReadonlyMap<LabelSubject, FoundLabels> {
  const found = new Map<LabelSubject, FoundLabels>();
  const bottom = Math.min(region.bottom, region.top + LABEL_ROWS - 1);
  const right = Math.min(region.right, region.left + LABEL_COLUMNS - 1);
  for (let row = region.top; row <= bottom; row += 1) {
    for (let column = region.left; column <= right; column += 1) {
      const text = textAt(grid, row, column);
      if (text === undefined || text.length > LONGEST || isTaken(taken, row, column) || isHidden(grid, column))
        continue;
      const within = splitLabels(text);
      for (const { subject, value } of within) {
        if (!found.has(subject) && answers(subject, value)) found.set(subject, { text: value, value, row, column });
      }
      if (within.length > 0) continue;
      const subject = labelSubject(text);
      if (subject === undefined || found.has(subject)) continue;
      const value = valueOfLabel({ grid, region, taken }, subject, row, column);
      if (value) found.set(subject, value);
    }
  }
  return found;
}

function isHidden({ details, left }: Grid, column: number): boolean {
  return details?.hiddenColumns.some(({ first, last }) => column + left >= first && column + left <= last) === true;
}

function isTaken(taken: readonly Region[], row: number, column: number): boolean {
  return taken.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}

interface Around {
  readonly grid: Grid;
  readonly region: Region;
  readonly taken: readonly Region[];
}

/** To the right, across blanks of a merged cell and over hints; else directly below. Another label is not a value. */
function valueOfLabel(around: Around, subject: LabelSubject, row: number, column: number): FoundLabels | undefined {
  const { grid, region, taken } = around;
  for (let right = column + 1; right <= Math.min(region.right, column + REACH); right += 1) {
    if (isBlank(cellAt(grid, row, right))) continue;
    if (isTaken(taken, row, right)) return undefined;
    const value = valueAt(grid, row, right);
    if (!value) return undefined;
    if (answers(subject, value.text)) return value;
  }
  if (isTaken(taken, row + 1, column) || beginsList(around, subject, row + 1, column)) return undefined;
  const value = valueAt(grid, row + 1, column);
  return value && answers(subject, value.text) ? value : undefined;
}

/** So many texts below each other, none of them a label. */
const LIST_ROWS = 4;

/** Names below each other are a list to choose from, and its first is nobody's answer. */
function beginsList({ grid, taken }: Around, subject: LabelSubject, row: number, column: number): boolean {
  if (!isName(subject) || isTaken(taken, row + 1, column)) return false;
  const texts = Array.from({ length: LIST_ROWS }, (_, index) => textAt(grid, row + index, column));
  return texts.every(
    (text) => text !== undefined && labelSubject(text) === undefined && splitLabels(text).length === 0,
  );
}

function isName(subject: LabelSubject): boolean {
  return subject === 'provider' || subject === 'service';
}

/** A hint what to write answers nothing; and a provider is no number. */
function answers(subject: LabelSubject, text: string): boolean {
  if (isName(subject)) return !isHint(text) && /\p{L}/u.test(text);
  return /^[([].*\d.*[)\]]$/.test(text.trim()) || !isHint(text);
}

function valueAt(grid: Grid, row: number, column: number): FoundLabels | undefined {
  const value = cellAt(grid, row, column);
  if (isBlank(value) || typeof value === 'boolean' || value === null) return undefined;
  const text = typeof value === 'number' ? (shownAt(grid, row, column) ?? String(value)) : value.trim();
  const isNoValue = labelSubject(text) !== undefined || text.endsWith(':') || text.length > LONGEST_VALUE;
  return typeof value === 'string' && isNoValue ? undefined : { text, value, row, column };
}
