import type { CellChange } from '../../domain/model/fixes';
import type { Notice } from '../shared/notice';
import type { SessionBase } from '../shared/session-base';
import type { ReturnsState, UndoStep } from './returns-session';

/** What became of taking a step back. */
export type StepTakenBack =
  /** Nothing was touched; the notice says why, and what to do. */
  | { readonly refused: Notice }
  /** It is as before, and the state shows it. */
  | { readonly notice: Notice; readonly state: Partial<ReturnsState> };

/** What a step needs to be taken back. */
export interface StepWritten {
  readonly label: string;
  readonly cells: number;
  /** Rejects where Excel fails: then it may be asked again. */
  readonly takeBack: (signal: AbortSignal) => Promise<StepTakenBack>;
  /** Of a fix: the cells it changed. */
  readonly fix?: FixWritten;
}

export interface FixWritten {
  readonly cells: readonly CellChange[];
  /** Cells of it may have moved: from now on nobody can tell which they are. */
  hasMoved: boolean;
}

export interface StackedStep extends StepWritten, UndoStep {}

/** What was written since the pane was opened. */
export interface WrittenSteps {
  /** Newest first. */
  all(): readonly StackedStep[];
  add(written: StepWritten): void;
  drop(step: StackedStep): void;
}

export function createWrittenSteps({
  store,
  wallClock,
}: Pick<SessionBase<ReturnsState>, 'store' | 'wallClock'>): WrittenSteps {
  let steps: readonly StackedStep[] = [];
  let made = 0;

  const show = (): void => {
    store.set({ undos: steps.map(({ id, label, at, cells }) => ({ id, label, at, cells })) });
  };

  return {
    all: () => steps,
    add: (written) => {
      made += 1;
      steps = [{ ...written, id: String(made), at: wallClock() }, ...steps];
      show();
    },
    drop: ({ id }) => {
      steps = steps.filter((step) => step.id !== id);
      show();
    },
  };
}
