import { format } from 'numfmt';
import type { CellError, Scalar } from '../../model/values';
import { textToNumber } from '../text-to-number';
import { VALUE_ERROR } from '../values';

/** TEXT(value, format): a text that reads as a number is formatted as that number; a format nobody can read is `#VALUE!`. */
export function formatNumber(value: Exclude<Scalar, CellError>, pattern: string): string | CellError {
  const shown = typeof value === 'string' ? (textToNumber(value) ?? value) : (value ?? 0);
  if (typeof shown === 'boolean') return shown ? 'TRUE' : 'FALSE';
  try {
    return format(pattern, shown);
  } catch {
    return VALUE_ERROR;
  }
}
