/** Changed rows kept apart before all are written into one list again. */
const MOST_CHANGED = 500;

/**
 * One number for each row, by index. Immutable: a few changes are kept beside the list they change, for a list of a hundred
 * thousand rows is not worth copying for one of them.
 */
export class RowHashes {
  constructor(
    private readonly list: Int32Array,
    private readonly changed: ReadonlyMap<number, number> = new Map(),
  ) {}

  /** The same list with other numbers at some indexes. */
  with(changes: ReadonlyMap<number, number>): RowHashes {
    const changed = new Map([...this.changed, ...changes]);
    if (changed.size <= MOST_CHANGED) return new RowHashes(this.list, changed);
    const list = this.list.slice();
    for (const [index, hash] of changed) list[index] = hash;
    return new RowHashes(list);
  }

  /** Indexes of rows with this number, ascending. */
  indexesOf(hash: number): readonly number[] {
    const indexes: number[] = [];
    for (let at = this.list.indexOf(hash); at !== -1; at = this.list.indexOf(hash, at + 1)) {
      if (!this.changed.has(at)) indexes.push(at);
    }
    for (const [index, other] of this.changed) if (other === hash) indexes.push(index);
    return indexes.sort((one, other) => one - other);
  }
}
