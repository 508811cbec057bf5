import type { ConfirmedHeadings, HeadingQuestion } from '../../domain/model/returns';
import type { SheetCheck } from '../../domain/check/sheet-check';
import { headingKey } from '../../domain/returns/headings';
import { checkGrid } from '../shared/check-returns';
import { withSheets, type CheckedWorkbook } from '../shared/checked-workbook';
import { keepConfirmedHeadings, readConfirmedHeadings } from '../shared/kept-settings';
import { confirmedLabel, confirmedNotice, GONE, unmarkedNotice } from './answer-notices';
import type { ReturnsSession } from './returns-session';
import { createRest } from '../shared/scheduler';
import type { ReturnsContext } from './returns-context';
import { showChanges, type ChangesShown } from './show-changes';
import type { StepWritten } from './written-steps';
import { changedHeadingNotice, undoneStepNotice } from './undo-notices';

/** What a person says about headings nobody could be sure of. */
export function confirming(context: ReturnsContext): Pick<ReturnsSession, 'confirmHeading'> {
  return {
    confirmHeading: async (question, kpi) => {
      if (!context.checked) {
        context.store.set({ notice: GONE });
        return;
      }
      await context.run('writing', async (signal) => {
        const key = headingKey(question.header);
        // Somebody else may have the workbook open, too: theirs must not be lost.
        const kept = await readConfirmedHeadings(context.port);
        await keepConfirmedHeadings(context.port, new Map(kept).set(key, kpi));
        context.steps.add(headingStep(context, question, { before: kept.get(key), after: kpi }));
        const shown = await checkedWith(context, question, new Map(kept).set(key, kpi), signal);
        const name = question.mayBe.find((one) => one.kpi === kpi)?.name;
        const notice = confirmedNotice(question.header, name);
        return { ...shown?.state, notice: unmarkedNotice(notice, shown?.unmarked ?? []) };
      });
    },
  };
}

/** Takes back what somebody said of a heading, while it is still what is kept. */
function headingStep(
  context: ReturnsContext,
  question: HeadingQuestion,
  { before, after }: { readonly before: string | undefined; readonly after: string },
): StepWritten {
  const label = confirmedLabel(question.header);
  return {
    label,
    cells: 0,
    takeBack: async (signal) => {
      const key = headingKey(question.header);
      const confirmed = new Map(await readConfirmedHeadings(context.port));
      if (confirmed.get(key) !== after) return { refused: changedHeadingNotice(label) };
      if (before === undefined) confirmed.delete(key);
      else confirmed.set(key, before);
      await keepConfirmedHeadings(context.port, confirmed);
      const shown = await checkedWith(context, question, confirmed, signal);
      return {
        notice: unmarkedNotice(undoneStepNotice(label), shown?.unmarked ?? []),
        state: shown?.state ?? {},
      };
    },
  };
}

/** Checks every sheet with the heading again, and shows it. Undefined where nothing was checked that could be. */
async function checkedWith(
  context: ReturnsContext,
  question: HeadingQuestion,
  confirmed: ConfirmedHeadings,
  signal: AbortSignal,
): Promise<ChangesShown | undefined> {
  const { checked } = context;
  if (context.kept) context.kept = { ...context.kept, confirmed };
  if (!checked) return undefined;
  context.kept = { confirmed, ignored: checked.answers.ignored };
  const next = { ...checked, confirmed };
  const again = await checkAgain(context, next, sheetsWith(checked, question), signal);
  return showChanges(context, withSheets(next, again));
}

/** Every sheet with that heading: a person is asked once for all of them. */
function sheetsWith({ sheets }: CheckedWorkbook, { header, sheet }: HeadingQuestion): readonly string[] {
  const key = headingKey(header);
  const isAbout = ({ report }: SheetCheck): boolean =>
    report.returns.some(({ fields, unmapped }) =>
      [...fields, ...unmapped].some((column) => headingKey(column.header) === key),
    );
  return [...sheets].flatMap(([name, one]) => (name === sheet || isAbout(one) ? [name] : []));
}

/** From the values as they were last read: an edit since is read by the check of edits. */
async function checkAgain(
  context: ReturnsContext,
  checked: CheckedWorkbook,
  names: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, SheetCheck>> {
  const rest = createRest({ ...context.scheduler, signal });
  const again = new Map<string, SheetCheck>();
  for (const name of names) {
    const sheet = checked.sheets.get(name);
    if (sheet) again.set(name, await checkGrid(sheet.grid, checked.surroundings, checked.confirmed, rest));
  }
  return again;
}
