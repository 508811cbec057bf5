import type { Activity, ReturnsState } from './returns-session';
import type { Notice } from '../shared/notice';
import { BUSY, CANCELLED, failureNotice } from '../shared/notices';
import type { SessionStore } from './returns-store';
import { Cancelled } from '../shared/time-slice';

/** Work that another button must not break into: it would mark what is being unmarked. */
const EXCLUSIVE: ReadonlySet<Activity> = new Set(['reading', 'checking', 'marking', 'clearing', 'writing']);

/** Work that Cancel stops. Marking is one request to Excel, which cannot be taken back half-way. */
const STOPPABLE: ReadonlySet<Activity> = new Set(['reading', 'checking']);

export interface Tasks {
  /**
   * Runs one task of the session: shows its activity, then its outcome or what went wrong, and never rejects. A task that
   * may be broken into (recognising, going) gives way to the new one and its outcome is dropped.
   */
  run(activity: Activity, work: (signal: AbortSignal) => Promise<Partial<ReturnsState>>): Promise<void>;
  cancel(): void;
}

export function createTasks(store: SessionStore, onUnexpected: (error: unknown) => void): Tasks {
  let current: AbortController | undefined;

  const failed = (error: unknown): Notice => {
    if (error instanceof Cancelled) return CANCELLED;
    onUnexpected(error);
    return failureNotice(error);
  };

  return {
    run: async (activity, work) => {
      if (EXCLUSIVE.has(store.get().activity)) {
        store.set({ notice: BUSY });
        return;
      }
      current?.abort();
      const mine = (current = new AbortController());
      store.set({ activity, notice: undefined, progress: undefined });
      let outcome: Partial<ReturnsState>;
      try {
        outcome = await abortable(work(mine.signal), mine.signal);
      } catch (error) {
        outcome = { notice: failed(error) };
      }
      if (current !== mine) return;
      current = undefined;
      store.set({ ...outcome, activity: 'idle', progress: undefined });
    },
    cancel: () => {
      if (STOPPABLE.has(store.get().activity)) current?.abort();
    },
  };
}

/** Settles as the work does, or rejects with `Cancelled` at once when aborted: a hung Excel must not hold the pane. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Cancelled('The person stopped the work.')), { once: true });
  });
  return Promise.race([work, aborted]);
}
