import { isPrompt } from '../engine/nothings';
import { isBlank, type CellValue } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import type { Search } from './header-rows';
import { cellAt, filledCells, isBlankRow, isWords, rowsBelow, textAt, type Region } from './region';
import { headingsAt, isEndOfTable, titlesOver } from './table-end';
import { isExampleRow, isMarker, isRowNumber, isSerial, isUnusedRow } from './unused-rows';

/** Where the records of a table are. `last` is `first - 1` for a table that has a header and nothing under it. */
export interface TableRun {
  readonly first: number;
  readonly last: number;
  /** Totals, blank rows, repeated headings between them. */
  readonly skipped: readonly number[];
  /** The last row that belongs to the table: below its records, rows made ready for more of them that nobody used. */
  readonly end: number;
}

const TOTAL = /^(?:grand |sub[- ]?|overall )?totals?\b/i;

const INSTRUCTION =
  /^(?:required|mandatory|optional|recommended|select|choose|enter|please|dd\/mm\/yy|yes\s?\/\s?no|y\s?\/\s?n|free text|drop[- ]?down|text|number|date)\b/i;

/** `(years)`, `[number]`: a unit under its heading. */
const BRACKETED = /^(?:\(.*\)|\[.*\])$/;

/** From so many words on, a text under a heading explains it. */
const SENTENCE_WORDS = 7;

/** Cells that make a row a record rather than a note, as a share of what rows in this table usually have. */
const DENSE = 0.4;

const SAMPLE_ROWS = 40;

/**
 * Finds the rows of a table under its header, without reading every cell: one column that is filled nearly everywhere is
 * walked down, and whole rows are read only where it is blank. Notes and signatures below, a second table below, and
 * instructions directly under the headings are left out.
 *
 * @param region columns of the table; rows from the header to the end of what may belong to it.
 * @param headerTop the first of the header's rows, `header` its last.
 */
export function findTableRows(search: Search, region: Region, header: number): TableRun {
  const { grid } = search;
  const first = firstRecord(grid, region, header);
  if (first === undefined) return { first: header + 1, last: header, skipped: [], end: header };
  const below = rowsBelow(grid, first - 1, region, SAMPLE_ROWS);
  const used = below.filter((row) => !isUnusedRow(grid, row, region, header));
  const sample = used.length > 0 ? used : below;
  const usual = usualFill(grid, sample, region);
  const key = fullestColumn(grid, sample, region, header);
  const { end: walked, suspects, titles } = walkDown(search, region, { header, first, key, usual });
  const end = lastUsedRow(grid, region, { first, end: walked, header });
  const last = trimNotes(grid, region, { first, end, key, usual });
  const apart = new Set(titles);
  const isSkipped = (row: number): boolean => apart.has(row) || holdsNoRecord(grid, region, row, header);
  const skipped = [...new Set([...suspects, ...titles, last])].sort((a, b) => a - b);
  return {
    first,
    last,
    skipped: skipped.filter((row) => row >= first && row <= last && isSkipped(row)),
    end: end < walked ? walked : Math.max(last, header),
  };
}

/** A row that gives totals of those above: `Total`, `Grand total`, `Sub-total`. */
export function isTotalRow(grid: Grid, row: number, region: Region): boolean {
  for (let column = region.left; column <= region.right; column += 1) {
    const text = textAt(grid, row, column);
    if (text !== undefined) return TOTAL.test(text);
  }
  return false;
}

function firstRecord(grid: Grid, region: Region, header: number): number | undefined {
  for (let row = header + 1; row <= region.bottom; row += 1) {
    if (isBlankRow(grid, row, region.left, region.right)) continue;
    if (row > header + 3 || !isInstructionRow(grid, row, region)) return row;
  }
  return undefined;
}

/** `Select from the list | dd/mm/yyyy | Yes/No` under the headings: said to the person who fills the table in. */
function isInstructionRow(grid: Grid, row: number, region: Region): boolean {
  const filled: string[] = [];
  for (let column = region.left; column <= region.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (isBlank(value)) continue;
    if (!isWords(value)) return false;
    filled.push(value.trim());
  }
  const isInstruction = (text: string): boolean =>
    INSTRUCTION.test(text) || BRACKETED.test(text) || text.split(/\s+/).length >= SENTENCE_WORDS;
  const instructions = filled.filter(isInstruction);
  if (filled.length === 1) return isHint(grid, row, region, filled[0] ?? '');
  return filled.length > 1 && instructions.length * 2 > filled.length;
}

/** A sentence under one of several headings, where the records of the rows below begin further left. */
function isHint(grid: Grid, row: number, { left, right }: Region, text: string): boolean {
  const isSentence = text.split(/\s+/).length >= SENTENCE_WORDS;
  return isSentence && right > left && isBlank(cellAt(grid, row, left)) && !isBlank(cellAt(grid, row + 1, left));
}

/** The last row above the rows that were made ready for more records and hold none. */
function lastUsedRow(
  grid: Grid,
  region: Region,
  { first, end, header }: { readonly first: number; readonly end: number; readonly header: number },
): number {
  let last = end;
  const isUnused = (row: number): boolean =>
    isBlankRow(grid, row, region.left, region.right) || isUnusedRow(grid, row, region, header);
  while (last >= first && isUnused(last)) last -= 1;
  return last;
}

function usualFill(grid: Grid, rows: readonly number[], region: Region): number {
  const fills = rows.map((row) => filledCells(grid, row, region.left, region.right)).sort((a, b) => a - b);
  return fills[Math.floor(fills.length / 2)] ?? 0;
}

/** A column that counts the rows is filled where nothing else is. */
function fullestColumn(grid: Grid, rows: readonly number[], region: Region, header: number): number {
  let best = region.left;
  let most = -1;
  for (let column = region.left; column <= region.right; column += 1) {
    if (isRowNumber(grid, header, column) || numbersRows(grid, rows, column)) continue;
    const filled = rows.filter((row) => !isBlank(cellAt(grid, row, column))).length;
    if (filled > most) [best, most] = [column, filled];
  }
  return best;
}

/** `Client 1`, `Client 2` … all the way. */
function numbersRows(grid: Grid, rows: readonly number[], column: number): boolean {
  return rows.length > 2 && rows.every((row) => isSerial(grid, row, column));
}

interface Walk {
  readonly header: number;
  readonly first: number;
  /** The column walked down. */
  readonly key: number;
  /** Cells a record of this table usually fills. */
  readonly usual: number;
}

/**
 * Down to the last row before a second table or the sender's lines begin, or the last of the region, in one pass over two columns. Suspects are
 * rows that may hold no record: whole rows are compared later, and only these.
 */
function walkDown(
  search: Search,
  region: Region,
  { header, first, key, usual }: Walk,
): { readonly end: number; readonly suspects: readonly number[]; readonly titles: readonly number[] } {
  const { grid } = search;
  const heading = cellAt(grid, header, key);
  const own = headingsAt(search, header, region);
  const suspects: number[] = [];
  const titles: number[] = [];
  let gap = 0;
  for (let row = first; row <= region.bottom; row += 1) {
    const value = cellAt(grid, row, key);
    const outermost = cellAt(grid, row, region.left);
    if (gap === 0 && value !== heading && isOrdinary(value) && isOrdinary(outermost)) continue;
    if (mayHoldNoRecord(value, outermost, heading)) suspects.push(row);
    if (isBlank(value) && isBlankRow(grid, row, region.left, region.right)) {
      gap += 1;
      continue;
    }
    if (isEndOfTable(search, region, row, { own, usual, gap })) return { end: row - gap - 1, suspects, titles };
    if (value === heading && isSameRow(grid, row, header, region)) titles.push(...titlesOver(grid, row, region, first));
    gap = 0;
  }
  return { end: region.bottom, suspects, titles };
}

/** From the bottom up: leaves out notes, sources and signatures under the table. */
function trimNotes(
  grid: Grid,
  region: Region,
  { first, end, key, usual }: { first: number; end: number; key: number; usual: number },
): number {
  const isNote = (row: number): boolean => {
    const filled = filledCells(grid, row, region.left, region.right);
    if (filled === 0) return true;
    if (filled >= Math.max(2, usual * DENSE) || usual < 2) return isFootnote(grid, row, region, filled);
    return isSeparated(grid, row, region) || isBlank(cellAt(grid, row, key)) || isFootnote(grid, row, region, filled);
  };
  let last = end;
  while (last >= first && isNote(last) && !(last > first && isAttachedTotal(grid, last, region))) last -= 1;
  return last;
}

function isAttachedTotal(grid: Grid, row: number, region: Region): boolean {
  return isTotalRow(grid, row, region) && !isSeparated(grid, row, region);
}

function isSeparated(grid: Grid, row: number, region: Region): boolean {
  for (let above = row - 1; above > region.top; above -= 1) {
    const filled = filledCells(grid, above, region.left, region.right);
    if (filled === 0) return true;
    if (filled > 1) return false;
  }
  return false;
}

/** `Note: …`, `Source: …`, `* figures are provisional`, or one long sentence in a table of several columns. */
function isFootnote(grid: Grid, row: number, region: Region, filled: number): boolean {
  if (filled > 2 || region.right === region.left) return false;
  for (let column = region.left; column <= region.right; column += 1) {
    const text = textAt(grid, row, column);
    if (text !== undefined)
      return (
        /^(?:notes?\b|source\b|\*|†|n\.?b\.?\b|key:|completed by|signed)/i.test(text) ||
        (filled === 1 && text.length > 60)
      );
  }
  return false;
}

/** A blank row, one that nobody used, a line of totals, an example under the headings, or the headings again. */
function holdsNoRecord(grid: Grid, region: Region, row: number, header: number): boolean {
  return (
    isBlankRow(grid, row, region.left, region.right) ||
    isUnusedRow(grid, row, region, header) ||
    (isExampleRow(grid, row, region) && isSameRow(grid, row - 1, header, region)) ||
    isTotalRow(grid, row, region) ||
    isSameRow(grid, row, header, region)
  );
}

function mayHoldNoRecord(value: CellValue, outermost: CellValue, heading: CellValue): boolean {
  const mayBe = (cell: CellValue): boolean => isBlank(cell) || mayBeTotal(cell) || mayBeUnused(cell);
  return value === heading || mayBe(value) || mayBeTotal(outermost) || mayBeUnused(outermost);
}

/** True for most values of a record, at the cost of one letter: neither blank nor the beginning of a total. */
function isOrdinary(value: CellValue): boolean {
  if (typeof value !== 'string') return value !== null;
  const first = value.charCodeAt(0);
  return first > 32 && first < 127 && !OTHER_THAN_RECORDS.includes(value.charAt(0)) && !isMarker(value);
}

/** How totals, prompts to choose (`Please select`, `< Select >`) and examples begin. */
const OTHER_THAN_RECORDS = 'tTsSgGoOpPcCeE<-[(';

/** Cheap enough for every row, too: only a look at the whole row tells. */
function mayBeUnused(value: CellValue): boolean {
  return (
    typeof value === 'string' &&
    'pPcCsSeE<-[( '.includes(value[0] ?? '.') &&
    (isPrompt(value.trim()) || /^e/i.test(value))
  );
}

/** Cheap enough for every row: total lines begin with t, s, g or o. */
function mayBeTotal(value: CellValue): boolean {
  return typeof value === 'string' && 'tTsSgGoO '.includes(value[0] ?? '-') && TOTAL.test(value.trim());
}

function isSameRow(grid: Grid, row: number, other: number, region: Region): boolean {
  for (let column = region.left; column <= region.right; column += 1) {
    if (cellAt(grid, row, column) !== cellAt(grid, other, column)) return false;
  }
  return true;
}
