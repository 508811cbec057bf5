import { areAllFound, countBefore, findRows, placesBack, type RowLeft } from '../shared/rows-left';
import type { RowCells } from '../shared/table-rows';
import { isKept, isSameRow, writeBackOf, type RowWrite } from './cell-writes';
import type { NextStep } from './errors';
import { lookAtRows, type RowsLooked } from './look-at-rows';
import { sameValue, type CellState } from './cell-state';
import type { Requests } from './request';
import { joinWrites, rowsLooked, type EditGroups, type RowEdit } from './row-edits';
import type { Done, EditedTable } from './send-edits';
import { readTable } from './table-state';

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

export function rowsLeftBy(done: readonly Done[], identity: readonly number[]): RowsLeftBehind {
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
          // What a formula gives may change by itself.
          if (cell) return cell.isFormula ? undefined : cell.wanted;
          return identity.includes(column) && stood ? (stood[column]?.value ?? null) : undefined;
        }),
      };
    });
  });
  return { rows, deleted, identity };
}

export interface OurRowsFound {
  /** Where our rows stand now, in their order. */
  readonly places: readonly number[];
  readonly looked: RowsLooked;
}

/**
 * Finds rows of ours again, where they were left or wherever they stand now, and looks at them: one request, three more where they
 * have moved.
 * @returns undefined when one of them is not as it was left, or the table is gone.
 */
export async function findOurRows(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  left: RowsLeftBehind,
): Promise<OurRowsFound | undefined> {
  const places = left.rows.map(({ row }) => row);
  const looked = await lookAtRows(requests, next, table, places);
  if (!looked) return undefined;
  if (isAsLeft(left, { places, looked })) return { places, looked };
  const { table: now } = await readTable(requests, next, table.id);
  const found = now ? findRows(now.rows, left.rows, left.identity.length > 0) : [undefined];
  if (!areAllFound(found)) return undefined;
  const again = await lookAtRows(requests, next, table, found);
  return again && isAsLeft(left, { places: found, looked: again }) ? { places: found, looked: again } : undefined;
}

/**
 * Finds those of our rows that are as they were left, where others have deleted or changed some.
 * @returns undefined when the table is gone; `isClear` is false when others have changed some of our rows, and not only deleted them.
 */
export async function findSomeOfOurRows(
  requests: Requests,
  next: NextStep,
  table: EditedTable,
  left: RowsLeftBehind,
): Promise<{ readonly left: RowsLeftBehind; readonly found: OurRowsFound; readonly isClear: boolean } | undefined> {
  const { table: now } = await readTable(requests, next, table.id);
  if (!now) return undefined;
  const { identity } = left;
  const places = findRows(now.rows, left.rows, identity.length > 0);
  const there = places.filter((place) => place !== undefined);
  const looked = await lookAtRows(requests, next, table, there);
  if (!looked) return undefined;
  const states = rowsLooked(looked);
  const some = left.rows.flatMap((row, index) => {
    const place = places[index];
    return place !== undefined && isRowAsLeft(row, states.get(place), identity) ? [{ row, place }] : [];
  });
  const kept = new Set(some.map(({ row }) => row));
  const keyOf = (cells: RowCells): string => JSON.stringify(identity.map((place) => String(cells[place] ?? '')));
  const standing = new Set(now.rows.map(keyOf));
  const claimed = new Set(some.map(({ place }) => place));
  const others = now.rows.filter((_, place) => !claimed.has(place));
  const isGone = (row: OurRow): boolean =>
    !standing.has(keyOf(row.cells)) && !others.some((other) => holdsWritten(row, other));
  return {
    left: { ...left, rows: some.map(({ row }) => row) },
    found: { places: some.map(({ place }) => place), looked },
    isClear: left.rows.every((row) => kept.has(row) || (identity.length > 0 && isGone(row))),
  };
}

/** Whether a row holds all that was written into ours: it may be that one, under another key by now. */
const holdsWritten = ({ line }: OurRow, other: RowCells): boolean =>
  line.every((cell, column) => !cell || cell.isFormula || sameValue(cell.wanted, other[column] ?? null));

/** Whether our rows are as they were left. */
function isAsLeft({ rows, identity }: RowsLeftBehind, { places, looked }: OurRowsFound): boolean {
  const states = rowsLooked(looked);
  return rows.every((row, index) => {
    const place = places[index] ?? 0;
    return place < looked.count && isRowAsLeft(row, states.get(place), identity);
  });
}

/** Whether a row holds what was written, none of it a formula now; in one that was added, nobody filled in other columns. */
function isRowAsLeft(
  { line, before }: OurRow,
  now: readonly CellState[] | undefined,
  identity: readonly number[],
): boolean {
  if (!now) return false;
  const expected = before?.map((cell, column) => (line[column] ? (now[column] ?? cell) : cell));
  if (expected && !isSameRow(expected, now, (column) => identity.includes(column))) return false;
  return now.every((cell, column) => {
    const write = line[column];
    if (write) return isKept(write, cell);
    return before !== undefined || cell.formula !== undefined || cell.value === null;
  });
}

/** Cells back, then deleted rows in at their places, then added ones out from the last up. */
export function editsBack({ rows, deleted, identity }: RowsLeftBehind, { places, looked }: OurRowsFound): EditGroups {
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
