import type { CellValue } from '../../cells/cell-values';
import type { RowsPlan } from '../shared/table-rows';
import {
  inputsOf,
  isBlankRow,
  isNearlyKept,
  isSameContent,
  isSameRow,
  writeOf,
  type CellHeld,
  type RowWrite,
} from './cell-writes';
import { ROWS_AT_ONCE, type RowsLooked } from './look-at-rows';
import type { CellState } from './cell-state';

/**
 * One call on a table's rows, or a few that belong together. Places count from the first row below the header, as they are when
 * the edit's turn comes. `before` is how the rows stood when they were looked at last.
 */
export type RowEdit = WriteEdit | AddEdit | RemoveEdit;

export interface WriteEdit {
  readonly kind: 'write';
  readonly row: number;
  readonly lines: readonly RowWrite[];
  readonly before: readonly (readonly CellState[])[];
  /** Places of columns that must still hold the same, though they are not written. */
  readonly identity: readonly number[];
}

/** Rows more, at the end or in front of the one at this place. */
export interface AddEdit {
  readonly kind: 'add';
  readonly row: number | 'end';
  readonly lines: readonly RowWrite[];
}

export interface RemoveEdit {
  readonly kind: 'remove';
  readonly row: number;
  /** What it holds, to be sure that it is the right one. */
  readonly before: readonly CellState[];
}

/** Edits of one kind after the other: each group is sent, and looked at, before the next. */
export type EditGroups = readonly (readonly RowEdit[])[];

/** Characters of one block's values: a fifth of what Excel on the web takes. */
const BLOCK_LENGTH = 1_000_000;

/** Rows put in for old ones while these stand where they stood, and rows added at the end; then rows taken out from the last up. */
export function editsOf(plan: RowsPlan, looked: RowsLooked, lastFormats: readonly string[]): EditGroups {
  const standing = rowsLooked(looked);
  const removed = new Set(plan.remove);
  // Of two of one row the later counts, as it would if they were written one after another.
  const cellsOf = new Map(plan.replace.filter(({ row }) => !removed.has(row)).map(({ row, cells }) => [row, cells]));
  const writes = [...cellsOf].map(([row, cells]): WriteEdit => {
    const before = standing.get(row) ?? [];
    const line = cells.map((value, column) => cellWrite(value, before[column]?.numberFormat));
    return { kind: 'write', row, lines: [line], before: [before], identity: plan.identity };
  });
  const lines = plan.append.map((cells) => cells.map((value, column) => cellWrite(value, lastFormats[column])));
  const adds = chunksOf(lines).map((chunk): RowEdit => ({ kind: 'add', row: 'end', lines: chunk }));
  return [
    [...joinWrites(writes, looked), ...adds],
    plan.remove.map((row): RowEdit => ({ kind: 'remove', row, before: standing.get(row) ?? [] })),
  ];
}

/** Rows by their places. */
export const rowsLooked = ({ blocks }: RowsLooked): ReadonlyMap<number, readonly CellState[]> =>
  new Map(blocks.flatMap(({ row, lines }) => lines.map((line, index) => [row + index, line])));

const cellWrite = (value: CellValue | undefined, format: string | undefined) =>
  value === undefined ? undefined : writeOf(value, format);

/**
 * Rows that follow each other are written together, unless any of them is hidden: a table of values written over hidden rows lands
 * in the visible ones (office-js #224), and no single row does.
 * @param writes of one row each.
 */
export function joinWrites(writes: readonly WriteEdit[], { blocks }: RowsLooked): readonly WriteEdit[] {
  const hidden = new Set(
    blocks.filter(({ areShown }) => !areShown).flatMap(({ row, lines }) => lines.map((_, index) => row + index)),
  );
  const joined: { first: WriteEdit; lines: RowWrite[]; before: (readonly CellState[])[] }[] = [];
  let length = 0;
  for (const write of [...writes].sort((one, other) => one.row - other.row)) {
    const last = joined.at(-1);
    const own = write.lines.reduce((sum, line) => sum + lengthOf(line), 0);
    length += own;
    const isNext = last && last.first.row + last.lines.length === write.row && !hidden.has(write.row);
    if (isNext && !hidden.has(write.row - 1) && last.lines.length < ROWS_AT_ONCE && length < BLOCK_LENGTH) {
      last.lines.push(...write.lines);
      last.before.push(...write.before);
    } else {
      joined.push({ first: write, lines: [...write.lines], before: [...write.before] });
      length = own;
    }
  }
  return joined.map(({ first, lines, before }) => ({ ...first, lines, before }));
}

/**
 * Whether a row is still as it was looked at, in all that a write depends on. A blank row that is to be filled must be blank all
 * over: who typed into it meanwhile keeps it.
 * @param index of the row within the edit.
 */
export function isAsLooked({ before, lines, identity }: WriteEdit, now: readonly CellHeld[], index: number): boolean {
  const line = lines[index] ?? [];
  return isSameRow(before[index], now, (column) => line[column] !== undefined || identity.includes(column));
}

/**
 * What became of a row after a failure: as it was, written (some of it at least), or changed by somebody else.
 * @param index of the row within the edit.
 */
export function fateOf(edit: WriteEdit, now: readonly CellHeld[], index: number): 'untouched' | 'written' | 'changed' {
  if (isAsLooked(edit, now, index)) return 'untouched';
  const before = edit.before[index] ?? [];
  const isWhole = isBlankRow(before);
  const line = edit.lines[index] ?? [];
  const isOurs = before.every((cell, column) => {
    const [write, other] = [line[column], now[column]];
    if (!other) return false;
    if (isSameContent(cell, other)) return true;
    return write ? isNearlyKept(write, other) : !isWhole && !edit.identity.includes(column);
  });
  return isOurs ? 'written' : 'changed';
}

/** Rows to be added, in as few calls as keep a request small enough. */
function chunksOf(lines: readonly RowWrite[]): RowWrite[][] {
  const chunks: RowWrite[][] = [];
  let length = 0;
  for (const line of lines) {
    const chunk = chunks.at(-1);
    const own = lengthOf(line);
    length += own;
    if (chunk && length < BLOCK_LENGTH) chunk.push(line);
    else {
      chunks.push([line]);
      length = own;
    }
  }
  return chunks;
}

const lengthOf = (line: RowWrite): number => JSON.stringify(inputsOf(line)).length;

/** The same edits row by row, for a table in which rows turned out to be hidden. */
export function singleRows(edits: readonly WriteEdit[]): readonly WriteEdit[] {
  return edits.flatMap((edit) =>
    edit.lines.map((line, index): WriteEdit => ({
      ...edit,
      row: edit.row + index,
      lines: [line],
      before: edit.before.slice(index, index + 1),
    })),
  );
}

/** Bytes of one request's answer: four fifths of what Excel on the web hands over. */
const ANSWER_BYTES = 4_000_000;

/**
 * Edits of one group in as many parts as keep each answer small enough: one that is too large comes after the work was done, and
 * with it what stood there before is lost.
 */
export function partsOf(edits: readonly RowEdit[]): (readonly RowEdit[])[] {
  const parts: RowEdit[][] = [];
  let bytes = 0;
  for (const edit of edits) {
    const own = answerBytes(edit);
    const part = parts.at(-1);
    bytes += own;
    if (part && bytes < ANSWER_BYTES) part.push(edit);
    else {
      parts.push([edit]);
      bytes = own;
    }
  }
  return parts;
}

/** Signs of a number format and a value type with what stands around them. */
const ASIDE = 14;

/** Roughly what it takes to tell how the rows stood, and how they stand now: values, formulas and formats. */
function answerBytes(edit: RowEdit): number {
  const before = edit.kind === 'add' ? [] : edit.kind === 'write' ? edit.before : [edit.before];
  const read = before.flat().reduce((sum, cell) => {
    const value = utf8(JSON.stringify(cell.value)) + 1;
    const formula = cell.formula === undefined ? value : utf8(JSON.stringify(cell.formula)) + 1;
    return sum + value + formula + utf8(cell.numberFormat) + ASIDE;
  }, 0);
  const after =
    edit.kind === 'remove' ? 0 : edit.lines.reduce((sum, line) => sum + 2 * utf8(JSON.stringify(inputsOf(line))), 0);
  return read + after + 400;
}

/** At most, without encoding it. */
const utf8 = (text: string): number => text.length + 2 * text.replaceAll(/[ -~]/g, '').length;
