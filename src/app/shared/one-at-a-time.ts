import { failureNotice } from './notices';
import type { Notice } from './notice';
import type { Observable } from './observable';

/** What a session shows of its work. */
interface Working {
  readonly activity: string;
  readonly notice?: Notice | undefined;
}

/**
 * Runs one task of a session at a time: shows what it is at, and turns what goes wrong into a notice. A task that comes while another
 * runs is refused with a notice.
 */
export function oneAtATime<State extends Working>(
  store: Observable<State>,
  busy: Notice,
  onFailure: (error: unknown) => void,
): (activity: State['activity'], work: () => Promise<Partial<State>>) => Promise<void> {
  // Every session's state has these, and `idle` among its activities.
  const set = (change: Partial<Working>): void => store.set(change as Partial<State>);
  return async (activity, work) => {
    if (store.get().activity !== 'idle') {
      set({ notice: busy });
      return;
    }
    const shown: string = activity;
    set({ activity: shown, notice: undefined });
    try {
      store.set({ ...(await work()), activity: 'idle' });
    } catch (error) {
      onFailure(error);
      set({ activity: 'idle', notice: failureNotice(error) });
    }
  };
}
