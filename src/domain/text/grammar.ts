import { type CellArea } from '../../cells/areas';
import { cellName, columnName } from '../../cells/addresses';
import type { CellValue } from '../../cells/cell-values';
import type { Sample } from '../model/findings';
import type { Layout, ReturnSheet } from '../model/returns';
import { words } from './words';

/** Where a finding is, as a sentence needs it. */
export interface Facts {
  readonly sheet: string;
  /** The field's heading, or the KPI's name when several fields share the finding. Absent for a sheet as a whole. */
  readonly label?: string;
  /** Absent where no return was recognised. */
  readonly layout?: Layout;
  /** Records on their side: what would be a row is a column. */
  readonly lies?: ReturnSheet['lies'];
  readonly areas: readonly CellArea[];
  readonly count: number;
  readonly samples: readonly Sample[];
  /** The cells do not all hold the same value, so a plural sentence gives examples. */
  readonly mixed: boolean;
  readonly suggestions: readonly string[];
}

/**
 * Everything a person reads about one rule, in one language. `D` is what the rule says about the case. The sentences are
 * methods, so that rules of any data make one list; `defineRule` holds a rule's data and its sentences together.
 */
export interface Wording<D> {
  /** Heads a group of findings: a few words, no full stop. */
  readonly title: string;
  /** Why it matters, for somebody without training. */
  readonly why: string;
  /** The next step, as an instruction. */
  readonly whatToDo: string;
  /** The next step in the case at hand, where `whatToDo` speaks of several. */
  toDo?(data: D): string;
  /** What is wrong, with value and place. */
  message(facts: Facts, data: D): string;
}

/** Longest piece of a provider's text that a sentence repeats: a note pasted into a cell must not bury the message. */
const LONGEST_QUOTE = 60;

/** A provider's text on one line and cut to a readable length, without quotation marks. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_QUOTE) return line;
  // A cut between the two halves of an emoji would leave a broken sign.
  return `${line.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Any cell value in quotation marks, clipped; numbers as the cell has them, ungrouped, for 1985 may be a year. */
export function quote(value: CellValue): string {
  if (typeof value === 'number') return String(value).replace('-', '−');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `“${clip(value ?? '')}”`;
}

/** 1675 → `1,675`; −3 with a minus sign rather than a hyphen; at most four decimals. */
export function printNumber(value: number): string {
  const [whole = '', fraction] = String(
    Math.abs(Number.isInteger(value) ? value : Math.round(value * 1e4) / 1e4),
  ).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `1 cell`, `1,204 cells`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${printNumber(count)} ${count === 1 ? one : many}`;
}

/** What sentences of every kind are put together with. */
const GRAMMAR = words('grammar', {
  or: 'or',
  and: 'and',
  sheet: (name: string) => `sheet ${quote(name)}`,
  row: (row: number) => `row ${row}`,
  column: (letters: string) => `column ${letters}`,
  /** The start of a message about one cell, and about several. */
  cell: (spot: string, label: string) => `${spot}, ${label}: `,
  cells: (spot: string, label: string, count: number) => `${label}: ${counted(count, 'cell')} (first ${spot}) `,
  examples: (values: readonly string[]) => `, for example ${allOf(values)}`,
  takenFor: (header: string, kpi: string) =>
    ` The heading ${quote(header)} was taken for the KPI ${quote(kpi)}; if it means another, say so in the explanation.`,
  didYouMean: (suggestions: readonly string[]) => ` Did you mean ${oneOf(suggestions.map(quote))}?`,
});

/** `A`, `A or B`, `A, B or C`. */
export function oneOf(list: readonly string[]): string {
  return joined(list, GRAMMAR.or);
}

/** `A`, `A and B`, `A, B and C`. */
export function allOf(list: readonly string[]): string {
  return joined(list, GRAMMAR.and);
}

function joined(list: readonly string[], conjunction: string): string {
  if (list.length < 2) return list.join('');
  return `${list.slice(0, -1).join(', ')} ${conjunction} ${list.at(-1) ?? ''}`;
}

/** `Sheet “April”`. */
export function sheetPlace(facts: Facts): string {
  return capital(GRAMMAR.sheet(facts.sheet));
}

/**
 * The start of a message about cells. One cell: `Row 14, Ethnicity: ` in records, `D7, Referrals in: ` elsewhere, where
 * rows mean nothing on their own. Several: `Ethnicity: 9 cells (first row 14) `.
 */
export function place(facts: Facts): string {
  const label = clip(facts.label ?? '').replace(/[\s:]+$/, '') || columnLabel(facts);
  if (facts.count === 1) return GRAMMAR.cell(capital(spot(facts)), label);
  return GRAMMAR.cells(spot(facts), label, facts.count);
}

/** The place of cells of money before a whole sentence: one ends its place with a colon, several need one. */
export function atCells(facts: Facts): string {
  return facts.count === 1 ? place(facts) : `${place(facts).trimEnd()}: `;
}

/** A row of a register, a cell of a return, or the sheet as a whole. */
export function where(facts: Facts): string {
  const [area] = facts.areas;
  if (!area) return sheetPlace(facts);
  return area.right > area.left ? capital(GRAMMAR.row(area.top + 1)) : cellName(area.top, area.left);
}

function columnLabel(facts: Facts): string {
  const area = facts.areas[0];
  // Cells of several columns that no heading names.
  if (facts.areas.some(({ left, right }) => left !== area?.left || right !== area.left)) return sheetPlace(facts);
  return area ? GRAMMAR.column(cellName(0, area.left).replace(/\d+$/, '')) : sheetPlace(facts);
}

function spot(facts: Facts): string {
  const area = facts.areas[0];
  if (!area) return GRAMMAR.sheet(facts.sheet);
  if (facts.layout !== 'records') return cellName(area.top, area.left);
  return record(facts, facts.lies === 'sideways' ? area.left + 1 : area.top + 1);
}

/** `row 7`, or `column G` of records that lie on their side. @param line counted from 1 */
export function record({ lies }: Pick<Facts, 'lies'>, line: number): string {
  return lies === 'sideways' ? GRAMMAR.column(columnName(line - 1)) : GRAMMAR.row(line);
}

/** With its first letter large, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `, for example “1,675” and “2,001”` when the cells differ; nothing when they are all the same. */
export function examples(facts: Facts): string {
  if (!facts.mixed) return '';
  const values = [...new Set(facts.samples.map((sample) => quote(sample.value)))].slice(0, 3);
  return values.length === 0 ? '' : GRAMMAR.examples(values);
}

/** One cell: the sentence with its value. Several: the plural, with the value if they share it, with examples if not. */
export function say(facts: Facts, one: string, many: string): string {
  return place(facts) + (facts.count === 1 ? one : many + examples(facts));
}

/** The same of cells on a sheet without a return, which no heading names: `Sheet “Costs”, D7: …`, `Sheet “Costs”: 9 cells (first D7) …`. */
export function sayOnSheet(facts: Facts, one: string, many: string): string {
  if (facts.count === 1) return `${sheetPlace(facts)}, ${spot(facts)}: ${one}`;
  return `${sheetPlace(facts)}: ${counted(facts.count, 'cell')} (first ${spot(facts)}) ${many}${examples(facts)}`;
}

/** Said of what rests on a heading that is only like a KPI's: ` The heading “Sex of child” was taken for the KPI “Sex” …` */
export function takenFor(header: string, kpi: string): string {
  return GRAMMAR.takenFor(header, kpi);
}

/** ` Did you mean “Female”?`, or nothing when nothing is near. */
export function didYouMean(facts: Facts): string {
  return facts.suggestions.length === 0 ? '' : GRAMMAR.didYouMean(facts.suggestions.slice(0, 3));
}
