import type { Notice } from './notice';
import type { Observable } from './observable';

/** What the sessions of all pages have, as the pane sees them. */
export interface SessionFace<State> {
  getState(): State;
  /** Calls back after every change; answers the function that stops it. */
  subscribe(listener: () => void): () => void;
  dismissNotice(): void;
}

export function faceOf<State extends { readonly notice?: Notice }>(store: Observable<State>): SessionFace<State> {
  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    dismissNotice: () => store.set({ notice: undefined } as Partial<State>),
  };
}
