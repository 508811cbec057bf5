import { financialYearOfPeriod } from '../../model/period-arithmetic';
import type { Entry } from '../../model/table-reading';
import { periodOf } from './period-label';

/** `Apr-19 … Jun-19 | Q1`: a quarter of no year is of the year of the periods before it, else of those after it. */
export function withYearOfOthers(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry, index) => {
    const { periodOfNoYear, ...rest } = entry;
    if (periodOfNoYear === undefined) return entry;
    const near = [...entries.slice(0, index).reverse(), ...entries.slice(index + 1)].find(({ period }) => period);
    const financialYear = near?.period && financialYearOfPeriod(near.period);
    const period = financialYear === undefined ? undefined : periodOf(periodOfNoYear, { financialYear }).period;
    return period ? { ...rest, period } : entry;
  });
}
