import type { Pence } from '../model/money';
import type { AllocationProblem, Award } from './problem';
import { standingOf } from './standing';

/** An amount before and after. */
export interface Change {
  readonly before: Pence;
  readonly after: Pence;
}

/** Who gains and who loses between two sets of awards; what stays the same is left out. In table order. */
export interface Difference {
  readonly services: readonly (Change & { readonly service: string })[];
  readonly funds: readonly (Change & { readonly fund: string })[];
  readonly awards: readonly (Change & { readonly fund: string; readonly service: string })[];
}

/** Compares what each service, fund and pair has. Awards of funds or services that the problem does not have are left out. */
export function compareAwards(
  problem: AllocationProblem,
  before: readonly Award[],
  after: readonly Award[],
): Difference {
  const [old, now] = [standingOf({ locked: [] }, before), standingOf({ locked: [] }, after)];
  const { funds, services } = problem;
  return {
    services: services
      .map(({ id }) => ({ service: id, before: old.awardedTo(id), after: now.awardedTo(id) }))
      .filter(isChange),
    funds: funds
      .map(({ id }) => ({ fund: id, before: old.awardedFrom(id), after: now.awardedFrom(id) }))
      .filter(isChange),
    awards: funds.flatMap(({ id: fund }) =>
      services
        .map(({ id: service }) => ({
          fund,
          service,
          before: old.awardOf(fund, service).amount,
          after: now.awardOf(fund, service).amount,
        }))
        .filter(isChange),
    ),
  };
}

function isChange({ before, after }: Change): boolean {
  return before !== after;
}
