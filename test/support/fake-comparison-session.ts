import type { ComparisonSession, ComparisonState } from '../../src/app/comparison/comparison-session';
import { fakeStore, settled } from './fake-session';

type Calls = { readonly [Method in keyof Omit<ComparisonSession, 'getState' | 'subscribe'>]: jest.Mock };

/** A comparison session whose state a test sets, and which records what it was asked. The observable is real. */
export interface FakeComparisonSession extends ComparisonSession {
  set(change: Partial<ComparisonState>): void;
  readonly calls: Calls;
}

export function createFakeComparisonSession(start: Partial<ComparisonState> = {}): FakeComparisonSession {
  const calls: Calls = {
    look: settled(),
    openEmptyWorkbook: settled(),
    start: settled(),
    answer: jest.fn(),
    stop: jest.fn(),
    dismissNotice: jest.fn(),
  };
  return {
    ...(calls as unknown as ComparisonSession),
    calls,
    ...fakeStore<ComparisonState>({ activity: 'idle', ...start }),
  };
}
