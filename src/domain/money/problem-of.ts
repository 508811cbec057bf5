import type { MoneyBook } from './money-book';
import type { AllocationProblem } from '../allocation/problem';

/** What is to be allocated: awards that are not locked are worked out anew. Only of a book that `checkMoney` finds nothing blocking in. */
export function problemOf({ funds, services, awards }: MoneyBook): AllocationProblem {
  return {
    funds,
    services,
    locked: awards
      .filter(({ isLocked }) => isLocked)
      .map(({ fund, service, amount, isLocked }) => ({ fund, service, amount, isLocked })),
  };
}
