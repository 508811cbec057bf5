import type { Period } from './periods';

/** From and to which day something holds, both inclusive, as `YYYY-MM-DD`; open where a day is absent. */
export interface Validity {
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Whole days, both inclusive. */
type Days = Pick<Period, 'start' | 'end'>;

/** Before and after every day that a workbook can hold. */
const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31'] as const;

/** True where it holds on at least one day of the period. */
export function holdsIn(validity: Validity, period: Days): boolean {
  return !hasEndedBefore(validity, period) && !beginsAfter(validity, period);
}

/** True where its last day is over when the period begins. */
export function hasEndedBefore({ validTo = LAST_DAY }: Validity, { start }: Days): boolean {
  return validTo < start;
}

/** True where its first day comes after the period. */
export function beginsAfter({ validFrom = FIRST_DAY }: Validity, { end }: Days): boolean {
  return validFrom > end;
}

/** True where both hold on one day at least. */
export function holdTogether(one: Validity, other: Validity): boolean {
  return holdsIn(one, { start: other.validFrom ?? FIRST_DAY, end: other.validTo ?? LAST_DAY });
}

/**
 * The day to judge by where the period is not known: the last on which any of them holds, so that what has been replaced is
 * out, and a specification for one year still serves.
 */
export function lastDayOf(all: readonly Validity[]): Days {
  const ends = all.map(({ validTo }) => validTo ?? LAST_DAY).sort();
  const day = ends.at(-1) ?? LAST_DAY;
  return { start: day, end: day };
}

/** Orders by first day, the earliest first; equal ones stay as they were. */
export function byFirstDay(one: Validity, other: Validity): number {
  const [first, second] = [one.validFrom ?? FIRST_DAY, other.validFrom ?? FIRST_DAY];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
