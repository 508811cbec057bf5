import { useState } from 'react';
import type { PerformanceSession, PerformanceState } from '../../../app/performance/performance-session';

/** What a person is doing with one variance: one thing at a time. */
export interface VarianceTask {
  readonly kind: 'record' | 'answer' | 'draft';
  readonly key: string;
}

/** What the cards' buttons do, and where the person is. */
export interface VarianceActions {
  readonly session: PerformanceSession;
  readonly state: PerformanceState;
  readonly isBusy: boolean;
  readonly task: VarianceTask | undefined;
  /** Opens the task's panel; pressed again, closes it. */
  readonly toggle: (task: VarianceTask) => void;
  readonly close: () => void;
  /** Does the work and closes the panel; where nothing came of it the panel stays, with all that was written in it. */
  readonly finish: (work: () => Promise<boolean>) => Promise<void>;
}

export const isSameTask = (one: VarianceTask | undefined, other: VarianceTask): boolean =>
  one?.kind === other.kind && one.key === other.key;

export function useVarianceActions(session: PerformanceSession, state: PerformanceState): VarianceActions {
  const [task, setTask] = useState<VarianceTask>();
  return {
    session,
    state,
    isBusy: state.activity !== 'idle',
    task,
    toggle: (asked) => setTask(isSameTask(task, asked) ? undefined : asked),
    close: () => setTask(undefined),
    async finish(work) {
      if (await work()) setTask(undefined);
    },
  };
}
