import type { Pence } from '../model/money';
import { toleranceOf } from '../tables/read-tolerance';
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

/** A tolerance that is a share of the amount grows and shrinks with it; a fund of nothing has the share all the same. */
function withAmount(fund: Fund, { fund: id, amount }: { readonly fund: string; readonly amount: Pence }): Fund {
  if (fund.id !== id) return fund;
  const { tolerancePercent: percent } = fund;
  return { ...fund, amount, ...(percent !== undefined && { tolerance: toleranceOf(amount, percent) }) };
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
