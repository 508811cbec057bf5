import type { CheckReport } from '../../domain/model/check-report';
import { checkSheets } from '../shared/check-returns';
import { reportOf, type CheckedWorkbook } from '../shared/checked-workbook';
import { checkedNotice, clearedNotice } from '../shared/notices';
import type { ReturnsSession, ReturnsState } from './returns-session';
import type { SheetSelection } from '../../ports/workbook-port';
import { recogniseReturns } from './recognise-returns';
import { throwIfCancelled } from '../shared/scheduler';
import type { ReturnsContext } from './returns-context';
import type { LiveCheck } from './live-check';
import { gridsOf, receiptNow } from './receipt-after';
import type { Selecting } from './selecting';
import { planMarks } from '../../domain/marks/plan-marks';

/** Recognising, checking and taking the marks off again. */
export function checking(
  context: ReturnsContext,
  live: LiveCheck,
  selecting: Selecting,
): Pick<ReturnsSession, 'recognise' | 'check' | 'cancel' | 'removeMarks'> {
  const { port, store, allMarks } = context;
  return {
    cancel: () => context.cancel(),

    recognise: async () => {
      await context.run('recognising', async (signal) => {
        await watch(context);
        const found = await recogniseReturns(port, { ...context.scheduler, signal });
        await allMarks.look();
        const receipt = await receiptNow(context, found.receipt, found.grids, signal, true);
        if (!signal.aborted) {
          context.receipt = found.receipt;
          context.kept = found.kept;
        }
        return { recognised: found.returns, commissioningTables: found.commissioningTables, receipt };
      });
      keepRemovalInReach(context);
    },

    check: async (selection) => {
      await context.run('reading', async (signal) => {
        await watch(context);
        return (await checkAndMark(context, live, selection, signal)).state;
      });
      keepRemovalInReach(context);
      if (store.get().report) await selecting.follow();
    },

    removeMarks: () =>
      context.run('clearing', async () => {
        const cleared = await allMarks.remove();
        context.isUnmarked = true;
        return { notice: clearedNotice(cleared) };
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
  context: ReturnsContext,
  live: LiveCheck,
  selection: SheetSelection,
  signal: AbortSignal,
): Promise<CheckedAndMarked> {
  const { port, store } = context;
  live.forget();
  const checked = await checkSheets(port, selection, {
    ...context.scheduler,
    wallClock: context.wallClock,
    ...(context.kept && { kept: context.kept }),
    ...(context.specifications && { specifications: context.specifications }),
    signal,
    onProgress: (progress) => {
      if (!signal.aborted) store.set({ activity: 'checking', progress });
    },
  });
  const report = reportOf(checked);
  const receipt = await receiptNow(
    context,
    checked.commissioning.receipts?.receipt,
    gridsOf(checked),
    signal,
    selection === 'all',
  );
  throwIfCancelled(signal);
  store.set({ activity: 'marking', progress: undefined });
  context.isUnmarked = false;
  await context.marks.put(planMarks(report.findings), report.sheets, checked.isWhole ? 'whole' : 'part');
  context.place = undefined;
  context.checked = checked;
  context.selection = undefined;
  context.kept = { confirmed: checked.confirmed, ignored: checked.answers.ignored };
  context.rulesHaveChanged = false;
  context.receipt = checked.commissioning.receipts?.receipt;
  return {
    checked,
    report,
    state: {
      report,
      checkedAt: context.wallClock(),
      currentKey: undefined,
      currentArea: 0,
      selected: undefined,
      staleSheets: [],
      receipt,
      notice: checkedNotice(report, context.marks.trouble()),
    },
  };
}

/** Trouble is let pass: then results grow stale, and Check is the truth. */
const watch = (context: ReturnsContext): Promise<void> => context.watch(() => undefined);

/** Where neither recognising nor a check came to its end, nobody knows whether a past session left marks. */
function keepRemovalInReach({ store, allMarks }: ReturnsContext): void {
  const { activity, recognised, report } = store.get();
  if (activity === 'idle' && !recognised && !report) allMarks.takeForThere();
}
