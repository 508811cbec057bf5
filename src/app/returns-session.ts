import type { ReturnsSession } from './ports/returns-session';
import type { WorkbookPort } from './ports/workbook-port';
import { answering } from './session/answering';
import { checking } from './session/checking';
import { confirming } from './session/confirming';
import { createDesk, type SessionOptions } from './session/desk';
import { fixing } from './session/fixing';
import { createLiveCheck } from './session/live-check';
import { receipting } from './session/receipting';
import { stepping } from './session/stepping';

export type { SessionOptions } from './session/desk';

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
