import type { RowCells } from './table-rows';

/** A row of ours as a change left it. */
export interface RowLeft {
  /** Where it stood then, counted from the first row below the header. */
  readonly row: number;
  /** What tells it apart and what was written; undefined in all other columns, which anybody may have changed since. */
  readonly cells: RowCells;
}

/**
 * Finds rows of ours again in a table in which others may have sorted, put in or deleted rows of theirs: where they stood, or
 * wherever they stand now.
 * @param now every row of the table.
 * @param hasKeys whether rows can be told apart; where not, they have to be where they were left.
 * @returns their places, in order; undefined for one that is gone or holds something else.
 */
export function findRows(
  now: readonly RowCells[],
  left: readonly RowLeft[],
  hasKeys: boolean,
): readonly (number | undefined)[] {
  const places = left.map(({ row, cells }) =>
    textOf(now[row] ?? [], cells) === textOf(cells, cells) ? row : undefined,
  );
  if (!hasKeys) return places;
  const taken = new Set(places);
  const standing = new Map<string, Map<string, number[]>>();
  for (const [index, { cells }] of left.entries()) {
    // One blank row is like any other.
    if (places[index] !== undefined || cells.every(isBlankOrFree)) continue;
    const columns = columnsOf(cells);
    const byText = standing.get(columns) ?? rowsByText(now, cells, taken);
    standing.set(columns, byText);
    places[index] = byText.get(textOf(cells, cells))?.shift();
  }
  return places;
}

/** Whether all of them were found. */
export const areAllFound = (places: readonly (number | undefined)[]): places is readonly number[] =>
  places.every((place) => place !== undefined);

const isBlankOrFree = (value: RowCells[number]): boolean => value === undefined || value === null || value === '';

const columnsOf = (cells: RowCells): string => cells.map((value) => (value === undefined ? '0' : '1')).join('');

/** A row in the columns that another one has. */
const textOf = (row: RowCells, other: RowCells): string =>
  JSON.stringify(other.flatMap((value, column) => (value === undefined ? [] : [String(row[column] ?? '')])));

function rowsByText(now: readonly RowCells[], cells: RowCells, taken: ReadonlySet<unknown>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  now.forEach((row, place) => {
    if (taken.has(place)) return;
    const text = textOf(row, cells);
    const places = found.get(text);
    if (places) places.push(place);
    else found.set(text, [place]);
  });
  return found;
}

/** How many of these places come before one. @param places in ascending order */
export function countBefore(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where deleted rows are put back, and where added ones stand once they are.
 * @param count rows of the table now.
 * @param deleted the old places of rows that were deleted, in ascending order.
 * @param added where rows that were added stand now.
 */
export function placesBack(
  count: number,
  deleted: readonly number[],
  added: readonly number[],
): { readonly insert: readonly number[]; readonly remove: readonly number[] } {
  // Others may have made the table shorter: what stood further down goes to the end.
  const insert = deleted.map((row, index) => Math.min(row, count + index));
  const remove = added.map((row) => insert.reduce((place, inserted) => (inserted <= place ? place + 1 : place), row));
  return { insert, remove: [...remove].sort((one, other) => other - one) };
}
