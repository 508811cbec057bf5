import { failureNotice } from './notices';
import type { Notice } from './notice';
import type { Observable } from './observable';
import { abortable, Cancelled, throwIfCancelled } from './scheduler';

/** What a session shows of its work. */
export interface Working {
  readonly activity: string;
  readonly notice?: Notice;
}

/** Keeps work on edits from reading and marking in the midst of a task. */
export interface Hold {
  /** Settles when no write of it is under way any more. */
  readonly settled: Promise<unknown>;
  readonly release: () => void;
}

export interface TaskRules<State extends Working> {
  /** Said to who asks for a task while another runs. */
  readonly busy: Notice;
  /** Tasks that a new one may break into: their outcome is dropped then. None where left out. */
  readonly breakable?: readonly State['activity'][];
  /** What a task may be stopped at, if it began with one of these; none where left out. Marking is one request to Excel. */
  readonly stoppable?: readonly State['activity'][];
  /** Said of a task that was stopped. */
  readonly stopped?: Notice;
  /** Holds other work while a task runs that nothing may break into. */
  readonly hold?: () => Hold;
  /** The last word on what a task has to say. */
  readonly said?: (notice: Notice) => Notice;
}

export interface Tasks<State extends Working> {
  /**
   * Runs one task at a time: shows its activity, then its outcome or what went wrong, and never rejects. A task that comes while
   * another runs is refused with a notice, or breaks into it where that may be.
   */
  run(activity: State['activity'], work: (signal: AbortSignal) => Promise<Partial<State>>): Promise<void>;
  /** Stops the task that runs, where it can be stopped. */
  cancel(): void;
}

interface Task {
  readonly control: AbortController;
  readonly canStop: boolean;
}

export function createTasks<State extends Working>(
  store: Observable<State>,
  rules: TaskRules<State>,
  onFailure: (error: unknown) => void,
): Tasks<State> {
  const breakable = new Set<string>(rules.breakable);
  const stoppable = new Set<string>(rules.stoppable);
  let current: Task | undefined;
  // Every session's state has these, and `idle` among its activities.
  const show = (change: Partial<Working>): void =>
    store.set({ ...change, progress: undefined } as Partial<Working> as Partial<State>);

  const failed = (error: unknown): Notice => {
    if (error instanceof Cancelled && rules.stopped) return rules.stopped;
    onFailure(error);
    return failureNotice(error);
  };

  const outcomeOf = async (work: () => Promise<Partial<State>>): Promise<Partial<Working>> => {
    try {
      const outcome: Partial<Working> = await work();
      return outcome.notice && rules.said ? { ...outcome, notice: rules.said(outcome.notice) } : outcome;
    } catch (error) {
      return { notice: failed(error) };
    }
  };

  return {
    run: async (activity, work) => {
      const running = store.get().activity;
      if (running !== 'idle' && !breakable.has(running)) {
        store.set({ notice: rules.busy } as Partial<State>);
        return;
      }
      current?.control.abort();
      const control = new AbortController();
      const mine = (current = { control, canStop: stoppable.has(activity) });
      const held = breakable.has(activity) ? undefined : rules.hold?.();
      const shown: string = activity;
      show({ activity: shown, notice: undefined });
      // What was stopped while it waited does not begin.
      const begin = async (): Promise<Partial<State>> => {
        if (held) await held.settled;
        throwIfCancelled(control.signal);
        return work(control.signal);
      };
      const outcome = await outcomeOf(() => abortable(held ? begin() : work(control.signal), control.signal));
      if (current === mine) {
        current = undefined;
        show({ ...outcome, activity: 'idle' });
      }
      held?.release();
    },
    cancel: () => {
      if (current?.canStop && stoppable.has(store.get().activity)) current.control.abort();
    },
  };
}
