import type { SetUpSession, SetUpState } from '../../src/app/set-up/set-up-session';
import { fakeStore, settled } from './fake-session';

type Calls = { readonly [Method in keyof Omit<SetUpSession, 'getState' | 'subscribe'>]: jest.Mock };

/** A set-up session whose state a test sets, and which records what it was asked. The observable is real. */
export interface FakeSetUpSession extends SetUpSession {
  set(change: Partial<SetUpState>): void;
  readonly calls: Calls;
}

export function createFakeSetUpSession(start: Partial<SetUpState> = {}): FakeSetUpSession {
  const calls: Calls = {
    look: settled(),
    newReturnTemplate: settled(),
    newCommissioningWorkbook: settled(),
    dismissNotice: jest.fn(),
  };
  return { ...(calls as unknown as SetUpSession), calls, ...fakeStore<SetUpState>({ activity: 'idle', ...start }) };
}
