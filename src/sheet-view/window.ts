import type { CellArea } from '../cells/areas';
import { sharedArea } from '../cells/areas';
import type { Sheet } from '../workbook/model/sheet';
import type { LineSizes } from './line-sizes';

/** Pixels. */
export const HEADER_HEIGHT = 22;

/** The width of the row headers in pixels: wider where row numbers are longer, as in Excel. */
export function headerWidth(lastRow: number): number {
  return Math.max(46, String(lastRow + 1).length * 8 + 14);
}
const SPARE = 120;

/** The stretch of one axis that is drawn: the frozen lines and those seen behind them. */
export interface Stretch {
  readonly frozen: readonly number[];
  readonly moving: readonly number[];
  /** Pixels the frozen lines take. */
  readonly frozenLength: number;
  /** Where the moving part begins in the sheet, in pixels. */
  readonly origin: number;
  /** Lines are placed from here, so that scrolling a little moves one box and not every line. */
  readonly base: number;
}

/** Placement numbers stay small, where browsers still reckon in fractions of a pixel. */
const BLOCK = 100_000;

/**
 * @param place how far the moving part is scrolled
 * @param view pixels to be filled, frozen lines included
 */
export function stretch(lines: LineSizes, frozenCount: number, place: number, view: number): Stretch {
  const frozenLength = Math.min(lines.start(frozenCount), view);
  const origin = lines.start(frozenCount) + place;
  const from = Math.max(lines.start(frozenCount), origin - SPARE);
  return {
    frozen: frozenCount > 0 ? lines.between(0, frozenLength) : [],
    moving: lines.between(from, origin + Math.max(0, view - frozenLength) + SPARE),
    frozenLength,
    origin,
    base: Math.floor(origin / BLOCK) * BLOCK,
  };
}

/** The area from the first to the last drawn cell. */
export function seenArea(rows: Stretch, columns: Stretch): CellArea {
  const all = { rows: [...rows.frozen, ...rows.moving], columns: [...columns.frozen, ...columns.moving] };
  return {
    top: all.rows[0] ?? 0,
    left: all.columns[0] ?? 0,
    bottom: all.rows.at(-1) ?? 0,
    right: all.columns.at(-1) ?? 0,
  };
}

/** Merged areas that can be seen, each looked up by any of its cells. */
export class SeenMerges {
  private readonly merges: readonly CellArea[];

  constructor(sheet: Sheet, seen: CellArea) {
    this.merges = sheet.merges.filter((merge) => sharedArea(merge, seen));
  }

  at(row: number, column: number): CellArea | undefined {
    return this.merges.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }

  /** Rows that must be drawn though they lie above the window: merged cells begin in them. */
  rowsBefore(first: number): number[] {
    return [...new Set(this.merges.filter(({ top }) => top < first).map(({ top }) => top))];
  }

  /** Columns of this row where merged cells begin that lie left of the window. */
  columnsBefore(row: number, first: number): number[] {
    return this.merges.filter(({ top, left }) => top === row && left < first).map(({ left }) => left);
  }
}
