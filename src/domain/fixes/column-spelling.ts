import type { CellValue } from '../../cells/cell-values';
import type { CellContext } from '../engine/contexts';
import { valueAt } from '../model/grid';
import type { CodeEntry } from '../model/specification';
import { nearestOf } from '../codelists/nearest';
import { comparable, tidy } from '../text/tidy';

/** How a column writes an entry of its list. */
export interface ColumnSpelling {
  /** Tidied; a number where the column holds the code as one. */
  readonly value: string | number;
  /** Cells of the column that say so. */
  readonly cells: number;
}

type Spellings = ReadonlyMap<string | number, number>;

/** Counted once for a column, asked for every wrong value in it. */
const known = new WeakMap<CellContext, ReadonlyMap<CodeEntry, Spellings>>();

/**
 * The spelling that most cells of the column have for an entry, so that a fixed cell is counted with them: `White British` where
 * the list's label is longer. Only what says the same: the label, the code, and other names that the wrong text is near, since
 * a list may know `Assault` and `Murder` by one entry. Of equally many the label comes first, then what is read first.
 * Undefined where no cell says so.
 */
export function columnSpelling(context: CellContext, entry: CodeEntry, wrong: string): ColumnSpelling | undefined {
  const spellings = known.get(context) ?? countSpellings(context);
  known.set(context, spellings);
  let best: ColumnSpelling | undefined;
  for (const [value, cells] of spellings.get(entry) ?? []) {
    const isMore = !best || cells > best.cells || (cells === best.cells && value === entry.label);
    if (isMore && saysTheSame(String(value), entry, wrong)) best = { value, cells };
  }
  return best;
}

function saysTheSame(value: string, { label, code }: CodeEntry, wrong: string): boolean {
  const isName = [label, code ?? ''].some((name) => comparable(name) === comparable(value));
  return isName || nearestOf([value], wrong).length > 0;
}

function countSpellings({ field, grid, codeList }: CellContext): ReadonlyMap<CodeEntry, Spellings> {
  const counts = new Map<CodeEntry, Map<string | number, number>>();
  if (!field || !codeList) return counts;
  const { top, left, bottom, right } = field.area;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = spelled(valueAt(grid, row, column));
      const entry = value === undefined ? undefined : codeList.index.find(String(value));
      if (value === undefined || !entry) continue;
      const ofEntry = counts.get(entry) ?? new Map<string | number, number>();
      counts.set(entry, ofEntry.set(value, (ofEntry.get(value) ?? 0) + 1));
    }
  }
  return counts;
}

function spelled(value: CellValue): string | number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? tidy(value) : undefined;
}
