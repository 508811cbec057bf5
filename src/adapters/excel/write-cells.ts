import type { CellEntry, SegmentWrite, SegmentWritten } from './cell-entries';
import type { NextStep } from './errors';
import { columnOf, type Segment } from './cell-segments';
import { sameContent, sameState, STATE, type CellState } from './cell-state';
import { columnStates, rangeOf } from './read-cells';
import type { Requests } from './request';
import { areRowsSame, queueRows, rowKeys, type RowKeys, type RowWitness } from './row-witness';

export interface CellsWritten {
  readonly segments: readonly SegmentWritten[];
  /** What stood beside the cells right before, by sheet. */
  readonly rows: ReadonlyMap<string, RowKeys>;
  /** The same right after: what spills there from the cells has changed with them. Empty when the request failed. */
  readonly rowsLeft: ReadonlyMap<string, RowKeys>;
  /** Why the request failed, part of it done perhaps. */
  readonly thrown?: unknown;
}

const ASKED = `${STATE},hasSpill`;

/**
 * Writes cells in one request, which also reads what stands there right before and right after. What is read before comes
 * first of all, so that nothing is written where a sheet is gone.
 */
export async function writeCells(
  requests: Requests,
  next: NextStep,
  writes: readonly SegmentWrite[],
  witness: RowWitness,
): Promise<CellsWritten> {
  const before: Excel.Range[] = [];
  const after: Excel.Range[] = [];
  const rows = new Map<string, readonly Excel.Range[]>();
  const rowsLeft = new Map<string, readonly Excel.Range[]>();
  let failure: { readonly thrown: unknown } | undefined;
  try {
    await requests.send(next, ({ workbook }) => {
      const segments = writes.map(({ segment }) => segment);
      const sheets = new Map(
        [...new Set(segments.map(({ sheet }) => sheet))].map((id) => [id, workbook.worksheets.getItem(id)]),
      );
      const ask = (segment: Segment<CellEntry>): Excel.Range[] => {
        const sheet = sheets.get(segment.sheet);
        return sheet ? [rangeOf(sheet, segment).load(ASKED)] : [];
      };
      before.push(...segments.flatMap(ask));
      const askRows = (into: Map<string, readonly Excel.Range[]>): void => {
        for (const [id, sheet] of sheets) {
          const ofSheet = segments.filter((segment) => segment.sheet === id);
          into.set(id, queueRows(id, sheet, ofSheet, witness));
        }
      };
      askRows(rows);
      for (const write of writes) {
        const sheet = sheets.get(write.segment.sheet);
        if (sheet) queueWrite(sheet, write);
      }
      after.push(...segments.flatMap(ask));
      askRows(rowsLeft);
    });
  } catch (thrown) {
    failure = { thrown };
  }
  return {
    segments: writes.map((write, index) => ({
      write,
      found: statesIf(before[index]),
      left: failure ? undefined : statesIf(after[index]),
      hasSpill: [before[index], after[index]].some(maySpill),
    })),
    rows: new Map([...rows].flatMap(([id, ranges]) => keysIf(id, ranges, witness))),
    rowsLeft: failure ? new Map() : new Map([...rowsLeft].flatMap(([id, ranges]) => keysIf(id, ranges, witness))),
    ...failure,
  };
}

/** Writes a segment, and leaves the cells between alone. */
function queueWrite(sheet: Excel.Worksheet, { segment, isByCell }: SegmentWrite): void {
  if (!isByCell) {
    queueSegment(sheet, segment);
    return;
  }
  for (const cell of segment.cells) queueSegment(sheet, { ...segment, top: cell.row, bottom: cell.row, cells: [cell] });
}

function queueSegment(sheet: Excel.Worksheet, segment: Segment<CellEntry>): void {
  const range = rangeOf(sheet, segment);
  if (segment.cells.some((cell) => cell.formatBefore !== undefined))
    range.numberFormat = columnOf(segment, (cell) => cell.formatBefore ?? null);
  // `formulas` takes values as well, and formulas in the one notation that reading them gives.
  range.formulas = columnOf(segment, (cell) => cell.input);
  if (segment.cells.some((cell) => cell.formatAfter !== undefined))
    range.numberFormat = columnOf(segment, (cell) => cell.formatAfter ?? null);
}

/** Of a request that failed, Excel may have answered the first part: its library throws where it has not. */
function statesIf(range: Excel.Range | undefined): readonly CellState[] | undefined {
  try {
    return range && columnStates(range);
  } catch {
    return undefined;
  }
}

/** Excel answers null where a formula fills some of the cells, and nothing where it did not come so far. */
function maySpill(range: Excel.Range | undefined): boolean {
  try {
    return range?.hasSpill !== false;
  } catch {
    return true;
  }
}

function keysIf(id: string, ranges: readonly Excel.Range[], witness: RowWitness): readonly [string, RowKeys][] {
  try {
    return [[id, rowKeys(id, ranges, witness)]];
  } catch {
    return [];
  }
}

/** Whether a segment, and its rows, stood as they were known when it was written, and stand as they should. */
export function isAsMeant(
  { write: { segment, before }, found, left }: SegmentWritten,
  rowsBefore: RowKeys | undefined,
  rowsFound: RowKeys | undefined,
): boolean {
  if (!found || !left || !areRowsSame([segment], rowsBefore, rowsFound)) return false;
  if (!found.every((state, row) => sameState(state, before[row]))) return false;
  const entries = new Map(segment.cells.map((cell) => [cell.row - segment.top, cell]));
  return left.every((state, row) => {
    const entry = entries.get(row);
    return entry ? sameContent(state, entry.wanted) : sameState(state, found[row]);
  });
}
