import type { CellValue } from '../../cells/cell-values';
import { parseDateText } from '../model/parse-date';
import { parseNumberText } from '../model/parse-number';

/** What a person typed for one cell. */
export interface TypedValue {
  readonly value: CellValue;
  /** Where the cell's own format would show it wrongly. */
  readonly numberFormat?: string;
}

/**
 * What a text typed into the pane stands for, as Excel in this country reads it: a number, a date day first, or the text itself.
 * Undefined for nothing but spaces. `=1+1` stays text: the pane writes values, never formulas.
 */
export function typedValue(text: string): TypedValue | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const number = parseNumberText(typed);
  if (number) return { value: number.value, ...(number.isPercentage && { numberFormat: '0%' }) };
  const date = parseDateText(typed);
  return date ? { value: date.serial, numberFormat: 'dd/mm/yyyy' } : { value: typed };
}
