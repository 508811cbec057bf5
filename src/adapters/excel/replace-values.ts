import { sentences } from '../shared/sentences';
import type { WorkbookError } from '../../ports/workbook-error';
import type { ValuesReplaced } from '../../ports/workbook-port';
import type { CellChange } from '../../domain/model/fixes';
import type { CellPlace } from './cell-segments';
import { toWorkbookError, withState } from './errors';
import { readCells, type CellState, type SheetState } from './read-cells';
import type { Requests } from './request';
import { keptByTextFormat, typedAs } from './typed-text';
import { writeCells, type CellEntry } from './write-cells';

const NEXT = 'try that again';

/** A change that was made, and what stood there before. */
interface Made {
  readonly change: CellChange;
  readonly before: CellState;
}

/** Changes cells in two requests: what stands there, then the cells that still hold what they are thought to hold. */
export async function replaceValues(requests: Requests, changes: readonly CellChange[]): Promise<ValuesReplaced> {
  const { cells, sheets } = await readCells(requests, NEXT, changes);
  const open = cells.filter(({ cell }) => sheets.get(cell.sheet) === 'open');
  // Of two changes of one cell the first counts: the second finds another value there.
  const firsts = new Set(uniqueCells(changes));
  const moved = new Set(
    open.filter(({ cell, state }) => state.value !== cell.before || !firsts.has(cell)).map(({ cell }) => cell),
  );
  const unmoved = open.filter(({ cell }) => !moved.has(cell));
  const made = unmoved
    .filter(({ state }) => state.formula === undefined)
    .map(({ cell, state }): Made => ({ change: cell, before: state }));
  try {
    await writeCells(requests, NEXT, made.map(entryFor));
  } catch (thrown) {
    throw await takeBack(requests, made, toWorkbookError(thrown, NEXT));
  }
  let standing: readonly Made[] = made;
  return {
    changed: made.length,
    left: changes.filter((change) => moved.has(change)),
    formulas: unmoved.filter(({ state }) => state.formula !== undefined).map(({ cell }) => cell),
    skipped: skippedSheets(sheets),
    undo: async () => {
      const restored = await putBack(requests, standing);
      const left = standing.length - restored;
      standing = [];
      return { restored, left };
    },
  };
}

function uniqueCells(changes: readonly CellChange[]): Iterable<CellChange> {
  const byPlace = new Map<string, CellChange>();
  for (const change of changes) {
    const key = `${change.row} ${change.column} ${change.sheet}`;
    if (!byPlace.has(key)) byPlace.set(key, change);
  }
  return byPlace.values();
}

function skippedSheets(sheets: ReadonlyMap<string, SheetState>): ValuesReplaced['skipped'] {
  return [...sheets].flatMap(([sheet, state]) => {
    if (state === 'open') return [];
    return { sheet, why: state === 'protected' ? sentences.protectedValues(sheet) : sentences.sheetMissing(sheet) };
  });
}

function entryFor({ change, before }: Made): CellEntry {
  const { sheet, row, column, after, numberFormat } = change;
  // A number written into a cell that is formatted as text becomes a text.
  const isFreed = before.numberFormat === '@' && after !== null && typeof after !== 'string';
  return { sheet, row, column, input: typedAs(after), formatBefore: numberFormat ?? (isFreed ? 'General' : undefined) };
}

/**
 * Puts back what stood in the cells that still hold the new value; answers how many.
 * @param isHalfDone some cells may have got the new number format and not the new value.
 */
async function putBack(requests: Requests, made: readonly Made[], isHalfDone = false): Promise<number> {
  const places = made.map((one) => ({ ...one, ...placeOf(one.change) }));
  const { cells, sheets } = await readCells(requests, NEXT, places);
  const open = cells.filter(({ cell }) => sheets.get(cell.sheet) === 'open');
  const untouched = open.filter(({ cell, state }) => state.formula === undefined && state.value === cell.change.after);
  const reformatted = isHalfDone ? open.filter(({ cell, state }) => isOnlyReformatted(cell, state)) : [];
  await writeCells(requests, NEXT, [
    ...untouched.map(({ cell, state }) => entryBack(cell, state.numberFormat)),
    ...reformatted.map(({ cell }) => ({ ...placeOf(cell), input: null, formatBefore: cell.before.numberFormat })),
  ]);
  return untouched.length;
}

function isOnlyReformatted({ change, before }: Made, now: CellState): boolean {
  const isSame = now.value === before.value && now.formula === before.formula && now.value !== change.after;
  return isSame && now.numberFormat !== before.numberFormat;
}

const placeOf = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet, row, column });

function entryBack({ change, before }: Made, formatNow: string): CellEntry {
  const input = before.isError ? String(before.value) : typedAs(before.value);
  const isText = typeof before.value === 'string' && !before.isError;
  const place = placeOf(change);
  // What is no text would become one under a text format.
  if (!isText && before.numberFormat === '@')
    return { ...place, input, formatBefore: 'General', formatAfter: before.numberFormat };
  // An apostrophe would stay behind in the cell's style; a text format keeps the text just as well until its own is back.
  if (isText && keptByTextFormat(before.value))
    return { ...place, input: before.value, formatBefore: '@', formatAfter: before.numberFormat };
  return { ...place, input, formatBefore: before.numberFormat === formatNow ? undefined : before.numberFormat };
}

/** After a failure half-way: puts everything back, and answers the error to tell, with what state the cells are in. */
async function takeBack(requests: Requests, made: readonly Made[], error: WorkbookError): Promise<WorkbookError> {
  // Excel refuses these requests before doing any of it.
  if (error.kind === 'cell-being-edited') return error;
  if (error.kind === 'excel-not-responding') return withState(error, UNCERTAIN);
  try {
    await putBack(requests, made, true);
    return withState(error, UNCHANGED);
  } catch {
    return withState(error, UNCERTAIN);
  }
}

const UNCHANGED = 'Your cells are as they were.';
const UNCERTAIN = 'Some cells may have been changed already: check again to see which findings are left.';
