import type { Pence } from '../model/money';
import { compareIds } from './compare-ids';
import { compareClasses, pairKey } from './groups';
import type { Payment } from './hand-out';
import { whyNot } from './may-pay';
import type { AllocationProblem, Fund, UnmetMinimum } from './problem';

/** A payment that stays below its fund's least award. */
interface TooSmall extends Payment {
  readonly minimum: Pence;
}

/**
 * Least awards make the problem combinatorial: no flow answers them. They are repaired instead: while awards stay below the least their fund
 * gives, the least deserving of them (last class, then smallest) get nothing from that fund and everything is worked out again
 * without them. No limit is ever broken; what a service loses by it is told. Ends, because each turn forbids at least one pair.
 */
export function meetMinimums(
  problem: AllocationProblem,
  payWithout: (forbidden: ReadonlySet<string>) => readonly Payment[],
): { readonly payments: readonly Payment[]; readonly unmet: readonly UnmetMinimum[] } {
  const funds = new Map(problem.funds.map((fund) => [fund.id, fund]));
  const forbidden = new Map<string, TooSmall>();
  for (;;) {
    const payments = payWithout(new Set(forbidden.keys()));
    const tooSmall = payments.flatMap((payment) => tooSmallIn(payment, funds)).sort(leastDeserving);
    if (tooSmall.length === 0) {
      const dropped = [...forbidden.values()];
      return { payments, unmet: [...unmetAmong(dropped, payments), ...outOfReach(problem, payments, forbidden)] };
    }
    // A quarter at a time: the money of those who get nothing may lift the others above their minimum.
    for (const one of tooSmall.slice(0, Math.ceil(tooSmall.length / 4)))
      forbidden.set(pairKey(one.fund, one.asking.service.id), one);
  }
}

function tooSmallIn(payment: Payment, funds: ReadonlyMap<string, Fund>): readonly TooSmall[] {
  const minimum = funds.get(payment.fund)?.minimum ?? 0;
  return payment.amount < minimum ? [{ ...payment, minimum }] : [];
}

function leastDeserving(one: TooSmall, other: TooSmall): number {
  const [a, b] = [one.asking.service, other.asking.service];
  return (
    compareClasses(b, a) || one.amount - other.amount || compareIds(b.id, a.id) || compareIds(other.fund, one.fund)
  );
}

/** Those who are short in the end; others were paid from elsewhere. */
function unmetAmong(dropped: readonly TooSmall[], payments: readonly Payment[]): readonly UnmetMinimum[] {
  const paid = sumsBy(payments, ({ asking }) => asking.service.id);
  return dropped
    .filter(({ asking }) => (paid.get(asking.service.id) ?? 0) < asking.open)
    .map(({ fund, asking, minimum, amount }) => ({ fund, service: asking.service.id, minimum, amount }));
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
  const to = [sumsBy(payments, ({ asking }) => asking.service.id), sumsBy(locked, ({ service }) => service)];
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
      const later = paid.filter(({ asking }) => compareClasses(service, asking.service) < 0);
      const amount = Math.min(
        short,
        later.reduce((sum, one) => sum + one.amount, left),
      );
      return amount > 0 ? [{ fund: fund.id, service: service.id, minimum, amount }] : [];
    });
  });
}

function sumsBy<T extends { readonly amount: Pence }>(
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, Pence> {
  const sums = new Map<string, Pence>();
  for (const item of items) sums.set(key(item), item.amount + (sums.get(key(item)) ?? 0));
  return sums;
}
