import { compareAwards } from '../../domain/money/compare';
import { allocateFunds, fingerprintOf, mayAllocate, tryChanges, type Allocated } from './allocate-funds';
import { checkMoneyTables } from './check-money-tables';
import {
  allocatedNotice,
  AWARDS_EDITED,
  AWARDS_SAME,
  AWARDS_UNDONE,
  awardsWrittenNotice,
  NO_AWARDS_TO_UNDO,
  NOT_ALLOCATED,
  notAllocatedNotice,
  notCheckedAfter,
  TABLES_CHANGED,
  TAKEN_BACK,
  triedNotice,
} from './money-notices';
import type { MoneySession, MoneyState } from './money-session';
import type { Notice } from '../shared/notice';
import { awardsChange } from './write-awards';
import { readAndMark, withTrouble, type MoneyDesk } from './money-desk';

/** Working awards out, trying changes, writing awards and taking them back. */
export function awarding(desk: MoneyDesk): Pick<MoneySession, 'allocate' | 'tryWhatIf' | 'writeAwards' | 'undoAwards'> {
  return {
    allocate: () =>
      desk.run('reading', async () => {
        const editsBefore = desk.edits;
        const { report, state, trouble } = await readAndMark(desk);
        const refusal = notAllocatedNotice(report);
        if (refusal) return { ...state, notice: withTrouble(refusal, trouble) };
        desk.store.set({ activity: 'allocating' });
        await desk.pause();
        const allocated = allocateFunds(report);
        // What was typed meanwhile is not in it.
        if (!allocated || desk.edits !== editsBefore) return { ...state, isStale: true, notice: TABLES_CHANGED };
        desk.allocated = allocated;
        return {
          ...state,
          ...outcomeOf(allocated, report.book),
          notice: withTrouble(allocatedNotice(allocated.allocation), trouble),
        };
      }),

    tryWhatIf: (changes) =>
      desk.run('allocating', async () => {
        await desk.pause();
        if (!desk.allocated) return { notice: NOT_ALLOCATED };
        const whatIf = tryChanges(desk.allocated, changes);
        return { whatIf, notice: whatIf ? triedNotice(whatIf) : TAKEN_BACK };
      }),

    writeAwards: () =>
      desk.run('writing', async () => {
        const { allocated } = desk;
        if (!allocated) return { notice: NOT_ALLOCATED };
        const now = await checkMoneyTables(desk.port, desk.today());
        if (!isAsAllocated(desk, now)) return { isStale: true, ...forget(desk), notice: TABLES_CHANGED };
        const { tables, report } = now;
        const change = awardsChange(tables, report.book, allocated.allocation.awards);
        if (change.put.length + change.drop.length === 0) return { notice: AWARDS_SAME };
        const isTrying = desk.store.get().whatIf !== undefined;
        desk.written = await desk.port.changeRows(change);
        desk.store.set({ canUndo: true });
        const done = awardsWrittenNotice(change.put.length, change.drop.length, isTrying);
        return afterwards(desk, done, allocated);
      }),

    undoAwards: () =>
      desk.run('writing', async () => {
        const { written } = desk;
        if (!written) return { canUndo: false, notice: NO_AWARDS_TO_UNDO };
        // Where it rejects nothing was put back, and it can be tried again.
        const { restored } = await written.undo();
        desk.written = undefined;
        desk.store.set({ canUndo: false });
        return afterwards(desk, restored ? AWARDS_UNDONE : AWARDS_EDITED, desk.allocated);
      }),
  };
}

function outcomeOf({ problem, allocation }: Allocated, book: NonNullable<MoneyState['book']>): Partial<MoneyState> {
  return { allocation, difference: compareAwards(problem, book.awards, allocation.awards) };
}

function forget(desk: MoneyDesk): Partial<MoneyState> {
  desk.allocated = undefined;
  return { allocation: undefined, difference: undefined, whatIf: undefined };
}

/** True where funds, services, locks and the rows of Awards are those the allocation was worked out from. */
function isAsAllocated(desk: MoneyDesk, { report }: Awaited<ReturnType<typeof checkMoneyTables>>): boolean {
  if (!mayAllocate(report) || !desk.read) return false;
  const [before, now] = [desk.read.report, report].map(({ book: { funds, services, awards } }) =>
    fingerprintOf({ funds, services, awards }),
  );
  return before === now;
}

/** Checks again after rows were written. What was written stands whatever becomes of the check. */
async function afterwards(
  desk: MoneyDesk,
  done: Notice,
  allocated: Allocated | undefined,
): Promise<Partial<MoneyState>> {
  try {
    const { report, state, trouble } = await readAndMark(desk);
    const now = allocateAgain(desk, report, allocated);
    return { ...state, ...now, notice: withTrouble(done, trouble) };
  } catch (error) {
    desk.onFailure(error);
    return { ...forget(desk), isStale: true, notice: notCheckedAfter(done, error) };
  }
}

/** The allocation still holds where funds, services and locks are as they were: it need not be worked out again. */
function allocateAgain(
  desk: MoneyDesk,
  report: Parameters<typeof allocateFunds>[0],
  allocated: Allocated | undefined,
): Partial<MoneyState> {
  if (!allocated || !mayAllocate(report)) return {};
  const { funds, services, awards } = report.book;
  const locked = awards.filter(({ isLocked }) => isLocked);
  if (fingerprintOf({ funds, services, locked }) !== fingerprintOf(allocated.problem)) return {};
  desk.allocated = allocated;
  return outcomeOf(allocated, report.book);
}
