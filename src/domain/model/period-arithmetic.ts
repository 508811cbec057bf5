import { FIRST_MONTH, financialYearOf, isMonthEnd, monthsLater, periodOfDays } from './make-period';
import { keptFor } from './kept-for';
import type { Period } from './periods';
import { addDays, addDaysTo, parseIsoDate, printIsoDate, serialOfIso } from '../../cells/serial-dates';

/** First and last day, `YYYY-MM-DD`, both inclusive. */
export type Days = Pick<Period, 'start' | 'end'>;

/** Days from first to last, both included. A workbook has thousands of values of a few periods, so each is worked out once. */
export const daysIn = keptFor(
  ({ start, end }: Days): number => (serialOfIso(end) ?? 0) - (serialOfIso(start) ?? 0) + 1,
);

/** Months of a period of whole months; undefined for one that begins or ends within a month. */
export const monthsIn = keptFor(({ start, end }: Days): number | undefined => {
  const [first, last] = [parseIsoDate(start), parseIsoDate(end)];
  if (!first || !last || first.day !== 1 || !isMonthEnd(last)) return undefined;
  return (last.year - first.year) * 12 + last.month - first.month + 1;
});

/** As many whole months, up to the day before. */
export const periodBefore = keptFor(({ start, end }: Days): Days => {
  const [first, last] = [parseIsoDate(start), parseIsoDate(end)];
  if (!first || !last) return { start: '', end: '' };
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const before = { ...monthsLater(first, -months), day: first.day };
  return { start: printIsoDate(before), end: addDaysTo(start, -1) };
});

/** The same days a year before. */
export const yearBefore = keptFor(({ start, end }: Days): Days => {
  const first = parseIsoDate(start);
  const after = parseIsoDate(end);
  if (!first || !after) return { start: '', end: '' };
  // The day after the last is the first of a month: by it, the end of February is found in leap years, too.
  const next = addDays(after, 1);
  return {
    start: printIsoDate({ ...first, year: first.year - 1 }),
    end: printIsoDate(addDays({ ...next, year: next.year - 1 }, -1)),
  };
});

/** The financial year a period begins in, as the year that year begins in: 2019 for `2019-20 Q1`. */
export function financialYearOfPeriod({ start }: Pick<Days, 'start'>): number | undefined {
  const day = parseIsoDate(start);
  return day && financialYearOf(day);
}

/** First day of the financial year in which a day lies. */
export function financialYearStart(iso: string): string {
  const day = parseIsoDate(iso);
  return day ? printIsoDate({ year: financialYearOf(day), month: FIRST_MONTH, day: 1 }) : iso;
}

/** The same days with their label; undefined where they are no period. */
export function labelled({ start, end }: Days): Period | undefined {
  const [first, last] = [parseIsoDate(start), parseIsoDate(end)];
  return first && last ? periodOfDays(first, last) : undefined;
}

/** True where they are the same days. */
export function isSameDays(one: Days, other: Days): boolean {
  return one.start === other.start && one.end === other.end;
}
