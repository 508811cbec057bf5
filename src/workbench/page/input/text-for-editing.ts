import type { Cell } from '../../../workbook/model/sheet';
import { CellError } from '../../../workbook/model/values';
import { parseTypedInput } from '../../../workbook/parse-typed-input';
import { dayOf } from '../../../workbook/typed-dates';

const QUOTED_OR_COLOURED = /"[^"]*"|\\.|\[[^\]]*\]|_./g;

/** True when the number format shows a day, whatever its order. */
export function showsDay(numberFormat: string): boolean {
  return /[dy]/i.test(numberFormat.replace(QUOTED_OR_COLOURED, '').replace(/general/gi, ''));
}

/** True when the number format shows a time of day. */
function showsTime(numberFormat: string): boolean {
  return /[hs]/i.test(numberFormat.replace(QUOTED_OR_COLOURED, ''));
}

/** `14:30:00` of the fraction of a day. */
function timeOf(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function numberForEditing(value: number, numberFormat: string): string {
  const day = value >= 1 && showsDay(numberFormat) ? dayOf(value) : undefined;
  if (day !== undefined) return value === Math.floor(value) ? day : `${day} ${timeOf(value)}`;
  if (value >= 0 && value < 1 && showsTime(numberFormat)) return timeOf(value);
  if (numberFormat.replace(QUOTED_OR_COLOURED, '').includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value).replace('e', 'E');
}

/**
 * What the formula bar and the cell editor show: the formula, or the value in a form that gives the same value when it is
 * entered again.
 */
export function textForEditing(cell: Cell | undefined, numberFormat: string): string {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'number') return numberForEditing(value, numberFormat);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof CellError) return value.code;
  // Text that would be read as something else shows the apostrophe that keeps it text.
  const isRead = value.startsWith("'") || parseTypedInput(value, numberFormat, 2000).value !== value;
  return isRead && value !== '' ? `'${value}` : value;
}
