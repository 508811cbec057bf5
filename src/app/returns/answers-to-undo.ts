import type { Ignored } from '../../domain/check/answer-findings';
import type { RowsChanged } from '../../ports/workbook-port';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import { keepIgnored, readIgnored } from '../shared/kept-settings';
import { unmarkedNotice } from './answer-notices';
import { withExplanationsRead } from './explanations';
import type { ReturnsContext } from './returns-context';
import { showChanges } from './show-changes';
import type { StepWritten, StepTakenBack } from './written-steps';
import { changedAnswersNotice, notShownNotice, undoneStepNotice } from './undo-notices';

/** Rows of `Explanations` that were written or taken out. */
export function rowsStep(context: ReturnsContext, label: string, written: RowsChanged): StepWritten {
  return {
    label,
    cells: 0,
    takeBack: async () => {
      const { restored } = await written.undo();
      if (!restored) return { refused: changedAnswersNotice(label, 'explained') };
      const { checked } = context;
      try {
        return await shown(context, label, checked && (await withExplanationsRead(context.port, checked)));
      } catch (error) {
        // The rows are as before, which a failure to read them must not hide.
        context.onFailure(error);
        return { notice: notShownNotice(label), state: {} };
      }
    },
  };
}

/** Reasons by a finding's key; undefined where it is not set aside. */
type Reasons = ReadonlyMap<string, string | undefined>;

/** Advice that was set aside, or taken back into the list. */
export function ignoredStep(
  context: ReturnsContext,
  label: string,
  { before, after }: { readonly before: Reasons; readonly after: Reasons },
): StepWritten {
  return {
    label,
    cells: 0,
    takeBack: async () => {
      const kept = await readIgnored(context.port);
      const isChanged = [...after].some(([key, reason]) => kept.get(key) !== reason);
      if (isChanged) return { refused: changedAnswersNotice(label, 'ignored') };
      const ignored = await keepReasons(context, kept, before);
      const { checked } = context;
      return shown(context, label, checked && { ...checked, answers: { ...checked.answers, ignored } });
    },
  };
}

/** Keeps these reasons beside those that are kept already. */
export async function keepReasons(context: ReturnsContext, kept: Ignored, reasons: Reasons): Promise<Ignored> {
  const ignored = new Map(kept);
  for (const [key, reason] of reasons) {
    if (reason === undefined) ignored.delete(key);
    else ignored.set(key, reason);
  }
  await keepIgnored(context.port, ignored);
  if (context.kept) context.kept = { ...context.kept, ignored };
  return ignored;
}

async function shown(
  context: ReturnsContext,
  label: string,
  checked: CheckedWorkbook | undefined,
): Promise<StepTakenBack> {
  const changes = checked && (await showChanges(context, checked));
  return { notice: unmarkedNotice(undoneStepNotice(label), changes?.unmarked ?? []), state: changes?.state ?? {} };
}
