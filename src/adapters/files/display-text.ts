import { format } from 'numfmt';
import { CellError, type Scalar } from '../../workbook/model/values';

/**
 * What a cell shows under its number format, for the first rows of a sheet. A format numfmt cannot read shows the plain
 * value: a heading must never stop a file from being read.
 */
export function displayText(value: Scalar, numberFormat = 'General'): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return format(numberFormat, value);
  } catch {
    return String(value);
  }
}
