import { TEMPLATE_LABELS } from '../messages/templates';
import { FIRST_MONTH, isMonthEnd, monthsLater, periodOfMonths } from '../model/make-period';
import { MONTH_NAMES } from '../model/month-names';
import type { Period } from '../model/periods';
import type { Frequency } from '../model/registers';
import { parseIsoDate } from '../model/serial-dates';

/** The columns of figures of a summary. */
export interface TemplatePeriods {
  readonly headings: readonly string[];
  /** Heading of the column that adds them up; absent where there is only one. */
  readonly total?: string;
}

const MONTHS: Readonly<Record<Frequency, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

/** Where the year is not known yet, it is said above the table. */
const YEARLESS: Readonly<Record<Frequency, readonly string[]>> = {
  monthly: Array.from({ length: 12 }, (_, index) => MONTH_NAMES[(index + FIRST_MONTH - 1) % 12] ?? ''),
  quarterly: ['Q1', 'Q2', 'Q3', 'Q4'],
  'half-yearly': ['H1', 'H2'],
  // A year without its number cannot be told from a total of the year.
  yearly: ['Q1', 'Q2', 'Q3', 'Q4'],
};

/**
 * The period, parted as often as the service reports (every quarter, where that is not known): a year becomes four
 * quarters, a quarter of a service that reports monthly three months. What cannot be parted evenly stays one column.
 */
export function templatePeriods(period: Period | undefined, frequency: Frequency = 'quarterly'): TemplatePeriods {
  if (!period) return { headings: YEARLESS[frequency], total: TEMPLATE_LABELS.yearToDate };
  const headings = partsOf(period, MONTHS[frequency]).map(({ label }) => label);
  if (headings.length === 1) return { headings };
  const isYear = period.start.slice(5, 7) === String(FIRST_MONTH).padStart(2, '0');
  return { headings, total: isYear ? TEMPLATE_LABELS.yearToDate : TEMPLATE_LABELS.total };
}

function partsOf(period: Period, step: number): readonly Period[] {
  const [first, last] = [parseIsoDate(period.start), parseIsoDate(period.end)];
  if (!first || !last || first.day !== 1 || !isMonthEnd(last)) return [period];
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const isAligned = (first.month - FIRST_MONTH + 12) % step === 0;
  if (months > 12 || months % step !== 0 || !isAligned) return [period];
  const parts = Array.from({ length: months / step }, (_, index) => {
    const start = monthsLater(first, index * step);
    return periodOfMonths(start, monthsLater(start, step - 1));
  });
  return parts.every((part) => part !== undefined) ? parts : [period];
}
