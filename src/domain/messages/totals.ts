import { counted, printNumber } from '../text/grammar';

/** A total and what it should be the total of. A type, because a sentence's data are plain words. */
export type TotalData = Readonly<{
  totalCell: string;
  total: number;
  /** `B7:E7`. */
  partsCell: string;
  sum: number;
  /** `above` the sum or `below` the largest part, where people may be counted in several periods but once in the total. */
  how: 'differs' | 'above' | 'below';
  largest: number;
  largestCell: string;
  places: number;
}>;

/** `what` is the total, or the year to date. */
export function sayTotal(label: string, what: string, data: TotalData): string {
  const { totalCell, total, partsCell, sum, how, largest, largestCell, places } = data;
  const said = `${totalCell}, ${label}: ${what} is ${printNumber(total)}`;
  const against = {
    differs: `, but the sum of ${partsCell} is ${printNumber(sum)}.`,
    above: `, more than the sum of ${partsCell}, which is ${printNumber(sum)}.`,
    below: `, less than the ${printNumber(largest)} in ${largestCell} alone.`,
  }[how];
  return `${said}${against}${places > 1 ? ` The same goes for ${counted(places - 1, 'other total')}.` : ''}`;
}

/** The end of a sentence about one of several periods, or of several others of a kind. */
export function alsoIn(places: number, other = 'other period'): string {
  return places > 1 ? ` The same goes for ${counted(places - 1, other)}.` : '';
}
