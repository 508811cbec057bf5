import type { Pence } from '../model/money';
import { fillClasses, nodeOf, type Filled } from './fill-classes';
import { FlowNetwork } from './flow/network';
import type { Offering, Prepared } from './groups';

/** A group with what each fund gives it, the most restricted fund first. */
export interface Paid extends Filled {
  readonly from: readonly { readonly offering: number; readonly amount: Pence }[];
}

const SOURCE = 0;
const TARGET = 1;

/**
 * Who pays what the groups get: the most restricted money first. Funds are let in one after another; what a fund pays never becomes
 * less when the next is let in, so each prefix of the order pays the most it can, and the flexible money behind it the least.
 */
export function payRestrictedFirst(prepared: Prepared): readonly Paid[] {
  const { offerings } = prepared;
  const filled = fillClasses(prepared);
  const first = nodeOf(offerings.length);
  const network = new FlowNetwork(SOURCE, TARGET, first + filled.length);
  const order = inOrderOfRestriction(prepared);
  const rank = new Map(order.map((offering, place) => [offering, place]));
  const doors = offerings.map((_, index) => network.addArc(SOURCE, nodeOf(index), 0));
  const arcs = filled.map(({ group, amount }, index) => {
    network.addArc(first + index, TARGET, amount);
    return [...group.payers]
      .sort((a, b) => (rank.get(a.offering) ?? 0) - (rank.get(b.offering) ?? 0))
      .map(({ offering, most }) => ({ offering, arc: network.addArc(nodeOf(offering), first + index, most) }));
  });
  // What may be awarded on top of a fund's amount is the last money of all.
  for (const part of ['money', 'tolerance'] as const) {
    for (const offering of order) {
      const door = doors[offering] ?? 0;
      network.widen(door, offerings[offering]?.[part] ?? 0);
      network.augment();
      // What cannot flow now never can, for later flow does not open a way out of all that is reached from here: not searched again.
      network.close(door);
    }
  }
  return filled.map((one, index) => ({
    ...one,
    from: (arcs[index] ?? []).flatMap(({ offering, arc }) => {
      const amount = network.flowOf(arc);
      return amount > 0 ? [{ offering, amount }] : [];
    }),
  }));
}

/** Ringfenced funds before the others; among them the one whose services ask for less in all: its money has fewer other uses. */
function inOrderOfRestriction({ offerings, classes }: Prepared): readonly number[] {
  const asked = offerings.map(() => 0);
  for (const { payers, open } of classes.flat())
    for (const { offering } of payers) asked[offering] = (asked[offering] ?? 0) + open;
  const isFlexible = (offering: Offering | undefined) => Number(offering?.fund.purposes.length === 0);
  return [...offerings.keys()].sort(
    (a, b) => isFlexible(offerings[a]) - isFlexible(offerings[b]) || (asked[a] ?? 0) - (asked[b] ?? 0) || a - b,
  );
}
