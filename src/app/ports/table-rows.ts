import type { CellValue } from '../../domain/model/cells';
import type { SheetDocument } from '../../domain/model/sheet-document';
import { headingKey } from '../../domain/returns/headings';
import { sentences } from './sentences';
import { WorkbookError } from './workbook-error';
import type { TableRows } from './workbook-port';

/** A table as it stands: every row has a value for every header. */
export interface TableNow {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The cells of one row in the table's own order; undefined where a cell keeps what it holds. */
export type RowCells = readonly (CellValue | undefined)[];

/** What `writeRows` comes to in a table that stands. Places of rows count from the first below the header, before any change. */
export interface RowsPlan {
  readonly replace: readonly { readonly row: number; readonly cells: RowCells }[];
  /** Added at the end, in order. */
  readonly append: readonly RowCells[];
  /** From the last up, so that none moves before its turn. */
  readonly remove: readonly number[];
}

/**
 * Works out which rows to replace, add and remove. Blank rows at the end are used up before new ones are added; a table
 * always keeps one row, as Excel asks for.
 * @throws WorkbookError `refused` when the table lacks one of the columns.
 */
export function planRows(table: TableNow, wanted: TableRows): RowsPlan {
  const places = wanted.headers.map((header) => placeOf(table, header));
  const inOrder = (row: readonly CellValue[]): RowCells => {
    const cells = new Array<CellValue | undefined>(table.headers.length).fill(undefined);
    places.forEach((place, index) => (cells[place] = row[index] ?? null));
    return cells;
  };
  const keys = (wanted.how === 'append' ? [] : (wanted.keys ?? [])).map((key) => placeOf(table, key));
  const keyOf = (row: RowCells): string => JSON.stringify(keys.map((place) => String(row[place] ?? '')));
  const rows = wanted.rows.map(inOrder);
  if (wanted.how === 'append') return { ...additions(table, rows), remove: [] };
  const standing = new Map<string, number[]>();
  table.rows.forEach((row, index) => {
    if (isBlank(row)) return;
    const same = standing.get(keyOf(row));
    if (same) same.push(index);
    else standing.set(keyOf(row), [index]);
  });
  if (wanted.how === 'remove') return removals(table, new Set(rows.flatMap((row) => standing.get(keyOf(row)) ?? [])));
  // Of two rows with the same keys the later one counts.
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const known = [...byKey].filter(([key]) => standing.has(key));
  const added = additions(
    table,
    [...byKey].filter(([key]) => !standing.has(key)).map(([, row]) => row),
  );
  return {
    replace: [
      ...known.flatMap(([key, cells]) => (standing.get(key) ?? []).map((row) => ({ row, cells }))),
      ...added.replace,
    ],
    append: added.append,
    remove: [],
  };
}

/** The sheet on which a table is made that does not exist yet; undefined when there is nothing to put into it. */
export function sheetForRows(wanted: TableRows): SheetDocument | undefined {
  if (wanted.how === 'remove') return undefined;
  const { append } = planRows({ name: wanted.table, headers: wanted.headers, rows: [] }, wanted);
  return {
    name: wanted.table,
    cells: [],
    tables: [
      {
        name: wanted.table,
        top: 0,
        left: 0,
        headers: wanted.headers,
        rows: append.map((row) => row.map((value) => value ?? null)),
      },
    ],
    columns: wanted.columns ?? [],
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

const isBlank = (row: RowCells): boolean => row.every((value) => value === null || value === undefined || value === '');

function additions(table: TableNow, rows: readonly RowCells[]): Pick<RowsPlan, 'replace' | 'append'> {
  const filled = table.rows.reduce((last, row, index) => (isBlank(row) ? last : index + 1), 0);
  const room = table.rows.length - filled;
  return {
    replace: rows.slice(0, room).map((cells, index) => ({ row: filled + index, cells })),
    append: rows.slice(room),
  };
}

function removals(table: TableNow, gone: ReadonlySet<number>): RowsPlan {
  const remove = [...gone].sort((a, b) => b - a);
  if (remove.length < table.rows.length || remove.length === 0) return { replace: [], append: [], remove };
  return { replace: [{ row: 0, cells: table.headers.map(() => null) }], append: [], remove: remove.slice(0, -1) };
}
