import type { Pence } from '../model/money';
import { compareClasses } from './groups';
import type { Payment } from './hand-out';
import type { FundedService } from './problem';

/** What each class of services gets, first class first. */
export type ClassTotals = readonly Pence[];

/** Adds payments up by class: contracted before planned, then by rank. */
export function totalsByClass(services: readonly FundedService[]): (payments: readonly Payment[]) => ClassTotals {
  const sorted = [...services].sort(compareClasses);
  const classOf = new Map<string, number>();
  let last = -1;
  sorted.forEach((service, place) => {
    const before = sorted[place - 1];
    if (!before || compareClasses(before, service) !== 0) last += 1;
    classOf.set(service.id, last);
  });
  return (payments) => {
    const totals = new Array<Pence>(last + 1).fill(0);
    for (const { service, amount } of payments) {
      const place = classOf.get(service.id) ?? 0;
      totals[place] = (totals[place] ?? 0) + amount;
    }
    return totals;
  };
}

/** Above zero where the first class that differs gets more by the one: nothing makes up for what an earlier class loses. */
export function compareTotals(one: ClassTotals, other: ClassTotals): number {
  const place = one.findIndex((total, index) => total !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
