import { hull, type CellArea } from '../../cells/areas';

/** Cells of a run of columns, band after band. */
interface Joined {
  /** The columns of the run, and its rows so far. */
  run: CellArea;
  /** What is filled of it. */
  filled: CellArea;
}

/** Areas of cells left out for one reason: those of the same columns in bands that touch are joined. */
export class RunAreas {
  count = 0;
  private readonly joined: Joined[] = [];
  /** The last area of each run of columns. */
  private readonly last = new Map<string, Joined>();

  /** @param run all cells of the run in the band; `filled` of them those with something in, trimmed. */
  add(run: CellArea, { top, left, bottom, right }: CellArea, count: number): void {
    const filled = { top, left, bottom, right };
    this.count += count;
    const key = `${run.left} ${run.right}`;
    const above = this.last.get(key);
    if (above?.run.bottom === run.top - 1) {
      above.run = { ...above.run, bottom: run.bottom };
      above.filled = hull(above.filled, filled);
      return;
    }
    const one = { run, filled };
    this.joined.push(one);
    this.last.set(key, one);
  }

  /** A band in which nothing of the run is filled parts no area. */
  pass({ top, left, bottom, right }: CellArea): void {
    const above = this.last.get(`${left} ${right}`);
    if (above?.run.bottom === top - 1) above.run = { ...above.run, bottom };
  }

  /** In reading order. */
  areas(): readonly CellArea[] {
    return this.joined.map(({ filled }) => filled).sort((one, other) => one.top - other.top || one.left - other.left);
  }
}
