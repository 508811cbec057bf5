import type { CellValue } from '../../cells/cell-values';
import type { CellContext } from '../engine/contexts';
import { valueAt } from '../model/grid';
import type { CodeEntry } from '../model/specification';
import { tidy } from '../text/tidy';

/** How a column writes an entry of its list. */
export interface ColumnSpelling {
  /** Tidied; a number where the column holds the code as one. */
  readonly value: string | number;
  /** Cells of the column that say so. */
  readonly cells: number;
}

/** One answer for a column, asked for every wrong value in it. */
const known = new WeakMap<CellContext, ReadonlyMap<CodeEntry, ColumnSpelling>>();

/**
 * The spelling that most cells of the column have for an entry, so that a fixed cell is counted with them: `White British` where
 * the list's label is longer. Of equally many the list's label comes first, then what is read first. Undefined where no cell
 * holds the entry.
 */
export function columnSpelling(context: CellContext, entry: CodeEntry): ColumnSpelling | undefined {
  const spellings = known.get(context) ?? mostUsed(countSpellings(context));
  known.set(context, spellings);
  return spellings.get(entry);
}

function countSpellings({ field, grid, codeList }: CellContext): ReadonlyMap<CodeEntry, Map<string | number, number>> {
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

function mostUsed(
  counts: ReadonlyMap<CodeEntry, ReadonlyMap<string | number, number>>,
): ReadonlyMap<CodeEntry, ColumnSpelling> {
  const most = new Map<CodeEntry, ColumnSpelling>();
  for (const [entry, spellings] of counts) {
    for (const [value, cells] of spellings) {
      const best = most.get(entry);
      const isBetter = !best || cells > best.cells || (cells === best.cells && value === entry.label);
      if (isBetter) most.set(entry, { value, cells });
    }
  }
  return most;
}
