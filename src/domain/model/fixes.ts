import type { CellValue } from '../../cells/cell-values';

/** One cell to be changed. Rows and columns are sheet positions, zero-based. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What stood there when the fix was worked out: a cell that holds something else by then is left alone. */
  readonly before: CellValue;
  readonly after: CellValue;
  /** Excel's number format for the new value, where the old one would show it wrongly: a text turned into a date. */
  readonly numberFormat?: string;
}

/** A way to mend a finding, or all findings of a kind, ready to be previewed and applied. */
export interface Fix {
  /** Tells the fixes of one finding apart, and joins the same fix of several: `trim`, `to-date`, `replace:Female`, `blank`. */
  readonly id: string;
  /** On the button, with what it does: `Take out the spaces`, `Change to “Female”`, `Turn into dates`. */
  readonly label: string;
  /** Something a person should know before saying yes: `03/04/2019 is read day first: 3 April 2019.` */
  readonly note?: string;
  /** Only one value can have been meant, so that it may stand behind *Fix all*. Nearest codes never are. */
  readonly isCertain: boolean;
  /** In reading order; at least one. */
  readonly changes: readonly CellChange[];
}
