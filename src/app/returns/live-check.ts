import type { CellArea } from '../../cells/areas';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import { withSheets } from '../shared/checked-workbook';
import type { SheetEdit } from '../../ports/workbook-port';
import { readCommissioning } from '../shared/read-specifications';
import { recheckEdited, type Edited } from './recheck-edited';
import { Cancelled, createRest, throwIfCancelled } from '../shared/scheduler';
import type { Hold } from '../shared/tasks';
import type { ReturnsContext } from './returns-context';
import { endUndoAfter } from './fixes-to-undo';
import { receiptAfter } from './receipt-after';
import { showChanges } from './show-changes';

/** Checks again what a person edits, a moment later, without getting in the way of typing. */
export interface LiveCheck {
  /** Takes in an edit of a person's, to be checked a moment later. */
  onEdit(edit: SheetEdit): boolean;
  /** What was edited so far is read by the check that begins now. */
  forget(): void;
  hold(): Hold;
  /** Sheets as our own writing left them: to be read again like edits. Part of a task: nothing else runs. */
  recheck(edits: ReadonlyMap<string, Edited>, signal: AbortSignal): Promise<void>;
}

/** @param context made with this live check, so it comes later. */
export function createLiveCheck(context: () => ReturnsContext): LiveCheck {
  const pending = new Map<string, Edited>();
  let holds = 0;
  let isDue = false;
  let running: AbortController | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  const plan = (): void => {
    if (isDue || holds > 0 || pending.size === 0) return;
    isDue = true;
    context().scheduler.soon(run);
  };

  const run = async (): Promise<void> => {
    isDue = false;
    if (holds > 0 || running || pending.size === 0) return;
    const edits = new Map(pending);
    pending.clear();
    const mine = (running = new AbortController());
    try {
      await recheckShown(context(), edits, mine.signal, (write) => {
        // Tasks wait for its end only: what goes wrong is reported below, and must not fail them as well.
        writing = write.catch(() => undefined);
      });
    } catch (error) {
      if (error instanceof Cancelled)
        for (const [sheet, edited] of edits) pending.set(sheet, both(pending.get(sheet), edited));
      else giveUp(context(), edits, error);
    }
    if (running === mine) running = undefined;
    plan();
  };

  return {
    onEdit: (edit) => {
      pending.set(edit.sheet, joined(pending.get(edit.sheet), edit.area));
      endUndoAfter(context(), edit);
      plan();
      return context().checked?.sheets.has(edit.sheet) ?? false;
    },
    forget: () => pending.clear(),
    hold: () => {
      holds += 1;
      running?.abort();
      running = undefined;
      return {
        settled: writing,
        release: () => {
          holds -= 1;
          plan();
        },
      };
    },
    recheck: async (edits, signal) => {
      try {
        await recheckShown(context(), edits, signal, () => undefined);
      } catch (error) {
        giveUp(context(), edits, error);
      }
    },
  };
}

/** Reads, checks, marks and shows; what could not be is stale. */
async function recheckShown(
  context: ReturnsContext,
  edits: ReadonlyMap<string, Edited>,
  signal: AbortSignal,
  onWrite: (write: Promise<unknown>) => void,
): Promise<void> {
  const { checked } = context;
  if (!checked) return;
  const stale = new Set(context.store.get().staleSheets);
  const seen = new Map(
    [...edits].map(([sheet, edited]): [string, Edited] => [sheet, stale.has(sheet) ? 'all' : edited]),
  );
  const rest = createRest({ ...context.scheduler, signal });
  const { sheets, tooLarge } = await recheckEdited(context.port, checked, seen, rest);
  throwIfCancelled(signal);
  const now = await answersNow(context, checked, edits);
  throwIfCancelled(signal);
  if (changesRules(checked, edits)) context.rulesHaveChanged = true;
  if (sheets.size === 0 && tooLarge.length === 0 && now === checked && !context.rulesHaveChanged) return;
  const next = withSheets(now, sheets);
  const showing = showChanges(context, next, () => !signal.aborted);
  onWrite(showing);
  const shown = await showing;
  if (!shown) throw new Cancelled('Another task has begun.');
  for (const sheet of sheets.keys()) stale.delete(sheet);
  for (const sheet of tooLarge) stale.add(sheet);
  for (const { sheet } of shown.unmarked) stale.add(sheet);
  for (const sheet of context.rulesHaveChanged ? next.sheets.keys() : []) stale.add(sheet);
  const receipt = await receiptAfter(context, checked, next, signal);
  throwIfCancelled(signal);
  context.store.set({ ...shown.state, staleSheets: [...stale], receipt });
}

/**
 * Explanations that a person wrote or changed on the sheet itself answer at once. What sheets are held against is read by the
 * next check only: until then nothing that was found may be right.
 */
async function answersNow(
  { port }: ReturnsContext,
  checked: CheckedWorkbook,
  edits: ReadonlyMap<string, Edited>,
): Promise<CheckedWorkbook> {
  const { answerSheets } = checked.commissioning;
  const isTouched = [...edits.keys()].some(
    (sheet) => answerSheets.has(sheet) || sheet.toLowerCase() === 'explanations',
  );
  if (!isTouched) return checked;
  const { registers, ownSheets, answerSheets: now } = await readCommissioning(port);
  return {
    ...checked,
    commissioning: { ...checked.commissioning, registers, ownSheets, answerSheets: now },
    answers: { ...checked.answers, explanations: registers.explanations },
  };
}

function changesRules({ commissioning, specifications }: CheckedWorkbook, edits: ReadonlyMap<string, Edited>): boolean {
  if (specifications) return false;
  const { ownSheets, answerSheets } = commissioning;
  return [...edits.keys()].some((sheet) => ownSheets.has(sheet) && !answerSheets.has(sheet));
}

/** Nothing is said: a person is typing. The sheets are stale, which the pane shows. */
function giveUp(context: ReturnsContext, edits: ReadonlyMap<string, Edited>, error: unknown): void {
  context.onFailure(error);
  const { report, staleSheets } = context.store.get();
  const edited = [...edits.keys()].filter((sheet) => report?.sheets.includes(sheet));
  if (edited.length > 0) context.store.set({ staleSheets: [...new Set([...staleSheets, ...edited])] });
}

function joined(before: Edited | undefined, area: CellArea | undefined): Edited {
  return both(before, area ? [area] : 'all');
}

function both(one: Edited | undefined, other: Edited): Edited {
  if (one === undefined) return other;
  if (one === 'all' || other === 'all') return 'all';
  return [...one, ...other];
}
