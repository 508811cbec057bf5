import type { CellArea } from '../../cells/areas';
import { isBlank, type CellValue } from '../../cells/cell-values';
import { ACCOUNT_CLASSES, type AccountClass, type CellTally, type NotCheckedCells } from '../model/account';
import { gridArea, type Grid } from '../model/grid';
import type { CellClaim, ClaimedPlace } from './claims';
import { RunAreas } from './run-areas';

/** Says what a cell is that no claim decides about: `undefined` for one that is nothing of ours. */
export type OpenClass = (row: number, column: number, value: CellValue) => AccountClass | undefined;

/** Cells looked at before the caller may pause. */
const CELLS_BETWEEN_PAUSES = 200_000;

/** What a sheet's cells came to. */
export interface TalliedCells {
  readonly tally: CellTally;
  readonly leftOut: readonly Omit<NotCheckedCells, 'sheet'>[];
}

/**
 * Counts every filled cell of a grid in the class of the first claim that holds it, or of `rest`. Rows are cut into bands in which the
 * same claims hold, and bands into runs of columns, so that a cell costs one look and no object. Yields undefined now and then.
 */
export function* tallyCells(
  grid: Grid,
  claims: readonly CellClaim[],
  rest: ClaimedPlace,
  openClass: OpenClass,
): Generator<undefined, TalliedCells> {
  const whole = gridArea(grid);
  const counter = new Counter(grid, openClass);
  if (!whole) return counter.result();
  let cells = 0;
  for (const { top, bottom, active } of bandsOf(claims, whole)) {
    const runs = runsOf(active, rest, whole);
    for (let row = top; row <= bottom; row++) {
      counter.countRow(row, runs);
      cells += whole.right - whole.left + 1;
      if (cells < CELLS_BETWEEN_PAUSES) continue;
      cells = 0;
      yield undefined;
    }
    counter.endBand(runs, top, bottom);
  }
  return counter.result();
}

/** Rows in which the same claims hold. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  /** First claim first. */
  readonly active: readonly CellClaim[];
}

function* bandsOf(claims: readonly CellClaim[], whole: CellArea): Generator<Band> {
  const known = claims.map((claim, order) => ({ ...claim, order })).filter(({ area }) => area.top <= area.bottom);
  const waiting = [...known].sort((one, other) => one.area.top - other.area.top);
  const cuts = new Set([whole.top]);
  for (const { area } of known) cuts.add(area.top).add(area.bottom + 1);
  const tops = [...cuts].filter((row) => row >= whole.top && row <= whole.bottom).sort((one, other) => one - other);
  let active: typeof waiting = [];
  let next = 0;
  for (const [index, top] of tops.entries()) {
    active = active.filter(({ area }) => area.bottom >= top);
    for (let claim = waiting[next]; claim && claim.area.top <= top; claim = waiting[++next])
      if (claim.area.bottom >= top) active.push(claim);
    active.sort((one, other) => one.order - other.order);
    yield { top, bottom: (tops[index + 1] ?? whole.bottom + 1) - 1, active };
  }
}

/** Columns beside each other that are in the same place. */
interface ColumnRun {
  readonly left: number;
  readonly right: number;
  readonly place: ClaimedPlace;
  /** Rows and columns of the cells in it that were not checked, while a band is counted. */
  readonly found: { count: number; top: number; bottom: number; left: number; right: number };
}

/** Paints the claims over each other, the first last. */
function runsOf(active: readonly CellClaim[], rest: ClaimedPlace, whole: CellArea): readonly ColumnRun[] {
  const width = whole.right - whole.left + 1;
  const painted = new Array<ClaimedPlace>(width).fill(rest);
  for (let index = active.length - 1; index >= 0; index--) {
    const claim = active[index];
    if (!claim) continue;
    painted.fill(
      claim.place,
      Math.max(0, claim.area.left - whole.left),
      Math.max(0, Math.min(width, claim.area.right - whole.left + 1)),
    );
  }
  const runs: ColumnRun[] = [];
  let from = 0;
  for (let at = 1; at <= width; at++) {
    const place = painted[from];
    if (!place || (at < width && painted[at] === place)) continue;
    runs.push({ left: from + whole.left, right: at - 1 + whole.left, place, found: nothingFound() });
    from = at;
  }
  return runs;
}

function nothingFound(): ColumnRun['found'] {
  return { count: 0, top: Infinity, bottom: -1, left: Infinity, right: -1 };
}

class Counter {
  private readonly counts: Record<AccountClass, number> = {
    checked: 0,
    labels: 0,
    context: 0,
    notes: 0,
    ours: 0,
    notChecked: 0,
  };
  private readonly areas = new Map<string, RunAreas>();

  constructor(
    private readonly grid: Grid,
    private readonly openClass: OpenClass,
  ) {}

  countRow(row: number, runs: readonly ColumnRun[]): void {
    const line = this.grid.values[row - this.grid.top] ?? [];
    for (const run of runs) {
      if (run.place.as === 'notChecked') this.countLeftOut(line, row, run);
      else this.counts[run.place.as] += filledIn(line, run.left - this.grid.left, run.right - this.grid.left);
    }
  }

  private countLeftOut(line: readonly CellValue[], row: number, { left, right, place, found }: ColumnRun): void {
    const { left: first } = this.grid;
    for (let column = left; column <= right; column++) {
      const value = line[column - first] ?? null;
      if (!isFilled(value)) continue;
      const kind = place.isOpen ? this.openClass(row, column, value) : undefined;
      if (kind !== undefined && kind !== 'notChecked') {
        this.counts[kind] += 1;
        continue;
      }
      found.count += 1;
      if (row < found.top) found.top = row;
      found.bottom = row;
      if (column < found.left) found.left = column;
      if (column > found.right) found.right = column;
    }
  }

  endBand(runs: readonly ColumnRun[], top: number, bottom: number): void {
    for (const { left, right, place, found } of runs) {
      if (place.as !== 'notChecked') continue;
      const why = place.why ?? '';
      const run = { top, bottom, left, right };
      if (found.count === 0) {
        this.areas.get(why)?.pass(run);
        continue;
      }
      this.counts.notChecked += found.count;
      const areas = this.areas.get(why) ?? new RunAreas();
      this.areas.set(why, areas);
      areas.add(run, found, found.count);
    }
  }

  result(): TalliedCells {
    const filled = ACCOUNT_CLASSES.reduce((sum, kind) => sum + this.counts[kind], 0);
    const leftOut = [...this.areas].map(([why, areas]) => ({ areas: areas.areas(), count: areas.count, why }));
    return { tally: { filled, ...this.counts }, leftOut: leftOut.sort(byFirstCell) };
  }
}

function byFirstCell(one: Pick<NotCheckedCells, 'areas'>, other: Pick<NotCheckedCells, 'areas'>): number {
  const [a, b] = [one.areas[0], other.areas[0]];
  return (a?.top ?? 0) - (b?.top ?? 0) || (a?.left ?? 0) - (b?.left ?? 0);
}

function filledIn(line: readonly CellValue[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (isFilled(line[at] ?? null)) count += 1;
  return count;
}

/** The same as `!isBlank`, at the cost of one letter for most texts. */
function isFilled(value: CellValue): boolean {
  if (typeof value !== 'string') return value !== null;
  const first = value.charCodeAt(0);
  return (first > 32 && first < 127) || !isBlank(value);
}
