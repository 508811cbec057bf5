import { planMarks } from '../../domain/marks/plan-marks';
import type { CheckReport } from '../../domain/model/check-report';
import type { MarkPlan } from '../../domain/model/mark-plan';
import { reportOf, type CheckedWorkbook } from '../shared/checked-workbook';
import { failureNotice } from '../shared/notices';
import { placeAfter } from '../shared/places';
import type { ReturnsState } from './returns-session';
import type { Notice } from '../shared/notice';
import type { Desk } from './returns-desk';

/** What a change of findings comes to on the sheets. */
interface Remarked {
  readonly hasMarks: boolean;
  /** Sheets whose marks are not what the list says, with the reason in plain words. */
  readonly unmarked: readonly { readonly sheet: string; readonly why: string }[];
}

export interface ChangesShown extends Remarked {
  readonly state: Partial<ReturnsState>;
}

/**
 * Takes in what was found out anew: the list, the current finding, and the marks on the sheets it concerns, where they are not
 * right already. A failure to mark does not lose the findings. The caller puts the state into the store.
 */
export async function showChanges(
  desk: Desk,
  checked: CheckedWorkbook,
  isStillWanted: () => boolean = () => true,
): Promise<ChangesShown | undefined> {
  const before = desk.store.get();
  const report = reportOf(checked);
  const remarked = await remark(desk, report);
  if (!isStillWanted()) return undefined;
  desk.checked = checked;
  desk.place = placeAfter(desk.place, before.currentKey, report.findings);
  const isThere = report.findings.some(({ key }) => key === before.currentKey);
  return {
    ...remarked,
    state: {
      report,
      hasMarks: remarked.hasMarks,
      currentKey: isThere ? before.currentKey : undefined,
      currentArea: isThere ? (desk.place?.area ?? 0) : 0,
      ...(isOutdated(before.notice) && { notice: undefined }),
    },
  };
}

/** How many findings a check had is no news once they have changed; what went wrong still is. */
function isOutdated(notice: Notice | undefined): boolean {
  return notice?.kind === 'information' || notice?.kind === 'success';
}

/** Remembers the marks that a whole check has put on, so that an edit need not put them on again. */
export function rememberMarks(desk: Desk, report: CheckReport, unmarked: ReadonlySet<string>): void {
  desk.marks.clear();
  for (const [sheet, plan] of plansOf(report)) if (!unmarked.has(sheet)) desk.marks.set(sheet, JSON.stringify(plan));
}

function plansOf(report: CheckReport): ReadonlyMap<string, MarkPlan> {
  const plan = planMarks(report.findings);
  return new Map(report.sheets.map((sheet) => [sheet, plan.filter((mark) => mark.sheet === sheet)]));
}

async function remark(desk: Desk, report: CheckReport): Promise<Remarked> {
  const plans = [...plansOf(report)].filter(([sheet, plan]) => desk.marks.get(sheet) !== JSON.stringify(plan));
  // Marks of explanations that are in order now stand on sheets that the report may no longer name.
  const left = [...desk.marks.keys()].filter((sheet) => !report.sheets.includes(sheet));
  const sheets = [...plans.map(([sheet]) => sheet), ...left];
  const unmarked = sheets.length === 0 ? [] : await apply(desk, sheets, new Map(plans));
  const mayHaveMarks = (sheet: string): boolean => desk.marks.get(sheet) !== '[]';
  return { hasMarks: report.sheets.some(mayHaveMarks), unmarked };
}

async function apply(
  desk: Desk,
  sheets: readonly string[],
  plans: ReadonlyMap<string, MarkPlan>,
): Promise<Remarked['unmarked']> {
  // Until Excel has answered nobody knows what stands there.
  for (const sheet of sheets) desk.marks.delete(sheet);
  try {
    const { skipped } = await desk.port.applyMarks(sheets, [...plans.values()].flat());
    const failed = new Set(skipped.map(({ sheet }) => sheet));
    for (const [sheet, plan] of plans) if (!failed.has(sheet)) desk.marks.set(sheet, JSON.stringify(plan));
    return skipped;
  } catch (error) {
    desk.onFailure(error);
    const why = failureNotice(error).message;
    return sheets.map((sheet) => ({ sheet, why }));
  }
}
