import type { ReturnsSession, ReturnsState } from '../../src/app/ports/returns-session';

/** A session for component tests: shows the state it is given, and remembers what was asked of it. */
export interface FakeSession extends ReturnsSession {
  /** Calls so far, as `check all`, `step 1`, `goTo some-key 2`. */
  readonly calls: readonly string[];
  /** Changes the state and tells listeners, as a running task would. */
  show(change: Partial<ReturnsState>): void;
}

export function createFakeSession(start: Partial<ReturnsState> = {}): FakeSession {
  let state: ReturnsState = { activity: 'idle', currentArea: 0, hasMarks: false, staleSheets: [], ...start };
  const calls: string[] = [];
  const listeners = new Set<() => void>();
  const show = (change: Partial<ReturnsState>): void => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  const note = (...words: readonly (string | number | undefined)[]): Promise<void> => {
    calls.push(words.filter((word) => word !== undefined).join(' '));
    return Promise.resolve();
  };
  return {
    calls,
    show,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recognise: () => note('recognise'),
    check: (selection) => note('check', ...(typeof selection === 'string' ? [selection] : selection)),
    cancel: () => void note('cancel'),
    step: (direction) => note('step', direction),
    goTo: (key, area) => note('goTo', key, area),
    removeMarks: () => note('removeMarks'),
    dismissNotice: () => show({ notice: undefined }),
  };
}
