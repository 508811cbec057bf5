import type { ExchangeGroup } from './exchange';

/**
 * Backward search in the residual network, fund by fund: which funds' money could reach a group, directly or by taking over awards of
 * funds that can. Their places, as a set; what is not in it lies beyond the cut.
 */
export function reachOf(
  groups: readonly ExchangeGroup[],
  funds: number,
): (group: ExchangeGroup) => ReadonlySet<number> {
  const takers = takersAmong(groups, funds);
  const known = new Map<string, ReadonlySet<number>>();
  return ({ payers }) => {
    const direct = payers.map(({ fund }) => fund);
    const key = direct.join();
    const reached = known.get(key) ?? closure(direct, takers);
    known.set(key, reached);
    return reached;
  };
}

/** For each fund the funds that could take over some of its awards. */
function takersAmong(groups: readonly ExchangeGroup[], funds: number): readonly ReadonlySet<number>[] {
  const takers = Array.from({ length: funds }, () => new Set<number>());
  for (const { payers, movable } of groups)
    for (const fund of movable.keys()) for (const payer of payers) takers[fund]?.add(payer.fund);
  return takers;
}

function closure(direct: readonly number[], takers: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const reached = new Set(direct);
  // A set hands out what is added while it is gone through.
  for (const fund of reached) for (const taker of takers[fund] ?? []) reached.add(taker);
  return reached;
}
