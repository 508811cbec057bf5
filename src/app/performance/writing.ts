import { stepsOf } from '../../domain/tables/read-escalations';
import { findTable } from '../../domain/tables/read-table';
import { VARIANCES } from '../../domain/tables/variances';
import { draftsFor } from '../../domain/messages/letters';
import { briefingOf } from '../../domain/documents/briefing';
import { readOffice } from '../../domain/tables/read-settings';
import type { Variance } from '../../domain/variance/variance';
import { acceptReturns } from './accept-returns';
import { judgeExplanation } from './judge-explanation';
import { OUR_TABLE_NAMES } from '../shared/our-tables';
import {
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
import type { RowsChanged } from '../../ports/workbook-port';
import { recordStep } from './record-step';
import { variancesChange } from './write-variances';
import { reviewAfter, type PerformanceDesk, type Written } from './performance-desk';

type Writing = Pick<
  PerformanceSession,
  'judgeExplanation' | 'recordStep' | 'accept' | 'writeVariances' | 'writeBriefing' | 'draftsFor' | 'undo'
>;

/** Everything that writes into the workbook, and takes it back. */
export function writing(desk: PerformanceDesk): Writing {
  const { port, store } = desk;
  const found = (key: string): Variance | undefined => store.get().review?.variances.find((one) => one.key === key);

  return {
    judgeExplanation: (key, verdict) =>
      desk.run('writing', async () => {
        const variance = found(key);
        if (!variance?.explanation) return { notice: VARIANCE_GONE };
        const tables = await port.readTables(OUR_TABLE_NAMES);
        const done = await judgeExplanation(port, tables, variance, verdict === 'accepted');
        return after(desk, { what: 'answer', undo: done.undo }, judgedNotice(verdict));
      }),

    recordStep: async (key, step) => {
      let isRecorded = false;
      await desk.run('writing', async () => {
        const variance = found(key);
        if (!variance) return { notice: VARIANCE_GONE };
        // Somebody may have recorded a step since the review.
        const tables = await port.readTables(OUR_TABLE_NAMES);
        const done = await recordStep(port, tables, variance, step, desk.today());
        if ('refused' in done) return { notice: done.refused };
        isRecorded = true;
        store.set({ by: step.by.trim() });
        return after(desk, { what: 'step', undo: done.undo }, stepNotice(step.stage));
      });
      return isRecorded;
    },

    accept: (sheets) =>
      desk.run('writing', async () => {
        const done = await acceptReturns(port, sheets, { ...desk.slicing, wallClock: desk.wallClock });
        if (!done.hasWritten) return { notice: done.notice };
        return after(desk, { what: 'accept', undo: done.undo }, done.notice);
      }),

    writeVariances: () =>
      desk.run('writing', async () => {
        const { review } = store.get();
        if (!review) return { notice: NO_REVIEW };
        // The table may have been edited since: it is read anew, so that rows that are gone are known.
        const change = variancesChange(review, await port.readTables([VARIANCES.name]));
        const { undo } = await port.changeRows(change);
        desk.written = { what: 'variances', undo };
        await showVariances(desk);
        return { undo: 'variances', notice: variancesNotice(change.put.length) };
      }),

    writeBriefing: (key) =>
      desk.run('writing', async () => {
        const variance = found(key);
        if (!variance || !desk.reviewed) return { notice: VARIANCE_GONE };
        const { tables } = desk.reviewed;
        const steps = stepsOf(tables, variance.service.id, variance.kpi.id);
        const [sheet = ''] = await port.addSheets([briefingOf(variance, steps, letterhead(desk))]);
        return { notice: briefingNotice(sheet) };
      }),

    draftsFor: (key) => {
      const variance = found(key);
      return variance && draftsFor(variance, letterhead(desk));
    },

    undo: () =>
      desk.run('writing', async () => {
        const { written } = desk;
        if (!written) return { undo: undefined, notice: NOTHING_TO_UNDO };
        // Where it rejects nothing was taken back, and it can be tried again.
        const { restored, notice } = await written.undo();
        delete desk.written;
        store.set({ undo: undefined });
        const done = notice ?? undoneNotice(written.what, restored);
        return written.what === 'variances' ? { notice: done } : reviewAfter(desk, done);
      }),
  };
}

/** Leads to the table, as adding a sheet leads to that. What was written stands whether or not it can be shown. */
async function showVariances({ port, onFailure }: PerformanceDesk): Promise<void> {
  try {
    const table = findTable(await port.readTables([VARIANCES.name]), VARIANCES);
    if (table) await port.goTo(table.sheet, []);
  } catch (error) {
    onFailure(error);
  }
}

function letterhead(desk: PerformanceDesk): { readonly office?: string; readonly today: string } {
  const office = readOffice(desk.reviewed?.tables ?? []);
  return { today: desk.today(), ...(office !== undefined && { office }) };
}

/** Keeps what can be taken back, and shows the workbook as it is now. */
async function after(
  desk: PerformanceDesk,
  written: Omit<Written, 'undo'> & { readonly undo: RowsChanged['undo'] | Written['undo'] },
  done: Parameters<typeof reviewAfter>[1],
): Promise<Partial<PerformanceState>> {
  desk.written = written;
  desk.store.set({ undo: written.what });
  return reviewAfter(desk, done);
}
