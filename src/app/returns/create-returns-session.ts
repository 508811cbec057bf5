import type { ReturnsSession } from './returns-session';
import type { WorkbookPort } from '../../ports/workbook-port';
import { answering } from './answering';
import { checking } from './checking';
import { confirming } from './confirming';
import { createDesk, type SessionOptions } from './returns-desk';
import { fixing } from './fixing';
import { createLiveCheck } from './live-check';
import { receipting } from './receipting';
import { stepping } from './stepping';

export type { SessionOptions } from './returns-desk';

/** The one session behind the pane and the ribbon buttons. */
export function createReturnsSession(port: WorkbookPort, options: SessionOptions = {}): ReturnsSession {
  const live = createLiveCheck(() => desk);
  const desk = createDesk(port, options, () => live.hold());
  const { store } = desk;
  options.marks?.onGone(() => {
    desk.marks.clear();
    store.set({ hasMarks: false });
  });
  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    dismissNotice: () => store.set({ notice: undefined }),
    ...checking(desk, live),
    ...stepping(desk),
    ...fixing(desk, live),
    ...answering(desk),
    ...confirming(desk),
    ...receipting(desk, live),
  };
}
