import { planMarks } from '../../domain/marks/plan-marks';
import { reportOf, type CheckedWorkbook } from '../shared/checked-workbook';
import type { Unmarked } from '../shared/marks';
import { placeAfter } from '../shared/places';
import { selectedIn } from './selecting';
import type { ReturnsState } from './returns-session';
import type { Notice } from '../shared/notice';
import type { ReturnsContext } from './returns-context';

export interface ChangesShown {
  /** Sheets whose marks are not what the list says, with the reason in plain words. */
  readonly unmarked: Unmarked;
  readonly state: Partial<ReturnsState>;
}

/**
 * Takes in what was found out anew: the list, the current finding, and the marks on the sheets it concerns, where they are not
 * right already. Sheets to `leave` keep their marks, whatever these are. A failure to mark does not lose the findings. The caller puts the state into the store.
 */
export async function showChanges(
  context: ReturnsContext,
  checked: CheckedWorkbook,
  isStillWanted: () => boolean = () => true,
  leave?: ReadonlySet<string> | 'all',
): Promise<ChangesShown | undefined> {
  const before = context.store.get();
  const report = reportOf(checked);
  const unmarked =
    leave === 'all' || context.isUnmarked
      ? []
      : await context.marks.renew(planMarks(report.findings), report.sheets, leave);
  if (!isStillWanted()) return undefined;
  context.checked = checked;
  context.place = placeAfter(context.place, before.currentKey, report.findings);
  const isThere = report.findings.some(({ key }) => key === before.currentKey);
  return {
    unmarked,
    state: {
      report,
      currentKey: isThere ? before.currentKey : undefined,
      currentArea: isThere ? (context.place?.area ?? 0) : 0,
      selected: selectedIn(context, report.findings),
      ...(isOutdated(before.notice) && { notice: undefined }),
    },
  };
}

/** How many findings a check had is no news once they have changed; what went wrong still is. */
function isOutdated(notice: Notice | undefined): boolean {
  return notice?.kind === 'information' || notice?.kind === 'success';
}
