import type { CellArea } from '../cells/areas';
import type { LineSizes } from './line-sizes';
import type { Stretch } from './window';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Ends outside the window are drawn this far out: whole columns are twenty million pixels long. */
const OUTSIDE = 40;

/** Where a line's edge appears: frozen lines stand still, the others are scrolled. */
function seenEdge(edge: number, frozenEnd: number, { frozenLength, origin }: Stretch): number {
  return edge < frozenEnd ? edge : edge - origin + frozenLength;
}

/**
 * Where lines `first` to `last` appear, measured from the first cell of the window.
 * A stretch that begins in the frozen part and ends behind it is drawn over the seam; one that is scrolled away behind the
 * frozen part is undefined.
 */
function seenSpan(
  lines: LineSizes,
  stretch: Stretch,
  frozenCount: number,
  first: number,
  last: number,
  view: number,
): Span | undefined {
  const frozenEnd = lines.start(frozenCount);
  const startsFrozen = first < frozenCount;
  const start = seenEdge(lines.start(first), frozenEnd, stretch);
  const endPlace = lines.start(last + 1);
  const end = last < frozenCount ? endPlace : seenEdge(endPlace, frozenEnd, stretch);
  const clippedStart = startsFrozen
    ? start
    : Math.max(start, stretch.frozenLength > 0 ? stretch.frozenLength : -OUTSIDE);
  const clippedEnd = Math.min(
    startsFrozen ? Math.max(end, Math.min(endPlace, stretch.frozenLength)) : end,
    view + OUTSIDE,
  );
  const isHidden = clippedEnd <= clippedStart || (!startsFrozen && end <= stretch.frozenLength) || start > view;
  return isHidden ? undefined : { start: clippedStart, end: clippedEnd };
}

export interface OverlayInput {
  readonly rows: LineSizes;
  readonly columns: LineSizes;
  readonly down: Stretch;
  readonly across: Stretch;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels of the cells' window, frozen cells included. */
  readonly view: { readonly width: number; readonly height: number };
}

/** Where an area appears in the cells' window; undefined when it is out of sight. */
export function boxOf(area: CellArea, input: OverlayInput): Box | undefined {
  const { rows, columns, down, across, frozenRows, frozenColumns, view } = input;
  const y = seenSpan(rows, down, frozenRows, area.top, area.bottom, view.height);
  const x = seenSpan(columns, across, frozenColumns, area.left, area.right, view.width);
  return x && y ? { left: x.start, top: y.start, width: x.end - x.start, height: y.end - y.start } : undefined;
}

/** The row or column at a place of the window. */
export function lineAt(lines: LineSizes, stretch: Stretch, frozenCount: number, place: number): number {
  const inSheet = place < stretch.frozenLength ? place : place - stretch.frozenLength + stretch.origin;
  const line = lines.at(Math.max(0, inSheet));
  return place < stretch.frozenLength ? Math.min(line, frozenCount - 1) : line;
}
