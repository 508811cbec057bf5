/** Holds a state: immutable, replaced as a whole, announced to listeners once per change. */
export interface Observable<State> {
  get(): State;
  set(change: Partial<State>): void;
  /** Answers the function that stops it. */
  subscribe(listener: () => void): () => void;
}

export function createObservable<State extends object>(start: State): Observable<State> {
  let state = start;
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
