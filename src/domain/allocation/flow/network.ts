/** More than any sum of pence that occurs, and still exact. */
export const UNLIMITED = 2 ** 52;

/**
 * A flow network with whole-number capacities, for maximum flows that are found step by step: capacities may be raised between
 * calls, and what flows into the sink through an arc never becomes less by a later call. Source: Dinic's algorithm (1970), with the
 * arcs of a node in the order in which they were added, so that the same input gives the same flow.
 */
export class FlowNetwork {
  /** Arc 2k and its reverse 2k+1; what can still flow through each. */
  private readonly heads: number[] = [];
  private rest: number[] = [];
  private readonly arcsOf: number[][] = [];
  private levels = new Int32Array(0);
  private next = new Int32Array(0);

  constructor(
    private readonly source: number,
    private readonly sink: number,
    nodes: number,
  ) {
    for (let node = 0; node < nodes; node++) this.arcsOf.push([]);
  }

  /** Answers the arc's number. */
  addArc(from: number, to: number, capacity: number): number {
    const arc = this.heads.length;
    this.heads.push(to, from);
    this.rest.push(capacity, 0);
    this.arcsOf[from]?.push(arc);
    this.arcsOf[to]?.push(arc + 1);
    return arc;
  }

  /** Raises what may flow through an arc. */
  widen(arc: number, more: number): void {
    this.rest[arc] = this.restOf(arc) + more;
  }

  /** Nothing more may flow through an arc. */
  close(arc: number): void {
    this.rest[arc] = 0;
  }

  /** What flows through an arc. */
  flowOf(arc: number): number {
    return this.restOf(arc + 1);
  }

  /** What can still flow through an arc. */
  restOf(arc: number): number {
    return this.rest[arc] ?? 0;
  }

  /** The flow as it is, to come back to. */
  save(): readonly number[] {
    return [...this.rest];
  }

  restore(saved: readonly number[]): void {
    this.rest = [...saved];
  }

  /** Sends as much more as can flow, to the limit given; answers how much that was. */
  augment(limit = UNLIMITED): number {
    let sent = 0;
    while (sent < limit && this.layOut()) {
      this.next = new Int32Array(this.arcsOf.length);
      for (let pushed = this.push(this.source, limit - sent); pushed > 0;) {
        sent += pushed;
        pushed = sent < limit ? this.push(this.source, limit - sent) : 0;
      }
    }
    return sent;
  }

  /** True at the nodes that the source can still reach: after `augment`, the source's side of a smallest cut. */
  reachable(): readonly boolean[] {
    this.layOut(true);
    return Array.from(this.levels, (level) => level >= 0);
  }

  /**
   * Distances from the source over arcs with room; true when the sink has one. Nodes as far away as the sink are of no use to a path, so that
   * only a search for all that can be reached goes on beyond them.
   */
  private layOut(isForAll = false): boolean {
    this.levels = new Int32Array(this.arcsOf.length).fill(-1);
    this.levels[this.source] = 0;
    const queue = [this.source];
    for (const node of queue) {
      const end = this.levels[this.sink] ?? -1;
      if (!isForAll && end >= 0 && (this.levels[node] ?? 0) + 1 >= end) break;
      for (const arc of this.arcsOf[node] ?? []) {
        const head = this.heads[arc] ?? 0;
        if (this.restOf(arc) === 0 || this.levels[head] !== -1) continue;
        this.levels[head] = (this.levels[node] ?? 0) + 1;
        queue.push(head);
      }
    }
    return (this.levels[this.sink] ?? -1) >= 0;
  }

  /** Sends up to `most` from a node to the sink, down the levels. Paths are as long as the levels: recursion stays shallow. */
  private push(node: number, most: number): number {
    if (node === this.sink) return most;
    // As far away as the sink is: no path goes on from here.
    if ((this.levels[node] ?? 0) >= (this.levels[this.sink] ?? 0)) return 0;
    const arcs = this.arcsOf[node] ?? [];
    let sent = 0;
    for (let index = this.next[node] ?? 0; index < arcs.length; index++) {
      const arc = arcs[index] ?? 0;
      const head = this.heads[arc] ?? 0;
      const room = Math.min(most - sent, this.restOf(arc));
      if (room > 0 && this.levels[head] === (this.levels[node] ?? 0) + 1) {
        const passed = this.push(head, room);
        if (passed > 0) {
          this.rest[arc] = this.restOf(arc) - passed;
          this.rest[arc ^ 1] = this.restOf(arc ^ 1) + passed;
          sent += passed;
        }
      }
      if (sent === most) {
        this.next[node] = index;
        return sent;
      }
    }
    this.next[node] = arcs.length;
    return sent;
  }
}
