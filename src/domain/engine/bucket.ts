import type { CellArea } from '../model/areas';
import type { CellValue } from '../model/cells';
import type { Sample } from '../model/findings';

/** Samples a finding carries: enough to recognise the mistake. */
const MOST_SAMPLES = 5;

type OpenArea = { -readonly [Side in keyof CellArea]: CellArea[Side] };

/**
 * Cells with the same thing wrong. Areas grow downwards along a column and rightwards along a row, so that a walk in
 * either direction leaves few of them.
 */
export class Bucket {
  readonly areas: OpenArea[] = [];
  readonly samples: Sample[] = [];
  count = 0;
  /** The cells do not all hold the same value. */
  isMixed = false;
  private last: OpenArea | undefined;
  private firstValue: CellValue = null;

  /** `masked` is kept as the sample instead of the value. */
  add(row: number, column: number, value: CellValue, masked?: string): void {
    if (this.count === 0) this.firstValue = value;
    else if (value !== this.firstValue) this.isMixed = true;
    this.count++;
    if (this.samples.length < MOST_SAMPLES) this.samples.push({ row, column, value: masked ?? value });
    if (this.last && this.grow(this.last, row, column)) return;
    this.last = { top: row, left: column, bottom: row, right: column };
    this.areas.push(this.last);
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
}
