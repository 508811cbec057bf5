import type { Pence } from '../model/money';
import { compareClasses, pairKey } from './groups';
import type { Payment } from './hand-out';
import { whyNot } from './may-pay';
import type { AllocationProblem, UnmetMinimum } from './problem';

/** A payment that stays below its fund's least award. */
export interface TooSmall extends Payment {
  readonly minimum: Pence;
}

/** Least awards that keep money from services that are short: those that were given up, and those that no award can reach. */
export function unmetMinimums(
  problem: AllocationProblem,
  payments: readonly Payment[],
  dropped: ReadonlyMap<string, TooSmall>,
): readonly UnmetMinimum[] {
  return [...unmetAmong(problem, [...dropped.values()], payments), ...outOfReach(problem, payments, dropped)];
}

/** Those who are short in the end; others were paid from elsewhere. */
function unmetAmong(
  { locked }: AllocationProblem,
  dropped: readonly TooSmall[],
  payments: readonly Payment[],
): readonly UnmetMinimum[] {
  const [paid, had] = [sumsBy(payments, ({ service }) => service.id), sumsBy(locked, ({ service }) => service)];
  return dropped
    .filter(({ service: { id, need } }) => (paid.get(id) ?? 0) + (had.get(id) ?? 0) < need)
    .map(({ fund, service, minimum, amount }) => ({ fund, service: service.id, minimum, amount }));
}

/**
 * Services that are short and ask a fund for less than it gives at least, while it has money left or pays services that come after them:
 * no award can be right there.
 */
function outOfReach(
  { funds, services, locked }: AllocationProblem,
  payments: readonly Payment[],
  dropped: ReadonlyMap<string, TooSmall>,
): readonly UnmetMinimum[] {
  const limited = funds.filter(({ minimum = 0 }) => minimum > 0);
  if (limited.length === 0) return [];
  const from = [sumsBy(payments, ({ fund }) => fund), sumsBy(locked, ({ fund }) => fund)];
  const to = [sumsBy(payments, ({ service }) => service.id), sumsBy(locked, ({ service }) => service)];
  const had = (sums: typeof from, id: string) => sums.reduce((sum, one) => sum + (one.get(id) ?? 0), 0);
  const closed = new Set(locked.map(({ fund, service }) => pairKey(fund, service)));
  return limited.flatMap((fund) => {
    const left = Math.max(0, fund.amount + fund.tolerance - had(from, fund.id));
    const paid = payments.filter((payment) => payment.fund === fund.id);
    return services.flatMap((service) => {
      const short = service.need - had(to, service.id);
      const most = Math.min(service.need - (to[1]?.get(service.id) ?? 0), fund.maximum ?? Infinity);
      const minimum = fund.minimum ?? 0;
      const key = pairKey(fund.id, service.id);
      if (short <= 0 || most >= minimum || closed.has(key) || dropped.has(key) || whyNot(fund, service)) return [];
      const later = paid.filter((payment) => compareClasses(service, payment.service) < 0);
      const amount = Math.min(
        short,
        later.reduce((sum, one) => sum + one.amount, left),
      );
      return amount > 0 ? [{ fund: fund.id, service: service.id, minimum, amount }] : [];
    });
  });
}

/** Amounts by key. */
export function sumsBy<T extends { readonly amount: Pence }>(
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, Pence> {
  const sums = new Map<string, Pence>();
  for (const item of items) sums.set(key(item), item.amount + (sums.get(key(item)) ?? 0));
  return sums;
}
