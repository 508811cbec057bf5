import { failureNotice, withTrouble } from './notices';
import type { Notice } from './notice';
import type { MarkingState, SessionBase } from './session-base';
import type { Undone, Written } from './transaction';

/** What a page shows that reads everything again to be up to date. */
export interface StalingState extends MarkingState {
  /** What is shown was edited since it was read. */
  readonly isStale: boolean;
}

interface Again<State> {
  /** Reads and marks afresh. */
  readonly read: () => Promise<Partial<State>>;
  /** What is said where that fails, before why: `The review could not be renewed.` */
  readonly lost: string;
  /** What else is shown then. */
  readonly otherwise?: () => Partial<State>;
}

/** What is shown after something was written: everything read again. What was written stands whatever becomes of that. */
export async function showAfter<State extends StalingState>(
  { marks, onFailure }: Pick<SessionBase<State>, 'marks' | 'onFailure'>,
  done: Notice,
  { read, lost, otherwise }: Again<State>,
): Promise<Partial<State>> {
  const saying = (shown: Partial<State>, change: Partial<StalingState>): Partial<State> => ({ ...shown, ...change });
  try {
    const shown = await read();
    return saying(shown, { notice: withTrouble(done, marks.trouble()) });
  } catch (error) {
    onFailure(error);
    const message = `${done.message} ${lost} ${failureNotice(error).message}`;
    return saying(otherwise?.() ?? {}, { isStale: true, notice: { kind: 'warning', message } });
  }
}

/** Takes back what was written. Where that fails, what is shown may not be what stands. @throws WorkbookError */
export async function undoShown<State extends StalingState>(
  { store }: Pick<SessionBase<State>, 'store'>,
  written: Written,
): Promise<Undone> {
  try {
    return await written.undo();
  } catch (error) {
    const stale: Partial<StalingState> = { isStale: true };
    store.set(stale as Partial<State>);
    throw error;
  }
}
