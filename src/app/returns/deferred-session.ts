import type { ReturnsSession } from './returns-session';
import { failureNotice } from '../shared/notices';
import { createSessionStore } from './returns-store';

/**
 * A session that is being loaded: rules and lists are most of the program, and the pane should show before they are there.
 * What is asked of it meanwhile is done once they are. A session that cannot be loaded says so at whatever is asked.
 */
export function createDeferredSession(loading: Promise<ReturnsSession>): ReturnsSession {
  const store = createSessionStore();
  let session: ReturnsSession | undefined;
  const arrived = loading.then((loaded) => {
    session = loaded;
    const follow = () => store.set(loaded.getState());
    loaded.subscribe(follow);
    follow();
    return loaded;
  });
  const later = async (work: (loaded: ReturnsSession) => unknown): Promise<void> => {
    try {
      await work(await arrived);
    } catch (error) {
      store.set({ notice: failureNotice(error) });
    }
  };
  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    fixesFor: (keys) => session?.fixesFor(keys) ?? [],
    showOnly: (keys) => void later((loaded) => loaded.showOnly(keys)),
    cancel: () => session?.cancel(),
    dismissNotice: () => {
      if (session) session.dismissNotice();
      else store.set({ notice: undefined });
    },
    recognise: () => later((loaded) => loaded.recognise()),
    check: (selection) => later((loaded) => loaded.check(selection)),
    step: (direction) => later((loaded) => loaded.step(direction)),
    goTo: (key, area) => later((loaded) => loaded.goTo(key, area)),
    removeMarks: () => later((loaded) => loaded.removeMarks()),
    applyFix: (fix) => later((loaded) => loaded.applyFix(fix)),
    undoFix: () => later((loaded) => loaded.undoFix()),
    explain: (key, text, by) => later((loaded) => loaded.explain(key, text, by)),
    ignore: (key, reason) => later((loaded) => loaded.ignore(key, reason)),
    restore: (key) => later((loaded) => loaded.restore(key)),
    confirmHeading: (question, kpi) => later((loaded) => loaded.confirmHeading(question, kpi)),
    writeReceipt: (by) => later((loaded) => loaded.writeReceipt(by)),
  };
}
