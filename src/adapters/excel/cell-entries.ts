import type { CellChange } from '../../domain/model/fixes';
import type { CellPlace, Segment } from './cell-segments';
import { sameState, type CellContent, type CellState } from './cell-state';
import type { SegmentRead } from './read-cells';
import { keptByTextFormat, typedAs } from './typed-text';

/** What is put into a cell, as a person would type it. */
export interface CellEntry extends CellPlace {
  readonly input: string | number | boolean;
  /** The number format to set before: in a text format everything becomes text. */
  readonly formatBefore?: string | undefined;
  /** The number format to set afterwards: a text format on something that is none, or where a formula brings its own. */
  readonly formatAfter?: string | undefined;
  /** What the cell holds once that is written. */
  readonly wanted: CellContent;
}

/** Cells of one column to be written together. */
export interface SegmentWrite {
  readonly segment: Segment<CellEntry>;
  /** What every cell of the segment holds as far as is known, those between too, from the top. */
  readonly before: readonly CellState[];
  /** Each cell is a range of its own: over rows that a filter hides, values of several rows go astray (office-js #224). */
  readonly isByCell: boolean;
}

/** What one request found and left: everything in it happened at once, so what differs is of our doing. */
export interface SegmentWritten {
  readonly write: SegmentWrite;
  /** Right before it was written; undefined when Excel did not come to answer that. */
  readonly found: readonly CellState[] | undefined;
  /** Right after; undefined when the request failed. */
  readonly left: readonly CellState[] | undefined;
  /** A formula filled some of the cells by spilling, before or after. */
  readonly hasSpill: boolean;
}

/** The cells of what was read for which there is an entry, in segments no longer than they need to be. */
export function writesOf<T extends CellPlace>(
  read: readonly SegmentRead<T>[],
  entryFor: (cell: T, before: CellState) => CellEntry | undefined,
): readonly SegmentWrite[] {
  return read.flatMap(({ segment, states, hasHiddenRows, hasSpill }) => {
    const cells = segment.cells.flatMap((cell) => {
      const before = states[cell.row - segment.top];
      return (before && entryFor(cell, before)) ?? [];
    });
    const most = hasHiddenRows ? MOST_BY_CELL : cells.length;
    // What a formula fills between our cells may change with them, and is not somebody else's change then.
    const stretches = hasSpill ? neighbours(cells) : [cells];
    return stretches.flatMap((stretch) =>
      chunksOf(stretch, most).map((chunk) => writeOf(chunk, segment.top, states, hasHiddenRows)),
    );
  });
}

/** Stretches of cells with none between them. */
function neighbours(cells: readonly CellEntry[]): readonly (readonly CellEntry[])[] {
  const stretches: CellEntry[][] = [];
  for (const cell of cells) {
    const open = stretches.at(-1);
    if (open?.at(-1)?.row === cell.row - 1) open.push(cell);
    else stretches.push([cell]);
  }
  return stretches;
}

/** Cells that are ranges of their own, in one segment: halves of a request that was too large can be found. */
const MOST_BY_CELL = 200;

function chunksOf(cells: readonly CellEntry[], most: number): readonly (readonly [CellEntry, ...CellEntry[]])[] {
  const [first, ...others] = cells.slice(0, most);
  return first ? [[first, ...others], ...chunksOf(cells.slice(most), most)] : [];
}

/** @param states what the cells from row `top` on hold. */
function writeOf(
  cells: readonly [CellEntry, ...CellEntry[]],
  top: number,
  states: readonly CellState[],
  isByCell: boolean,
): SegmentWrite {
  const [{ sheet, column, row: first }] = cells;
  const last = cells.at(-1)?.row ?? first;
  const before = states.slice(first - top, last - top + 1);
  return { segment: { sheet, column, top: first, bottom: last, cells }, before, isByCell };
}

/**
 * Puts cells back that hold something else than they did, each on its own, whatever rows are hidden by now; where a formula spills
 * only those that are surely ours, since a value typed where it spills would stop it.
 */
export function writesBack(written: SegmentWritten): readonly SegmentWrite[] {
  const { write, found = [], left = [] } = written;
  const { sheet, column, top } = write.segment;
  const cells = left.flatMap((state, index) => {
    const wanted = found[index];
    return wanted && !sameState(wanted, state) && mayBePutBack(written, index)
      ? entryBack(wanted, state.numberFormat, { sheet, column, row: top + index })
      : [];
  });
  return chunksOf(cells, MOST_BY_CELL).map((chunk) => writeOf(chunk, top, left, true));
}

/** Whether `writesBack` puts back everything that differs. */
export function isAllPutBack(written: SegmentWritten): boolean {
  const { found = [], left = [] } = written;
  return left.every((state, index) => sameState(found[index], state) || mayBePutBack(written, index));
}

/** Of cells among which a formula spills those that were written, and held until then what they were known to hold. */
function mayBePutBack({ write, found = [], hasSpill }: SegmentWritten, index: number): boolean {
  const { segment, before } = write;
  return (
    !hasSpill ||
    (segment.cells.some(({ row }) => row === segment.top + index) && sameState(found[index], before[index]))
  );
}

/** What makes a cell hold the new value of a change. @param place where it stands, the sheet by its id. */
export function entryForChange({ after, numberFormat }: CellChange, before: CellState, place: CellPlace): CellEntry {
  // A number written into a cell that is formatted as text becomes a text.
  const isFreed = before.numberFormat === '@' && after !== null && typeof after !== 'string';
  return {
    ...place,
    input: typedAs(after),
    formatBefore: numberFormat ?? (isFreed ? 'General' : undefined),
    wanted: holding(after),
  };
}

/** What a cell holds that a value was typed into. */
export const holding = (value: CellChange['after']): CellContent => ({
  value: value === '' ? null : value,
  formula: undefined,
  isError: false,
});

/** What makes a cell hold again what it held. */
export function entryBack(before: CellState, formatNow: string, place: CellPlace): CellEntry {
  const { value, formula, isError, numberFormat } = before;
  const isText = typeof value === 'string' && !isError && formula === undefined;
  const entry = { ...place, wanted: before };
  if (formula !== undefined) {
    const isKept = numberFormat === '@' || numberFormat !== formatNow;
    return { ...entry, input: formula, formatBefore: isKept ? 'General' : undefined, formatAfter: numberFormat };
  }
  const input = isError ? String(value) : typedAs(value);
  // What is no text would become one under a text format.
  if (!isText && numberFormat === '@') return { ...entry, input, formatBefore: 'General', formatAfter: numberFormat };
  // An apostrophe would stay behind in the cell's style; a text format keeps the text just as well until its own is back.
  if (isText && keptByTextFormat(value))
    return { ...entry, input: value, formatBefore: '@', formatAfter: numberFormat };
  return { ...entry, input, formatBefore: numberFormat === formatNow ? undefined : numberFormat };
}
