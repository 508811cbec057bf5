import type { Period } from '../model/periods';

/** One column right of the measures: a period, a total across periods, or something else (a target, a note). */
export interface ValueColumn {
  readonly column: number;
  readonly period?: Period;
  readonly isTotal: boolean;
}

/** A row with periods across, as the head of a summary. */
export interface PeriodRow {
  readonly row: number;
  /** From the first period to the last period or total, every column between them included. */
  readonly columns: readonly ValueColumn[];
  /** Where a table beside this one begins, with labels of its own and the same periods again. */
  readonly next?: number;
}
