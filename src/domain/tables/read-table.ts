import type { CellArea } from '../../cells/areas';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import { keptFor, remembered } from '../model/kept-for';
import type { RegisterPlace } from '../model/registers';
import type { DeclaredTable, HeadingOf, ReadOf } from './define-table';
import { plainKey, type TableRead } from './spec-rows';

declare const DECLARED: unique symbol;

/** A table of the workbook that was found by its declaration: it can be asked for the headings of that, and no others. */
export interface FoundTable<T extends DeclaredTable> extends TableRead {
  /** For the compiler only. */
  readonly [DECLARED]: T;
}

/** One row of a declared table. Asking for a heading that is not declared does not compile. */
export interface RowOf<T extends DeclaredTable> {
  /** Counts from 1. */
  readonly row: number;
  /** The cell as trimmed text; empty for a blank, missing or failed cell. */
  readonly text: (heading: HeadingOf<T>) => string;
  /** The cell as it is; `null` for a blank, missing or failed cell. */
  readonly value: (heading: HeadingOf<T>) => CellValue;
  /** What the cell says, as its column is declared; undefined for a blank, missing or failed cell, and for what cannot be read. */
  readonly read: <H extends HeadingOf<T>>(heading: H) => ReadOf<T, H> | undefined;
  readonly place: RegisterPlace;
}

/** The table of a declaration, found without regard to case, spaces and punctuation. */
export function findTable<T extends DeclaredTable>(
  tables: readonly TableRead[],
  { name }: T,
): FoundTable<T> | undefined {
  return tables.find((table): table is FoundTable<T> => plainKey(table.name) === plainKey(name));
}

/** Rows with something in them. Columns may stand in any order; unknown ones are ignored, of two equal ones the first is read. */
const readerOf = keptFor(({ columns }: DeclaredTable) =>
  keptFor((table: TableRead): readonly RowOf<DeclaredTable>[] =>
    table.rows.flatMap((values, index) => {
      if (values.every(isBlank)) return [];
      const value = (heading: string): CellValue => {
        const cell = values[placeOfColumn(table, heading)] ?? null;
        return isBlank(cell) || isErrorValue(cell) ? null : cell;
      };
      const row = index + 1;
      return [
        {
          row,
          value,
          text: (heading: string) => textOf(value(heading)),
          read: (heading: string) => columns[heading]?.read(value(heading)),
          place: placeOf(table, row),
        },
      ];
    }),
  ),
);

/** Rows of a table that may not be there. */
export function rowsOf<T extends DeclaredTable>(tables: readonly TableRead[], declared: T): readonly RowOf<T>[] {
  const table = findTable(tables, declared);
  return table ? (readerOf(declared)(table) as readonly RowOf<T>[]) : [];
}

/** The cells of a row, counted from 1; the header row for 0. */
function placeOf({ sheet, top, left, headers }: TableRead, row: number): RegisterPlace {
  return { sheet, area: { top: top + row, left, bottom: top + row, right: left + Math.max(headers.length, 1) - 1 } };
}

/** The one cell of a row under a heading; undefined where the table has no such column. */
export function cellOf<T extends DeclaredTable>(
  table: FoundTable<T>,
  row: number,
  heading: HeadingOf<T>,
): CellArea | undefined {
  const index = placeOfColumn(table, heading);
  if (index < 0) return undefined;
  return { top: table.top + row, left: table.left + index, bottom: table.top + row, right: table.left + index };
}

/** True where the table has a column of this heading. */
export function hasColumn<T extends DeclaredTable>(table: FoundTable<T>, heading: HeadingOf<T>): boolean {
  return placeOfColumn(table, heading) >= 0;
}

/**
 * The headings that a row is written under: of a table that has to be made all; of one that stands without those an office may do without
 * and has taken out.
 */
export function writtenHeadings<T extends DeclaredTable>(
  table: FoundTable<T> | undefined,
  { columns }: T,
  headings: readonly HeadingOf<T>[],
): readonly HeadingOf<T>[] {
  return headings.filter((heading) => !table || !columns[heading]?.mayBeLeftOut || hasColumn(table, heading));
}

function placeOfColumn(table: TableRead, heading: string): number {
  return columnsOf(table)(heading);
}

/** Where a column stands; -1 for one that is not there. */
const columnsOf = keptFor(({ headers }: TableRead) =>
  remembered((heading: string) => headers.findIndex((header) => plainKey(header) === plainKey(heading))),
);

function textOf(value: CellValue): string {
  return value === null ? '' : String(value).trim();
}
