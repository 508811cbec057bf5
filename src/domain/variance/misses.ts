import { isSameDays, periodBefore } from '../model/period-arithmetic';
import type { Series } from './series';

/**
 * How many of the last periods in a row missed the target by more than its tolerance. A period that is missing, that the service ran
 * in only in part, or that was counted by another definition ends the row: nobody can say that it was missed.
 */
export function missesRunning({ kpi, category, points }: Series): number {
  const { target, tolerance = 0, betterIs = 'neither' } = kpi;
  if (target === undefined || category !== '' || betterIs === 'neither') return 0;
  const slack = (Math.abs(target) * tolerance) / 100;
  const isMissed = (value: number): boolean =>
    betterIs === 'higher' ? value < target - slack : value > target + slack;
  const fromEnd = [...points].reverse();
  const end = fromEnd.findIndex(({ period, value, isPart, definition }, at) => {
    const later = fromEnd[at - 1];
    const follows = !later || (isSameDays(periodBefore(later.period), period) && later.definition === definition);
    return !follows || isPart || !isMissed(value);
  });
  return end < 0 ? fromEnd.length : end;
}
