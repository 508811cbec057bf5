import type { CheckReport } from '../../domain/model/check-report';
import { checkSheets } from '../shared/check-returns';
import { reportOf, type CheckedWorkbook } from '../shared/checked-workbook';
import { clearedNotice } from '../shared/notices';
import type { ReturnsSession, ReturnsState } from './returns-session';
import type { SheetSelection } from '../../ports/workbook-port';
import { recogniseReturns } from './recognise-returns';
import { removeMarks } from '../shared/remove-marks';
import { renewMarks } from './renew-marks';
import type { SessionStore } from './returns-store';
import { throwIfCancelled } from '../shared/time-slice';
import type { Desk } from './returns-desk';
import type { LiveCheck } from './live-check';
import { gridsOf, receiptNow } from './receipt-after';
import { rememberMarks } from './show-changes';

/** Recognising, checking and taking the marks off again. */
export function checking(
  desk: Desk,
  live: LiveCheck,
): Pick<ReturnsSession, 'recognise' | 'check' | 'cancel' | 'removeMarks'> {
  const { port, store } = desk;
  return {
    cancel: () => desk.tasks.cancel(),

    recognise: async () => {
      await desk.tasks.run('recognising', async (signal) => {
        await live.start();
        const found = await recogniseReturns(port, { ...desk.slicing, signal });
        const hasMarks = (await port.findMarks()) > 0;
        const receipt = await receiptNow(desk, found.receipt, found.grids, signal, true);
        if (!signal.aborted) {
          desk.receipt = found.receipt;
          desk.kept = found.kept;
        }
        return { recognised: found.returns, commissioningTables: found.commissioningTables, hasMarks, receipt };
      });
      keepRemovalInReach(store);
    },

    check: async (selection) => {
      await desk.alone('reading', async (signal) => {
        await live.start();
        return (await checkAndMark(desk, live, selection, signal)).state;
      });
      keepRemovalInReach(store);
    },

    removeMarks: () =>
      desk.alone('clearing', async () => {
        const cleared = await removeMarks(port);
        desk.place = undefined;
        desk.checked = undefined;
        desk.marks.clear();
        return {
          recognised: recognisedNow(store.get()),
          report: undefined,
          checkedAt: undefined,
          currentKey: undefined,
          currentArea: 0,
          staleSheets: [],
          hasMarks: cleared.skipped.length > 0,
          notice: clearedNotice(cleared),
        };
      }),
  };
}

export interface CheckedAndMarked {
  readonly checked: CheckedWorkbook;
  readonly report: CheckReport;
  readonly state: Partial<ReturnsState>;
}

/** Reads and checks sheets afresh, and marks them. Shows its progress; a person may stop it until it marks. */
export async function checkAndMark(
  desk: Desk,
  live: LiveCheck,
  selection: SheetSelection,
  signal: AbortSignal,
): Promise<CheckedAndMarked> {
  const { port, store } = desk;
  live.forget();
  const checked = await checkSheets(port, selection, {
    ...desk.slicing,
    wallClock: desk.wallClock,
    ...(desk.kept && { kept: desk.kept }),
    signal,
    onProgress: (progress) => {
      if (!signal.aborted) store.set({ activity: 'checking', progress });
    },
  });
  const report = reportOf(checked);
  const receipt = await receiptNow(desk, checked.commissioning.receipt, gridsOf(checked), signal, selection === 'all');
  throwIfCancelled(signal);
  store.set({ activity: 'marking', progress: undefined });
  const marked = await renewMarks(port, report, { ...store.get(), selection }, desk.onFailure);
  desk.place = undefined;
  desk.checked = checked;
  desk.kept = { confirmed: checked.confirmed, ignored: checked.answers.ignored };
  desk.rulesHaveChanged = false;
  desk.receipt = checked.commissioning.receipt;
  rememberMarks(desk, report, marked.unmarked);
  return {
    checked,
    report,
    state: {
      report,
      checkedAt: desk.wallClock(),
      currentKey: undefined,
      currentArea: 0,
      staleSheets: [],
      receipt,
      ...marked.state,
    },
  };
}

/** Where neither recognising nor a check came to its end, nobody knows whether a past session left marks. */
function keepRemovalInReach(store: SessionStore): void {
  const { activity, recognised, report, hasMarks } = store.get();
  if (activity === 'idle' && !recognised && !report && !hasMarks) store.set({ hasMarks: true });
}

/** What was recognised, as the last check saw it: labels and headings may have been mended since the workbook was opened. */
function recognisedNow({ recognised, report }: ReturnsState): ReturnsState['recognised'] {
  if (!recognised || !report) return recognised;
  const checked = new Set(report.sheets);
  const sheets = new Set([...recognised, ...report.returns].map(({ sheet }) => sheet));
  return [...sheets].flatMap((name) =>
    (checked.has(name) ? report.returns : recognised).filter(({ sheet }) => sheet === name),
  );
}
