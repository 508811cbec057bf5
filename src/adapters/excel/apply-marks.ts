import { ledgerAfter, newRun } from '../shared/mark-signature';
import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import type { MarksApplied } from '../../ports/workbook-port';
import { countCells } from '../../cells/areas';
import type { MarkPlan } from '../../domain/model/mark-plan';
import { toWorkbookError } from './errors';
import { lookUpMarks, recallMarks, type Mark, type MarksStanding } from './look-up-marks';
import type { Memory } from './memory';
import { newMarks, queueLedger, queueNewMark, queueRemoval, type NewMark, type OldMark } from './queue-marks';
import type { Requests } from './request';

/** Everything one run is going to do, decided before anything is asked of Excel. */
interface Changes {
  readonly run: string;
  readonly add: readonly NewMark[];
  readonly remove: readonly OldMark[];
  readonly ledger: ReturnType<typeof ledgerAfter>;
  readonly hadLedger: boolean;
  /** Formula rules that stood there before, ours and the user's. */
  readonly before: ReadonlySet<string>;
  readonly applied: MarksApplied;
}

/**
 * Marks cells in one request: new marks first, then the old ones off, the ledger last, so that what a failure leaves
 * behind can be recognised and taken back. A sheet protected or renamed since it was read is looked at afresh, once.
 */
export async function applyMarks(
  requests: Requests,
  memory: Memory,
  sheets: readonly string[],
  plan: MarkPlan,
): Promise<MarksApplied> {
  const names = [...new Set([...sheets, ...plan.map((mark) => mark.sheet)])];
  const recalled = await recallMarks(requests, memory, 'Check again', names);
  const first = changesFor(names, plan, recalled);
  try {
    return await carryOut(requests, memory, first);
  } catch (thrown) {
    const error = await takeBack(requests, memory, names, first, toWorkbookError(thrown, 'Check again'));
    if (error.kind !== 'sheet-protected' && error.kind !== 'sheet-missing') throw error;
  }
  const second = changesFor(names, plan, await lookUpMarks(requests, memory, 'Check again', names));
  try {
    return await carryOut(requests, memory, second);
  } catch (thrown) {
    throw await takeBack(requests, memory, names, second, toWorkbookError(thrown, 'Check again'));
  }
}

function changesFor(names: readonly string[], plan: MarkPlan, standing: MarksStanding): Changes {
  const run = newRun();
  const isOpen = (sheet: string): boolean => standing.sheets.get(sheet)?.isProtected === false;
  const marked = plan.filter((mark) => mark.areas.length > 0);
  const possible = marked.filter((mark) => isOpen(mark.sheet));
  const shut = new Set(marked.map((mark) => mark.sheet).filter((sheet) => !isOpen(sheet)));
  const kept = names.filter((sheet) => !isOpen(sheet) && !shut.has(sheet) && marksOn(standing, sheet).length > 0);
  const add = newMarks(possible, run);
  const touched = names
    .filter(isOpen)
    .map((sheet): [string, number] => [sheet, add.filter((mark) => mark.sheet === sheet).length]);
  return {
    run,
    add,
    remove: names.filter(isOpen).flatMap((sheet) => marksOn(standing, sheet).map(({ id }) => ({ sheet, id }))),
    ledger: ledgerAfter(standing.ledger, run, new Map(touched)),
    hadLedger: standing.ledger !== undefined,
    before: new Set([...standing.sheets.values()].flatMap((sheet) => sheet.rules)),
    applied: {
      cells: possible.reduce((sum, mark) => sum + countCells(mark.areas), 0),
      skipped: [
        ...[...shut].map((sheet) => ({
          sheet,
          why: standing.sheets.has(sheet) ? sentences.protectedSheet(sheet) : sentences.sheetMissing(sheet),
        })),
        ...kept.map((sheet) => ({ sheet, why: sentences.protectedMarks(sheet) })),
      ],
    },
  };
}

function marksOn(standing: MarksStanding, sheet: string): readonly Mark[] {
  return standing.sheets.get(sheet)?.marks ?? [];
}

async function carryOut(requests: Requests, memory: Memory, changes: Changes): Promise<MarksApplied> {
  if (changes.add.length > 0 || changes.remove.length > 0) await send(requests, memory, changes, changes.add, true);
  for (const { id } of changes.remove) memory.runs.delete(id);
  return changes.applied;
}

/** One request; only when Excel says that it is too large, and so did none of it, two of half its size. */
async function send(
  requests: Requests,
  memory: Memory,
  changes: Changes,
  add: readonly NewMark[],
  isLast: boolean,
): Promise<void> {
  try {
    const added = await requests.send('Check again', (context) => {
      const marks = add.map((mark) => queueNewMark(context, mark).load('id'));
      if (!isLast) return marks;
      for (const mark of changes.remove) queueRemoval(context, mark);
      queueLedger(context, changes.ledger, changes.hadLedger);
      return marks;
    });
    for (const mark of added) memory.runs.set(mark.id, changes.run);
  } catch (thrown) {
    const error = toWorkbookError(thrown, 'Check again');
    if (error.kind !== 'too-large' || add.length < 2) throw error;
    const middle = Math.ceil(add.length / 2);
    await send(requests, memory, changes, add.slice(0, middle), false);
    await send(requests, memory, changes, add.slice(middle), isLast);
  }
}

/**
 * After a failure: takes this run's marks off again and answers the error to tell, with what state things are in. Excel
 * does a request's calls in turn and leaves done what came before the one that failed.
 */
async function takeBack(
  requests: Requests,
  memory: Memory,
  names: readonly string[],
  changes: Changes,
  error: WorkbookError,
): Promise<WorkbookError> {
  // Excel refuses these requests before doing any of it.
  if (error.kind === 'cell-being-edited') return error;
  if (error.kind === 'excel-not-responding') return withState(error, UNCERTAIN);
  try {
    const standing = await lookUpMarks(requests, memory, 'Check again', names);
    const all = [...standing.sheets].flatMap(([sheet, { marks }]) => marks.map((mark) => ({ sheet, ...mark })));
    const mine: OldMark[] = [
      ...all.filter((mark) => mark.run === changes.run),
      ...[...standing.sheets].flatMap(([sheet, { unfinished }]) =>
        unfinished.filter((id) => !changes.before.has(id)).map((id) => ({ sheet, id })),
      ),
    ];
    if (mine.length > 0)
      await requests.send('Check again', (context) => mine.forEach((mark) => queueRemoval(context, mark)));
    const left = new Set(all.map((mark) => mark.id));
    const lost = changes.remove.filter((mark) => !left.has(mark.id)).length;
    return withState(error, lost === 0 ? UNCHANGED : SOME_LOST);
  } catch {
    return withState(error, UNCERTAIN);
  }
}

const UNCHANGED = 'The workbook is as it was.';
const SOME_LOST = 'Your cells and formats are as they were, but some marks of the check before are gone.';
const UNCERTAIN = 'Your cells are as they were. Some marks may stand already: Remove marks takes them off.';

function withState(error: WorkbookError, state: string): WorkbookError {
  return new WorkbookError(error.kind, `${error.message} ${state}`, error.detail);
}
