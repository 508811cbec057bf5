import type { CheckReport } from '../../domain/model/check-report';
import { markReturns } from './mark-returns';
import { checkedNotice, notMarkedNotice } from '../shared/notices';
import type { ReturnsState } from './returns-session';
import type { MarksRemoved, SheetSelection, WorkbookPort } from '../../ports/workbook-port';

/** What became of the marks, and what to say. */
export interface MarksRenewed {
  readonly state: Pick<ReturnsState, 'hasMarks' | 'notice'>;
  /** Sheets whose marks are not known to be those of the report. */
  readonly unmarked: ReadonlySet<string>;
}

/** What stood before a check, and what the check was asked for. */
export interface Before extends Pick<ReturnsState, 'report' | 'recognised' | 'hasMarks'> {
  readonly selection: SheetSelection;
}

/**
 * Puts a check's marks on. Marks on sheets that the new report does not cover go first: nothing in the list would explain them
 * any more. A failure here does not lose the check: its findings are listed and the notice says what happened.
 */
export async function renewMarks(
  port: WorkbookPort,
  report: CheckReport,
  before: Before,
  onFailure: (error: unknown) => void,
): Promise<MarksRenewed> {
  try {
    const cleared = leavesMarksUnlisted(report, before) ? await port.removeMarks() : undefined;
    const applied = await markReturns(port, report);
    const skipped = [...(cleared?.skipped ?? []), ...applied.skipped];
    return {
      state: {
        hasMarks: applied.cells > 0 || (await mayHaveOldMarks(port, before, cleared, applied.skipped.length > 0)),
        notice: checkedNotice(report, { ...applied, skipped }),
      },
      unmarked: new Set(skipped.map(({ sheet }) => sheet)),
    };
  } catch (error) {
    onFailure(error);
    // What stands in the cells is not known for sure now, so Remove marks must stay within reach.
    return { state: { hasMarks: true, notice: notMarkedNotice(error) }, unmarked: new Set(report.sheets) };
  }
}

function leavesMarksUnlisted(
  report: CheckReport,
  { report: previous, recognised, hasMarks, selection }: Before,
): boolean {
  // Until the workbook has been looked at, marks of a past session may stand anywhere.
  if (!hasMarks && recognised !== undefined) return false;
  if (!previous) return selection !== 'all';
  const covered = new Set(report.sheets);
  return previous.sheets.some((sheet) => !covered.has(sheet));
}

async function mayHaveOldMarks(
  port: WorkbookPort,
  { report: previous, recognised, hasMarks, selection }: Before,
  cleared: MarksRemoved | undefined,
  hasSkipped: boolean,
): Promise<boolean> {
  if (cleared) return cleared.skipped.length > 0;
  // Nobody has looked yet: marks of a past session may stand on a sheet that is protected or could not be read.
  if (!previous && recognised === undefined) return (await port.findMarks()) > 0;
  return hasMarks && (selection !== 'all' || hasSkipped);
}
