import { FlowNetwork } from '../../src/domain/allocation/flow/network';

/** Nodes count from 1. Each row of `supplies` is a node and what it has to give, below zero where it is to get something. */
export interface Supplied {
  readonly nodes: number;
  readonly supplies: readonly (readonly number[])[];
  /** From, to, capacity. */
  readonly arcs: readonly (readonly number[])[];
}

/** What of the supplies reaches those who are to get it, and the nodes at which the flow is not what it has to be. */
export function routeSupplies({ nodes, supplies, arcs }: Supplied): {
  readonly sent: number;
  readonly unbalanced: readonly number[];
} {
  const sink = nodes + 1;
  const network = new FlowNetwork(0, sink, nodes + 2);
  const ends = supplies.map(([node = 0, supply = 0]) =>
    supply > 0 ? network.addArc(0, node, supply) : network.addArc(node, sink, -supply),
  );
  const ways = arcs.map(([from = 0, to = 0, capacity = 0]) => {
    return { from, to, capacity, arc: network.addArc(from, to, capacity) };
  });
  const sent = network.augment();
  const balance = new Array<number>(nodes + 1).fill(0);
  for (const [index, [node = 0, supply = 0]] of supplies.entries())
    balance[node]! += Math.sign(supply) * network.flowOf(ends[index]!);
  for (const { from, to, capacity, arc } of ways) {
    const flow = network.flowOf(arc);
    if (flow < 0 || flow > capacity)
      throw new RangeError(`${flow} flows from ${from} to ${to}, which takes ${capacity}.`);
    balance[from]! -= flow;
    balance[to]! += flow;
  }
  return { sent, unbalanced: [...balance.keys()].filter((node) => balance[node] !== 0) };
}
