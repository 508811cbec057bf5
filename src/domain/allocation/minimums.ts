import type { Pence } from '../model/money';
import { compareIds } from './compare-ids';
import { compareClasses, pairKey } from './groups';
import type { Payment } from './hand-out';
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
    if (tooSmall.length === 0) return { payments, unmet: unmetAmong([...forbidden.values()], payments) };
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
  const paid = new Map<string, Pence>();
  for (const { asking, amount } of payments) paid.set(asking.service.id, amount + (paid.get(asking.service.id) ?? 0));
  return dropped
    .filter(({ asking }) => (paid.get(asking.service.id) ?? 0) < asking.open)
    .map(({ fund, asking, minimum, amount }) => ({ fund, service: asking.service.id, minimum, amount }));
}
