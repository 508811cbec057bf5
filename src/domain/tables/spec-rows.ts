import type { CellArea } from '../../cells/areas';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import { keptFor, remembered } from '../model/kept-for';
import type { RegisterPlace } from '../model/registers';

/** One table of the commissioning workbook, as an adapter reads it. Rows all have one value per header. */
export interface TableRead {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based sheet position of the header row's first cell. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows right below it that are not part of it, under its columns, to the first blank one; no more than `ROWS_BELOW`. Absent for none. */
  readonly below?: {
    /** Zero-based sheet position of the first. */
    readonly top: number;
    readonly rows: readonly (readonly CellValue[])[];
  };
}

/** How many rows below a table are looked at: somebody who typed on below it, where it did not grow, sees the first of them. */
export const ROWS_BELOW = 50;

/** The rows of a block to the first blank one, for `TableRead.below`. */
export function rowsToBlank(top: number, block: readonly (readonly CellValue[])[]): Pick<TableRead, 'below'> {
  const end = block.findIndex((row) => row.every(isBlank));
  const rows = end < 0 ? block : block.slice(0, end);
  return rows.length === 0 ? {} : { below: { top, rows } };
}

/** One row, read by column name; `row` counts from 1. */
export interface SpecRow {
  readonly row: number;
  /** The cell as trimmed text; empty for a blank, missing or failed cell. */
  readonly text: (column: string) => string;
  /** The cell as it is; `null` for a blank, missing or failed cell. */
  readonly value: (column: string) => CellValue;
  readonly place: RegisterPlace;
}

/** Letters and digits in lower case: how names, ids and headers are compared. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, '');
}

/** How codes are compared: of one that is only punctuation, such as `-`, the sign itself is all there is. Empty for a blank alone. */
export function codeKey(text: string): string {
  return plainKey(text) || text.trim();
}

/** `Referrals in` → `referrals-in`. */
export function kebabCase(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The table of a name, without regard to case, spaces and punctuation. */
export function findTable(tables: readonly TableRead[], name: string): TableRead | undefined {
  return tables.find((table) => plainKey(table.name) === plainKey(name));
}

/** Rows with something in them. Columns may stand in any order; unknown ones are ignored, of two equal ones the first is read. */
export const readRows = keptFor((table: TableRead): readonly SpecRow[] =>
  table.rows.flatMap((values, index) => {
    if (values.every(isBlank)) return [];
    const value = (column: string): CellValue => {
      const cell = values[columnIn(table, column)] ?? null;
      return isBlank(cell) || isErrorValue(cell) ? null : cell;
    };
    const row = index + 1;
    return [{ row, value, text: (column: string) => textOf(value(column)), place: placeOf(table, row) }];
  }),
);

/** Rows of a table that may not be there. */
export function rowsOf(tables: readonly TableRead[], name: string): readonly SpecRow[] {
  const table = findTable(tables, name);
  return table ? readRows(table) : [];
}

/** The cells of a row, counted from 1; the header row for 0. */
function placeOf({ sheet, top, left, headers }: TableRead, row: number): RegisterPlace {
  return { sheet, area: { top: top + row, left, bottom: top + row, right: left + Math.max(headers.length, 1) - 1 } };
}

/** The one cell of a row under a heading; undefined where the table has no such column. */
export function cellOf(table: TableRead, row: number, column: string): CellArea | undefined {
  const index = columnIn(table, column);
  if (index < 0) return undefined;
  return { top: table.top + row, left: table.left + index, bottom: table.top + row, right: table.left + index };
}

function columnIn(table: TableRead, column: string): number {
  return columnsOf(table)(column);
}

/** Where a column stands; -1 for one that is not there. */
const columnsOf = keptFor(({ headers }: TableRead) =>
  remembered((column: string) => headers.findIndex((header) => plainKey(header) === plainKey(column))),
);

function textOf(value: CellValue): string {
  return value === null ? '' : String(value).trim();
}

/** `a; b ;c` → its parts, blanks dropped. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
