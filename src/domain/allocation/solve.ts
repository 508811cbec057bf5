import { pairKey, prepare, type Decided } from './groups';
import { handOut, type Payment } from './hand-out';
import { meetMinimums } from './minimums';
import { payRestrictedFirst } from './restricted-first';
import type { AllocationProblem, Award, UnmetMinimum } from './problem';

/** The awards, before anything is said about them. */
export interface Solved {
  /** Locked ones as they were, and what was worked out; one for each pair and lock, none of nothing. In table order. */
  readonly awards: readonly Award[];
  readonly unmetMinimums: readonly UnmetMinimum[];
  /** How often money was worked out until no award was too small: once without least awards. */
  readonly turns: number;
}

/**
 * Finds the awards: locks and limits kept; contracted before planned, then by rank; max–min fair within a rank; the most restricted money
 * first; the same for every order of rows; to the penny. See docs/decisions/0008 for the method.
 */
export function solve(problem: AllocationProblem): Solved {
  const pay = (of: AllocationProblem, decided: Decided): readonly Payment[] => {
    const prepared = prepare(of, decided);
    return handOut(prepared, payRestrictedFirst(prepared));
  };
  const { payments, unmet, turns } = meetMinimums(problem, pay);
  return { awards: inTableOrder(problem, payments), unmetMinimums: unmet, turns };
}

function inTableOrder({ funds, services, locked }: AllocationProblem, payments: readonly Payment[]): readonly Award[] {
  const fundPlace = new Map(funds.map(({ id }, index) => [id, index]));
  const servicePlace = new Map(services.map(({ id }, index) => [id, index]));
  const amounts = new Map<string, Award>();
  for (const {
    fund,
    service: { id: service },
    amount,
  } of payments) {
    const key = pairKey(fund, service);
    amounts.set(key, { fund, service, amount: amount + (amounts.get(key)?.amount ?? 0), isLocked: false });
  }
  const place = ({ fund, service }: Award) =>
    (fundPlace.get(fund) ?? 0) * (services.length + 1) + (servicePlace.get(service) ?? 0);
  return [...locked, ...amounts.values()].sort((a, b) => place(a) - place(b));
}
