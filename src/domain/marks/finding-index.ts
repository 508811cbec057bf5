import { overlap, type CellArea } from '../../cells/areas';
import type { Finding } from '../model/findings';

/** Which findings are about a cell, found without walking through all of them. */
export interface FindingIndex {
  /** Places in the list of the findings that have a cell in one of these areas, ascending, each once. */
  at(sheet: string, areas: readonly CellArea[]): readonly number[];
}

/** An area and the finding it belongs to. */
interface Entry {
  readonly area: CellArea;
  readonly finding: number;
}

/**
 * Areas of a sheet by their first row, read as a balanced tree: the middle of a span is its root, the halves beside it are its
 * branches. `reach` is the last row of anything in the span whose root it is.
 */
interface SheetIndex {
  readonly entries: readonly Entry[];
  readonly reach: Int32Array;
}

/** Made once for a report: n areas are sorted; a look-up takes about log n, and one step for each area that reaches the rows asked about. */
export function indexFindings(findings: readonly Pick<Finding, 'sheet' | 'areas'>[]): FindingIndex {
  const bySheet = new Map<string, Entry[]>();
  for (const [finding, { sheet, areas }] of findings.entries()) {
    const entries = bySheet.get(sheet) ?? [];
    bySheet.set(sheet, entries);
    for (const area of areas) entries.push({ area, finding });
  }
  const indexes = new Map([...bySheet].map(([sheet, entries]) => [sheet, indexOf(entries)]));
  return {
    at: (sheet, areas) => {
      const index = indexes.get(sheet);
      const found = new Set<number>();
      if (index) for (const area of areas) collect(index, area, 0, index.entries.length, found);
      return [...found].sort((one, other) => one - other);
    },
  };
}

function indexOf(entries: Entry[]): SheetIndex {
  entries.sort((one, other) => one.area.top - other.area.top);
  const reach = new Int32Array(entries.length);
  reachOf(entries, reach, 0, entries.length);
  return { entries, reach };
}

const middleOf = (from: number, to: number): number => (from + to) >> 1;

/** @param to after the last. @returns the last row of anything in the span; before the first row for an empty one */
function reachOf(entries: readonly Entry[], reach: Int32Array, from: number, to: number): number {
  if (from >= to) return -1;
  const middle = middleOf(from, to);
  const own = entries[middle]?.area.bottom ?? -1;
  const last = Math.max(own, reachOf(entries, reach, from, middle), reachOf(entries, reach, middle + 1, to));
  reach[middle] = last;
  return last;
}

function collect({ entries, reach }: SheetIndex, wanted: CellArea, from: number, to: number, found: Set<number>): void {
  const middle = middleOf(from, to);
  const entry = entries[middle];
  if (from >= to || !entry || (reach[middle] ?? -1) < wanted.top) return;
  collect({ entries, reach }, wanted, from, middle, found);
  // All further down begin below what is wanted.
  if (entry.area.top > wanted.bottom) return;
  if (overlap(entry.area, wanted)) found.add(entry.finding);
  collect({ entries, reach }, wanted, middle + 1, to, found);
}
