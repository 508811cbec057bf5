import type { ComparedColumns } from '../../app/set-up/compare-columns';

/** One file's entry in the output of `tables --json`. Cells are as Excel shows them. */
export interface TablesReport {
  /** As it was given on the command line. */
  readonly file: string;
  readonly status: 'listed' | 'refused';
  /** Why it was refused, and what to do. */
  readonly reason?: string;
  /** Tables of ours, in the order of the sheets. */
  readonly tables: readonly OurTableEntry[];
  /** Names of the tables of ours that are not there. */
  readonly missingTables: readonly string[];
  /** Excel's other tables. */
  readonly otherTables: readonly OtherTableEntry[];
}

export interface OurTableEntry extends ComparedColumns {
  readonly name: string;
  readonly sheet: string;
  /** Where it stands, with its headings: `A1:M12`. */
  readonly cells: string;
  /** Rows with something in them. */
  readonly rows: number;
}

export interface OtherTableEntry {
  readonly name: string;
  readonly sheet: string;
  readonly cells: string;
  readonly columns: readonly string[];
  /** Why a table with a name of ours is not taken for one. */
  readonly why?: string;
}

/** The entry of a file that could not be used. */
export function refuseTables(file: string, reason: string): TablesReport {
  return { file, status: 'refused', reason, tables: [], missingTables: [], otherTables: [] };
}
