import type { HeadingQuestion } from '../../domain/model/returns';
import { headingKey } from '../../domain/returns/headings';
import { checkGrid } from '../shared/check-returns';
import { withSheets, type CheckedSheet, type CheckedWorkbook } from '../shared/checked-workbook';
import { keepConfirmedHeadings, readConfirmedHeadings } from '../shared/kept-settings';
import { confirmedNotice, GONE, unmarkedNotice } from './answer-notices';
import type { ReturnsSession } from './returns-session';
import { createRest } from '../shared/scheduler';
import type { ReturnsContext } from './returns-context';
import { showChanges } from './show-changes';

/** What a person says about headings nobody could be sure of. */
export function confirming(context: ReturnsContext): Pick<ReturnsSession, 'confirmHeading'> {
  return {
    confirmHeading: async (question, kpi) => {
      const { checked } = context;
      if (!checked) {
        context.store.set({ notice: GONE });
        return;
      }
      await context.run('writing', async (signal) => {
        const key = headingKey(question.header);
        // Somebody else may have the workbook open, too: theirs must not be lost.
        const confirmed = new Map(await readConfirmedHeadings(context.port)).set(key, kpi);
        await keepConfirmedHeadings(context.port, confirmed);
        context.kept = { confirmed, ignored: checked.answers.ignored };
        const next = { ...checked, confirmed };
        const again = await checkAgain(context, next, sheetsWith(checked, question), signal);
        const shown = await showChanges(context, withSheets(next, again));
        const name = question.mayBe.find((one) => one.kpi === kpi)?.name;
        const notice = confirmedNotice(question.header, name);
        return { ...shown?.state, notice: unmarkedNotice(notice, shown?.unmarked ?? []) };
      });
    },
  };
}

/** Every sheet with that heading: a person is asked once for all of them. */
function sheetsWith({ sheets }: CheckedWorkbook, { header, sheet }: HeadingQuestion): readonly string[] {
  const key = headingKey(header);
  const isAbout = ({ check }: CheckedSheet): boolean =>
    check.report.returns.some(({ fields, unmapped }) =>
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
): Promise<ReadonlyMap<string, CheckedSheet>> {
  const rest = createRest({ ...context.scheduler, signal });
  const specifications = checked.specifications ?? checked.commissioning.specifications;
  const again = new Map<string, CheckedSheet>();
  for (const name of names) {
    const sheet = checked.sheets.get(name);
    if (sheet) again.set(name, await checkGrid(sheet.check.grid, specifications, checked.confirmed, rest));
  }
  return again;
}
