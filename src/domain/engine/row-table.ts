/**
 * Places looked at for one row. In a table half full a dozen are many; rows made so that they all have one hash would need
 * as many as there are rows, and hold a check up for hours. Beyond this a row counts as unlike all others.
 */
const MOST_PROBES = 512;

/**
 * Finds the first of some rows that is the same as a later one: a hash table with open addressing in typed arrays, for a Map
 * of a million rows would take a hundred times the memory.
 */
export class RowTable {
  /** Places looked at so far: what the search has cost beyond the rows themselves. */
  probes = 0;
  /** A row was taken for unlike all others without a look at all of them. */
  hasGivenUp = false;
  /** By row. */
  readonly hashes: Int32Array;
  private readonly slots: Int32Array;

  /** @param isSame asked for rows with equal hashes only. */
  constructor(
    rows: number,
    private readonly isSame: (one: number, other: number) => boolean,
  ) {
    this.hashes = new Int32Array(rows);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, rows * 2))));
  }

  /** The row already there that is the same; undefined when there is none, and then this one is there from now on. */
  place(row: number, hash: number): number | undefined {
    const { hashes, slots } = this;
    const mask = slots.length - 1;
    hashes[row] = hash;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (hash + probe) & mask;
      const taken = (slots[slot] ?? 0) - 1;
      this.probes++;
      if (taken < 0) {
        slots[slot] = row + 1;
        return undefined;
      }
      if (hashes[taken] === hash && this.isSame(row, taken)) return taken;
    }
    this.hasGivenUp = true;
    return undefined;
  }
}
