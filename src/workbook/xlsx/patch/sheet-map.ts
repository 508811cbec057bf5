import { parseCell } from '../read/references';
import { readXml, tagStart, type XmlTag } from '../package/xml';

/** Where something stands in a part's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A `<c>` element of a row that is to be edited. */
export interface CellElement extends Span {
  readonly column: number;
  readonly attributes: XmlTag['attributes'];
  /** The whole `<f>` element. */
  formula: Span | undefined;
  end: number;
}

/** A `<row>` element that is to be edited. */
export interface RowElement extends Span {
  readonly row: number;
  /** Just behind the opening tag's `>`. */
  readonly tagEnd: number;
  readonly isSelfClosing: boolean;
  readonly cells: CellElement[];
  end: number;
}

/** An `<f t="shared">`: the first of its group holds the text, the others refer to it. */
export interface SharedElement extends Span {
  readonly row: number;
  readonly column: number;
  /** Empty for those that refer to the first. */
  text: string;
  end: number;
}

export interface SheetMap {
  /** Of the sheet's own namespace, with its colon. */
  readonly prefix: string;
  /** The last occurrence of each wanted row. */
  readonly rows: ReadonlyMap<number, RowElement>;
  /** Where a wanted row that does not exist belongs: before the first row with a higher number, or at the end. */
  insertionOf(row: number): number;
  readonly sheetData: Span & { readonly tagEnd: number; readonly isSelfClosing: boolean };
  readonly dimension: (Span & { readonly reference: string }) | undefined;
  readonly shared: ReadonlyMap<string, readonly SharedElement[]>;
}

/** Finds what a set of edited rows touches in a sheet's text. Other rows cost a glance. */
export function mapSheet(text: string, part: string, wanted: ReadonlySet<number>): SheetMap {
  const mapper = new SheetMapper(text, wanted);
  const prefix = readXml(text, part, mapper);
  const { rows, shared, sheetData, dimension, insertions } = mapper;
  const last = sheetData.isSelfClosing ? sheetData.end : tagStart(text, sheetData.end);
  return { prefix, rows, shared, sheetData, dimension, insertionOf: (row) => insertions.get(row) ?? last };
}

class SheetMapper {
  readonly rows = new Map<number, RowElement>();
  readonly shared = new Map<string, SharedElement[]>();
  readonly insertions = new Map<number, number>();
  sheetData = { start: 0, tagEnd: 0, end: 0, isSelfClosing: true };
  dimension: SheetMap['dimension'];
  private readonly pending: number[];
  private section = '';
  private row = -1;
  private column = -1;
  private current: RowElement | undefined;
  private cell: CellElement | undefined;
  private follower: SharedElement | undefined;

  constructor(
    private readonly source: string,
    private readonly wanted: ReadonlySet<number>,
  ) {
    // Lowest last, so that rows are taken off the end as the file passes them.
    this.pending = [...wanted].sort((a, b) => b - a);
  }

  open(tag: XmlTag): void {
    if (tag.depth === 1) this.openSection(tag);
    else if (this.section !== 'sheetData') return;
    else if (tag.name === 'row') this.openRow(tag);
    else if (tag.name === 'c') this.openCell(tag);
    else if (tag.name === 'f') this.openFormula(tag);
  }

  close(name: string, text: string, end: number, depth: number): void {
    if (depth === 1 && name === 'sheetData') this.sheetData.end = end;
    else if (this.section !== 'sheetData') return;
    else if (name === 'f') this.closeFormula(text, end);
    else if (name === 'c' && this.cell) {
      this.cell.end = end;
      this.cell = undefined;
    } else if (name === 'row' && this.current) {
      this.current.end = end;
      this.current = undefined;
    }
  }

  private openSection(tag: XmlTag): void {
    this.section = tag.name;
    const start = tagStart(this.source, tag.end);
    if (tag.name === 'sheetData')
      this.sheetData = { start, tagEnd: tag.end, end: tag.end, isSelfClosing: tag.isSelfClosing };
    if (tag.name === 'dimension') this.dimension = { start, end: tag.end, reference: tag.attributes['ref'] ?? '' };
  }

  private openRow(tag: XmlTag): void {
    this.row = tag.attributes['r'] === undefined ? this.row + 1 : Number(tag.attributes['r']) - 1;
    this.column = -1;
    for (let next = this.pending.at(-1); next !== undefined && next <= this.row; next = this.pending.at(-1)) {
      if (next < this.row) this.insertions.set(next, tagStart(this.source, tag.end));
      this.pending.pop();
    }
    if (!this.wanted.has(this.row)) return;
    const start = tagStart(this.source, tag.end);
    const { end, isSelfClosing } = tag;
    this.current = { row: this.row, start, tagEnd: end, end, isSelfClosing, cells: [] };
    this.rows.set(this.row, this.current);
  }

  private openCell(tag: XmlTag): void {
    const place = parseCell(tag.attributes['r'] ?? '');
    this.column = place ? place.column : this.column + 1;
    if (!this.current) return;
    const start = tagStart(this.source, tag.end);
    this.cell = { column: this.column, start, end: tag.end, attributes: tag.attributes, formula: undefined };
    this.current.cells.push(this.cell);
  }

  private openFormula(tag: XmlTag): void {
    const start = tagStart(this.source, tag.end);
    if (this.cell) this.cell.formula = { start, end: tag.end };
    const index = tag.attributes['si'];
    if (tag.attributes['t'] !== 'shared' || index === undefined) return;
    this.follower = { row: this.row, column: this.column, start, end: tag.end, text: '' };
    const group = this.shared.get(index);
    if (group) group.push(this.follower);
    else this.shared.set(index, [this.follower]);
  }

  private closeFormula(text: string, end: number): void {
    if (this.cell?.formula) this.cell.formula = { start: this.cell.formula.start, end };
    if (!this.follower) return;
    this.follower.end = end;
    this.follower.text = text;
    this.follower = undefined;
  }
}
