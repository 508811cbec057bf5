import { withTrouble } from '../shared/notices';
import { throwIfCancelled } from '../shared/scheduler';
import { removeOwnMarks } from '../shared/session-base';
import { showAfter } from '../shared/show-after';
import type { PerformanceContext } from './performance-context';
import type { PerformanceSession, PerformanceState } from './performance-session';
import { NO_CELL, NOT_RENEWED, REVIEW_MARKS_GONE, reviewedNotice, VARIANCE_GONE } from './review-notices';
import { planReview, reviewVariances } from './review-variances';
import { whatToAccept } from './what-to-accept';
import type { Notice } from '../shared/notice';

/** Reviewing, going to what was found, and taking the marks off. */
export function reviewing(
  context: PerformanceContext,
): Pick<PerformanceSession, 'review' | 'cancel' | 'goTo' | 'removeMarks'> {
  const { port, store } = context;
  return {
    review: () =>
      context.run('reading', async (signal) => {
        const shown = await readAndReview(context, signal);
        return { ...shown, notice: withTrouble(reviewedNotice(shown.review), context.marks.trouble()) };
      }),
    cancel: () => context.cancel(),

    goTo: (key) =>
      context.run('going', async () => {
        const variance = store.get().review?.variances.find((one) => one.key === key);
        if (!variance) return { notice: VARIANCE_GONE };
        store.set({ currentKey: key });
        if (!variance.at) return { notice: NO_CELL };
        await port.goTo(variance.at.sheet, variance.at.areas.slice(0, 1));
        return {};
      }),

    removeMarks: () =>
      context.run('marking', async () => ({ notice: await removeOwnMarks(context, REVIEW_MARKS_GONE) })),
  };
}

/** Reviews again after something was written. What was written stands whatever becomes of the review. */
export function reviewAfter(context: PerformanceContext, done: Notice): Promise<Partial<PerformanceState>> {
  return showAfter<PerformanceState>(context, done, { read: () => readAndReview(context), lost: NOT_RENEWED });
}

/**
 * Reads everything, judges it, and marks what needs a person: part of a task. A person may stop it until it marks.
 * @throws WorkbookError when the workbook cannot be read; a failure to mark does not lose the review
 */
async function readAndReview(
  context: PerformanceContext,
  signal?: AbortSignal,
): Promise<Partial<PerformanceState> & Required<Pick<PerformanceState, 'review'>>> {
  await context.watch();
  const editsBefore = context.edits();
  const { port, store, scheduler, wallClock } = context;
  const reviewed = await reviewVariances(port, {
    ...scheduler,
    ...(signal && { signal }),
    wallClock,
    onProgress: (progress) => {
      if (!signal?.aborted) store.set({ activity: 'reviewing', progress });
    },
  });
  throwIfCancelled(signal);
  context.reviewed = reviewed;
  const { review, checked } = reviewed;
  store.set({ activity: 'marking', progress: undefined });
  await context.marks.put(planReview(review), []);
  const { currentKey } = store.get();
  return {
    review,
    reviewedOn: checked.today,
    ...whatToAccept(checked),
    isStale: context.edits() !== editsBefore,
    currentKey: review.variances.some(({ key }) => key === currentKey) ? currentKey : undefined,
  };
}
