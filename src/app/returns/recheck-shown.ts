import type { CheckedWorkbook } from '../shared/checked-workbook';
import { withSheets } from '../shared/checked-workbook';
import { Cancelled, createRest, throwIfCancelled } from '../shared/scheduler';
import { receiptAfter } from './receipt-after';
import { recheckEdited, type Edited } from './recheck-edited';
import type { ReturnsContext } from './returns-context';
import { withExplanationsRead } from './explanations';
import { showChanges } from './show-changes';

/** Sheets whose marks are left to a co-author, who may have a pane of their own at work on them. */
export interface LeftToOthers {
  /** Those of the sheets that were edited which a co-author edited, and this person did not. */
  readonly edited: ReadonlySet<string>;
  /** Those that were edited so before, too, and by nobody else since. Taken further here. */
  readonly sheets: Set<string>;
}

/**
 * Reads, checks, marks and shows; what could not be is stale. Marks are this person's to renew where this person has typed: after
 * edits of a co-author's alone nothing is written.
 */
export async function recheckShown(
  context: ReturnsContext,
  edits: ReadonlyMap<string, Edited>,
  others: LeftToOthers,
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
  const { sheets, tooLarge, surroundings } = await recheckEdited(context.port, checked, seen, rest);
  throwIfCancelled(signal);
  const now = await answersNow(context, checked, edits);
  throwIfCancelled(signal);
  if (changesRules(checked, edits)) context.rulesHaveChanged = true;
  if (sheets.size === 0 && tooLarge.length === 0 && now === checked && !context.rulesHaveChanged) return;
  const next = withSheets({ ...now, surroundings }, sheets);
  const leave = leaveToOthers(context, edits, others, sheets.keys());
  const showing = showChanges(context, next, () => !signal.aborted, leave);
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

/** Answers which sheets keep their marks, whatever these are: all of them where this person has edited none. */
function leaveToOthers(
  { marks }: ReturnsContext,
  edits: ReadonlyMap<string, Edited>,
  others: LeftToOthers,
  checkedAgain: Iterable<string>,
): ReadonlySet<string> | 'all' {
  const isRemote = edits.size > 0 && others.edited.size === edits.size;
  for (const sheet of edits.keys()) if (!others.edited.has(sheet)) others.sheets.delete(sheet);
  const theirs = isRemote ? [...others.edited, ...checkedAgain] : [...others.edited];
  for (const sheet of theirs) others.sheets.add(sheet);
  marks.doubt(theirs);
  return isRemote ? 'all' : others.sheets;
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
  if (!changesAnswers(checked, edits)) return checked;
  return withExplanationsRead(port, checked);
}

function changesAnswers({ commissioning }: CheckedWorkbook, edits: ReadonlyMap<string, Edited>): boolean {
  const { answerSheets } = commissioning;
  return [...edits.keys()].some((sheet) => answerSheets.has(sheet) || sheet.toLowerCase() === 'explanations');
}

function changesRules({ commissioning, specifications }: CheckedWorkbook, edits: ReadonlyMap<string, Edited>): boolean {
  if (specifications) return false;
  const { ownSheets, answerSheets } = commissioning;
  return [...edits.keys()].some((sheet) => ownSheets.has(sheet) && !answerSheets.has(sheet));
}

/** Nothing is said: a person is typing. The sheets are stale, which the pane shows. */
export function giveUp(context: ReturnsContext, edits: ReadonlyMap<string, Edited>, error: unknown): void {
  context.onFailure(error);
  addStale(context, [...edits.keys()]);
}

/** Instead of checking again: nothing is read or written, and what rests on the edits is stale until a person checks. */
export function leaveStale(context: ReturnsContext, edits: ReadonlyMap<string, Edited>): void {
  const { checked } = context;
  if (!checked) return;
  if (changesRules(checked, edits)) context.rulesHaveChanged = true;
  const isAll = context.rulesHaveChanged === true || changesAnswers(checked, edits);
  addStale(context, [...(isAll ? checked.sheets : edits).keys()]);
}

function addStale({ store }: ReturnsContext, edited: readonly string[]): void {
  const { report, staleSheets } = store.get();
  const listed = edited.filter((sheet) => report?.sheets.includes(sheet));
  if (listed.length > 0) store.set({ staleSheets: [...new Set([...staleSheets, ...listed])] });
}
