import type { AllocationProblem, Award, Fund, FundedService } from './problem';
import type { WhatIf } from './what-if';

/** The problem with changes tried, one after another; a later change of the same thing wins. Nothing of the workbook changes. */
export function withWhatIf(problem: AllocationProblem, changes: readonly WhatIf[]): AllocationProblem {
  return changes.reduce(withOne, problem);
}

function withOne(problem: AllocationProblem, change: WhatIf): AllocationProblem {
  switch (change.kind) {
    case 'fund-amount':
      return { ...problem, funds: problem.funds.map((fund) => withAmount(fund, change)) };
    case 'service-need':
      return { ...problem, services: withService(problem, change.service, { need: change.need }) };
    case 'rank':
      return { ...problem, services: withService(problem, change.service, { rank: change.rank }) };
    case 'lock':
      return {
        ...problem,
        locked: [
          ...withoutPair(problem.locked, change),
          { fund: change.fund, service: change.service, amount: change.amount, isLocked: true },
        ],
      };
    case 'unlock':
      return { ...problem, locked: withoutPair(problem.locked, change) };
  }
}

/** The tolerance is a share of the amount (`Tolerance %`), so it grows and shrinks with it. */
function withAmount(fund: Fund, change: { readonly fund: string; readonly amount: number }): Fund {
  if (fund.id !== change.fund) return fund;
  const share = fund.amount > 0 ? fund.tolerance / fund.amount : 0;
  return { ...fund, amount: change.amount, tolerance: Math.floor(change.amount * share + 1e-6) };
}

function withService(
  { services }: AllocationProblem,
  id: string,
  change: Partial<FundedService>,
): readonly FundedService[] {
  return services.map((service) => (service.id === id ? { ...service, ...change } : service));
}

function withoutPair(
  locked: readonly Award[],
  pair: { readonly fund: string; readonly service: string },
): readonly Award[] {
  return locked.filter(({ fund, service }) => fund !== pair.fund || service !== pair.service);
}
