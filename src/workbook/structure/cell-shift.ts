import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../cells/areas';

/** Cells put in, or taken out, and in which direction the others move: down or up, right or left. */
export interface CellShift {
  readonly kind: 'insert' | 'delete';
  readonly axis: 'rows' | 'columns';
  /** Where the new cells will stand, or the ones to go. */
  readonly area: CellArea;
}

type Span = readonly [first: number, last: number];

const alongOf = ({ top, left, bottom, right }: CellArea, axis: CellShift['axis']): Span =>
  axis === 'rows' ? [top, bottom] : [left, right];

const acrossOf = (area: CellArea, axis: CellShift['axis']): Span => alongOf(area, axis === 'rows' ? 'columns' : 'rows');

const withAlong = (area: CellArea, axis: CellShift['axis'], [first, last]: Span): CellArea =>
  axis === 'rows' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };

const withAcross = (area: CellArea, axis: CellShift['axis'], span: Span): CellArea =>
  withAlong(area, axis === 'rows' ? 'columns' : 'rows', span);

/** How many lines of a sheet there are in the direction of the movement. */
export const linesAlong = ({ axis }: CellShift): number => (axis === 'rows' ? MAX_ROWS : MAX_COLUMNS);

/** True where whole rows or columns go in or out. */
export function isOfWholeLines({ axis, area }: CellShift): boolean {
  const [first, last] = acrossOf(area, axis);
  return first === 0 && last === (axis === 'rows' ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** Everything that changes place or goes: from the first line of the shift to the end of the sheet. */
export function areaMoved(shift: CellShift): CellArea {
  const [first] = alongOf(shift.area, shift.axis);
  return withAlong(shift.area, shift.axis, [first, linesAlong(shift) - 1]);
}

/** A line's new number; undefined when it is taken out, or pushed off the sheet. */
export function movedLine(line: number, shift: CellShift): number | undefined {
  const [first, last] = alongOf(shift.area, shift.axis);
  if (line < first) return line;
  const count = last - first + 1;
  if (shift.kind === 'insert') return line + count < linesAlong(shift) ? line + count : undefined;
  return line > last ? line - count : undefined;
}

/** How an area lies to the cells that move: wholly among their lines, partly, or beside them. */
export function positionOf(area: CellArea, { axis, area: shifted }: CellShift): 'within' | 'partly' | 'beside' {
  const [first, last] = acrossOf(area, axis);
  const [from, to] = acrossOf(shifted, axis);
  if (last < from || first > to) return 'beside';
  return first >= from && last <= to ? 'within' : 'partly';
}

/**
 * Where an area is afterwards, as Excel follows references: it moves, grows or shrinks when it lies wholly among the lines
 * that move, and stays otherwise. Undefined when all of it was taken out.
 */
export function movedArea(area: CellArea, shift: CellShift): CellArea | undefined {
  const [start, end] = alongOf(area, shift.axis);
  const isWhole = start === 0 && end === linesAlong(shift) - 1;
  if (isWhole || positionOf(area, shift) !== 'within') return area;
  const span = movedSpan([start, end], shift);
  return span && withAlong(area, shift.axis, span);
}

function movedSpan([start, end]: Span, shift: CellShift): Span | undefined {
  const [first, last] = alongOf(shift.area, shift.axis);
  const count = last - first + 1;
  if (shift.kind === 'insert') {
    const moved = (line: number): number => (line >= first ? line + count : line);
    const furthest = linesAlong(shift) - 1;
    return moved(start) > furthest ? undefined : [moved(start), Math.min(furthest, moved(end))];
  }
  const from = start > last ? start - count : Math.min(start, first);
  const to = end > last ? end - count : Math.min(end, first - 1);
  return from <= to ? [from, to] : undefined;
}

/** The same for what may be cut: the part among the lines that move goes with them, the rest stays. */
export function movedPieces(area: CellArea, shift: CellShift): readonly CellArea[] {
  const { axis } = shift;
  const [first, last] = acrossOf(area, axis);
  const [from, to] = acrossOf(shift.area, axis);
  const spans: Span[] = [
    [first, Math.min(last, from - 1)],
    [Math.max(first, from), Math.min(last, to)],
    [Math.max(first, to + 1), last],
  ];
  return spans.flatMap(([a, b]) => (a <= b ? (movedArea(withAcross(area, axis, [a, b]), shift) ?? []) : []));
}
