import { useState } from 'react';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';

/** What a person is doing with one finding (by its key) or all of a group (by its id): one thing at a time. */
export interface Task {
  readonly kind: 'fix' | 'fix-all' | 'explain' | 'ignore';
  readonly of: string;
}

export interface TaskControl {
  readonly task: Task | undefined;
  readonly isBusy: boolean;
  /** Opens the task's panel; pressed again, closes it. */
  readonly toggle: (task: Task) => void;
  readonly close: () => void;
  /** Does the work and closes the panel; where nothing came of it the panel stays, with all that was written in it. */
  readonly finish: (work: () => Promise<void>) => Promise<void>;
}

export const isSame = (one: Task | undefined, other: Task): boolean => one?.kind === other.kind && one.of === other.of;

/** Trouble is a notice; and a session that is busy with something else leaves everything as it was. */
function hasHappened(before: ReturnsState, after: ReturnsState): boolean {
  if (after.notice?.kind === 'error' && after.notice !== before.notice) return false;
  return after.report !== before.report || after.undos !== before.undos;
}

/** Which panel is open on the page. */
export function useTask(session: ReturnsSession, isBusy: boolean): TaskControl {
  const [task, setTask] = useState<Task>();
  return {
    task,
    isBusy,
    toggle: (asked) => setTask(isSame(task, asked) ? undefined : asked),
    close: () => setTask(undefined),
    async finish(work) {
      const before = session.getState();
      await work();
      if (hasHappened(before, session.getState())) setTask(undefined);
    },
  };
}
