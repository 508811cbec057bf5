import { isContactLine } from '../contact-labels';
import { labelSubject, splitLabels } from '../label-words';
import { isWordy } from './cell-class';
import { HeadLines, isNamed, WIDE } from './head-lines';
import type { LabelReader } from './read-label';
import { LINE_COLUMNS, LINE_ROWS, type GridView } from './view';

/** What a row is, as far as its own cells and its neighbours tell. */
export type LineKind = 'blank' | 'note' | 'context' | 'single' | 'head' | 'body';

/** A row of a view. */
export interface SheetLine {
  readonly row: number;
  readonly kind: LineKind;
  /** Filled columns, from the left. */
  readonly columns: readonly number[];
}

/** `Completed by: …` and other labels of the person who sends the sheet, besides provider, service and period. */
const SENDER =
  /^(?:completed by|submitted by|prepared by|form completed by|return completed by|report author|author|name of person|e-?mail(?: address)?|telephone(?: number)?|phone|date (?:submitted|completed|of submission|of return|of report)|submission date|signed(?: off)?(?: by)?|job title|position|version|last updated)\s*:?$/i;

const NOTE = /^(?:notes?|sources?|key|n\.?b\.?|guidance|please note|\*|†)\s*(?:\d{1,2}\s*)?[:.)]?\s*\S/i;

/** The lines of a view, top down, within the rows that are looked at. */
export function linesOf(view: GridView, reader: LabelReader, rows = LINE_ROWS): readonly SheetLine[] {
  const bottom = Math.min(view.rows, rows) - 1;
  const right = Math.min(view.columns, LINE_COLUMNS) - 1;
  const filled = Array.from({ length: Math.max(0, bottom + 1) }, (_, row) => filledColumns(view, row, right));
  const lines = new Lines(view, reader, filled);
  const read: SheetLine[] = [];
  filled.forEach((columns, row) => {
    const above = read.at(-1);
    const kind = above?.kind === 'body' && isMoreOf(view, above, columns) ? 'body' : lines.kindOf(row);
    read.push({ row, kind, columns });
  });
  return read;
}

/** The same columns filled with the same kinds of values as in the row above: one more of a wide table. */
function isMoreOf(view: GridView, above: SheetLine, columns: readonly number[]): boolean {
  if (columns.length < WIDE || columns.length !== above.columns.length) return false;
  return columns.every(
    (column, index) =>
      above.columns[index] === column && view.kind(above.row + 1, column) === view.kind(above.row, column),
  );
}

function filledColumns(view: GridView, row: number, right: number): readonly number[] {
  const columns: number[] = [];
  for (let column = 0; column <= right; column += 1) if (view.kind(row, column) !== 'blank') columns.push(column);
  return columns;
}

class Lines {
  private readonly heads: HeadLines;

  constructor(
    private readonly view: GridView,
    private readonly reader: LabelReader,
    private readonly filled: readonly (readonly number[])[],
  ) {
    this.heads = new HeadLines(view, reader, filled);
  }

  kindOf(row: number): LineKind {
    const columns = this.filled[row] ?? [];
    if (columns.length === 0) return 'blank';
    if (this.isAnswer(row, columns) || this.saysWhomToAsk(row, columns)) return 'context';
    if (this.heads.isHead(row, columns)) return 'head';
    if (this.isContext(row, columns)) return 'context';
    const [only] = columns;
    if (columns.length > 1 || only === undefined) return 'body';
    const text = this.view.text(row, only);
    const kind = this.view.kind(row, only);
    if (kind === 'sentence' || (isWordy(kind) && NOTE.test(text) && /[:.)]/.test(text.slice(0, 12)))) return 'note';
    return isWordy(kind) ? 'single' : 'body';
  }

  private saysWhomToAsk(row: number, columns: readonly number[]): boolean {
    const [label, ...values] = columns;
    if (label === undefined || columns.length > 2) return false;
    return isContactLine(
      this.view.text(row, label).replace(/\s*:$/, ''),
      values.map((column) => this.view.value(row, column)),
    );
  }

  /** `Financial year | 2018-19`: a label of the sheet with its answer, and nothing else in the row. */
  private isAnswer(row: number, columns: readonly number[]): boolean {
    const [label, answer] = columns;
    if (label === undefined || answer === undefined || columns.length > 2) return false;
    if (!isWordy(this.view.kind(row, label)) || !this.isLabelled(row, label)) return false;
    const meaning = this.reader.read(this.view.text(row, answer));
    return !isNamed(meaning) && meaning.parts.length === 0 && meaning.names === undefined && !meaning.figure;
  }

  /** `Provider: X`, `Quarter | Q2`, `Completed by | …`. */
  private isContext(row: number, columns: readonly number[]): boolean {
    const [first] = columns;
    if (first === undefined || columns.length > 6) return false;
    const text = this.view.text(row, first);
    if (text.length <= 200 && splitLabels(text).length > 0) return true;
    if (!isWordy(this.view.kind(row, first))) return false;
    return (
      this.isLabelled(row, first) &&
      (columns.length <= 2 || columns.filter((column) => this.isLabelled(row, column)).length >= 2)
    );
  }

  private isLabelled(row: number, column: number): boolean {
    const text = this.view.text(row, column);
    return labelSubject(text) !== undefined || SENDER.test(text);
  }
}
