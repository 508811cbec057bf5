import { containsCell, countCells, hull, overlap, type CellArea } from '../../cells/areas';
import { gridArea, type Grid } from '../../domain/model/grid';
import type { AroundSheets } from '../../domain/check/hold-sheet';
import type { SheetCheck } from '../../domain/check/sheet-check';
import { areSameData } from '../../domain/model/same-data';
import { checkGrid } from '../shared/check-returns';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import { surroundingsOf } from '../shared/surroundings';
import { WorkbookError } from '../../ports/workbook-error';
import type { WorkbookPort } from '../../ports/workbook-port';
import { drain, type createRest } from '../shared/scheduler';

/** What was edited on a sheet: some areas, or it is not known what (`all`): rows inserted, a sheet that was missed before. */
export type Edited = readonly CellArea[] | 'all';

export interface Rechecked {
  /** Sheets whose values have changed, checked again. */
  readonly sheets: ReadonlyMap<string, SheetCheck>;
  /** Sheets too large to be read again as a whole, where that would be needed. */
  readonly tooLarge: readonly string[];
  /** As they are after the edits. */
  readonly surroundings: AroundSheets;
}

/** A sheet of no more cells is read again as a whole: formulas may have changed cells that nobody edited. */
const SMALL = 5_000;

/** Other small sheets are read along until they have this many cells together: their formulas may read the edited cells. */
const READ_ALONG = 20_000;

/** More runs of rows than this are read as one, with the rows between them: each has its own cost. */
const MOST_RUNS = 40;

/** More cells than this are not read again after an edit, lest every edit in a large sheet make Excel wait. */
const MOST = 300_000;

/**
 * Reads what edits touched and checks it again: of a large sheet the touched rows, of a small one everything. Changes
 * nothing: a failure leaves what was known.
 */
export async function recheckEdited(
  port: WorkbookPort,
  checked: CheckedWorkbook,
  edits: ReadonlyMap<string, Edited>,
  rest: ReturnType<typeof createRest>,
): Promise<Rechecked> {
  const again = new Map<string, SheetCheck>();
  const whole: string[] = [];
  const tooLarge: string[] = [];
  for (const [name, edited] of edits) {
    const sheet = checked.sheets.get(name);
    if (!sheet) continue;
    const areas = touchedRows(sheet, edited);
    const rechecked = areas && (await recheckAreas(port, sheet, areas, rest));
    if (rechecked) again.set(name, rechecked);
    else if (cellsOf(sheet.grid) > MOST) tooLarge.push(name);
    else whole.push(name);
  }
  for (const grid of await readWhole(port, whole, readAlong(checked, edits))) {
    const before = checked.sheets.get(grid.sheet);
    if (before && !edits.has(grid.sheet) && holdsSame(before.grid, grid)) continue;
    again.set(grid.sheet, await checkGrid(grid, checked.surroundings, checked.confirmed, rest));
  }
  const surroundings = surroundingsAfter(checked, again);
  if (surroundings !== checked.surroundings) {
    for (const [name, sheet] of checked.sheets) {
      const { grid } = again.get(name) ?? sheet;
      again.set(name, await checkGrid(grid, surroundings, checked.confirmed, rest));
    }
  }
  return { sheets: again, tooLarge, surroundings };
}

/** What sheets say of each other; the very same object where that has not changed. A return says nothing of another but its year. */
function surroundingsAfter(checked: CheckedWorkbook, again: ReadonlyMap<string, SheetCheck>): AroundSheets {
  const { sheets, commissioning, carried, specifications, surroundings } = checked;
  const isCover = ([, { report }]: [string, SheetCheck]): boolean => report.returns.length === 0;
  if (![...again].some(isCover)) return surroundings;
  const grids = [...sheets].map(([name, sheet]) => (again.get(name) ?? sheet).grid);
  const { fileName } = surroundings.clues;
  const now = surroundingsOf(grids, { ...commissioning, carried }, { specifications, fileName });
  return areSameData(now.clues, surroundings.clues) ? surroundings : now;
}

/** A sheet that is read along may be gone by now: that must not spoil the reading of those that were edited. */
async function readWhole(
  port: WorkbookPort,
  names: readonly string[],
  along: readonly string[],
): Promise<readonly Grid[]> {
  const read = async (wanted: readonly string[]): Promise<readonly Grid[]> =>
    wanted.length === 0 ? [] : (await port.readSheets(wanted)).grids;
  if (along.length === 0) return read(names);
  try {
    return await read([...names, ...along]);
  } catch {
    return read(names);
  }
}

/** Undefined where the areas are more than Excel hands over at once: then the sheet has to be read. */
async function recheckAreas(
  port: WorkbookPort,
  sheet: SheetCheck,
  areas: readonly CellArea[],
  rest: ReturnType<typeof createRest>,
): Promise<SheetCheck | undefined> {
  const blocks = await readIfSmallEnough(port, sheet.grid.sheet, areas);
  if (!blocks) return undefined;
  let check = sheet;
  for (const [index, area] of areas.entries()) check = await drain(check.recheck(area, blocks[index] ?? []), rest);
  return check;
}

async function readIfSmallEnough(
  port: WorkbookPort,
  sheet: string,
  areas: readonly CellArea[],
): Promise<readonly Grid['values'][] | undefined> {
  try {
    return await port.readAreas(sheet, areas);
  } catch (error) {
    if (error instanceof WorkbookError && error.kind === 'too-large') return undefined;
    throw error;
  }
}

/**
 * The rows to read again, at the sheet's full width because formulas of a row may read the edited cell. Undefined where the
 * whole sheet must be read: it is small, nobody knows what changed, or headings may have.
 */
function touchedRows(check: SheetCheck, edited: Edited): readonly CellArea[] | undefined {
  const used = gridArea(check.grid);
  if (edited === 'all' || !used || cellsOf(check.grid) <= SMALL) return undefined;
  const tables = [...check.report.returns, ...check.report.registers];
  const lastHeader = Math.max(-1, ...tables.map(({ headerRow }) => headerRow));
  if (tables.length === 0 || edited.some(({ top }) => top <= lastHeader)) return undefined;
  if (touchesFormulas(check, edited)) return undefined;
  const rows = edited.map(({ top, bottom, left, right }) => ({
    top,
    bottom,
    left: Math.min(left, used.left),
    right: Math.max(right, used.right),
  }));
  const runs = withoutOverlaps(rows);
  const read = runs.length > MOST_RUNS ? [runs.reduce(hull)] : runs;
  return countCells(read) > MOST ? undefined : read;
}

/** A formula may be another one now, or no more; a number that was typed over one may be a formula again: values do not tell. */
function touchesFormulas({ grid, report }: SheetCheck, edited: readonly CellArea[]): boolean {
  const formulas = grid.details?.formulas ?? [];
  const places = report.findings.filter(({ rule }) => ABOUT_FORMULAS.has(rule)).flatMap(({ areas }) => areas);
  return edited.some(
    (area) =>
      formulas.some(({ row, column }) => containsCell(area, row, column)) || places.some((one) => overlap(area, one)),
  );
}

/** Rules whose cells may hold a number where there should be a formula. */
const ABOUT_FORMULAS: ReadonlySet<string> = new Set(['total-typed-over', 'formula-range-text']);

/** Runs of rows, each row once. */
function withoutOverlaps(rows: readonly CellArea[]): readonly CellArea[] {
  const runs: CellArea[] = [];
  for (const row of [...rows].sort((one, other) => one.top - other.top)) {
    const last = runs.at(-1);
    if (!last || row.top > last.bottom + 1) runs.push(row);
    else runs[runs.length - 1] = hull(last, row);
  }
  return runs;
}

function readAlong(checked: CheckedWorkbook, edits: ReadonlyMap<string, Edited>): readonly string[] {
  let room = READ_ALONG;
  const names: string[] = [];
  for (const [name, { grid, report }] of checked.sheets) {
    const cells = cellsOf(grid);
    const { returns, findings } = report;
    if (edits.has(name) || returns.length + findings.length === 0 || cells > Math.min(SMALL, room)) continue;
    room -= cells;
    names.push(name);
  }
  return names;
}

function cellsOf(grid: Grid): number {
  return grid.values.length * (grid.values[0]?.length ?? 0);
}

/** True for two readings of a sheet between which nothing has changed that a check looks at. */
function holdsSame(one: Grid, other: Grid): boolean {
  return one.top === other.top && one.left === other.left && JSON.stringify(one) === JSON.stringify(other);
}
