import { ledgerAfter, newRun } from '../shared/mark-signature';
import { sentences } from '../shared/sentences';
import type { WorkbookError } from '../../ports/workbook-error';
import type { MarkRemark, MarksApplied } from '../../ports/workbook-port';
import { countCells } from '../../cells/areas';
import type { MarkPlan } from '../../domain/model/mark-plan';
import { toWorkbookError, withState } from './errors';
import { lookUpMarks, recallMarks, type Mark, type MarksStanding } from './look-up-marks';
import type { Memory } from './memory';
import { newMarks, queueLedger, type NewMark } from './queue-marks';
import { lostRules, queueRemoval } from './remove-rules';
import { isWorthAnotherLook, marksIn, missingRemarks, renewMarks } from './renew-marks';
import type { Requests } from './request';

const NEXT = 'Check again';

/** Everything one run is going to do, decided before anything of it is asked of Excel. */
interface Changes {
  readonly run: string;
  readonly add: readonly NewMark[];
  readonly remove: readonly Mark[];
  readonly ledger: ReturnType<typeof ledgerAfter>;
  readonly before: MarksStanding;
  readonly applied: MarksApplied;
  readonly remarks: readonly MarkRemark[];
}

/**
 * Marks cells: the formulas of the rules that stand there, then the old marks off and the new ones on in one request. Sheets
 * without formula rules take that one request only. A sheet protected or renamed since it was read is looked at afresh, once.
 */
export async function applyMarks(
  requests: Requests,
  memory: Memory,
  sheets: readonly string[],
  plan: MarkPlan,
): Promise<MarksApplied> {
  const names = [...new Set([...sheets, ...plan.map((mark) => mark.sheet)])];
  const first = changesFor(names, plan, await look(recallMarks(requests, memory, NEXT, names)));
  try {
    return await carryOut(requests, first);
  } catch (thrown) {
    const error = await takeBack(requests, names, first, toWorkbookError(thrown, NEXT));
    if (!isWorthAnotherLook(error)) throw error;
  }
  const second = changesFor(names, plan, await look(lookUpMarks(requests, NEXT, names)));
  try {
    return await carryOut(requests, second);
  } catch (thrown) {
    throw await takeBack(requests, names, second, toWorkbookError(thrown, NEXT));
  }
}

/** Nothing has been changed as yet, or it has been taken back. */
async function look(looking: Promise<MarksStanding>): Promise<MarksStanding> {
  try {
    return await looking;
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    throw error.kind === 'cell-being-edited' ? error : withState(error, UNCHANGED);
  }
}

function changesFor(names: readonly string[], plan: MarkPlan, standing: MarksStanding): Changes {
  const run = newRun();
  const isOpen = (sheet: string): boolean => standing.sheets.get(sheet)?.isProtected === false;
  const marked = plan.filter((mark) => mark.areas.length > 0);
  const possible = marked.filter((mark) => isOpen(mark.sheet));
  const shut = new Set(marked.map((mark) => mark.sheet).filter((sheet) => !isOpen(sheet)));
  const marksOn = (sheet: string): readonly Mark[] => standing.sheets.get(sheet)?.marks ?? [];
  const kept = names.filter((sheet) => !isOpen(sheet) && !shut.has(sheet) && marksOn(sheet).length > 0);
  const add = newMarks(possible, run);
  const touched = names
    .filter(isOpen)
    .map((sheet): [string, number] => [sheet, add.filter((mark) => mark.sheet === sheet).length]);
  return {
    run,
    add,
    remove: names.filter(isOpen).flatMap(marksOn),
    ledger: ledgerAfter(standing.ledger, run, new Map(touched)),
    before: standing,
    remarks: missingRemarks(standing),
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

async function carryOut(requests: Requests, changes: Changes): Promise<MarksApplied> {
  const { add, remove, ledger, before, applied } = changes;
  if (add.length === 0 && remove.length === 0) return withRemarks(applied, changes.remarks);
  const finish = (context: Excel.RequestContext): void => queueLedger(context, ledger, before.ledger !== undefined);
  const remarks = await renewMarks(requests, NEXT, { add, remove, finish });
  return withRemarks(applied, [...changes.remarks, ...remarks]);
}

function withRemarks(applied: MarksApplied, remarks: readonly MarkRemark[]): MarksApplied {
  return remarks.length === 0 ? applied : { ...applied, remarks };
}

/**
 * After a failure: takes this run's marks off again and answers the error to tell, with what state things are in. Excel
 * does a request's calls in turn and leaves done what came before the one that failed.
 */
async function takeBack(
  requests: Requests,
  names: readonly string[],
  changes: Changes,
  error: WorkbookError,
): Promise<WorkbookError> {
  // Excel refuses these requests before doing any of it.
  if (error.kind === 'cell-being-edited') return error;
  if (error.kind === 'excel-not-responding') return withState(error, UNCERTAIN);
  try {
    const standing = await lookUpMarks(requests, NEXT, names);
    const all = marksIn(standing);
    // One that never got its formula cannot name its run; where there was none before it is of this one.
    const unfinished = [...standing.sheets].flatMap(([sheet, now]) =>
      changes.before.sheets.get(sheet)?.unfinished.length === 0 ? now.unfinished : [],
    );
    const mine = [...all.filter((mark) => mark.run === changes.run), ...unfinished];
    const removal = await requests.send(NEXT, (context) => queueRemoval(context, mine));
    const lost = lostRules(removal).map(({ sheet, formula }) => sentences.ruleLost(sheet, formula));
    const old = all.filter((mark) => mark.run !== changes.run);
    const stood = marksIn(changes.before).filter(({ sheet }) => standing.sheets.has(sheet));
    const state = old.length < stood.length ? [...lost, SOME_LOST] : lost;
    return withState(error, state.length > 0 ? state.join(' ') : UNCHANGED);
  } catch {
    return withState(error, UNCERTAIN);
  }
}

const UNCHANGED = 'The workbook is as it was.';
const SOME_LOST = 'Your cells are as they were, but some marks of the check before are gone. Check again.';
const UNCERTAIN = 'Your cells are as they were. Some marks may stand already: Remove marks takes them off.';
