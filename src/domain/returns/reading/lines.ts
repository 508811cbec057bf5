import { isContactLine } from '../contact-labels';
import { labelSubject, splitLabels } from '../label-words';
import { isValueLike, isWordy } from './cell-class';
import type { LabelReader, Meaning } from './read-label';
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

/** Of the head's texts, the share that must be different. */
const DISTINCT = 0.7;

/** Rows below a head that show what stands under it. */
const ROWS_BELOW = 3;

/** Rows around a head in which a list of KPIs would show. */
const LIST_ROWS = 8;

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

/** From so many filled cells on, a row like the one above it need not be read. */
const WIDE = 20;

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
  constructor(
    private readonly view: GridView,
    private readonly reader: LabelReader,
    private readonly filled: readonly (readonly number[])[],
  ) {}

  kindOf(row: number): LineKind {
    const columns = this.filled[row] ?? [];
    if (columns.length === 0) return 'blank';
    if (this.isAnswer(row, columns) || this.saysWhomToAsk(row, columns)) return 'context';
    if (this.isHead(row, columns)) return 'head';
    if (this.isContext(row, columns)) return 'context';
    const [only] = columns;
    if (columns.length > 1 || only === undefined) return 'body';
    const text = this.view.text(row, only);
    const kind = this.view.kind(row, only);
    if (kind === 'sentence' || (isWordy(kind) && NOTE.test(text) && /[:.)]/.test(text.slice(0, 12)))) return 'note';
    return isWordy(kind) ? 'single' : 'body';
  }

  private meaning(row: number, column: number): Meaning {
    return this.reader.read(this.view.text(row, column));
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
    const meaning = this.meaning(row, answer);
    return !isNamed(meaning) && meaning.parts.length === 0 && meaning.names === undefined && !meaning.figure;
  }

  /** `Provider: X`, `Quarter | Q2`, `Completed by | …`. */
  private isContext(row: number, columns: readonly number[]): boolean {
    const [first] = columns;
    if (first === undefined || columns.length > 6) return false;
    const text = this.view.text(row, first);
    if (text.length <= 200 && splitLabels(text).length > 0) return true;
    if (!isWordy(this.view.kind(row, first))) return false;
    const isLabel = labelSubject(text) !== undefined || SENDER.test(text);
    return isLabel && (columns.length <= 2 || columns.filter((column) => this.isLabelled(row, column)).length >= 2);
  }

  private isLabelled(row: number, column: number): boolean {
    const text = this.view.text(row, column);
    return labelSubject(text) !== undefined || SENDER.test(text);
  }

  private isHead(row: number, columns: readonly number[]): boolean {
    if (columns.length < 2) return false;
    const texts = this.headTexts(row, columns);
    if (!texts || texts.length < 2 || this.repeatsNeighbours(row, columns)) return false;
    if (!this.areTellingApart(row, texts)) return false;
    return this.saysWhatStandsBelow(row, columns, texts);
  }

  /** Different texts, or the same few under each of several heads: `Target | Actual`, `Female | Male` under each quarter. */
  private areTellingApart(row: number, texts: readonly HeadText[]): boolean {
    const keys = texts.map(({ text }) => text.toLowerCase());
    const distinct = new Set(keys).size;
    if (distinct >= DISTINCT * keys.length) return true;
    if (texts.filter(({ meaning }) => isFigureWord(meaning)).length * 2 >= texts.length) return true;
    // Two tables side by side have the same fields, or the same columns of figures.
    if (comeAgain(keys) && texts.every(({ meaning }) => meaning.field !== undefined)) return true;
    return (
      [0, 1].some((corner) => comeAgain(keys.slice(corner))) &&
      texts.slice(1).every(({ column }) => this.hasNoWordsBelow(row, column))
    );
  }

  /** The texts of a row without any figure besides years; undefined where one stands in it. */
  private headTexts(row: number, columns: readonly number[]): readonly HeadText[] | undefined {
    if (columns.some((column) => this.isFigure(row, column))) return undefined;
    const read = columns.length < WIDE ? this.reader.read : this.reader.glance;
    const texts: HeadText[] = [];
    for (const column of columns) {
      const kind = this.view.kind(row, column);
      const text = this.view.text(row, column);
      const meaning = read(text);
      const isPeriod = kind === 'number' || (kind === 'date' && meaning.isPeriod);
      const mayHead =
        isWordy(kind) || isPeriod || ((kind === 'nothing' || kind === 'tick') && meaning.parts.length > 0);
      if (!mayHead) return undefined;
      texts.push({
        column,
        text,
        meaning: kind === 'number' ? { ...meaning, isPeriod: true } : meaning,
        isLong: kind === 'sentence',
      });
    }
    return texts;
  }

  /** A number that is no year, told without reading the row. */
  private isFigure(row: number, column: number): boolean {
    const kind = this.view.kind(row, column);
    if (kind !== 'number') return kind === 'broken' || kind === 'prompt';
    return !/^(?:19|20)\d\d$/.test(this.view.text(row, column));
  }

  /** KPIs one below the other: the column is a list of them, and no head. */
  private isInList(row: number, column: number): boolean {
    const own = idOf(this.meaning(row, column));
    const isOther = (other: number): boolean => {
      const named = isWordy(this.view.kind(other, column)) ? this.meaning(other, column) : undefined;
      return named !== undefined && isNamed(named) && idOf(named) !== own;
    };
    const above = Array.from({ length: Math.min(row, LIST_ROWS) }, (_, distance) => row - 1 - distance);
    const below = this.rowsBelow(row, LIST_ROWS);
    return above.filter(isOther).length >= 2 || (below.length > 1 && below.filter(isOther).length * 3 > below.length);
  }

  private saysWhatStandsBelow(row: number, columns: readonly number[], all: readonly HeadText[]): boolean {
    const first = columns[0] ?? 0;
    const texts = all.map((each) => (isNamed(each.meaning) && this.isInList(row, each.column) ? unnamed(each) : each));
    if (texts.filter(({ meaning }) => isPeriodHead(meaning)).length >= 2) return true;
    const known = texts.filter(({ meaning }) => isKnown(meaning));
    const right = known.filter(({ column }) => column > first);
    if (texts.filter(({ isLong }) => isLong).length * 2 > texts.length && known.length < 2) return false;
    if (known.length >= 3) return this.isOverMore(row, columns);
    if (known.length === 2 && right.length > 0 && known.length * 2 >= texts.length)
      return this.isOverMore(row, columns);
    const overFigures = texts.filter(({ column }) => this.hasFiguresBelow(row, column));
    if (right.some(({ column }) => overFigures.some((over) => over.column === column))) return true;
    const overAnswers = texts.filter(({ column }) => this.hasTicksBelow(row, column));
    if ([...overFigures, ...overAnswers].filter(({ meaning }) => meaning.parts.length > 0).length >= 2) return true;
    if (overFigures.some(({ meaning, column }) => column > first && meaning.isPeriod)) return true;
    return overFigures.filter(({ column }) => column > first).length >= 2 && texts.length >= 3;
  }

  /** Something stands under it: a list of KPIs one below the other is no head of anything. */
  private isOverMore(row: number, columns: readonly number[]): boolean {
    const below = this.rowsBelow(row);
    if (below.length === 0) return true;
    const isKnownBelow = (under: number): boolean =>
      columns.filter((column) => isWordy(this.view.kind(under, column)) && isNamed(this.meaning(under, column)))
        .length *
        2 >
      columns.length;
    return !below.every(isKnownBelow);
  }

  private rowsBelow(row: number, most = ROWS_BELOW): readonly number[] {
    const below: number[] = [];
    for (let under = row + 1; under < this.filled.length && below.length < most; under += 1)
      if ((this.filled[under]?.length ?? 0) > 0) below.push(under);
    return below;
  }

  /** Most of what stands below is figures; what stands in for them may stand in records as well. */
  private hasFiguresBelow(row: number, column: number): boolean {
    const kinds = this.rowsBelow(row).map((under) => this.view.kind(under, column));
    const filled = kinds.filter((kind) => kind !== 'blank' && kind !== 'nothing');
    return filled.length > 0 && filled.filter(isValueLike).length * 2 > filled.length;
  }

  private hasTicksBelow(row: number, column: number): boolean {
    return this.rowsBelow(row).some((under) => this.view.kind(under, column) === 'tick');
  }

  private hasNoWordsBelow(row: number, column: number): boolean {
    return this.rowsBelow(row).every((under) => !isWordy(this.view.kind(under, column)));
  }

  /** Most of its texts stand in the row above or below as well: it is one record among others. */
  private repeatsNeighbours(row: number, columns: readonly number[]): boolean {
    const near = [...this.rowsBelow(row).slice(0, 2), ...this.rowsAbove(row)];
    return near.some((other) => {
      const same = columns.filter((column) => this.view.text(other, column) === this.view.text(row, column));
      // Headings repeated as a whole, for printing or over a second block, are headings again.
      return same.length * 2 >= columns.length && same.length < columns.length;
    });
  }

  /** The row right above; what stands over a gap is another matter. */
  private rowsAbove(row: number): readonly number[] {
    return (this.filled[row - 1]?.length ?? 0) > 0 ? [row - 1] : [];
  }
}

interface HeadText {
  readonly column: number;
  readonly text: string;
  readonly meaning: Meaning;
  readonly isLong: boolean;
}

function idOf({ field, measure }: Meaning): string | undefined {
  return (field ?? measure)?.kpi.id;
}

function unnamed(text: HeadText): HeadText {
  const { measure, field, ...meaning } = text.meaning;
  return (measure ?? field) ? { ...text, meaning } : text;
}

/** `a b c a b c`. */
function comeAgain(keys: readonly string[]): boolean {
  const size = new Set(keys).size;
  return size > 1 && keys.length > size && keys.length % size === 0 && keys.every((key, at) => key === keys[at % size]);
}

function isPeriodHead(meaning: Meaning): boolean {
  return meaning.isPeriod;
}

function isFigureWord({ figure, isPeriod }: Meaning): boolean {
  return figure !== undefined || isPeriod;
}

/** Names a KPI, a field, or what the axis is: a head. Parts of lists are what stands in records. */
function isKnown(meaning: Meaning): boolean {
  return isNamed(meaning) || meaning.names !== undefined || meaning.figure !== undefined;
}

function isNamed({ measure, field, parts }: Meaning): boolean {
  if (!measure && !field) return false;
  return (
    parts.length === 0 ||
    measure?.how === 'name' ||
    field?.how === 'name' ||
    field?.how === 'alias' ||
    measure?.how === 'alias'
  );
}
