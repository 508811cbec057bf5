import { format } from 'numfmt';
import { CellError, type Scalar } from './model/values';

/**
 * Formats that Excel shows as the system's own date and time, whatever their letters say: British here. They are the
 * built-in formats 14 and 22, which every workbook in the world uses for dates typed in.
 */
const SYSTEM_FORMATS = new Map([
  ['m/d/yyyy', 'dd/mm/yyyy'],
  ['m/d/yy', 'dd/mm/yyyy'],
  ['mm-dd-yy', 'dd/mm/yyyy'],
  ['m/d/yyyy h:mm', 'dd/mm/yyyy hh:mm'],
  ['m/d/yy h:mm', 'dd/mm/yyyy hh:mm'],
]);

/**
 * The text a cell shows, in a British Excel and a column that is wide enough.
 * @param value dates are Excel serial numbers.
 * @param numberFormat Excel's format code; undefined is General.
 * @returns `''` for a blank cell; hash signs for what the format cannot show, such as a negative date.
 */
export function formatValue(value: Scalar, numberFormat = 'General'): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  const pattern = SYSTEM_FORMATS.get(numberFormat) ?? numberFormat;
  try {
    return format(pattern, value, { locale: 'en-GB', throws: true });
  } catch {
    // A format code that numfmt cannot read: the bare value is nearer the truth than nothing.
    return String(value);
  }
}
