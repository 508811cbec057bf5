import type { ReturnsSession } from './returns-session';
import type { WorkbookPort } from '../../ports/workbook-port';
import { NOTHING_TO_STEP } from '../shared/notices';
import { faceOf } from '../shared/session-face';
import { stepping } from '../shared/stepping';
import { answering } from './answering';
import { checking } from './checking';
import { confirming } from './confirming';
import { createReturnsContext, type ReturnsSessionOptions } from './returns-context';
import { fixing } from './fixing';
import { createLiveCheck } from './live-check';
import { createSelecting } from './selecting';
import { undoing } from './undoing';
import { receipting } from './receipting';

/** The one session behind the pane and the ribbon buttons. */
export function createReturnsSession(port: WorkbookPort, options: ReturnsSessionOptions = {}): ReturnsSession {
  const live = createLiveCheck(() => context);
  const context = createReturnsContext(port, options, live);
  const selecting = createSelecting(context);
  return {
    ...faceOf(context.store),
    ...checking(context, live, selecting),
    ...stepping(context, {
      findings: () => context.store.get().report?.findings,
      isShown: ({ key }) => context.shown?.has(key) ?? true,
      at: (currentKey, { area }) => {
        context.selection = undefined;
        return { currentKey, currentArea: area, selected: undefined };
      },
      nothing: () => NOTHING_TO_STEP,
    }),
    showOnly: (keys) => {
      context.shown = keys;
    },
    ...fixing(context, live),
    ...answering(context),
    ...confirming(context),
    ...receipting(context, live, selecting),
    ...undoing(context),
  };
}
