import type { ReturnsState } from './ports/returns-session';

/** Holds the session's state: immutable, replaced as a whole, told to listeners once per change. */
export interface SessionStore {
  get(): ReturnsState;
  set(change: Partial<ReturnsState>): void;
  subscribe(listener: () => void): () => void;
}

const START: ReturnsState = { activity: 'idle', currentArea: 0, hasMarks: false, staleSheets: [], by: '' };

export function createSessionStore(): SessionStore {
  let state = START;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
