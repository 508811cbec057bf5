import type { CellChange } from '../../domain/model/fixes';
import type { CellPlace } from './cell-segments';
import { mayBeDataType, type CellState } from './cell-state';
import { rawValue, type DateSystem } from './date-system';
import type { CellsSeen } from './read-cells';

/** A change, the sheet spelt as in the first change of it. */
export interface PlacedChange extends CellPlace {
  readonly change: CellChange;
}

/** Changes that can be made, and those of cells that are left alone, by reason; each in the order they were given in. */
export interface SortedChanges {
  readonly wanted: ReadonlySet<PlacedChange>;
  /** Their cells do not hold what they are thought to hold. */
  readonly left: readonly CellChange[];
  /** A formula gives their value, in the cell itself or by spilling into it. */
  readonly formulas: readonly CellChange[];
  readonly dataTypes: readonly CellChange[];
}

/** Changes of one sheet under one name: Excel does not mind how it is spelt. */
export function placedChanges(changes: readonly CellChange[]): readonly PlacedChange[] {
  const spelling = new Map<string, string>();
  return changes.map((change) => {
    const { sheet, row, column } = change;
    const known = spelling.get(sheet.toLowerCase()) ?? sheet;
    spelling.set(sheet.toLowerCase(), known);
    return { sheet: known, row, column, change };
  });
}

/** Sorts changes by what stands in their cells now; those of sheets that cannot be changed are in none of the lists. */
export function sortChanges(
  placed: readonly PlacedChange[],
  { segments, sheets }: CellsSeen<PlacedChange>,
  spilled: ReadonlySet<PlacedChange>,
  dates: DateSystem,
): SortedChanges {
  const states = new Map<PlacedChange, CellState>();
  for (const { segment, states: ofSegment } of segments) {
    if (sheets.get(segment.sheet)?.state !== 'open') continue;
    for (const cell of segment.cells) {
      const state = ofSegment[cell.row - segment.top];
      if (state) states.set(cell, state);
    }
  }
  // Of two changes of one cell the first counts: the second would find another value there.
  const taken = new Set<string>();
  const sorted = { wanted: new Set<PlacedChange>(), left: [], formulas: [], dataTypes: [] } as {
    wanted: Set<PlacedChange>;
    left: CellChange[];
    formulas: CellChange[];
    dataTypes: CellChange[];
  };
  for (const cell of placed) {
    const state = states.get(cell);
    if (!state) continue;
    const { change } = cell;
    const key = `${cell.row} ${cell.column} ${cell.sheet}`;
    if (state.value !== rawValue(change.before, state.numberFormat, dates) || taken.has(key)) sorted.left.push(change);
    else if (state.formula !== undefined || spilled.has(cell)) sorted.formulas.push(change);
    else if (mayBeDataType(state)) sorted.dataTypes.push(change);
    else sorted.wanted.add(cell);
    taken.add(key);
  }
  return sorted;
}
