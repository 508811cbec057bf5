import { exchangeGroups, type Short } from './exchange';
import { whyNot } from './may-pay';
import type { AllocationProblem, Award, Shortfall } from './problem';
import { reachOf } from './reach';
import { openIn, standingOf, type Standing } from './standing';
import { whyNoMore } from './why-no-more';
import { wouldMeetAmong } from './would-meet';

/**
 * Explains every shortfall from the awards alone, by the cut in the residual network: the funds whose money could reach the service are used
 * in full (else it would have reached it), and whatever has money left lies beyond the cut. In table order.
 */
export function explainShortfalls(problem: AllocationProblem, awards: readonly Award[]): readonly Shortfall[] {
  const standing = standingOf(problem, awards);
  const groups = exchangeGroups(problem, standing);
  const shorts = groups.flatMap((group) => group.short.map((one): Short => ({ ...one, group })));
  if (shorts.length === 0) return [];
  const reach = reachOf(groups, problem.funds.length);
  const wouldMeet = wouldMeetAmong(problem, standing, groups, shorts);
  const rich = problem.funds.filter((fund) => openIn(fund, standing) > 0);
  const places = new Map(problem.services.map(({ id }, place) => [id, place]));
  const placeOf = ({ service }: Short) => places.get(service.id) ?? 0;
  return [...shorts]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((short): Shortfall => {
      const known = wouldMeet.get(short.service.id);
      return {
        service: short.service.id,
        amount: short.amount,
        ...usedInFull(problem, short, reach(short.group), standing),
        cannotPay: rich.map((fund) => ({
          fund: fund.id,
          unspent: openIn(fund, standing),
          because: whyNoMore(fund, short.service, standing),
        })),
        ...(known && { wouldMeet: known }),
      };
    });
}

/** Funds that hold nothing are no part of an explanation; what has money left (because of a least award) is named as such. */
function usedInFull(
  { funds }: AllocationProblem,
  { service }: Short,
  reached: ReadonlySet<number>,
  standing: Standing,
): Pick<Shortfall, 'fullyUsed' | 'indirectly'> {
  const used = funds.filter(
    (fund, place) => reached.has(place) && standing.awardedFrom(fund.id) > 0 && openIn(fund, standing) <= 0,
  );
  return {
    fullyUsed: used.map(({ id }) => id),
    indirectly: used.filter((fund) => whyNot(fund, service) !== undefined).map(({ id }) => id),
  };
}
