import { isValueLike, isWordy } from './cell-class';
import type { SheetLine } from './lines';
import type { GridView } from './view';

/** Heads and what stands under them: rows of a view. */
export interface TableBand {
  /** Rows of headings, top down; none where labels stand beside values without any. */
  readonly heads: readonly number[];
  readonly body: readonly number[];
  /** Rows right above that name the band: its title, a banner. */
  readonly titles: readonly number[];
  /** First and last column. */
  readonly left: number;
  readonly right: number;
}

/** Rows of headings that touch. */
const MOST_HEADS = 4;

/** A row after a gap that fills at most this share of the regular columns begins something else. */
const FEW = 0.5;

/** Cuts lines into bands: heads with what stands under them, and what has labels but no head. */
export function bandsOf(view: GridView, lines: readonly SheetLine[]): readonly TableBand[] {
  return new Bands(view, lines).read();
}

class Bands {
  private readonly bands: TableBand[] = [];
  private heads: number[] = [];
  private body: number[] = [];
  private titles: number[] = [];
  private waiting: number[] = [];
  private gap = 0;

  constructor(
    private readonly view: GridView,
    private readonly lines: readonly SheetLine[],
  ) {}

  read(): readonly TableBand[] {
    for (const line of this.lines) this.take(line);
    this.close();
    return this.bands;
  }

  private take(line: SheetLine): void {
    if (line.kind === 'blank') {
      this.gap += 1;
      return;
    }
    if (line.kind === 'head') this.takeHead(line);
    else if (line.kind === 'context' || line.kind === 'note') this.takeAside(line);
    else if (line.kind === 'single') this.takeSingle(line);
    else this.takeBody(line);
    this.gap = 0;
  }

  private takeHead(line: SheetLine): void {
    if (this.isHeadAgain(line)) return;
    const isOpen = this.body.length === 0 && this.heads.length > 0 && this.heads.length < MOST_HEADS;
    if (!isOpen || this.gap > 1) {
      const groups = this.groupRows(line);
      if (groups.length === 0) this.close();
      this.body = [];
      this.heads = [...this.bannerRows(this.firstColumn(line.row)), ...groups];
      this.titles = this.waiting.filter((row) => !this.heads.includes(row));
      this.waiting = [];
    }
    this.heads.push(line.row);
  }

  /** Rows of words right above a head, over its columns, are groups of its headings. */
  private groupRows({ columns }: SheetLine): readonly number[] {
    const { body } = this;
    if (this.gap > 0 || body.length === 0 || this.heads.length + body.length >= MOST_HEADS) return [];
    const over = (row: number): readonly number[] => this.lines[row]?.columns ?? [];
    const isGroup = (row: number): boolean =>
      over(row).length < columns.length &&
      over(row).every((column) => columns.includes(column) && isWordy(this.view.kind(row, column)));
    return body.every(isGroup) ? [...this.heads, ...body] : [];
  }

  /** Headings given again without a gap, for printing: the table goes on. */
  private isHeadAgain({ row, columns }: SheetLine): boolean {
    const head = this.heads.at(-1);
    if (head === undefined || this.body.length === 0 || this.gap > 0) return false;
    const own = this.lines[head]?.columns ?? [];
    return (
      own.length === columns.length &&
      own.every((column) => this.view.text(head, column) === this.view.text(row, column))
    );
  }

  /** Of a head and the row under it: the corner may be blank. */
  private firstColumn(row: number): number {
    return Math.min(...[row, row + 1].flatMap((each) => this.lines[each]?.columns[0] ?? []));
  }

  /** A single cell right above a head that stands, or is merged, over several of its columns belongs to the head. */
  private bannerRows(first: number): number[] {
    const banners: number[] = [];
    if (this.gap > 0) return banners;
    for (const row of [...this.waiting].reverse()) {
      if (this.lines[row]?.kind !== 'single') break;
      const [column = first] = this.lines[row].columns;
      const merged = this.view.merged(row, column);
      const isOver = column > first || (merged !== undefined && merged.left > first);
      if (!isOver || banners.length >= MOST_HEADS - 1) break;
      banners.unshift(row);
    }
    return banners;
  }

  private takeAside(line: SheetLine): void {
    if (this.gap > 0 && this.body.length > 0) this.close();
    if (this.body.length === 0) this.waiting.push(line.row);
  }

  /** A title, a banner, or a heading within a block. */
  private takeSingle(line: SheetLine): void {
    if (this.heads.length > 0 || this.body.length > 0) {
      if (this.isTitleOfNext(line) || this.isOverItsAnswer(line)) {
        this.close();
        this.waiting.push(line.row);
      } else this.body.push(line.row);
    } else this.waiting.push(line.row);
  }

  /** After a gap, with a figure of its own right under it and nothing beside: an answer below its label, none of the table above. */
  private isOverItsAnswer({ row, columns: [column] }: SheetLine): boolean {
    const below = this.lines[row + 1];
    if (this.gap === 0 || this.heads.length === 0 || column === undefined || !below) return false;
    return below.columns.length === 1 && below.columns[0] === column && isValueLike(this.view.kind(row + 1, column));
  }

  /** What follows it, before anything else, is a head. */
  private isTitleOfNext(line: SheetLine): boolean {
    for (const next of this.lines.slice(line.row + 1)) {
      if (next.kind === 'head') return true;
      if (next.kind === 'body' || next.kind === 'note') return false;
    }
    return false;
  }

  private takeBody(line: SheetLine): void {
    if (this.beginsAnother(line)) {
      this.close();
      this.titles = this.waiting;
      this.waiting = [];
    }
    this.body.push(line.row);
  }

  private beginsAnother(line: SheetLine): boolean {
    if (this.heads.length === 0 && this.body.length === 0) return true;
    if (this.gap === 0 || this.body.length === 0) return false;
    const usual = this.usualColumns();
    return usual > 2 && line.columns.length <= usual * FEW;
  }

  private usualColumns(): number {
    const counts = this.body.map((row) => this.lines[row]?.columns.length ?? 0).sort((a, b) => a - b);
    return counts[Math.floor(counts.length / 2)] ?? 0;
  }

  private close(): void {
    if (this.heads.length > 0 || this.body.length > 0) {
      const rows = [...this.heads, ...this.body].flatMap((row) => this.lines[row]?.columns ?? []);
      const band = { heads: this.heads, body: this.body, titles: this.titles };
      this.bands.push({ ...band, left: Math.min(...rows), right: Math.max(...rows) });
    }
    this.heads = [];
    this.body = [];
    this.titles = [];
  }
}
