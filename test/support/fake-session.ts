import type { ReturnsSession, ReturnsState } from '../../src/app/ports/returns-session';

type Calls = { readonly [Method in keyof Omit<ReturnsSession, 'getState' | 'subscribe'>]: jest.Mock };

/** A session whose state a test sets, and which records what it was asked. The observable is real. */
export interface FakeSession extends ReturnsSession {
  set(change: Partial<ReturnsState>): void;
  readonly calls: Calls;
}

export function createFakeSession(start: Partial<ReturnsState> = {}): FakeSession {
  let state: ReturnsState = { activity: 'idle', currentArea: 0, hasMarks: false, staleSheets: [], by: '', ...start };
  const listeners = new Set<() => void>();
  const settled = () => jest.fn(() => Promise.resolve());
  const calls: Calls = {
    recognise: settled(),
    check: settled(),
    cancel: jest.fn(),
    step: settled(),
    goTo: settled(),
    removeMarks: settled(),
    dismissNotice: jest.fn(),
    fixesFor: jest.fn(() => []),
    applyFix: settled(),
    undoFix: settled(),
    explain: settled(),
    ignore: settled(),
    restore: settled(),
    confirmHeading: settled(),
    writeReceipt: settled(),
  };
  return {
    ...(calls as unknown as ReturnsSession),
    calls,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
  };
}
