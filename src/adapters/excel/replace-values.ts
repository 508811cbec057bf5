import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import type { ValuesReplaced } from '../../ports/workbook-port';
import type { CellValue } from '../../cells/cell-values';
import type { CellChange } from '../../domain/model/fixes';
import { entryBack, entryForChange, holding, writesOf, type SegmentWrite } from './cell-entries';
import type { CellPlace } from './cell-segments';
import { sameContent, type CellState } from './cell-state';
import { changeCells, type CellsChanged } from './change-cells';
import { rawValue, type DateSystem } from './date-system';
import { withState } from './errors';
import { lookAtCells } from './look-at-cells';
import { readCells, type CellsSeen } from './read-cells';
import type { Requests } from './request';
import { isRowSame, witnessOf, type RowKeys, type RowWitness } from './row-witness';
import { placedChanges, sortChanges, type PlacedChange } from './sort-changes';
import { spilledCells } from './spilled-cells';

const NEXT = 'try that again';

/** A change that was made. Its sheet goes by its id here, so that renaming the sheet does no harm. */
interface Made extends CellPlace {
  /** As the cell holds it: dates may be counted in the workbook's own way. */
  readonly after: CellValue;
  /** What stood there, and is put back. */
  readonly before: CellState;
}

/** All that is needed to make changes, and to take them back. */
interface Making {
  readonly requests: Requests;
  readonly made: readonly Made[];
  readonly witness: RowWitness;
  /** What stands beside the cells, by the sheet's id. */
  readonly rows: ReadonlyMap<string, RowKeys>;
  /** Sheets' names by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Changes cells in two requests: what stands there, then the cells that still hold what they are thought to hold, with how they
 * stand right before and right after. Another where formulas spill near them, and where something has to be taken back.
 */
export async function replaceValues(
  requests: Requests,
  changes: readonly CellChange[],
  dates: DateSystem,
): Promise<ValuesReplaced> {
  const placed = placedChanges(changes);
  const { seen, witness } = await lookAtCells(requests, NEXT, placed);
  const { wanted, ...alone } = sortChanges(placed, seen, await spilledCells(requests, NEXT, seen), dates);
  const { making, writes } = planned(requests, dates, seen, wanted, witness);
  const changed = await changeCells(requests, NEXT, writes, making.witness, making.rows);
  const stands = { ...making, made: among(making.made, changed.stands), rows: changed.rows };
  if (changed.failure) throw await afterFailure(stands, changed, changed.failure);
  const { standing, skipped } = await settled(stands, changed);
  let undoable: readonly Made[] = standing;
  return {
    changed: standing.length,
    ...alone,
    skipped: [...skippedSheets(seen), ...skipped],
    undo: async () => {
      const { restored, error } = await undo({ ...stands, made: undoable });
      const left = undoable.length - restored.length;
      const back = new Set(restored);
      undoable = error ? undoable.filter((one) => !back.has(one)) : [];
      if (error) throw error;
      return { restored: restored.length, left };
    },
  };
}

/** What is to be written; from here on sheets go by their ids. */
function planned(
  requests: Requests,
  dates: DateSystem,
  { segments, sheets, rows }: CellsSeen<PlacedChange>,
  wanted: ReadonlySet<PlacedChange>,
  { isWide, ends }: RowWitness,
): { readonly making: Making; readonly writes: readonly SegmentWrite[] } {
  const idOf = (sheet: string): string => sheets.get(sheet)?.id ?? '';
  const placeOf = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet: idOf(sheet), row, column });
  const made: Made[] = [];
  const writes = writesOf(segments, (cell, before) => {
    if (!wanted.has(cell)) return undefined;
    const place = placeOf(cell);
    const after = rawValue(cell.change.after, cell.change.numberFormat ?? before.numberFormat, dates);
    made.push({ ...place, after, before });
    return entryForChange({ ...cell.change, after }, before, place);
  });
  const making = {
    requests,
    made,
    witness: witnessOf(
      segments.flatMap(({ segment }) => segment.cells.map(placeOf)),
      { isWide, ends: new Map([...ends].map(([sheet, columns]) => [idOf(sheet), columns])) },
    ),
    rows: new Map([...rows].map(([sheet, keys]) => [idOf(sheet), keys])),
    names: new Map([...sheets].map(([name, { id }]) => [id, name])),
  };
  return { making, writes };
}

function skippedSheets({ sheets }: CellsSeen<PlacedChange>): ValuesReplaced['skipped'] {
  return [...sheets].flatMap(([sheet, { state }]) => {
    if (state === 'open') return [];
    return { sheet, why: state === 'protected' ? sentences.protectedValues(sheet) : sentences.sheetMissing(sheet) };
  });
}

/** Those whose cells stand as they were written. */
function among(made: readonly Made[], writes: readonly SegmentWrite[]): readonly Made[] {
  const keyOf = ({ sheet, row, column }: CellPlace): string => `${row} ${column} ${sheet}`;
  const standing = new Set(writes.flatMap(({ segment }) => segment.cells.map(keyOf)));
  return made.filter((one) => standing.has(keyOf(one)));
}

/** A sheet that somebody else changed meanwhile takes none of its changes: what an earlier request wrote there is put back. */
async function settled(
  making: Making,
  { disturbed, uncertain, gone }: CellsChanged,
): Promise<{ readonly standing: readonly Made[]; readonly skipped: ValuesReplaced['skipped'] }> {
  const isOut = ({ sheet }: Made): boolean => [disturbed, uncertain, gone].some((sheets) => sheets.has(sheet));
  const early = making.made.filter((one) => isOut(one) && !gone.has(one.sheet));
  const isBack = early.length === 0 || (await isTakenBack({ ...making, made: early }));
  const whyOf = (id: string, name: string): string | undefined => {
    if (gone.has(id)) return sentences.sheetMissing(name);
    const isKnown = isBack || !early.some(({ sheet }) => sheet === id);
    if (disturbed.has(id) && isKnown) return sentences.valuesDisturbed(name);
    return disturbed.has(id) || uncertain.has(id) ? sentences.valuesUncertain(name) : undefined;
  };
  return {
    standing: making.made.filter((one) => !isOut(one)),
    skipped: [...making.names].flatMap(([id, sheet]) => {
      const why = whyOf(id, sheet);
      return why === undefined ? [] : { sheet, why };
    }),
  };
}

/** After a failure: puts back what was written before it, and answers the error to tell, with what state the cells are in. */
async function afterFailure(
  making: Making,
  { uncertain }: CellsChanged,
  { error, isTakenBack: isLastBack }: NonNullable<CellsChanged['failure']>,
): Promise<WorkbookError> {
  // Excel refuses these requests before doing any of it.
  if (error.kind === 'cell-being-edited' && making.made.length === 0) return error;
  if (error.kind === 'excel-not-responding') return withState(error, UNCERTAIN);
  const isAllBack = (await isTakenBack(making)) && isLastBack && uncertain.size === 0;
  return withState(error, isAllBack ? UNCHANGED : UNCERTAIN);
}

async function isTakenBack(making: Making): Promise<boolean> {
  try {
    const { restored, error } = await undo(making);
    return !error && restored.length === making.made.length;
  } catch {
    return false;
  }
}

/**
 * Puts back what stood in the cells that still hold the new value, in rows that are otherwise as they were; answers which, and why
 * not all of them. A row that was changed beside them may be another that has moved there.
 * @throws WorkbookError when nothing was changed.
 */
async function undo({ requests, made, witness, rows, names }: Making): Promise<Undone> {
  if (made.length === 0) return { restored: [] };
  const now = await readCells(requests, NEXT, made, witness);
  const open = now.segments.filter(({ segment }) => now.sheets.get(segment.sheet)?.state === 'open');
  const writes = writesOf(open, ({ after, before, ...place }, state) => {
    const isOurs = sameContent(state, holding(after));
    const isThere = isRowSame(place.row, rows.get(place.sheet), now.rows.get(place.sheet));
    return isOurs && isThere ? entryBack(before, state.numberFormat, place) : undefined;
  });
  const { stands, uncertain, failure } = await changeCells(requests, NEXT, writes, witness, now.rows);
  const restored = among(made, stands);
  const [unsure] = uncertain;
  if (failure) {
    const isAsBefore = failure.isTakenBack && restored.length === 0 && unsure === undefined;
    return { restored, error: withState(failure.error, isAsBefore ? STILL_CHANGED : UNDO_UNCERTAIN) };
  }
  if (unsure === undefined) return { restored };
  return { restored, error: new WorkbookError('unexpected', sentences.valuesUncertain(names.get(unsure) ?? unsure)) };
}

interface Undone {
  readonly restored: readonly Made[];
  readonly error?: WorkbookError;
}

const UNCHANGED = 'Your cells are as they were.';
const STILL_CHANGED = 'The cells that were to be put back are as they were before you pressed Undo.';
const UNDO_UNCERTAIN = 'Some cells may have been put back already: check again to see which findings there are.';
const UNCERTAIN = 'Some cells may have been changed already: check again to see which findings are left.';
