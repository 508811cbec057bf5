import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import type { Sample } from '../model/findings';

/** Samples a finding carries: enough to recognise the mistake. */
const MOST_SAMPLES = 5;

type OpenArea = { -readonly [Side in keyof CellArea]: CellArea[Side] };

/**
 * Cells with the same thing wrong. Areas grow downwards along a column and rightwards along a row, so that a walk in
 * either direction leaves few of them.
 */
export class Bucket {
  readonly areas: CellArea[] = [];
  readonly samples: Sample[] = [];
  count = 0;
  /** The cells do not all hold the same value. */
  isMixed = false;
  /** The last of the areas, where it is this bucket's own to change. */
  private last: OpenArea | undefined;
  private firstValue: CellValue = null;

  /** `masked` is kept as the sample instead of the value. */
  add(row: number, column: number, value: CellValue, masked?: string): void {
    this.compare(value);
    this.count++;
    if (this.samples.length < MOST_SAMPLES) this.samples.push({ row, column, value: masked ?? value });
    if (this.last && this.grow(this.last, row, column)) return;
    this.last = { top: row, left: column, bottom: row, right: column };
    this.areas.push(this.last);
  }

  /** Takes in the cells of a later bucket, which stays as it is: the two share its areas. */
  append(later: Bucket): void {
    const [first] = later.areas;
    if (!first) return;
    this.compare(later.firstValue);
    this.isMixed ||= later.isMixed;
    this.count += later.count;
    for (const sample of later.samples) if (this.samples.length < MOST_SAMPLES) this.samples.push(sample);
    const last = this.areas.at(-1);
    const both = last && joined(last, first);
    if (both) this.areas[this.areas.length - 1] = both;
    for (let index = both ? 1 : 0; index < later.areas.length; index++) this.areas.push(later.areas[index] ?? first);
    this.last = undefined;
  }

  private grow(last: OpenArea, row: number, column: number): boolean {
    if (last.bottom === row - 1 && last.left === column && last.right === column) {
      last.bottom = row;
      return true;
    }
    if (last.right === column - 1 && last.top === row && last.bottom === row) {
      last.right = column;
      return true;
    }
    return false;
  }

  private compare(value: CellValue): void {
    if (this.count === 0) this.firstValue = value;
    else if (value !== this.firstValue) this.isMixed = true;
  }
}

/** One area of two in the same column or row, where the second begins right behind the first. */
function joined(one: CellArea, next: CellArea): CellArea | undefined {
  const isBelow = one.bottom === next.top - 1 && one.left === next.left && one.right === next.right;
  if (isBelow && one.left === one.right) return { ...one, bottom: next.bottom };
  const isBeside = one.right === next.left - 1 && one.top === next.top && one.bottom === next.bottom;
  return isBeside && one.top === one.bottom ? { ...one, right: next.right } : undefined;
}
