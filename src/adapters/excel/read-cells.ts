import type { CellValue } from '../../cells/cell-values';
import type { NextStep } from './errors';
import { segmentsOf, type CellPlace, type Segment } from './cell-segments';
import { cellState, STATE, type CellState } from './cell-state';
import type { Requests } from './request';
import { columnsOf, queueRows, rowKeys, type RowKeys, type RowWitness } from './row-witness';
import { readInParts } from './send-in-parts';

export type SheetState = 'open' | 'protected' | 'missing';

/** A sheet as it was when its cells were read. */
export interface SheetSeen {
  /** Stays the same when the sheet is renamed; empty for one that is missing. */
  readonly id: string;
  readonly state: SheetState;
}

/** Cells of one column, with those between them, as they stand. */
export interface SegmentRead<T extends CellPlace> {
  readonly segment: Segment<T>;
  /** From the top of the segment to its bottom. */
  readonly states: readonly CellState[];
  /** Some of its rows are hidden, by a filter perhaps. */
  readonly hasHiddenRows: boolean;
  /** Some of its cells are filled by a formula that spills. */
  readonly hasSpill: boolean;
}

export interface CellsSeen<T extends CellPlace> {
  /** Of sheets that are there. */
  readonly segments: readonly SegmentRead<T>[];
  /** By the names, or ids, under which they were asked for. */
  readonly sheets: ReadonlyMap<string, SheetSeen>;
  /** The same for what stands beside the cells. */
  readonly rows: ReadonlyMap<string, RowKeys>;
  /** In which columns that was read, where whole rows were not. */
  readonly ends: RowWitness['ends'];
}

const ASKED = `${STATE},rowHidden,hasSpill`;

/** Cells as they stand now, and what tells their rows from others, in one request until a payload limit. */
export async function readCells<T extends CellPlace>(
  requests: Requests,
  next: NextStep,
  wanted: readonly T[],
  witness: RowWitness,
): Promise<CellsSeen<T>> {
  const read = await readInParts(requests, next, segmentsOf(wanted), ({ workbook }, part) => {
    const sheets = new Map(
      [...new Set(part.map(({ sheet }) => sheet))].map((name) => {
        const sheet = workbook.worksheets.getItemOrNullObject(name).load('id,protection/protected');
        const segments = part.filter((segment) => segment.sheet === name);
        return [name, { sheet, rows: queueRows(name, sheet, segments, witness) }];
      }),
    );
    return part.map((segment) => {
      const found = sheets.get(segment.sheet);
      return { segment, ...found, range: found && rangeOf(found.sheet, segment).load(ASKED) };
    });
  });
  const sheets = new Map<string, SheetSeen>();
  const rows = new Map<string, Map<number, string>>();
  const ends = new Map<string, readonly number[]>();
  const segments: SegmentRead<T>[] = [];
  for (const { segment, sheet, range, rows: queued } of read) {
    sheets.set(segment.sheet, seen(sheet));
    if (!range || !queued || sheets.get(segment.sheet)?.state === 'missing') continue;
    rows.set(segment.sheet, new Map([...(rows.get(segment.sheet) ?? []), ...rowKeys(segment.sheet, queued, witness)]));
    if (!witness.isWide)
      ends.set(segment.sheet, [...new Set([...(ends.get(segment.sheet) ?? []), ...columnsOf(queued)])]);
    segments.push(segmentRead(segment, range));
  }
  return { segments, sheets, rows, ends };
}

/** The cells of a segment as a range. */
export function rangeOf(sheet: Excel.Worksheet, { top, bottom, column }: Segment<CellPlace>): Excel.Range {
  return sheet.getRangeByIndexes(top, column, bottom - top + 1, 1);
}

/** All cells of a column whose values, formulas, number formats and value types were loaded. */
export function columnStates(range: Excel.Range): readonly CellState[] {
  return (range.values as CellValue[][]).map((_, row) => cellState(range, row, 0));
}

function segmentRead<T extends CellPlace>(segment: Segment<T>, range: Excel.Range): SegmentRead<T> {
  // Null where it is true of some: the library's types know no null.
  const [hidden, spill] = [range.rowHidden, range.hasSpill] as (boolean | null)[];
  return {
    segment,
    states: columnStates(range),
    hasHiddenRows: hidden !== false,
    hasSpill: spill !== false,
  };
}

function seen(sheet: Excel.Worksheet | undefined): SheetSeen {
  if (!sheet || sheet.isNullObject) return { id: '', state: 'missing' };
  return { id: sheet.id, state: sheet.protection.protected ? 'protected' : 'open' };
}
