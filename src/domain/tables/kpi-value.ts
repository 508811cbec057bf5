import type { CellArea } from '../../cells/areas';
import type { Period } from '../model/periods';

/** Cells that a value was read from. */
export interface ValuePlace {
  readonly sheet: string;
  /** One cell of a summary, a form or `History`; of records the columns it was counted from. */
  readonly areas: readonly CellArea[];
}

/** One value of one KPI of one service in one period, whatever layout it was read from. */
export interface KpiValue {
  /** The service's id as `Services` has it; as the return names it where there is no such row. */
  readonly service: string;
  /** The KPI's id. */
  readonly kpi: string;
  /** The category's label; empty for the KPI as a whole. What nobody knows is a category of its own, `NOT_KNOWN`. */
  readonly category: string;
  readonly period: Period;
  /** In the KPI's unit: counts as they are, money in pounds, percentages as 97 for 97 %. */
  readonly value: number;
  readonly at?: ValuePlace;
}

/** The category of blanks, of values outside the list, and of what people write for "not known". */
export const NOT_KNOWN = 'Not known';
