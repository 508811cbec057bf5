import type { ColumnDocument } from '../model/sheet-document';
import type { CellValue } from '../../cells/cell-values';
import type { Column } from './column';

/** Columns by heading, in the order of a new workbook. */
export type Columns = Readonly<Record<string, Column>>;

/** Who puts rows into a table: people, Ringfence when somebody asks it to, both, or an export of the finance system. */
export type Writer = 'people' | 'Ringfence' | 'people and Ringfence' | 'the finance system';

/**
 * A table of the commissioning workbook, declared once: reading and writing it, its checks, the template, the samples and docs/tables.md come
 * from here. `C` are its columns, `W` who writes it, `H` its headings.
 */
export interface DeclaredTable<C extends Columns = Columns, W extends Writer = Writer, H extends string = string> {
  /** Without regard to case, spaces and punctuation. */
  readonly name: string;
  /** One row is …: what a row stands for. */
  readonly oneRow: string;
  /** The heading that tells it from a provider's table of the same name. */
  readonly telling: H;
  /** The sheet it is made on, where that cannot be called like it. */
  readonly sheet?: string;
  readonly writtenBy: W;
  readonly columns: C;
  /** Which checks ask whether its cells can be read: those of the specification, or of the ledger. None for a table nothing depends on. */
  readonly checkedAs?: 'specification' | 'ledger';
  /** Columns without which it cannot be used. Of several in one group any will do. */
  readonly needed?: readonly (readonly H[])[];
  /** Cells that a row must have; those of `needed` where nothing else is said. Of several any will do; a blank is reported in the first. */
  readonly filled?: readonly (readonly H[])[];
  /** First and last day. */
  readonly spans?: readonly (readonly [first: H, last: H])[];
}

/** A heading of a table. */
export type HeadingOf<T extends DeclaredTable> = keyof T['columns'] & string;

/** What a cell under a heading says once it is read. */
export type ReadOf<T extends DeclaredTable, H extends HeadingOf<T>> =
  T['columns'][H] extends Column<infer Read> ? Read : never;

/** Only says that the headings that are named are there. */
export function defineTable<const C extends Columns, const W extends Writer>(
  table: DeclaredTable<C, W, keyof C & string>,
): DeclaredTable<C, W, keyof C & string> {
  return table;
}

/** Its headings in order, those left out that only an office that has them is asked for. */
export function headingsOf<T extends DeclaredTable>({ columns }: T): readonly HeadingOf<T>[] {
  return Object.entries(columns).flatMap(([heading, { isExtra }]) => (isExtra ? [] : [heading]));
}

/** How columns look in a table that has to be made. */
export function looksOf<T extends DeclaredTable>(
  { columns }: T,
  headings: readonly HeadingOf<T>[],
): readonly ColumnDocument[] {
  return headings.flatMap((heading) => {
    const { width, numberFormat, isWrapped } = columns[heading] ?? {};
    if (width === undefined) return [];
    return [
      { width, ...(numberFormat !== undefined && { numberFormat }), ...(isWrapped !== undefined && { isWrapped }) },
    ];
  });
}

/** Cells by heading; those that nothing is given for are blank. */
export type CellsOf<T extends DeclaredTable> = Readonly<Partial<Record<HeadingOf<T>, CellValue>>>;

/** A table that Ringfence may write rows into once it stands. */
export type WrittenTable = DeclaredTable<Columns, 'Ringfence' | 'people and Ringfence'>;

/** The cells of a row under these headings, in their order. */
export function rowFor<T extends WrittenTable>(
  _: T,
  headings: readonly HeadingOf<T>[],
  cells: CellsOf<T>,
): readonly CellValue[] {
  return headings.map((heading) => cells[heading] ?? null);
}

/** A row that a new workbook begins with, no matter who writes the table from then on. */
export function firstRow<T extends DeclaredTable>(table: T, cells: CellsOf<T>): readonly CellValue[] {
  return headingsOf(table).map((heading) => cells[heading] ?? null);
}
