import type { CellArea } from '../model/areas';

/** Rows of one column, both ends inclusive. */
interface Run {
  readonly top: number;
  readonly bottom: number;
}

/** Marked rows by column; runs ascend and neither touch nor overlap. */
export type ColumnRuns = ReadonlyMap<number, readonly Run[]>;

/** Splits areas into runs by column: `free` without the cells already `taken`, and `all` with them. */
export function runsByColumn(
  areas: readonly CellArea[],
  taken: ColumnRuns,
): { readonly free: ColumnRuns; readonly all: ColumnRuns } {
  const wanted = new Map<number, Run[]>();
  for (const { top, left, bottom, right } of areas) {
    for (let column = left; column <= right; column++) {
      const runs = wanted.get(column);
      if (runs) runs.push({ top, bottom });
      else wanted.set(column, [{ top, bottom }]);
    }
  }
  const free = new Map<number, readonly Run[]>();
  const all = new Map<number, readonly Run[]>(taken);
  for (const [column, runs] of wanted) {
    const own = united(runs);
    const before = taken.get(column) ?? [];
    free.set(column, without(own, before));
    all.set(column, united([...before, ...own]));
  }
  return { free, all };
}

/** Equal runs in neighbouring columns become one area; areas in reading order. */
export function mergeAcross(runs: ColumnRuns): readonly CellArea[] {
  const areas: CellArea[] = [];
  let open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const column of [...runs.keys()].sort((one, other) => one - other)) {
    const next: typeof open = new Map();
    for (const { top, bottom } of runs.get(column) ?? []) {
      const key = `${top}:${bottom}`;
      const beside = open.get(key);
      const area = beside?.right === column - 1 ? beside : { top, left: column, bottom, right: column };
      area.right = column;
      if (area !== beside) areas.push(area);
      next.set(key, area);
    }
    open = next;
  }
  return areas.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Runs in any order, overlapping or not → ascending runs with gaps between. */
function united(runs: readonly Run[]): readonly Run[] {
  const sorted = [...runs].sort((one, other) => one.top - other.top);
  const result: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of sorted) {
    const last = result.at(-1);
    if (last && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
    else result.push({ top, bottom });
  }
  return result;
}

/** What is left of ascending runs when other ascending runs are taken out: one walk along both. */
function without(runs: readonly Run[], taken: readonly Run[]): readonly Run[] {
  const rest: Run[] = [];
  let index = 0;
  for (const run of runs) {
    let top = run.top;
    while (index < taken.length && (taken[index]?.bottom ?? 0) < top) index++;
    for (let at = index; at < taken.length; at++) {
      const hole = taken[at];
      if (!hole || hole.top > run.bottom) break;
      if (hole.top > top) rest.push({ top, bottom: hole.top - 1 });
      top = hole.bottom + 1;
    }
    if (top <= run.bottom) rest.push({ top, bottom: run.bottom });
  }
  return rest;
}
