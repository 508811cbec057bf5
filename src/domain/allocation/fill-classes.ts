import type { Pence } from '../model/money';
import { FlowNetwork } from './flow/network';
import type { Group, Prepared } from './groups';
import { claimAt, claimsAt, IN_FULL, levelFor, type Level } from './level';

/** What a group gets, and the level at which its members share it. */
export interface Filled {
  readonly group: Group;
  readonly amount: Pence;
  readonly level: Level;
}

/** A group's place in the network: how much may flow on from it is decided step by step. */
interface Sink {
  readonly group: Group;
  readonly node: number;
  readonly arc: number;
  level: Level;
}

const SOURCE = 0;
const TARGET = 1;

/** The node of a fund. */
export const nodeOf = (offering: number): number => 2 + offering;

/**
 * How much each group gets: class after class, and within a class the same share of cost for those who compete for the same money
 * (max–min fair), in whole pence. More flow never takes away from a group served before, so no class gets a penny that one before it
 * could have had.
 */
export function fillClasses({ offerings, classes }: Prepared): readonly Filled[] {
  const groups = classes.flat();
  const first = nodeOf(offerings.length);
  const network = new FlowNetwork(SOURCE, TARGET, first + groups.length);
  for (const [index, { money, tolerance }] of offerings.entries())
    network.addArc(SOURCE, nodeOf(index), money + tolerance);
  const sinks: Sink[] = [];
  // A class enters the network when it is its turn, so that nobody searches it before.
  for (const one of classes) {
    const entered = one.map((group, index): Sink => {
      const node = first + sinks.length + index;
      for (const { offering, most } of group.payers) network.addArc(nodeOf(offering), node, most);
      return { group, node, arc: network.addArc(node, TARGET, 0), level: IN_FULL };
    });
    sinks.push(...entered);
    fillClass(network, entered);
  }
  return sinks.map(({ group, arc, level }) => ({ group, amount: network.flowOf(arc), level }));
}

/** Raises all together until some can have no more; those stay where they are, and the others go on. */
function fillClass(network: FlowNetwork, sinks: readonly Sink[]): void {
  let rising = sinks;
  while (rising.length > 0) {
    const { level, tight, amount } = highestLevel(network, rising);
    for (const sink of tight) sink.level = level;
    give(network, tight, level);
    givePennies(network, tight, level, amount - sumOf(tight, ({ arc }) => network.flowOf(arc)));
    rising = rising.filter((sink) => !tight.includes(sink));
  }
  // Where two cuts cross, a penny may be left between the roundings: it belongs to this class, no matter who gets it.
  for (const { group, arc } of sinks) network.widen(arc, group.open - network.flowOf(arc) - network.restOf(arc));
  network.augment();
}

/**
 * The highest level that all can have at the same time, and those who can have no more than that (`amount` together). It comes down from
 * "in full", each time to the level at which the money behind the cut is enough (Newton's method on the cuts); the network is left
 * as it was.
 */
function highestLevel(network: FlowNetwork, sinks: readonly Sink[]) {
  const before = network.save();
  let level = IN_FULL;
  let tight = sinks;
  let amount = sumOf(sinks, ({ group }) => group.open);
  for (;;) {
    const asked = give(network, sinks, level);
    if (asked === sumOf(sinks, ({ arc }) => network.flowOf(arc))) break;
    const reached = network.reachable();
    tight = sinks.filter(({ node }) => reached[node] !== true);
    // Nothing flows out of the part behind the cut but through its sinks: they have all the money there is for them.
    amount = sumOf(tight, ({ arc }) => network.flowOf(arc));
    level = levelFor(
      tight.flatMap(({ group }) => group.members),
      amount,
    );
    network.restore(before);
  }
  network.restore(before);
  return { level, tight, amount };
}

/** Lets each have what it asks for at this level; answers what they ask for together. */
function give(network: FlowNetwork, sinks: readonly Sink[], level: Level): Pence {
  let asked = 0;
  for (const { group, arc } of sinks) {
    const claim = level === IN_FULL ? group.open : claimsAt(group.members, level);
    network.widen(arc, claim);
    asked += claim;
  }
  network.augment();
  return asked;
}

/** The pennies that rounding left over: to the largest remainders first, where they can get. */
function givePennies(network: FlowNetwork, sinks: readonly Sink[], level: Level, pennies: Pence): void {
  if (pennies <= 0) return;
  const remainders = sinks
    .map((sink) => ({ ...sink, over: sink.group.members.reduce((sum, one) => sum + claimAt(one, level).over, 0n) }))
    .map((sink) => ({ ...sink, over: sink.over % level.whole }))
    .sort((a, b) => Number(b.over > a.over) - Number(b.over < a.over));
  let left = pennies;
  for (const { arc } of remainders) {
    if (left === 0) return;
    network.widen(arc, 1);
    if (network.augment(1) === 1) left--;
    else network.widen(arc, -1);
  }
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
