import { whyNot } from './may-pay';
import type { AllocationProblem, Award, Fund, FundedService, Unspent } from './problem';
import { leftOf, shortOf, standingOf, type Standing } from './standing';
import { whyNoMore } from './why-no-more';

/** Ringfenced funds with money left, each with the services that may use it and why they do not. In table order. */
export function explainUnspent(problem: AllocationProblem, awards: readonly Award[]): readonly Unspent[] {
  const standing = standingOf(problem, awards);
  return problem.funds
    .filter((fund) => fund.purposes.length > 0 && leftOf(fund, standing) > 0)
    .map((fund) => ({
      fund: fund.id,
      amount: leftOf(fund, standing),
      services: problem.services
        .filter((service) => !whyNot(fund, service))
        .map((service) => ({ service: service.id, because: becauseOf(fund, service, standing) })),
    }));
}

function becauseOf(fund: Fund, service: FundedService, standing: Standing): Unspent['services'][number]['because'] {
  if (shortOf(service, standing) === 0) return 'met';
  const why = whyNoMore(fund, service, standing);
  if (why === 'purpose' || why === 'period') throw new RangeError('Only services that the fund may pay are asked.');
  return why;
}
