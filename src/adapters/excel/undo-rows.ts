import { countBefore, findRows, placesBack, type RowLeft } from '../shared/rows-left';
import { sentences } from '../shared/sentences';
import type { RowsPlan } from '../shared/table-rows';
import { WorkbookError } from '../../ports/workbook-error';
import { carryOutEdits } from './carry-out-edits';
import { isKept, isSameRow, writeBackOf, type RowWrite } from './cell-writes';
import { lookAtRows, type RowsLooked } from './look-at-rows';
import type { CellState } from './read-cells';
import type { Requests } from './request';
import { joinWrites, rowsLooked, type EditGroups, type RowEdit } from './row-edits';
import type { EditedTable } from './send-edits';
import { readTable } from './table-state';
import type { Done } from './take-edits-back';

const UNDO = 'try that again';

interface OurRow extends RowLeft {
  readonly line: RowWrite;
  /** How the row stood before; undefined for one that was added. */
  readonly before: readonly CellState[] | undefined;
}

/** What a change left behind, and what it takes to undo it. */
export interface RowsLeftBehind {
  readonly rows: readonly OurRow[];
  /** Rows that were deleted, by their old places, from the first down. */
  readonly deleted: readonly { readonly row: number; readonly before: readonly CellState[] }[];
  readonly identity: readonly number[];
}

export function rowsLeftBy(done: readonly Done[], { identity }: RowsPlan): RowsLeftBehind {
  const deleted = done
    .flatMap(({ edit, before, at }) => (edit.kind === 'remove' ? [{ row: at, before: before[0] ?? [] }] : []))
    .sort((one, other) => one.row - other.row);
  const gone = deleted.map(({ row }) => row);
  const rows = done.flatMap(({ edit, before, at }): OurRow[] => {
    if (edit.kind === 'remove') return [];
    return edit.lines.map((line, index) => {
      const stood = before[index];
      return {
        row: at + index - countBefore(gone, at + index),
        line,
        before: edit.kind === 'write' ? stood : undefined,
        cells: line.map((cell, column) => {
          if (cell) return cell.wanted;
          return identity.includes(column) && stood ? (stood[column]?.value ?? null) : undefined;
        }),
      };
    });
  });
  return { rows, deleted, identity };
}

/**
 * Puts rows of ours back, wherever they stand now, each only while it holds what was written; others' rows stay as they are. One
 * look right before, and three requests at the most; three more where rows have moved.
 * @returns false, with nothing touched, when one of our rows is not as it was left, or the table is gone.
 * @throws WorkbookError which says in what state the rows are; it may be tried again.
 */
export async function undoRows(requests: Requests, table: EditedTable, left: RowsLeftBehind): Promise<boolean> {
  const places = left.rows.map(({ row }) => row);
  const looked = await lookAtRows(requests, UNDO, table, places);
  if (!looked) return false;
  const found = { places, looked };
  const asLeft = isAsLeft(left, found) ? found : await findAgain(requests, table, left);
  if (!asLeft) return false;
  const movesRows = left.deleted.length > 0 || left.rows.some(({ before }) => before === undefined);
  if (asLeft.looked.isProtected)
    throw new WorkbookError('sheet-protected', sentences.protectedTable(table.name, asLeft.looked.sheet));
  if (movesRows && asLeft.looked.isFiltered) throw new WorkbookError('refused', sentences.rowsFiltered(table.name));
  await carryOutEdits(requests, UNDO, table, editsBack(left, asLeft), asLeft.looked.count);
  return true;
}

interface Found {
  /** Where our rows stand now, in their order. */
  readonly places: readonly number[];
  readonly looked: RowsLooked;
}

async function findAgain(requests: Requests, table: EditedTable, left: RowsLeftBehind): Promise<Found | undefined> {
  const { table: now } = await readTable(requests, UNDO, table.id);
  const places = now && findRows(now.rows, left.rows, left.identity.length > 0);
  if (!places) return undefined;
  const looked = await lookAtRows(requests, UNDO, table, places);
  if (!looked) return undefined;
  return isAsLeft(left, { places, looked }) ? { places, looked } : undefined;
}

/** Whether our rows hold what was written, none of it a formula now; in those that were added, nobody filled in other columns. */
function isAsLeft({ rows, identity }: RowsLeftBehind, { places, looked }: Found): boolean {
  const states = rowsLooked(looked);
  return rows.every(({ line, before }, index) => {
    const place = places[index] ?? 0;
    const now = states.get(place);
    if (!now || place >= looked.count) return false;
    if (
      before &&
      !isSameRow(
        before.map((cell, column) => (line[column] ? (now[column] ?? cell) : cell)),
        now,
        isIn(identity),
      )
    )
      return false;
    return now.every((cell, column) => {
      const write = line[column];
      if (write) return isKept(write, cell);
      return before !== undefined || cell.formula !== undefined || cell.value === null;
    });
  });
}

const isIn =
  (places: readonly number[]) =>
  (column: number): boolean =>
    places.includes(column);

/** Cells back, then deleted rows in at their places, then added ones out from the last up. */
function editsBack({ rows, deleted, identity }: RowsLeftBehind, { places, looked }: Found): EditGroups {
  const states = rowsLooked(looked);
  const all = rows.map((one, index) => ({
    ...one,
    place: places[index] ?? 0,
    now: states.get(places[index] ?? 0) ?? [],
  }));
  const written = all.filter(({ before }) => before !== undefined).sort((one, other) => one.place - other.place);
  const added = all.filter(({ before }) => before === undefined);
  const { insert, remove } = placesBack(
    looked.count,
    deleted.map(({ row }) => row),
    added.map(({ place }) => place),
  );
  const addedAt = new Map(
    [...added].sort((one, other) => other.place - one.place).map(({ now }, index) => [remove[index] ?? 0, now]),
  );
  return [
    joinWrites(
      written.map(({ place, line, before = [], now }) => ({
        kind: 'write',
        row: place,
        lines: [line.map((cell, column) => cell && before[column] && writeBackOf(before[column]))],
        before: [now],
        identity,
      })),
      looked,
    ),
    deleted.map(({ before }, index): RowEdit => {
      const row = insert[index] ?? 0;
      const lines = [before.map(writeBackOf)];
      return { kind: 'add', row: row === looked.count + index ? 'end' : row, lines };
    }),
    remove.map((row): RowEdit => ({ kind: 'remove', row, before: addedAt.get(row) ?? [] })),
  ];
}
