import { MONTH_NAMES } from './month-names';
import type { Period } from './periods';
import { addDays, daysInMonth, parseIsoDate, printIsoDate, type CalendarDay } from '../../cells/serial-dates';

/** The month in which a financial year begins: April. */
export const FIRST_MONTH = 4;

/** A month of a calendar year; months count from 1. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** Whole days from first to last, both included; undefined when the last is before the first. */
export function periodOfDays(first: CalendarDay, last: CalendarDay): Period | undefined {
  const [start, end] = [printIsoDate(first), printIsoDate(last)];
  return start <= end ? { start, end, label: labelOf(first, last) } : undefined;
}

/** Whole months from first to last, both included; undefined when the last is before the first. */
export function periodOfMonths(first: YearMonth, last: YearMonth = first): Period | undefined {
  return periodOfDays({ ...first, day: 1 }, { ...last, day: daysInMonth(last.year, last.month) });
}

/** So many months of the financial year that begins in `startYear`, from its month `offset` (0 is April). */
export function periodInFinancialYear(startYear: number, offset: number, months: number): Period | undefined {
  const first = monthsLater({ year: startYear, month: FIRST_MONTH }, offset);
  return periodOfMonths(first, monthsLater(first, months - 1));
}

/** The same month moved on (or back, for a negative number). */
export function monthsLater({ year, month }: YearMonth, months: number): YearMonth {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The year in which the financial year of a month began: March 2020 → 2019. */
export function financialYearOf({ year, month }: YearMonth): number {
  return month >= FIRST_MONTH ? year : year - 1;
}

/** True for the last day of a month. */
export function isMonthEnd(day: CalendarDay): boolean {
  return addDays(day, 1).day === 1;
}

/** A period as we write it: `2019-20 Q1`, `April 2019`, `2019-20`, `1 April 2019 to 30 September 2019`. */
export function printPeriod(period: Pick<Period, 'start' | 'end'>): string {
  const first = parseIsoDate(period.start);
  const last = parseIsoDate(period.end);
  return first && last ? labelOf(first, last) : `${period.start} to ${period.end}`;
}

function labelOf(first: CalendarDay, last: CalendarDay): string {
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const areWhole = first.day === 1 && isMonthEnd(last);
  const intoYear = (first.month - FIRST_MONTH + 12) % 12;
  const year = financialYearOf(first);
  const yearLabel = `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
  if (areWhole && months === 1) return `${MONTH_NAMES[first.month - 1] ?? ''} ${first.year}`;
  if (areWhole && months === 3 && intoYear % 3 === 0) return `${yearLabel} Q${intoYear / 3 + 1}`;
  if (areWhole && months === 12 && intoYear === 0) return yearLabel;
  return `${printDay(first)} to ${printDay(last)}`;
}

function printDay({ year, month, day }: CalendarDay): string {
  return `${day} ${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}
