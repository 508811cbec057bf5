import type { CellArea } from '../../cells/areas';
import type { MoneyBook } from '../money/money-book';
import type { Finding } from '../model/findings';
import type { Grid } from '../model/grid';
import type { ExplanationRecord, Registers } from '../model/registers';
import type { Field, Recognition, ReturnSheet } from '../model/returns';
import type { CodeList, KpiKind, Specification } from '../model/specification';
import type { CarriedSpecification } from '../tables/read-carried';
import type { SpecificationSet } from '../tables/specification-tables';
import type { TableRead } from '../tables/spec-rows';
import type { Thresholds } from '../tables/thresholds';
import type { CodeIndex } from '../codelists/code-index';

/**
 * What the cells of a field hold. A KPI's kind says what it is, the layout says how it is written: in a summary the cells
 * of Gender hold how many people gave an answer, in records the answers themselves. `unmapped` cells belong to no KPI.
 */
export type CellKind = KpiKind | 'identity' | 'unmapped';

export interface SheetContext {
  readonly grid: Grid;
  readonly recognition: Recognition;
  readonly specification: Specification;
}

/** A sheet of a check, with the returns that were found on it. */
export interface ReturnsOnSheet {
  readonly grid: Grid;
  readonly returns: readonly ReturnSheet[];
  readonly specification: Specification;
}

/** All sheets of one check, and what the office's tables say of them: for rules that compare sheets, periods or registers. */
export interface WorkbookContext {
  /** In tab order; sheets without a return too. */
  readonly sheets: readonly ReturnsOnSheet[];
  /** True when every sheet of the workbook was checked: only then can something be said to be missing from it. */
  readonly isWhole: boolean;
  /** It holds tables of the office's own: a commissioning workbook need not hold a return. */
  readonly isOffices?: boolean;
  /** A sheet looks like a return whose headings could not be found. */
  readonly hasNoHeadings?: boolean;
  readonly registers: Registers;
  /** What the sheets were held against; absent where that is the minimum KPI set. */
  readonly specifications?: SpecificationSet;
  /** Specifications that the file carries, whether or not the sheets were held against them. */
  readonly carried: readonly CarriedSpecification[];
  /** What makes a variance worth a person's time, as `Settings` says. */
  readonly thresholds: Thresholds;
  /** `YYYY-MM-DD`: the domain has no clock. */
  readonly today: string;
}

/** The money tables, as they stand and as they were read. */
export interface LedgerContext {
  readonly tables: readonly TableRead[];
  readonly book: MoneyBook;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A row of `Explanations` and the finding it is about. */
export interface ExplanationContext {
  readonly explanation: ExplanationRecord;
  readonly query: Finding;
}

/** One recognised table and what it is held against. */
export interface TableContext {
  readonly grid: Grid;
  readonly table: ReturnSheet;
  readonly specification: Specification;
}

/** A table whose cells have been looked at. */
export interface ReturnContext extends TableContext {
  /** Every return on the sheet, this one included: one KPI may stand in the table beside. */
  readonly siblings: readonly ReturnSheet[];
}

/** A field, or a batch of cells without a KPI, before its cells are looked at. */
export interface CellContext extends TableContext {
  /** Absent for cells that belong to no KPI. */
  readonly field?: Field;
  /** The heading as written; empty where there is none. */
  readonly header: string;
  readonly kind: CellKind;
  /** The list a `category` takes its values from, where the specification has it. */
  readonly codeList?: { readonly list: CodeList; readonly index: CodeIndex };
  /** Rows or columns in which the field has cells. */
  readonly cells: number;
  /** The cells, where they are a column without a field: what it holds as a whole can be learnt from them. */
  readonly column?: CellArea;
  /** The cells stand beside or below the tables of the sheet. */
  readonly isOutside?: true;
}
