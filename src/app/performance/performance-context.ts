import { createSession, type SessionBase, type SessionOptions } from '../shared/session-base';
import { BUSY_REVIEWING, REVIEW_STOPPED } from './review-notices';
import { PERFORMANCE_START, type PerformanceState } from './performance-session';
import type { Written } from '../shared/transaction';
import type { WorkbookPort } from '../../ports/workbook-port';
import type { Reviewed } from './review-variances';

/** Something that was written and can be taken back. */
export interface ToUndo extends Written {
  readonly what: NonNullable<PerformanceState['undo']>;
}

/** What the parts of a performance session share. */
export interface PerformanceContext extends SessionBase<PerformanceState, ToUndo> {
  /** The last review and what it was made from. */
  reviewed?: Reviewed;
}

export function createPerformanceContext(port: WorkbookPort, options: SessionOptions): PerformanceContext {
  const context: PerformanceContext = createSession<PerformanceState, ToUndo>(port, options, {
    page: 'performance',
    start: PERFORMANCE_START,
    busy: BUSY_REVIEWING,
    breakable: ['going'],
    stoppable: ['reading', 'reviewing'],
    stopped: REVIEW_STOPPED,
    onEdit: ({ sheet }) => {
      if (!context.reviewed) return false;
      const { order, commissioning } = context.reviewed.checked;
      if (!order.includes(sheet) && !commissioning.ownSheets.has(sheet)) return false;
      context.store.set({ isStale: true });
      return true;
    },
  });
  return context;
}
