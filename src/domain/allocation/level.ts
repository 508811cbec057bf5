import type { Pence } from '../model/money';

/** A share of cost between 0 and 1, exactly. Products of two amounts do not fit a number, hence the big integers. */
export interface Level {
  readonly part: bigint;
  readonly whole: bigint;
}

/** What a service asks for: it has `had` of its `need` by locked awards. */
export interface Claim {
  readonly need: Pence;
  readonly had: Pence;
}

export const IN_FULL: Level = { part: 1n, whole: 1n };

const NOTHING: Level = { part: 0n, whole: 1n };

/** What a claim comes to at a level, in whole pence and what is left over of a penny (out of `level.whole`). */
export function claimAt(
  { need, had }: Claim,
  { part, whole }: Level,
): { readonly pence: Pence; readonly over: bigint } {
  const exact = part * BigInt(need) - whole * BigInt(had);
  if (exact <= 0n) return { pence: 0, over: 0n };
  return { pence: Number(exact / whole), over: exact % whole };
}

/** What all of these claims come to at a level, rounded down to pence once, at the end. */
export function claimsAt(claims: readonly Claim[], level: Level): Pence {
  let [needs, hads] = [0, 0];
  for (const claim of claims) {
    if (!isAsking(claim, level)) continue;
    needs += claim.need;
    hads += claim.had;
  }
  return needs === 0 ? 0 : claimAt({ need: needs, had: hads }, level).pence;
}

/**
 * The level at which the claims come to `amount` together, exactly. Those who have more than that already by locked awards ask for
 * nothing. `amount` is not above what they need.
 */
export function levelFor(claims: readonly Claim[], amount: Pence): Level {
  let asking = claims.filter(({ need }) => need > 0);
  for (;;) {
    const level = {
      part: BigInt(amount) + BigInt(asking.reduce((sum, { had }) => sum + had, 0)),
      whole: BigInt(asking.reduce((sum, { need }) => sum + need, 0)),
    };
    if (level.whole === 0n) return NOTHING;
    const still = asking.filter((claim) => isAsking(claim, level));
    // Those that have enough already drop out, which lowers the level for the others: until none does.
    if (still.length === asking.length) return level;
    asking = still;
  }
}

function isAsking({ need, had }: Claim, { part, whole }: Level): boolean {
  // Most have nothing yet, and big integers are slow.
  return had === 0 ? part > 0n : part * BigInt(need) > whole * BigInt(had);
}
