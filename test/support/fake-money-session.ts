import type { MoneySession, MoneyState } from '../../src/app/money/money-session';
import { fakeStore, settled } from './fake-session';

type Calls = { readonly [Method in keyof Omit<MoneySession, 'getState' | 'subscribe'>]: jest.Mock };

/** A money session whose state a test sets, and which records what it was asked. The observable is real. */
export interface FakeMoneySession extends MoneySession {
  set(change: Partial<MoneyState>): void;
  readonly calls: Calls;
}

export function createFakeMoneySession(start: Partial<MoneyState> = {}): FakeMoneySession {
  const calls: Calls = {
    check: settled(),
    allocate: settled(),
    tryWhatIf: settled(),
    writeAwards: settled(),
    undoAwards: settled(),
    writeStatement: settled(),
    nameCode: settled(),
    forgetCode: settled(),
    step: settled(),
    goTo: settled(),
    showOnly: jest.fn(),
    removeMarks: settled(),
    dismissNotice: jest.fn(),
  };
  const state: MoneyState = { activity: 'idle', canUndo: false, hasMarks: false, isStale: false, ...start };
  return { ...(calls as unknown as MoneySession), calls, ...fakeStore(state) };
}
