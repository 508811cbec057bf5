import { stepsOf } from '../../domain/tables/read-escalations';
import { findTable } from '../../domain/tables/read-table';
import { VARIANCES } from '../../domain/tables/variances';
import { draftsFor, type LetterFacts } from '../../domain/messages/letters';
import { briefingOf } from '../../domain/documents/briefing';
import { readOffice } from '../../domain/tables/read-settings';
import type { Variance } from '../../domain/variance/variance';
import { acceptReturns } from './accept-returns';
import { judgeExplanation } from './judge-explanation';
import { withPrintTrouble } from '../shared/notices';
import { OUR_TABLE_NAMES } from '../shared/our-tables';
import {
  ANSWER_RECORDED,
  briefingNotice,
  judgedNotice,
  NO_REVIEW,
  NOTHING_TO_UNDO,
  stepNotice,
  undoneNotice,
  VARIANCE_GONE,
  variancesNotice,
} from './review-notices';
import type { PerformanceSession, PerformanceState } from './performance-session';
import type { Notice } from '../shared/notice';
import { undoShown } from '../shared/show-after';
import { HalfWritten, rowsStep, writeAll } from '../shared/transaction';
import { recordAnswer } from './record-answer';
import { recordStep } from './record-step';
import { variancesChange } from './write-variances';
import type { PerformanceContext, ToUndo } from './performance-context';
import { reviewAfter } from './reviewing';

type Writing = Pick<
  PerformanceSession,
  | 'judgeExplanation'
  | 'recordStep'
  | 'recordAnswer'
  | 'accept'
  | 'writeVariances'
  | 'writeBriefing'
  | 'draftsFor'
  | 'undo'
>;

/** Everything that writes into the workbook, and takes it back. */
export function writing(context: PerformanceContext): Writing {
  const { port, store } = context;
  const found = (key: string): Variance | undefined => store.get().review?.variances.find((one) => one.key === key);

  return {
    judgeExplanation: (key, verdict) =>
      context.run('writing', async () => {
        const variance = found(key);
        if (!variance?.explanation) return { notice: VARIANCE_GONE };
        const tables = await port.readTables(OUR_TABLE_NAMES);
        const done = await judgeExplanation(port, tables, variance, verdict === 'accepted');
        return after(context, { what: 'answer', undo: done.undo }, judgedNotice(verdict));
      }),

    recordStep: async (key, step) => {
      let isRecorded = false;
      await context.run('writing', async () => {
        const variance = found(key);
        if (!variance) return { notice: VARIANCE_GONE };
        // Somebody may have recorded a step since the review.
        const tables = await port.readTables(OUR_TABLE_NAMES);
        const done = await withLeft(context, 'step', recordStep(port, tables, variance, step, context.today()));
        if ('refused' in done) return { notice: done.refused };
        isRecorded = true;
        store.set({ by: step.by.trim() });
        return after(
          context,
          { what: 'step', undo: done.undo },
          withPrintTrouble(stepNotice(step.stage), done.printTrouble),
        );
      });
      return isRecorded;
    },

    recordAnswer: async (key, answer) => {
      let isRecorded = false;
      await context.run('writing', async () => {
        const variance = found(key);
        if (!variance) return { notice: VARIANCE_GONE };
        const done = await recordAnswer(port, await port.readTables(OUR_TABLE_NAMES), variance, answer);
        if ('refused' in done) return { notice: done.refused };
        isRecorded = true;
        return after(context, { what: 'outcome', undo: done.undo }, ANSWER_RECORDED);
      });
      return isRecorded;
    },

    accept: (sheets) =>
      context.run('writing', async () => {
        const accepting = acceptReturns(port, sheets, { ...context.scheduler, wallClock: context.wallClock });
        const done = await withLeft(context, 'accept', accepting);
        if (!done.hasWritten) return { notice: done.notice };
        return after(context, { what: 'accept', undo: done.undo }, done.notice);
      }),

    writeVariances: () =>
      context.run('writing', async () => {
        const { review } = store.get();
        if (!review) return { notice: NO_REVIEW };
        // The table may have been edited since: it is read anew, so that rows that are gone are known.
        const change = variancesChange(review, await port.readTables([VARIANCES.name]));
        const { undo, printTrouble } = await withLeft(context, 'variances', writeAll([rowsStep(port, change)]));
        context.written = { what: 'variances', undo };
        await showVariances(context);
        return { undo: 'variances', notice: withPrintTrouble(variancesNotice(change.put.length), printTrouble) };
      }),

    writeBriefing: (key) =>
      context.run('writing', async () => {
        const variance = found(key);
        if (!variance || !context.reviewed) return { notice: VARIANCE_GONE };
        const { tables } = context.reviewed;
        const steps = stepsOf(tables, variance.service.id, variance.kpi.id);
        const { names, printTrouble } = await port.addSheets(briefingOf(variance, steps, letterhead(context)));
        return { notice: withPrintTrouble(briefingNotice(names[0] ?? ''), printTrouble) };
      }),

    draftsFor: (key) => {
      const variance = found(key);
      return variance && draftsFor(variance, letterhead(context));
    },

    undo: () =>
      context.run('writing', async () => {
        const { written } = context;
        if (!written) return { undo: undefined, notice: NOTHING_TO_UNDO };
        // Where it rejects, what is left can be taken back once more.
        const undone = await undoShown(context, written);
        context.written = undefined;
        store.set({ undo: undefined });
        const done = undoneNotice(written.what, undone);
        return written.what === 'variances' ? { notice: done } : reviewAfter(context, done);
      }),
  };
}

/** Leads to the table, as adding a sheet leads to that. What was written stands whether or not it can be shown. */
async function showVariances({ port, onFailure }: PerformanceContext): Promise<void> {
  try {
    const table = findTable(await port.readTables([VARIANCES.name]), VARIANCES);
    if (table) await port.goTo(table.sheet, []);
  } catch (error) {
    onFailure(error);
  }
}

function letterhead(context: PerformanceContext): LetterFacts {
  const office = readOffice(context.reviewed?.tables ?? []);
  const { by } = context.store.get();
  return { today: context.today(), ...(office !== undefined && { office }), ...(by !== undefined && { by }) };
}

/** Of what was half written the half that stands can be taken back as well. */
async function withLeft<T>(context: PerformanceContext, what: ToUndo['what'], written: Promise<T>): Promise<T> {
  try {
    return await written;
  } catch (error) {
    if (error instanceof HalfWritten) {
      context.written = error.left && { what, undo: error.left.undo };
      context.store.set({ isStale: true, undo: context.written?.what });
    }
    throw error;
  }
}

/** Keeps what can be taken back, and shows the workbook as it is now. */
async function after(context: PerformanceContext, written: ToUndo, done: Notice): Promise<Partial<PerformanceState>> {
  context.written = written;
  context.store.set({ undo: written.what });
  return reviewAfter(context, done);
}
