import type { CellValue } from '../../cells/cell-values';
import { given } from './given';
import { readDay } from './read-cells';

/** First and last day of a fund or service. Of days in the wrong order nobody knows which is right: neither is used. */
export function readDays(first: CellValue, last: CellValue): { readonly start?: string; readonly end?: string } {
  const [start, end] = [readDay(first), readDay(last)];
  const areReversed = start !== undefined && end !== undefined && end < start;
  return areReversed ? {} : { ...given('start', start), ...given('end', end) };
}
