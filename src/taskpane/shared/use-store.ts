import { useSyncExternalStore } from 'react';

/** A session as components see it: what it is at, and a call after every change. */
interface Store<State> {
  getState(): State;
  subscribe(listener: () => void): () => void;
}

/** A session's state; the component is drawn again after every change. */
export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.getState(),
  );
}
