import type { Sheet } from '../workbook/model/sheet';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/areas';

const PIXELS_PER_POINT = 96 / 72;

/** Points → whole CSS pixels, as Excel draws them at 100 %. */
export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/**
 * Where the rows or columns of a sheet lie, in pixels from its edge. Costs what the lines with a size of their own cost, not
 * what the sheet's million rows would.
 */
export class LineSizes {
  private readonly lines: number[];
  /** `extra[i]`: by how much the first i lines of `lines` are longer than usual, together. */
  private readonly extra: number[] = [0];

  /** @param own sizes that differ from `usual`; 0 for hidden lines */
  constructor(
    readonly count: number,
    readonly usual: number,
    private readonly own: ReadonlyMap<number, number>,
  ) {
    this.lines = [...own.keys()].sort((a, b) => a - b);
    let sum = 0;
    for (const line of this.lines) this.extra.push((sum += (own.get(line) ?? usual) - usual));
  }

  size(line: number): number {
    return this.own.get(line) ?? this.usual;
  }

  isHidden(line: number): boolean {
    return this.size(line) === 0;
  }

  /** Where a line begins; for `count`, where the last one ends. */
  start(line: number): number {
    return line * this.usual + (this.extra[this.ownBefore(line)] ?? 0);
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The line that covers this place; the first or last one for places outside. */
  at(place: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The visible lines that have a part between two places; hidden stretches are jumped over. */
  between(from: number, to: number): number[] {
    const lines: number[] = [];
    for (let place = from; place < to && place < this.total;) {
      const line = this.at(place);
      lines.push(line);
      place = this.start(line) + this.size(line);
    }
    return lines;
  }

  /** The nearest visible line from `line` on in the given direction; undefined when there is none. */
  visible(line: number, step: 1 | -1): number | undefined {
    let candidate = line;
    while (candidate >= 0 && candidate < this.count && this.isHidden(candidate)) candidate += step;
    return candidate >= 0 && candidate < this.count ? candidate : undefined;
  }

  /** How many of `lines` (ascending) lie before `line`. */
  private ownBefore(line: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] ?? Infinity) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

type Axis = 'row' | 'column';

/** The sizes of a sheet's rows or columns as they are now; make them again when the sheet has changed. */
export function lineSizes(sheet: Sheet, axis: Axis): LineSizes {
  const lines = axis === 'row' ? sheet.rowLines : sheet.columnLines;
  const usual = pixels(axis === 'row' ? sheet.defaultRowHeight : sheet.defaultColumnWidth);
  const own = new Map<number, number>();
  for (const [line, { size, hidden }] of lines) {
    const length = hidden ? 0 : size === undefined ? usual : pixels(size);
    if (length !== usual) own.set(line, length);
  }
  return new LineSizes(axis === 'row' ? MAX_ROWS : MAX_COLUMNS, usual, own);
}
