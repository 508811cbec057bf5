import type { Pence } from '../model/money';
import type { AllocationProblem, Award, Fund, FundedService } from './problem';

/** What awards come to for each fund, service and pair. */
export interface Standing {
  awardedFrom(fund: string): Pence;
  awardedTo(service: string): Pence;
  awardOf(fund: string, service: string): PairAward;
  /** Who pays a service. */
  payersOf(service: string): ReadonlyMap<string, PairAward>;
}

/** All that one fund pays one service. */
export interface PairAward {
  readonly amount: Pence;
  readonly isLocked: boolean;
}

const NOTHING: PairAward = { amount: 0, isLocked: false };

/** Adds awards up. Locks of the problem count as locks also where they are of nothing. */
export function standingOf({ locked }: Pick<AllocationProblem, 'locked'>, awards: readonly Award[]): Standing {
  const byFund = new Map<string, Pence>();
  const byService = new Map<string, Map<string, PairAward>>();
  const put = ({ fund, service }: Award, change: (pair: PairAward) => PairAward) => {
    const payers = byService.get(service) ?? new Map<string, PairAward>();
    byService.set(service, payers.set(fund, change(payers.get(fund) ?? NOTHING)));
  };
  for (const award of locked) put(award, (pair) => ({ ...pair, isLocked: true }));
  for (const award of awards) {
    byFund.set(award.fund, (byFund.get(award.fund) ?? 0) + award.amount);
    put(award, (pair) => ({ amount: pair.amount + award.amount, isLocked: pair.isLocked || award.isLocked }));
  }
  const payersOf = (service: string) => byService.get(service) ?? new Map<string, PairAward>();
  return {
    awardedFrom: (fund) => byFund.get(fund) ?? 0,
    awardedTo: (service) => [...payersOf(service).values()].reduce((sum, { amount }) => sum + amount, 0),
    awardOf: (fund, service) => payersOf(service).get(fund) ?? NOTHING,
    payersOf,
  };
}

/** What a service still lacks. */
export function shortOf({ id, need }: FundedService, standing: Standing): Pence {
  return Math.max(0, need - standing.awardedTo(id));
}

/** What may still be awarded from a fund, tolerance included; below zero where locks have taken more. */
export function openIn({ id, amount, tolerance }: Fund, standing: Standing): Pence {
  return amount + tolerance - standing.awardedFrom(id);
}

/** What is left of a fund's amount, without its tolerance; below zero where the tolerance is used. */
export function leftOf({ id, amount }: Fund, standing: Standing): Pence {
  return amount - standing.awardedFrom(id);
}
