import { createPerformanceDesk, reviewUnlessStopped, type PerformanceSessionOptions } from './performance-desk';
import { writing } from './writing';
import { NO_CELL, REVIEW_MARKS_GONE, VARIANCE_GONE } from './review-notices';
import type { PerformanceSession } from './performance-session';
import type { WorkbookPort } from '../../ports/workbook-port';

/** Journey 3 on one workbook: the manager reviews variances, judges what was said about them, and records the next step. */
export function createPerformanceSession(
  port: WorkbookPort,
  options: PerformanceSessionOptions = {},
): PerformanceSession {
  const desk = createPerformanceDesk(port, options);
  const { store } = desk;
  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    dismissNotice: () => store.set({ notice: undefined }),
    review: () => desk.run('reading', () => reviewUnlessStopped(desk)),
    cancel: () => desk.stop?.(),

    goTo: (key) =>
      desk.run('going', async () => {
        const variance = store.get().review?.variances.find((one) => one.key === key);
        if (!variance) return { notice: VARIANCE_GONE };
        store.set({ currentKey: key });
        if (!variance.at) return { notice: NO_CELL };
        await port.goTo(variance.at.sheet, variance.at.areas.slice(0, 1));
        return {};
      }),

    removeMarks: () =>
      desk.run('marking', async () => {
        const { skipped } = await port.applyMarks(desk.marked, []);
        desk.marked = skipped.map(({ sheet }) => sheet);
        await desk.tellMarks();
        if (skipped.length === 0) return { hasMarks: false, notice: REVIEW_MARKS_GONE };
        return { notice: { kind: 'warning', message: skipped.map(({ why }) => why).join(' ') } };
      }),

    ...writing(desk),
  };
}
