import type { ExchangeGroup, Short } from './exchange';
import { moreMoney } from './more-money';
import type { AllocationProblem, Fund, Shortfall } from './problem';
import { solve } from './solve';
import type { Standing } from './standing';

type WouldMeet = NonNullable<Shortfall['wouldMeet']>;

/**
 * Arcs looked at before the rest is left without an answer: a second or so. Only workbooks with hundreds of funds and thousands of
 * services come near it.
 */
const MOST_WORK = 3e7;

/** Solving takes as long as looking at a hundred arcs for each pair of fund and service, as measured. */
const SOLVING_COST = 100;

/**
 * How much more in which fund would meet each shortfall, by service; the largest shortfalls come first, and those for which there is
 * too much to work out have no answer. Only funds that may pay all that is missing themselves are named. The amount follows from the
 * flow; least and largest awards can break that reasoning, so with those it is tried out, and left out where it does not hold.
 */
export function wouldMeetAmong(
  problem: AllocationProblem,
  standing: Standing,
  groups: readonly ExchangeGroup[],
  shorts: readonly Short[],
): ReadonlyMap<string, WouldMeet> {
  const { funds, services } = problem;
  const money = moreMoney(groups, funds.length);
  const isLumpy = funds.some(({ minimum = 0 }) => minimum > 1);
  const solving = funds.length * services.length * SOLVING_COST;
  let work = 0;
  const metWith = remembered((fund: Fund, amount: number) => {
    const { short, turns } = shortWith(problem, fund, amount);
    work += solving * (turns - 1);
    return short;
  });
  const answers = new Map<string, WouldMeet>();
  for (const { service, amount: missing, group } of [...shorts].sort((a, b) => b.amount - a.amount)) {
    const found: WouldMeet[number][] = [];
    for (const { fund: place, room } of group.payers) {
      const fund = funds[place];
      if (!fund || room < missing) continue;
      work += money.cost;
      if (work > MOST_WORK) return answers;
      // What locks have taken beyond the fund's money has to be filled up first; what a least award holds back is there already.
      const unused = fund.amount + fund.tolerance - standing.awardedFrom(fund.id);
      const amount = money.wanted(place, service) - unused;
      if (amount <= 0) continue;
      if (isLumpy || fund.maximum !== undefined) {
        work += solving;
        if (work > MOST_WORK) return answers;
        if (metWith(fund, amount).has(service.id)) continue;
      }
      found.push({ fund: fund.id, amount, forOthers: Math.max(0, amount - missing) });
    }
    answers.set(service.id, found);
  }
  return answers;
}

/** Who is short when a fund has so much more. */
function shortWith(problem: AllocationProblem, fund: Fund, more: number) {
  const funds = problem.funds.map((one) => (one.id === fund.id ? { ...one, amount: one.amount + more } : one));
  const awarded = new Map<string, number>();
  const { awards, turns } = solve({ ...problem, funds });
  for (const { service, amount } of awards) awarded.set(service, amount + (awarded.get(service) ?? 0));
  const short = new Set(problem.services.filter(({ id, need }) => (awarded.get(id) ?? 0) < need).map(({ id }) => id));
  return { short, turns };
}

function remembered(ask: (fund: Fund, amount: number) => ReadonlySet<string>): typeof ask {
  const known = new Map<string, ReadonlySet<string>>();
  return (fund, amount) => {
    const key = JSON.stringify([fund.id, amount]);
    const answer = known.get(key) ?? ask(fund, amount);
    known.set(key, answer);
    return answer;
  };
}
