import type { DependencyGraph, FormulaCell, GraphNode } from './graph';

export interface RecalculationOrder {
  /** Each after everything it reads; those that depend on themselves stand where their turn would come. */
  readonly cells: readonly FormulaCell[];
  /** Formulas that depend on themselves, directly or by way of others. */
  readonly circular: ReadonlySet<FormulaCell>;
}

type Edges = ReadonlyMap<GraphNode, readonly GraphNode[]>;

/** Everything that has to be recalculated, from the first nodes on, in topological order (Kahn). Nothing recurses. */
export function recalculationOrder(graph: DependencyGraph, first: Iterable<GraphNode>): RecalculationOrder {
  const edges = reach(graph, first);
  const order = sorted(edges);
  const circular = order.size < edges.size ? knots(edges, order) : new Set<GraphNode>();
  const open = new Map([...edges].map(([node, targets]) => [node, targets.filter((target) => !circular.has(target))]));
  const complete = circular.size === 0 ? order : sorted(open);
  return { cells: [...complete].filter(isCell), circular: new Set([...circular].filter(isCell)) };
}

function isCell(node: GraphNode): node is FormulaCell {
  return node.kind === 'cell';
}

/** All nodes that follow from the first ones, each with what follows from it directly. */
function reach(graph: DependencyGraph, first: Iterable<GraphNode>): Edges {
  const edges = new Map<GraphNode, readonly GraphNode[]>();
  const queue = [...first];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (edges.has(node)) continue;
    const targets = [...graph.after(node)];
    edges.set(node, targets);
    queue.push(...targets.filter((target) => !edges.has(target)));
  }
  return edges;
}

/** The nodes that can be put in order; those on a circle, and what follows from one, are missing. */
function sorted(edges: Edges): Set<GraphNode> {
  const waiting = new Map<GraphNode, number>();
  for (const targets of edges.values())
    for (const target of targets) waiting.set(target, (waiting.get(target) ?? 0) + 1);
  const order = new Set<GraphNode>([...edges.keys()].filter((node) => !waiting.has(node)));
  // A set grows while it is walked, so this reaches what is released on the way.
  for (const node of order) {
    for (const target of edges.get(node) ?? []) {
      const left = (waiting.get(target) ?? 0) - 1;
      waiting.set(target, left);
      if (left === 0) order.add(target);
    }
  }
  return order;
}

/** Of the nodes that could not be put in order, those left when everything that leads to no circle is taken away. */
function knots(edges: Edges, order: ReadonlySet<GraphNode>): Set<GraphNode> {
  const backwards = new Map<GraphNode, GraphNode[]>();
  for (const node of edges.keys()) if (!order.has(node)) backwards.set(node, []);
  // What follows from a node that could not be put in order could not be either, so every target has its list.
  for (const node of backwards.keys()) for (const target of edges.get(node) ?? []) backwards.get(target)?.push(node);
  const ends = sorted(backwards);
  return new Set([...backwards.keys()].filter((node) => !ends.has(node)));
}
