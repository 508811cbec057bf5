import { explainShortfalls } from './explain-shortfalls';
import { explainUnspent } from './explain-unspent';
import type { Allocation, AllocationProblem } from './problem';
import { solve } from './solve';
import { leftOf, shortOf, standingOf } from './standing';

/** Works out who pays what, what becomes of each fund and service, and why services are short and ringfenced money is left. */
export function allocate(problem: AllocationProblem): Allocation {
  const { awards: all, unmetMinimums } = solve(problem);
  const awards = all.filter(({ amount }) => amount > 0);
  const standing = standingOf(problem, awards);
  return {
    awards,
    funds: problem.funds.map((fund) => ({
      fund: fund.id,
      available: fund.amount + fund.tolerance,
      awarded: standing.awardedFrom(fund.id),
      left: leftOf(fund, standing),
    })),
    services: problem.services.map((service) => ({
      service: service.id,
      need: service.need,
      awarded: standing.awardedTo(service.id),
      short: shortOf(service, standing),
    })),
    shortfalls: explainShortfalls(problem, awards),
    unspent: explainUnspent(problem, awards),
    unmetMinimums,
  };
}
