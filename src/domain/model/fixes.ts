import type { CellValue } from '../../cells/cell-values';
import type { Sample } from './findings';

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

/** A cell's change with what it comes from, so that a person can leave it out of a fix of many findings. */
export interface FixChange extends CellChange {
  /** Key of the finding it ends. */
  readonly finding: string;
  readonly rule: string;
  /** Id of the fix it belongs to: `trim`, `to-date`. */
  readonly remedy: string;
  /** See `Fix.asOthers`. */
  readonly asOthers?: number;
}

/** A way to mend a finding, or all findings of a kind, ready to be previewed and applied. */
export interface Fix {
  /** Tells the fixes of one finding apart, and joins the same fix of several: `trim`, `to-date`, `replace:Female`, `blank`. */
  readonly id: string;
  /** On the button, with what it does: `Take out the spaces`, `Change to “Female”`, `Turn into dates`. */
  readonly label: string;
  /** Something a person should know before saying yes: `03/04/2019 is read day first: 3 April 2019.` */
  readonly note?: string;
  /**
   * How many other cells of the column say what these become, where the value follows the column's own spelling; of several
   * columns the fewest. Absent where one of the values is the list's own label, which no other cell has.
   */
  readonly asOthers?: number;
  /** Only one value can have been meant, so that it may stand behind *Fix all*. Nearest codes never are. */
  readonly isCertain: boolean;
  /** In reading order; at least one. */
  readonly changes: readonly CellChange[];
}

/** Certain changes of one kind of finding. */
export interface CertainKind {
  readonly rule: string;
  readonly title: string;
  /** In reading order; at least one. A cell stands in one kind only. */
  readonly changes: readonly FixChange[];
  /** What a person should know first: see `Fix.note`. */
  readonly note?: string;
}

/** Cells of one kind of finding that only a person can fix, and why. */
export interface LeftOut {
  readonly rule: string;
  readonly title: string;
  /** A sentence. */
  readonly reason: string;
  /** Cells. */
  readonly count: number;
  /** Keys of the findings they belong to, in the list's order. */
  readonly keys: readonly string[];
  /** The first of the cells, five at the most. */
  readonly samples: readonly (Sample & { readonly sheet: string })[];
}

/** What can be fixed without asking over many findings, and what cannot. Both in the order of the findings. */
export interface CertainFixes {
  readonly kinds: readonly CertainKind[];
  /** Of kinds that can be fixed at all: what has to be looked up, such as a total that differs, is not among them. */
  readonly leftOut: readonly LeftOut[];
}
