import { isBlank, type CellValue } from '../../cells/cell-values';
import type { Kpi } from '../model/specification';
import { fitsKind } from './fits-kind';
import type { Search } from './header-rows';
import type { HeadingMatch } from './headings';
import { withoutColon } from './measure-labels';
import { cellAt, isBlankAt, isBlankRow, textAt, type Region } from './region';
import { isMarker } from './unused-rows';

/** A label with its answer in a row below it; grid rows. */
export interface AnswerBelow {
  readonly match: HeadingMatch;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Filled in or not: where the answer belongs. */
  readonly answer: number;
}

/** Columns searched for labels, and rows under a label in which its answer may stand. */
const COLUMNS = 20;
const REACH = 8;
const ROWS = 400;

/** Labels like these that make a form of a sheet. */
const FEWEST = 2;

/** From so many words on, a text under a label that asks for a number, a date or a choice explains it. */
const SENTENCE_WORDS = 7;

/** Said to the person who fills the form in. */
const HINT = /^(?:please|enter|select|choose|tell us|tick|if you|this (?:field|question|section))\b|\?(?:\s|$)/i;

/** `500 words suggested`, `(100 words max)`: under the answer. */
const LIMIT = /^\(?(?:up to |max(?:imum)?\.? (?:of )?)?\d[\d,]* (?:words?|characters?|letters)\b/i;

/**
 * The labels of a form that has its answers below them, perhaps after a line or two that explain the question. Empty unless
 * one column has several such labels and what stands below them is such as they ask for: a guide that explains each KPI
 * under its name is no form, nor are lists of allowed values under theirs.
 */
export function findAnswersBelow(search: Search, region: Region): readonly AnswerBelow[] {
  for (let column = region.left; column <= Math.min(region.right, region.left + COLUMNS); column += 1) {
    const found = answersIn(search, region, column);
    const filled = found.filter(({ answer }) => !isBlankAt(search.grid, answer, column));
    const fitting = filled.filter(({ match, answer }) =>
      fitsKind(search, match.kpi, [cellAt(search.grid, answer, column)]),
    );
    if (fitting.length >= FEWEST && fitting.length * 2 >= filled.length) return found;
  }
  return [];
}

function answersIn(search: Search, region: Region, column: number): readonly AnswerBelow[] {
  const found: AnswerBelow[] = [];
  for (let row = region.top; row < Math.min(region.bottom, region.top + ROWS); row += 1) {
    const text = textAt(search.grid, row, column);
    const match = text === undefined ? undefined : search.headings.find(withoutColon(text));
    if (text === undefined || !match || !standsAlone(search, region, row, column)) continue;
    const answer = answerUnder(search, region, { row, column, kpi: match.kpi });
    if (answer !== undefined) found.push({ match, text, row, column, answer });
  }
  return found;
}

/** Nothing beside the label, and no other KPI in its row: no header of a table, no measure with its figure. */
function standsAlone({ grid, headings }: Search, { left, right }: Region, row: number, column: number): boolean {
  if (!isBlankAt(grid, row, column + 1)) return false;
  for (let other = left; other <= right; other += 1) {
    const text = other === column ? undefined : textAt(grid, row, other);
    if (text !== undefined && headings.find(withoutColon(text))) return false;
  }
  return true;
}

/** What a line under a label is to it. */
type Line = 'blank' | 'hint' | 'answer' | 'end';

/** The row where the answer belongs: the first line that is no hint, else the first blank one under the hints. */
function answerUnder(
  search: Search,
  region: Region,
  label: { readonly row: number; readonly column: number; readonly kpi: Kpi },
): number | undefined {
  const { grid } = search;
  let blank: number | undefined;
  let answer: number | undefined;
  for (let row = label.row + 1; row <= Math.min(region.bottom, label.row + REACH); row += 1) {
    const line = lineAt(search, region, row, label);
    if (line === 'end' || (line === 'blank' && answer !== undefined)) break;
    if (line === 'blank' && blank !== undefined) break;
    if (line === 'blank') blank = row;
    if (line !== 'answer') continue;
    // Of two texts in a row the first may still explain the question; several short ones are a list.
    if (answer !== undefined && !isSentence(cellAt(grid, answer, label.column))) return undefined;
    if (!isBlankAt(grid, row, label.column + 1)) return undefined;
    answer = row;
  }
  return answer ?? blank;
}

function lineAt(
  search: Search,
  region: Region,
  row: number,
  { column, kpi }: { readonly column: number; readonly kpi: Kpi },
): Line {
  const { grid, headings } = search;
  const value = cellAt(grid, row, column);
  if (isBlank(value)) return isBlankRow(grid, row, column, Math.min(region.right, column + 1)) ? 'blank' : 'end';
  const text = textAt(grid, row, column);
  if (text === undefined) return 'answer';
  if (isMarker(text) || LIMIT.test(text) || headings.find(withoutColon(text))) return 'end';
  if (HINT.test(text)) return 'hint';
  const isChoice = kpi.kind === 'category' && search.codes.has(kpi, value);
  return kpi.kind !== 'text' && !isChoice && isSentence(value) ? 'hint' : 'answer';
}

function isSentence(value: CellValue): boolean {
  return typeof value === 'string' && value.trim().split(/\s+/).length >= SENTENCE_WORDS;
}
