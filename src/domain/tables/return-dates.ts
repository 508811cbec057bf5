import type { Period } from '../model/periods';
import { periodInFinancialYear } from '../model/make-period';
import type { Frequency, Settings } from '../model/registers';
import { addDaysTo } from '../../cells/serial-dates';

/**
 * Days from the end of a period until its return is due, where the table `Settings` does not say: four weeks, an assumption of
 * ours. Neither the 2019 report nor the grant terms we know of name a day for a provider's return.
 */
const DUE_DAYS = 28;

/** Months of a period of each frequency. */
export const MONTHS: Readonly<Record<Frequency, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

/** The last day on which a return for the period is in time. */
export function dueDay({ end }: Pick<Period, 'end'>, settings: Settings | undefined): string {
  return addDaysTo(end, settings?.returnDueDays ?? DUE_DAYS);
}

/** The periods of a frequency, in financial years, that touch the days from first to last, in order. */
export function periodsBetween(frequency: Frequency, first: string, last: string): readonly Period[] {
  const months = MONTHS[frequency];
  const periods: Period[] = [];
  for (let year = Number(first.slice(0, 4)) - 1; year <= Number(last.slice(0, 4)); year++) {
    for (let offset = 0; offset < 12; offset += months) {
      const period = periodInFinancialYear(year, offset, months);
      if (period && period.end >= first && period.start <= last) periods.push(period);
    }
  }
  return periods;
}
