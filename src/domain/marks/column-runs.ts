import type { CellArea } from '../../cells/areas';

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
    free.set(column, before.length === 0 ? own : without(own, before));
    all.set(column, before.length === 0 ? own : united([...before, ...own]));
  }
  return { free, all };
}

interface OpenArea extends CellArea {
  right: number;
}

/** Equal runs in neighbouring columns become one area; areas in reading order. */
export function mergeAcross(runs: ColumnRuns): readonly CellArea[] {
  const areas: OpenArea[] = [];
  // The areas that reach the column before, from top to bottom like its runs: one walk along both finds the equal ones.
  let beside: readonly OpenArea[] = [];
  let before = -2;
  for (const column of [...runs.keys()].sort((one, other) => one - other)) {
    const open: OpenArea[] = [];
    const near = column === before + 1 ? beside : [];
    let at = 0;
    for (const { top, bottom } of runs.get(column) ?? []) {
      while ((near[at]?.top ?? Infinity) < top) at++;
      let area = near[at];
      if (area?.top === top && area.bottom === bottom) area.right = column;
      else areas.push((area = { top, left: column, bottom, right: column }));
      open.push(area);
    }
    beside = open;
    before = column;
  }
  return areas.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Runs in any order, overlapping or not → ascending runs with gaps between. The very list where it is that already. */
function united(runs: readonly Run[]): readonly Run[] {
  if (areApart(runs)) return runs;
  const sorted = [...runs].sort((one, other) => one.top - other.top);
  const result: { top: number; bottom: number }[] = [];
  let last: { top: number; bottom: number } | undefined;
  for (const { top, bottom } of sorted) {
    if (last && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
    else result.push((last = { top, bottom }));
  }
  return result;
}

function areApart(runs: readonly Run[]): boolean {
  let end = -2;
  for (const { top, bottom } of runs) {
    if (top <= end + 1) return false;
    end = bottom;
  }
  return true;
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
