import type { CellValue } from '../../cells/cell-values';
import type { ColumnDocument } from '../model/sheet-document';

/** What the cells of a column hold: how they look, are read, and what is asked of them. The word is what docs/tables.md says. */
export type ColumnKind =
  | 'an ID'
  | 'text'
  | 'text as typed'
  | 'long text'
  | 'a list'
  | 'one of its words'
  | 'a word'
  | 'a day'
  | 'a period'
  | 'an amount'
  | 'a number'
  | 'per cent'
  | 'yes or no'
  | 'a value';

/** Whose rows a cell may name, by id or name. */
export type Named = 'service' | 'fund' | 'KPI' | 'list';

/** What is known of a column beyond what its cells hold. */
export interface ColumnOptions {
  /** Cells name rows of another table. Drop-downs and the check of unknown names come from it. */
  readonly names?: Named;
  /** A cell may say that it means all of them, such as `*`. */
  readonly mayNameAll?: true;
  /** Any text will do, but a formula that failed says nothing where blanks mean something: reported as “is not …”. */
  readonly expects?: string;
  /** What other headings for it have in common, in lower case with spaces only: a column that money depends on must not be misspelt. */
  readonly like?: RegExp;
  /** Without the column money is half read, whatever else the table has. */
  readonly neededForMoney?: 'always' | 'with ringfences';
  /** Only returns are checked with it: it keeps no money from being allocated. */
  readonly isForReturns?: true;
  /** An amount that may be below zero. */
  readonly mayBeNegative?: true;
  /** An office may do without it: nothing is written there then. */
  readonly mayBeLeftOut?: true;
  /** Read where an office has it; a new workbook is made without. */
  readonly isExtra?: true;
  /** Nothing depends on it, so nothing is reported of what its cells hold. */
  readonly isUnchecked?: true;
  readonly width?: number;
  readonly numberFormat?: string;
}

/** A column as it is declared. `T` is what a cell says once it is read. */
export interface Column<T = unknown> extends ColumnDocument, Omit<ColumnOptions, 'width'> {
  readonly kind: ColumnKind;
  /** One sentence for the people who fill it in. */
  readonly explain: string;
  /** Undefined for a blank, and for what cannot be read. */
  readonly read: (cell: CellValue) => T | undefined;
  /** Cells that are right although there is nothing to be read from them. */
  readonly allows?: (cell: CellValue) => boolean;
  /** Words that are offered. */
  readonly words?: readonly string[];
  /** Any other word is refused while typing: only these can be read. */
  readonly isStrict?: true;
}
