import { MONTHS } from '../tables/return-dates';
import { TEMPLATE_LABELS } from '../tables/templates';
import { FIRST_MONTH, isMonthEnd, monthsLater, periodOfMonths } from '../model/make-period';
import { MONTH_NAMES } from '../model/month-names';
import type { Period } from '../model/periods';
import type { Frequency, ServiceRecord } from '../model/registers';
import { parseIsoDate } from '../../cells/serial-dates';

/** The columns of figures of a summary. */
export interface TemplatePeriods {
  readonly headings: readonly string[];
  /** Heading of the column that adds them up; absent where there is only one. */
  readonly total?: string;
}

/** Where the year is not known yet, it is said above the table. */
const YEARLESS: Readonly<Record<Frequency, readonly string[]>> = {
  monthly: Array.from({ length: 12 }, (_, index) => MONTH_NAMES[(index + FIRST_MONTH - 1) % 12] ?? ''),
  quarterly: ['Q1', 'Q2', 'Q3', 'Q4'],
  'half-yearly': ['H1', 'H2'],
  // A year without its number cannot be told from a total of the year.
  yearly: ['Q1', 'Q2', 'Q3', 'Q4'],
};

/** What decides how finely a service reports. */
type Reporting = Pick<ServiceRecord, 'frequency' | 'isHighRisk'>;

/**
 * The period, parted as often as the service reports (every quarter, where that is not known, and at least every quarter where
 * its risk is high: report § 4.5): a year becomes four quarters, a quarter of a service that reports monthly three months.
 * What cannot be parted evenly stays one column; of a high-risk service it becomes months.
 */
export function templatePeriods(period: Period | undefined, service: Reporting = {}): TemplatePeriods {
  const frequency = frequencyOf(service);
  if (!period) return { headings: YEARLESS[frequency], total: TEMPLATE_LABELS.yearToDate };
  const parts = partsOf(period, MONTHS[frequency]);
  const isWhole = parts.length === 1 && (monthsIn(period) ?? 0) > MONTHS[frequency];
  const headings = (isWhole && service.isHighRisk === true ? partsOf(period, 1) : parts).map(({ label }) => label);
  if (headings.length === 1) return { headings };
  const isYear = period.start.slice(5, 7) === String(FIRST_MONTH).padStart(2, '0');
  return { headings, total: isYear ? TEMPLATE_LABELS.yearToDate : TEMPLATE_LABELS.total };
}

function frequencyOf({ frequency = 'quarterly', isHighRisk }: Reporting): Frequency {
  return isHighRisk === true && MONTHS[frequency] > MONTHS.quarterly ? 'quarterly' : frequency;
}

/** How many months the period has; undefined where it is not of whole ones. */
function monthsIn({ start, end }: Period): number | undefined {
  const [first, last] = [parseIsoDate(start), parseIsoDate(end)];
  if (!first || !last || first.day !== 1 || !isMonthEnd(last)) return undefined;
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

function partsOf(period: Period, step: number): readonly Period[] {
  const [first, months] = [parseIsoDate(period.start), monthsIn(period)];
  if (!first || months === undefined || months > 12 || months % step !== 0) return [period];
  if ((first.month - FIRST_MONTH + 12) % step !== 0) return [period];
  const parts = Array.from({ length: months / step }, (_, index) => {
    const start = monthsLater(first, index * step);
    return periodOfMonths(start, monthsLater(start, step - 1));
  });
  return parts.every((part) => part !== undefined) ? parts : [period];
}
