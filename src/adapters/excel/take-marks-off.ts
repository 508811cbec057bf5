import { LEDGER_KEY, ledgerAfter, newRun, readLedger } from '../shared/mark-signature';
import { counted } from '../../domain/text/grammar';
import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import type { MarksRemoved } from '../../ports/workbook-port';
import { isConditionalFormatTrouble, toWorkbookError, withState } from './errors';
import { lookUpMarks, type MarksStanding } from './look-up-marks';
import type { Memory } from './memory';
import { queueLedger } from './queue-marks';
import { isWorthAnotherLook, marksIn, renewMarks, unreadableRemarks } from './renew-marks';
import type { Requests } from './request';

const NEXT = 'remove the marks again';

/** How many marks of ours stand in the workbook; as many as the ledger says when Excel cannot list the rules. */
export async function findMarks(requests: Requests, memory: Memory): Promise<number> {
  try {
    return marksIn(await look(requests, memory)).length;
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    if (error.kind !== 'not-supported') throw error;
    const kept = await requests.send(NEXT, ({ workbook }) =>
      workbook.settings.getItemOrNullObject(LEDGER_KEY).load('value'),
    );
    const ledger = kept.isNullObject ? undefined : readLedger(kept.value);
    return (ledger?.sheets ?? []).reduce((sum, sheet) => sum + sheet.marks, 0);
  }
}

/**
 * Takes every mark of ours off, on every sheet, whatever the ledger says, in four requests. Where somebody changes rules or
 * sheets meanwhile it looks again, once.
 */
export async function removeMarks(requests: Requests, memory: Memory): Promise<MarksRemoved> {
  const first = await look(requests, memory);
  try {
    return await takeOff(requests, first);
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    if (!isWorthAnotherLook(error)) throw await withCount(requests, marksIn(first).length, error);
  }
  const second = await look(requests, memory);
  try {
    return await takeOff(requests, second);
  } catch (thrown) {
    throw await withCount(requests, marksIn(first).length, toWorkbookError(thrown, NEXT));
  }
}

async function takeOff(requests: Requests, standing: MarksStanding): Promise<MarksRemoved> {
  const marks = marksIn(standing);
  const isShut = (sheet: string): boolean => standing.sheets.get(sheet)?.isProtected ?? false;
  const removable = marks.filter((mark) => !isShut(mark.sheet));
  const left = new Map<string, number>();
  for (const { sheet } of marks) if (isShut(sheet)) left.set(sheet, (left.get(sheet) ?? 0) + 1);
  const remarks = unreadableRemarks(standing);
  if (removable.length > 0 || standing.ledger) {
    const ledger = ledgerAfter(undefined, standing.ledger?.run ?? newRun(), left);
    const finish = (context: Excel.RequestContext): void => queueLedger(context, ledger, standing.ledger !== undefined);
    remarks.push(...(await renewMarks(requests, NEXT, { add: [], remove: removable, finish })));
  }
  return {
    removed: removable.length,
    skipped: [...left.keys()].map((sheet) => ({ sheet, why: sentences.protectedMarks(sheet) })),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

/** Marks may have come from anywhere since the read before: what it saw counts no more. */
async function look(requests: Requests, memory: Memory): Promise<MarksStanding> {
  memory.sighting = undefined;
  try {
    return await lookUpMarks(requests, NEXT);
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    if (!isConditionalFormatTrouble(error))
      throw error.kind === 'cell-being-edited' ? error : withState(error, UNCHANGED);
    throw new WorkbookError('not-supported', sentences.marksByHand(), error.detail);
  }
}

const UNCHANGED = 'The workbook is as it was.';

/** Says how many marks are off already, when Excel stopped half-way. */
async function withCount(requests: Requests, wanted: number, error: WorkbookError): Promise<WorkbookError> {
  if (error.kind === 'cell-being-edited') return error;
  if (error.kind === 'excel-not-responding')
    return withState(error, 'Some marks may be gone already. Your own formats are as they were.');
  try {
    const left = marksIn(await lookUpMarks(requests, NEXT)).length;
    return withState(
      error,
      left >= wanted
        ? UNCHANGED
        : `${counted(left, 'mark is', 'marks are')} still there: remove marks again. Your own formats are as they were.`,
    );
  } catch {
    return withState(error, 'Some marks may be gone already. Your own formats are as they were.');
  }
}
