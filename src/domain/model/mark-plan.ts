import type { CellArea } from '../../cells/areas';
import type { Severity } from './findings';

/** Cells of one sheet to be marked with one severity. */
export interface MarkedCells {
  readonly sheet: string;
  readonly severity: Severity;
  /** No cell stands in two marked: the most serious severity has it. In reading order. */
  readonly areas: readonly CellArea[];
}

/** All marks of one check, as plain data. */
export type MarkPlan = readonly MarkedCells[];
