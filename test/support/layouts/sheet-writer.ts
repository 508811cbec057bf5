import type { CellArea } from '../../../src/cells/areas';
import type { CellValue } from '../../../src/cells/cell-values';
import type { Grid } from '../../../src/domain/model/grid';
import { gridOf } from '../builders';
import { factLine, type FactKey } from './fact-key';

/** Where a whole sheet stands, and what stands around it: must change nothing. */
export interface SheetSurroundings {
  readonly rowsAbove?: number;
  readonly columnsLeft?: number;
  readonly notesBelow?: readonly string[];
}

/** Rows of titles over every table that can be turned. */
const TITLES = 2;

/** Writes a layout cell by cell and keeps what each figure means. */
export class SheetWriter {
  readonly facts: string[] = [];
  readonly merged: CellArea[] = [];
  private readonly cells: CellValue[][] = [];

  /** Turned, rows and columns are exchanged from the third row on: titles stay above. */
  constructor(readonly isTurned = false) {}

  put(row: number, column: number, value: CellValue): this {
    const [at, across] = this.isTurned && row >= TITLES ? [column + TITLES, row - TITLES] : [row, column];
    while (this.cells.length <= at) this.cells.push([]);
    const line = this.cells[at] ?? [];
    while (line.length <= across) line.push(null);
    line[across] = value;
    return this;
  }

  fact(row: number, column: number, value: CellValue, key: FactKey): this {
    this.facts.push(factLine(key, value));
    return this.put(row, column, value);
  }

  merge(top: number, left: number, bottom: number, right: number): this {
    if (top === bottom && left === right) return this;
    this.merged.push(
      this.isTurned
        ? { top: left + TITLES, left: top - TITLES, bottom: right + TITLES, right: bottom - TITLES }
        : { top, left, bottom, right },
    );
    return this;
  }

  grid({ rowsAbove = 0, columnsLeft = 0, notesBelow = [] }: SheetSurroundings = {}): Grid {
    const indent = Array.from({ length: columnsLeft }, () => null);
    const notes = notesBelow.flatMap((note) => [[], [...indent, note]]);
    const rows = [
      ...Array.from({ length: rowsAbove }, () => []),
      ...this.cells.map((row) => [...indent, ...row]),
      ...notes,
    ];
    const mergedAreas = this.merged.map(({ top, left, bottom, right }) => ({
      top: top + rowsAbove,
      left: left + columnsLeft,
      bottom: bottom + rowsAbove,
      right: right + columnsLeft,
    }));
    return {
      ...gridOf(rows),
      details: { mergedAreas, hiddenRows: [], hiddenColumns: [], externalLinks: [], formulas: [] },
    };
  }
}
