import type { Pence } from '../model/money';
import type { Asking, Prepared } from './groups';
import { claimAt, type Level } from './level';
import type { FundedService } from './problem';
import type { Paid } from './restricted-first';

/** What one fund newly pays one service. */
export interface Payment {
  readonly fund: string;
  readonly service: FundedService;
  readonly amount: Pence;
}

/**
 * From groups to services: each member its share at the group's level, then fund after fund to member after member, so that few services
 * are paid by more than one fund.
 */
export function handOut({ offerings }: Prepared, paid: readonly Paid[]): readonly Payment[] {
  return paid.flatMap(({ group, amount, level, from }) => {
    const shares = sharesOf(group.members, amount, level);
    const payments: Payment[] = [];
    let member = 0;
    let due = shares[0] ?? 0;
    for (const { offering, amount: given } of from) {
      for (let left = given; left > 0;) {
        while (due === 0 && member < shares.length) due = shares[++member] ?? 0;
        const asking = group.members[member];
        const fund = offerings[offering]?.fund.id;
        if (!asking || fund === undefined) throw new RangeError('The funds of a group pay what its members get.');
        const part = Math.min(left, due);
        payments.push({ fund, service: asking.service, amount: part });
        left -= part;
        due -= part;
      }
    }
    return payments;
  });
}

/** Each member's share at this level; pennies that rounding leaves go to the largest remainders, then by id. */
function sharesOf(members: readonly Asking[], amount: Pence, level: Level): readonly Pence[] {
  const claims = members.map((member) => claimAt(member, level));
  const shares = claims.map(({ pence }) => pence);
  let left = amount - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = [...members.keys()].sort((a, b) => {
    const [one, other] = [claims[a]?.over ?? 0n, claims[b]?.over ?? 0n];
    return Number(other > one) - Number(other < one) || a - b;
  });
  while (left > 0) {
    const before = left;
    for (const index of byRemainder) {
      const [share, open] = [shares[index] ?? 0, members[index]?.open ?? 0];
      if (left === 0 || share >= open) continue;
      shares[index] = share + 1;
      left--;
    }
    if (left === before) throw new RangeError('A group gets no more than its members ask for.');
  }
  return shares;
}
