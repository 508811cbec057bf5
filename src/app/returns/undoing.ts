import type { Notice } from '../shared/notice';
import { failureNotice } from '../shared/notices';
import type { ReturnsContext } from './returns-context';
import type { ReturnsSession } from './returns-session';
import type { StackedStep, StepTakenBack } from './written-steps';
import { NO_STEP, severalUndoneNotice } from './undo-notices';

/** Taking back what was written, newest first. */
export function undoing(context: ReturnsContext): Pick<ReturnsSession, 'undo'> {
  const { steps, store } = context;
  return {
    undo: (id) =>
      context.run('writing', async (signal) => {
        const all = steps.all();
        const last = id === undefined ? 0 : all.findIndex((step) => step.id === id);
        if (last < 0 || all.length === 0) return { notice: NO_STEP };
        const done: Notice[] = [];
        for (const step of all.slice(0, last + 1)) {
          const taken = await takeBack(context, step, signal, done);
          if ('refused' in taken) return { notice: severalUndoneNotice(done, taken.refused) };
          steps.drop(step);
          store.set(taken.state);
          done.push(taken.notice);
        }
        return { notice: severalUndoneNotice(done) };
      }),
  };
}

/** A failure after other steps are undone must not hide that they are. */
async function takeBack(
  { onFailure }: ReturnsContext,
  step: StackedStep,
  signal: AbortSignal,
  done: readonly Notice[],
): Promise<StepTakenBack> {
  try {
    return await step.takeBack(signal);
  } catch (error) {
    if (done.length === 0) throw error;
    onFailure(error);
    return { refused: failureNotice(error) };
  }
}
