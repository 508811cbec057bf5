import type { MoneyReport } from '../../domain/check/check-money';
import { compareAwards } from '../../domain/money/compare';
import { allocateFunds, fingerprintOf, mayAllocate, tryChanges, type Allocated } from './allocate-funds';
import { checkMoneyTables } from './check-money-tables';
import {
  allocatedNotice,
  AWARDS_SAME,
  awardsUndoneNotice,
  awardsWrittenNotice,
  NO_AWARDS_TO_UNDO,
  NOT_ALLOCATED,
  notAllocatedNotice,
  TABLES_CHANGED,
  TAKEN_BACK,
  triedNotice,
} from './money-notices';
import type { MoneySession, MoneyState } from './money-session';
import type { Notice } from '../shared/notice';
import { awardsChange } from './write-awards';
import { checkAfter } from './money-checks';
import { readAndMark, type MoneyContext } from './money-context';
import { withPrintTrouble, withTrouble } from '../shared/notices';
import { undoShown } from '../shared/show-after';
import { HalfWritten, rowsStep, writeAll } from '../shared/transaction';
import { PAINT_MS } from '../shared/scheduler';

/** Working awards out, trying changes, writing awards and taking them back. */
export function awarding(
  context: MoneyContext,
): Pick<MoneySession, 'allocate' | 'tryWhatIf' | 'writeAwards' | 'undoAwards'> {
  return {
    allocate: () =>
      context.run('reading', async () => {
        const editsBefore = context.edits();
        const { report, state } = await readAndMark(context);
        const trouble = context.marks.trouble();
        const refusal = notAllocatedNotice(report);
        if (refusal) return { ...state, notice: withTrouble(refusal, trouble) };
        context.store.set({ activity: 'allocating' });
        await context.scheduler.pause(PAINT_MS);
        const allocated = allocateFunds(report);
        // What was typed meanwhile is not in it.
        if (!allocated || context.edits() !== editsBefore)
          return { ...state, isStale: true, notice: withTrouble(TABLES_CHANGED, trouble) };
        context.allocated = allocated;
        return {
          ...state,
          ...outcomeOf(allocated, report.book),
          notice: withTrouble(allocatedNotice(allocated.allocation), trouble),
        };
      }),

    tryWhatIf: (changes) =>
      context.run('allocating', async () => {
        await context.scheduler.pause(PAINT_MS);
        if (!context.allocated) return { notice: NOT_ALLOCATED };
        const whatIf = tryChanges(context.allocated, changes);
        return { whatIf, notice: whatIf ? triedNotice(whatIf) : TAKEN_BACK };
      }),

    writeAwards: () =>
      context.run('writing', async () => {
        const { allocated } = context;
        if (!allocated) return { notice: NOT_ALLOCATED };
        const now = await checkMoneyTables(context.port, context.today());
        if (!isAsAllocated(context, now)) return { isStale: true, ...forget(context), notice: TABLES_CHANGED };
        const { tables, report } = now;
        const change = awardsChange(tables, report.book, allocated.allocation.awards);
        if (change.put.length + change.drop.length === 0) return { notice: AWARDS_SAME };
        const isTrying = context.store.get().whatIf !== undefined;
        try {
          context.written = await writeAll([rowsStep(context.port, change)]);
        } catch (error) {
          if (error instanceof HalfWritten) context.written = error.left;
          context.store.set({ canUndo: context.written !== undefined });
          throw error;
        }
        context.store.set({ canUndo: true });
        const done = awardsWrittenNotice(change.put.length, change.drop.length, isTrying);
        return afterwards(context, withPrintTrouble(done, context.written.printTrouble), allocated);
      }),

    undoAwards: () =>
      context.run('writing', async () => {
        const { written } = context;
        if (!written) return { canUndo: false, notice: NO_AWARDS_TO_UNDO };
        // Where it rejects it can be tried again.
        const undone = await undoShown(context, written);
        context.written = undefined;
        context.store.set({ canUndo: false });
        return afterwards(context, awardsUndoneNotice(undone), context.allocated);
      }),
  };
}

function outcomeOf({ problem, allocation }: Allocated, book: NonNullable<MoneyState['book']>): Partial<MoneyState> {
  return { allocation, difference: compareAwards(problem, book.awards, allocation.awards) };
}

function forget(context: MoneyContext): Partial<MoneyState> {
  context.allocated = undefined;
  return { allocation: undefined, difference: undefined, whatIf: undefined };
}

/** True where funds, services, locks and the rows of Awards are those the allocation was worked out from. */
function isAsAllocated(context: MoneyContext, { report }: Awaited<ReturnType<typeof checkMoneyTables>>): boolean {
  if (!mayAllocate(report) || !context.read) return false;
  const [before, now] = [context.read.report, report].map(({ book: { funds, services, awards } }) =>
    fingerprintOf({ funds, services, awards }),
  );
  return before === now;
}

/** Checks again after rows of Awards were written or put back. */
function afterwards(
  context: MoneyContext,
  done: Notice,
  allocated: Allocated | undefined,
): Promise<Partial<MoneyState>> {
  const again = (report: MoneyReport) => allocateAgain(context, report, allocated);
  return checkAfter(context, done, again, () => forget(context));
}

/** The allocation still holds where funds, services and locks are as they were: it need not be worked out again. */
function allocateAgain(
  context: MoneyContext,
  report: MoneyReport,
  allocated: Allocated | undefined,
): Partial<MoneyState> {
  if (!allocated || !mayAllocate(report)) return {};
  const { funds, services, awards } = report.book;
  const locked = awards.filter(({ isLocked }) => isLocked);
  if (fingerprintOf({ funds, services, locked }) !== fingerprintOf(allocated.problem)) return {};
  context.allocated = allocated;
  return outcomeOf(allocated, report.book);
}
