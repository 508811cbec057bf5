import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import { textsIn } from './cell-blocks';
import { personalDataIn } from './personal-data';
import { isSendersLine, speaksOfPeople } from './sender-rows';

/** Of a letterhead a line is short. */
export const LONGEST_LETTERHEAD = 80;

/** The same label before so many lines is a heading of records, not the sender's. */
const FEWEST_RECORDS = 8;

/** A line of the sender has a label, an answer and a note. */
const WIDEST_LINE = 4;

interface Label {
  readonly column: number;
  readonly text: string;
  /** It has no answer beside it. */
  readonly isAlone: boolean;
}

/** Rows of a block that are not about its sender; all of a long one, for nobody has so many lines about themselves. */
export function withoutSender(grid: Grid, area: CellArea): readonly CellArea[] {
  if (area.bottom - area.top >= LONGEST_LETTERHEAD) return [area];
  const labels = new Map<string, number[]>();
  let before: Label | undefined;
  for (let row = area.top; row <= area.bottom; row++) {
    before = labelOf(grid, row, area, before);
    if (!before) continue;
    const key = before.text.trim().toLowerCase();
    labels.set(key, [...(labels.get(key) ?? []), row]);
  }
  const senders = new Set([...labels.values()].filter(({ length }) => length < FEWEST_RECORDS).flat());
  return rowsWithout(senders, area);
}

/** The label of a line about the sender: its own, or the one above that an address goes on from. */
function labelOf(grid: Grid, row: number, area: CellArea, before: Label | undefined): Label | undefined {
  const texts = textsIn(grid, row, area);
  const [first] = texts;
  if (!first || texts.length > WIDEST_LINE) return undefined;
  if (before && first.column > before.column) return before;
  return isSendersLabel(first.text) ? { ...first, isAlone: texts.length === 1 } : undefined;
}

/** A label, and not an answer that sounds like one: `Queries: jo@…` has both, and is the sender's too. */
function isSendersLabel(text: string): boolean {
  return isSendersLine(text) && (text.includes(':') || personalDataIn(text) === undefined);
}

function rowsWithout(rows: ReadonlySet<number>, area: CellArea): readonly CellArea[] {
  const runs: CellArea[] = [];
  let top = area.top;
  for (let row = area.top; row <= area.bottom + 1; row++) {
    if (row <= area.bottom && !rows.has(row)) continue;
    if (row > top) runs.push({ ...area, top, bottom: row - 1 });
    top = row + 1;
  }
  return runs;
}

/** What each row of a block that is no table is about: its first text, or the sender's label that it answers. */
export function headersOfLines(grid: Grid, area: CellArea): readonly string[] {
  const headers: string[] = [];
  let before: Label | undefined;
  for (let row = area.top; row <= area.bottom; row++) {
    const texts = textsIn(grid, row, area);
    const [first] = texts;
    if (before && first && texts.length === 1 && answers(before, first)) {
      headers.push(before.text);
      // An answer below its label is one line; an address beside it may have several.
      if (first.column === before.column) before = undefined;
      continue;
    }
    headers.push(first?.text ?? '');
    before = first && isSendersLabel(first.text) ? { ...first, isAlone: texts.length === 1 } : undefined;
  }
  return headers;
}

function answers(label: Label, { column, text }: { readonly column: number; readonly text: string }): boolean {
  if (text.length > LONGEST_LETTERHEAD || speaksOfPeople(text)) return false;
  if (column > label.column) return true;
  return column === label.column && label.isAlone && personalDataIn(label.text) === undefined;
}

/** So many postcodes in a block are a list. */
const FEWEST_IN_LIST = 3;

/** Rows of a block that hold nothing but a line of an address, where these are no list of addresses. */
export function letterheadRows(grid: Grid, area: CellArea): ReadonlySet<number> {
  const rows = new Set<number>();
  let postcodes = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    const texts = textsIn(grid, row, area);
    const addresses = texts.filter(({ text }) => personalDataIn(text) === 'personal-postcode');
    postcodes += addresses.length;
    const [only] = addresses;
    if (only && texts.length === 1 && only.text.length <= LONGEST_LETTERHEAD && !speaksOfPeople(only.text))
      rows.add(row);
  }
  return postcodes < FEWEST_IN_LIST ? rows : new Set();
}
