import { parseIsoDate } from '../../../cells/serial-dates';
import { financialYearOf } from '../../model/make-period';
import type { Entry } from '../../model/table-reading';
import { periodOf } from './period-label';

/** `Apr-19 … Jun-19 | Q1`: a quarter of no year is of the year of the periods before it, else of those after it. */
export function withYearOfOthers(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ periodOfNoYear }) => periodOfNoYear !== undefined)) return entries;
  return entries.map((entry, index) => {
    if (entry.periodOfNoYear === undefined) return entry;
    const near = [...entries.slice(0, index).reverse(), ...entries.slice(index + 1)];
    const financialYear = near.flatMap(({ period }) => yearOf(period) ?? []).at(0);
    const { period } = financialYear === undefined ? {} : periodOf(entry.periodOfNoYear, { financialYear });
    if (!period) return entry;
    const { periodOfNoYear, ...rest } = entry;
    return periodOfNoYear === '' ? entry : { ...rest, period };
  });
}

function yearOf(period: Entry['period']): number | undefined {
  const day = period && parseIsoDate(period.start);
  return day && financialYearOf(day);
}
