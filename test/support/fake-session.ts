import { RETURNS_START, type ReturnsSession, type ReturnsState } from '../../src/app/returns/returns-session';

type Calls = { readonly [Method in keyof Omit<ReturnsSession, 'getState' | 'subscribe'>]: jest.Mock };

/** A session whose state a test sets, and which records what it was asked. The observable is real. */
export interface FakeSession extends ReturnsSession {
  set(change: Partial<ReturnsState>): void;
  readonly calls: Calls;
}

export const settled = () => jest.fn(() => Promise.resolve());

/** The observable part of a session, with a way for a test to change the state. */
export function fakeStore<State>(start: State) {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (change: Partial<State>) => {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
  };
}

export function createFakeSession(start: Partial<ReturnsState> = {}): FakeSession {
  const calls: Calls = {
    recognise: settled(),
    check: settled(),
    cancel: jest.fn(),
    step: settled(),
    goTo: settled(),
    showOnly: jest.fn(),
    removeMarks: settled(),
    dismissNotice: jest.fn(),
    fixesFor: jest.fn(() => []),
    applyFix: settled(),
    certainFixes: jest.fn(() => ({ kinds: [], leftOut: [] })),
    undo: settled(),
    explain: settled(),
    ignore: settled(),
    restore: settled(),
    confirmHeading: settled(),
    writeReceipt: settled(),
  };
  const state: ReturnsState = { ...RETURNS_START, ...start };
  return { ...(calls as unknown as ReturnsSession), calls, ...fakeStore(state) };
}
