import type { Pence } from '../model/money';
import type { ExchangeGroup } from './exchange';
import { FlowNetwork, UNLIMITED } from './flow/network';
import { compareClasses } from './groups';
import type { FundedService } from './problem';

const SOURCE = 0;
const TARGET = 1;

/** More money for one fund, and where it would go. */
export interface MoreMoney {
  /**
   * All that more money in a fund could bring to short services of this service's class and the classes before it, directly and by taking
   * over other funds' awards. Those take first or share fairly, so with less of it somebody among them stays short, and with all of it
   * every one that the fund may pay without limit is met.
   */
  wanted(fund: number, upTo: FundedService): Pence;
  /** What one question costs, in arcs looked at: for keeping the work within bounds. */
  readonly cost: number;
}

/** Builds the residual network once; each question is a maximum flow from one fund. Answers are remembered by fund and class. */
export function moreMoney(groups: readonly ExchangeGroup[], funds: number): MoreMoney {
  const useful = groups.filter(({ short, movable }) => short.length > 0 || movable.size > 0);
  const nodeOf = (fund: number) => 2 + fund;
  const network = new FlowNetwork(SOURCE, TARGET, nodeOf(funds) + useful.length);
  const doors = Array.from({ length: funds }, (_, fund) => network.addArc(SOURCE, nodeOf(fund), 0));
  let arcs = funds + useful.length;
  const sinks = useful.map(({ short, payers, movable }, index) => {
    const node = nodeOf(funds) + index;
    for (const { fund, room } of payers) network.addArc(nodeOf(fund), node, room);
    for (const [fund, amount] of movable) network.addArc(node, nodeOf(fund), amount);
    arcs += payers.length + movable.size;
    return { short, arc: network.addArc(node, TARGET, 0) };
  });
  const still = network.save();
  const known = new Map<string, Pence>();
  return {
    // Each phase of a flow looks at every arc about once, both ways; three phases are usual.
    cost: arcs * 6,
    wanted: (fund, upTo) => {
      const key = JSON.stringify([fund, upTo.isContracted, upTo.rank]);
      let amount = known.get(key);
      if (amount === undefined) {
        network.restore(still);
        network.widen(doors[fund] ?? 0, UNLIMITED);
        for (const { short, arc } of sinks) network.widen(arc, dueUpTo(short, upTo));
        amount = network.augment();
        known.set(key, amount);
      }
      return amount;
    },
  };
}

function dueUpTo(short: ExchangeGroup['short'], last: FundedService): Pence {
  return short.reduce((sum, { service, amount }) => sum + (compareClasses(service, last) <= 0 ? amount : 0), 0);
}
