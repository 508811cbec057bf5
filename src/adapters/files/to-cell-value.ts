import type { CellValue } from '../../cells/cell-values';
import { CellError, type Scalar } from '../../workbook/model/values';

/** A stored value as the rules see it: an error as its text, a formula that gave no text as a blank cell, as in Excel. */
export function toCellValue(value: Scalar): CellValue {
  if (value instanceof CellError) return value.code;
  return value === '' ? null : value;
}
