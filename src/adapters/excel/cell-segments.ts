/** Where a cell is, zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of one column that are read or written as one range, with the cells between them. */
export interface Segment<T extends CellPlace> {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  /** From the top down. */
  readonly cells: readonly T[];
}

/** Cells in between cost less to pass over than another range costs; Microsoft counts ranges as payload. */
const WIDEST_GAP = 50;
/** Rows of one range: small enough that halves of a request that was too large can be found. */
const LONGEST = 5_000;

/** Cells as few ranges as make sense: sheets in the order they come, then by column and row. */
export function segmentsOf<T extends CellPlace>(cells: readonly T[]): Segment<T>[] {
  const bySheet = new Map<string, T[]>();
  for (const cell of cells) {
    const known = bySheet.get(cell.sheet);
    if (known) known.push(cell);
    else bySheet.set(cell.sheet, [cell]);
  }
  return [...bySheet.values()].flatMap(segmentsOfSheet);
}

function segmentsOfSheet<T extends CellPlace>(cells: readonly T[]): Segment<T>[] {
  const runs: T[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const belongs =
      last?.column === cell.column && cell.row - last.row <= WIDEST_GAP && cell.row - (run?.[0]?.row ?? 0) < LONGEST;
    if (run && belongs) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    return [
      { sheet: first.sheet, column: first.column, top: first.row, bottom: run.at(-1)?.row ?? first.row, cells: run },
    ];
  });
}

/** A column of values for the whole segment; null, which leaves a cell alone, for those in between. */
export function columnOf<T extends CellPlace, V>(segment: Segment<T>, valueOf: (cell: T) => V | null): (V | null)[][] {
  const column = Array.from({ length: segment.bottom - segment.top + 1 }, (): (V | null)[] => [null]);
  for (const cell of segment.cells) column[cell.row - segment.top] = [valueOf(cell)];
  return column;
}
