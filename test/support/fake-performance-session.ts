import type { PerformanceSession, PerformanceState } from '../../src/app/performance/performance-session';
import { fakeStore, settled } from './fake-session';

type Calls = { readonly [Method in keyof Omit<PerformanceSession, 'getState' | 'subscribe'>]: jest.Mock };

/** A performance session whose state a test sets, and which records what it was asked. The observable is real. */
export interface FakePerformanceSession extends PerformanceSession {
  set(change: Partial<PerformanceState>): void;
  readonly calls: Calls;
}

export function createFakePerformanceSession(start: Partial<PerformanceState> = {}): FakePerformanceSession {
  const calls: Calls = {
    review: settled(),
    cancel: jest.fn(),
    goTo: settled(),
    judgeExplanation: settled(),
    recordStep: jest.fn(() => Promise.resolve(true)),
    recordAnswer: jest.fn(() => Promise.resolve(true)),
    accept: settled(),
    writeVariances: settled(),
    writeBriefing: settled(),
    draftsFor: jest.fn(),
    undo: settled(),
    removeMarks: settled(),
    dismissNotice: jest.fn(),
  };
  const state: PerformanceState = { activity: 'idle', hasMarks: false, isStale: false, ...start };
  return { ...(calls as unknown as PerformanceSession), calls, ...fakeStore(state) };
}
