import type { CellContext } from './contexts';
import { sampleValues } from './numbers-of';

/** What comes first in a column's dates of digits: `either` where it has dates of both kinds, `unknown` where none tells. */
export type WrittenOrder = 'day' | 'month' | 'either' | 'unknown';

const DIGITS = /^\s*(\d{1,2})([/.-])(\d{1,2})\2\d{2,4}\b/;

/** No month has a higher number. */
const MONTHS = 12;

/**
 * The order that the texts of a field are written in. `07/13/2019` can only have the month first, `13/07/2019` only the day; what
 * one date of the column tells holds for those that tell nothing, for they came from one system.
 */
export function dateOrder(context: CellContext): WrittenOrder {
  let [hasDayFirst, hasMonthFirst] = [false, false];
  for (const value of sampleValues(context)) {
    const parts = typeof value === 'string' ? DIGITS.exec(value) : null;
    if (!parts) continue;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    hasDayFirst ||= first > MONTHS && second <= MONTHS;
    hasMonthFirst ||= second > MONTHS && first <= MONTHS;
  }
  if (hasDayFirst && hasMonthFirst) return 'either';
  if (hasMonthFirst) return 'month';
  return hasDayFirst ? 'day' : 'unknown';
}
