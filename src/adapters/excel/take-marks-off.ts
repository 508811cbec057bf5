import { LEDGER_KEY, ledgerAfter, newRun, readLedger } from '../shared/mark-signature';
import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import type { MarksRemoved } from '../../ports/workbook-port';
import { isConditionalFormatTrouble, toWorkbookError } from './errors';
import { lookUpMarks, type MarksStanding } from './look-up-marks';
import type { Memory } from './memory';
import { queueLedger, queueRemoval, type OldMark } from './queue-marks';
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

/** Takes every mark of ours off, on every sheet, whatever the ledger says, in four requests at the most. */
export async function removeMarks(requests: Requests, memory: Memory): Promise<MarksRemoved> {
  const standing = await look(requests, memory);
  const marks = marksIn(standing);
  const isShut = (sheet: string): boolean => standing.sheets.get(sheet)?.isProtected ?? false;
  const removable = marks.filter((mark) => !isShut(mark.sheet));
  const kept = marks.filter((mark) => isShut(mark.sheet));
  const left = new Map<string, number>();
  for (const { sheet } of kept) left.set(sheet, (left.get(sheet) ?? 0) + 1);
  if (removable.length > 0 || standing.ledger) {
    const ledger = ledgerAfter(undefined, standing.ledger?.run ?? newRun(), left);
    try {
      await requests.send(NEXT, (context) => {
        for (const mark of removable) queueRemoval(context, mark);
        queueLedger(context, ledger, standing.ledger !== undefined);
      });
    } catch (thrown) {
      throw await withCount(requests, memory, removable.length, toWorkbookError(thrown, NEXT));
    }
    for (const { id } of removable) memory.runs.delete(id);
  }
  return {
    removed: removable.length,
    skipped: [...left.keys()].map((sheet) => ({ sheet, why: sentences.protectedMarks(sheet) })),
  };
}

function marksIn(standing: MarksStanding): OldMark[] {
  return [...standing.sheets].flatMap(([sheet, { marks }]) => marks.map(({ id }) => ({ sheet, id })));
}

async function look(requests: Requests, memory: Memory): Promise<MarksStanding> {
  memory.sighting = undefined;
  try {
    return await lookUpMarks(requests, memory, NEXT);
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    if (!isConditionalFormatTrouble(error)) throw error;
    throw new WorkbookError(
      'not-supported',
      'Excel cannot list the conditional formats of this workbook, so the marks must be removed by hand: Home, Conditional Formatting, Manage Rules, then delete the rules that begin with =LEN("ringfence.',
      error.detail,
    );
  }
}

/** Says how many marks are off already, when Excel stopped half-way. */
async function withCount(
  requests: Requests,
  memory: Memory,
  wanted: number,
  error: WorkbookError,
): Promise<WorkbookError> {
  if (error.kind === 'cell-being-edited') return error;
  const said = (state: string): WorkbookError =>
    new WorkbookError(error.kind, `${error.message} ${state}`, error.detail);
  if (error.kind === 'excel-not-responding')
    return said('Some marks may be gone already. Your own formats are as they were.');
  try {
    const standing = await lookUpMarks(requests, memory, NEXT);
    const left = marksIn(standing).length;
    return said(
      left >= wanted
        ? 'The workbook is as it was.'
        : `${left} marks are still there. Your own formats are as they were.`,
    );
  } catch {
    return said('Some marks may be gone already. Your own formats are as they were.');
  }
}
