import type { CellValue } from '../../cells/cell-values';
import { groupBy } from '../../domain/model/group-by';
import type { SheetDocument } from '../../domain/model/sheet-document';
import { headingKey } from '../../domain/returns/headings';
import { sentences } from './sentences';
import { WorkbookError } from '../../ports/workbook-error';
import type { RowsChange } from '../../ports/workbook-port';

/** A table as it stands: every row has a value for every header. */
export interface TableNow {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The cells of one row in the table's own order; undefined where a cell keeps what it holds. */
export type RowCells = readonly (CellValue | undefined)[];

/** What `changeRows` comes to in a table that stands. Places of rows count from the first below the header, before any change. */
export interface RowsPlan {
  readonly replace: readonly { readonly row: number; readonly cells: RowCells }[];
  /** Added at the end, in order. */
  readonly append: readonly RowCells[];
  /** From the last up, so that none moves before its turn. */
  readonly remove: readonly number[];
  /** Places of the columns that tell rows apart or are guarded. */
  readonly identity: readonly number[];
}

/**
 * Works out which rows to replace, add and remove. Blank rows at the end are used up before new ones are added; a table
 * always keeps one row, as Excel asks for.
 * @throws WorkbookError `refused` when the table lacks one of the columns, or what is guarded is not as given.
 */
export function planChange(
  table: TableNow,
  { headers, keys, guards = [], put, drop }: Pick<RowsChange, 'headers' | 'keys' | 'guards' | 'put' | 'drop'>,
): RowsPlan {
  const places = placesOf(table, headers);
  const given = put.map((row) => inOrder(table, places, row));
  if (keys.length === 0) return { ...additions(table, given), remove: [], identity: [] };
  const [keyPlaces, guardPlaces] = [placesOf(table, keys), placesOf(table, guards)];
  const keyOf = (row: RowCells): string => keyText(keyPlaces.map((place) => row[place]));
  const filled = [...table.rows.entries()].filter(([, row]) => !isBlank(row));
  const standing = groupBy(filled, ([, row]) => keyOf(row));
  const rowsOf = (key: string): number[] => (standing.get(key) ?? []).map(([row]) => row);
  // Of two rows with the same keys the later one counts.
  const byKey = new Map(given.map((cells) => [keyOf(cells), cells]));
  const dropped = new Map(drop.map((row) => [keyText(row.slice(0, keys.length)), row.slice(keys.length)]));
  const gone = [...dropped.keys()].filter((key) => !byKey.has(key));
  const check = (key: string, guarded: RowCells): void => {
    const isOther = (row: number): boolean =>
      keyText(guardPlaces.map((place) => table.rows[row]?.[place])) !== keyText(guarded);
    if (rowsOf(key).some(isOther)) throw new WorkbookError('refused', sentences.rowsChanged(table.name));
  };
  for (const [key, cells] of byKey)
    check(
      key,
      guardPlaces.map((place) => cells[place]),
    );
  for (const key of gone) check(key, (dropped.get(key) ?? []).slice(0, guardPlaces.length));
  const identity = [...new Set([...keyPlaces, ...guardPlaces])];
  const stays = new Set(identity);
  const known = [...byKey].flatMap(([key, cells]) => {
    const written = cells.map((value, place) => (stays.has(place) ? undefined : value));
    return rowsOf(key).map((row) => ({ row, cells: written }));
  });
  const added = additions(
    table,
    [...byKey].filter(([key]) => !standing.has(key)).map(([, cells]) => cells),
  );
  const remove = gone.flatMap(rowsOf).sort((a, b) => b - a);
  const replace = [...known, ...added.replace];
  return keepingOne(table, { replace, append: added.append, remove, identity });
}

/** The sheet on which a table is made that does not exist yet; undefined when there is nothing to put into it. */
export function sheetForRows({ table, headers, keys, put, columns = [] }: RowsChange): SheetDocument | undefined {
  if (put.length === 0) return undefined;
  const { append } = planChange({ name: table, headers, rows: [] }, { headers, keys, put, drop: [] });
  return {
    name: table,
    cells: [],
    tables: [
      {
        name: table,
        top: 0,
        left: 0,
        headers,
        rows: append.map((row) => row.map((value) => value ?? null)),
      },
    ],
    columns,
    choices: [],
    frozenRows: 1,
    frozenColumns: 0,
    print: { orientation: 'landscape', titleRow: 0 },
  };
}

function placeOf(table: TableNow, header: string): number {
  const place = table.headers.findIndex((candidate) => headingKey(candidate) === headingKey(header));
  if (place < 0) throw new WorkbookError('refused', sentences.columnMissing(table.name, header));
  return place;
}

const placesOf = (table: TableNow, headers: readonly string[]): number[] =>
  headers.map((header) => placeOf(table, header));

/** A row given by headings, in the table's own order. @param places where each heading stands there. */
function inOrder(table: TableNow, places: readonly number[], row: readonly CellValue[]): RowCells {
  const cells = new Array<CellValue | undefined>(table.headers.length).fill(undefined);
  places.forEach((place, index) => (cells[place] = row[index] ?? null));
  return cells;
}

const keyText = (values: RowCells): string => JSON.stringify(values.map((value) => String(value ?? '')));

const isBlank = (row: RowCells): boolean => row.every((value) => value === null || value === undefined || value === '');

function additions(table: TableNow, rows: readonly RowCells[]): Pick<RowsPlan, 'replace' | 'append'> {
  const filled = table.rows.reduce((last, row, index) => (isBlank(row) ? last : index + 1), 0);
  const room = table.rows.length - filled;
  return {
    replace: rows.slice(0, room).map((cells, index) => ({ row: filled + index, cells })),
    append: rows.slice(room),
  };
}

/** Of a table that would lose all of its rows, the first is emptied instead. */
function keepingOne(table: TableNow, plan: RowsPlan): RowsPlan {
  const { remove, append, replace } = plan;
  if (remove.length === 0 || append.length > 0 || remove.length < table.rows.length) return plan;
  return {
    ...plan,
    replace: [...replace, { row: 0, cells: table.headers.map(() => null) }],
    remove: remove.slice(0, -1),
  };
}
