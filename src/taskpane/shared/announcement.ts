import type { Activity, ReturnsState } from '../../app/returns/returns-session';
import { describePlace } from './describe-cells';
import { activityText } from './activity';
import { changeOf } from './change-of-report';
import { staleText } from './stale';

export interface Announcement {
  readonly message: string;
  readonly isUrgent: boolean;
}

/** What a check is doing just before its outcome: a fix, too, ends with a new report. */
const CHECKING: ReadonlySet<Activity> = new Set(['reading', 'checking', 'marking']);

const calm = (message: string): Announcement => ({ message, isUrgent: false });

/** What a person who does not see the pane is told after a change of state; undefined when it is nothing to speak of. */
export function announcementFor(before: ReturnsState, now: ReturnsState): Announcement | undefined {
  if (now.notice && now.notice !== before.notice) return notice(before, now, now.notice);
  const selected = now.selected !== before.selected && now.selected ? selection(now) : undefined;
  if (selected) return selected;
  if (now.currentKey !== undefined && hasMoved(before, now)) return place(now, now.currentKey);
  const doing = now.activity === before.activity ? undefined : started(now);
  if (doing) return calm(doing);
  // An edit was checked by itself: nobody asked for it, so it gives no notice.
  const change = before.report && now.report && changeOf(before.report, now.report);
  if (change !== undefined) return calm(change);
  if (now.staleSheets.length > before.staleSheets.length) return calm(staleText(now.staleSheets));
  return undefined;
}

function notice(before: ReturnsState, now: ReturnsState, { kind, message }: NonNullable<ReturnsState['notice']>) {
  const isCheck = now.report !== undefined && now.report !== before.report && CHECKING.has(before.activity);
  return { message: isCheck ? `Check finished. ${message}` : message, isUrgent: kind === 'error' };
}

function hasMoved(before: ReturnsState, now: ReturnsState): boolean {
  return now.currentKey !== before.currentKey || now.currentArea !== before.currentArea;
}

/** What was selected in the sheet, once: the focus stays there. */
function selection({ report, selected }: ReturnsState): Announcement | undefined {
  const finding = report?.findings.find(({ key }) => key === selected?.keys[0]);
  if (!finding || !selected) return undefined;
  return calm(`You selected ${selected.cell}. Finding 1 of ${selected.keys.length} there. ${finding.message}`);
}

function place({ report, currentArea }: ReturnsState, key: string): Announcement | undefined {
  const findings = report?.findings ?? [];
  const index = findings.findIndex((finding) => finding.key === key);
  const finding = findings[index];
  if (!finding) return undefined;
  return calm(`Finding ${index + 1} of ${findings.length}. ${describePlace(finding, currentArea)}. ${finding.message}`);
}

/** Only the start of a check: counts that change several times a second are on the screen, not in the ear. */
function started({ activity }: ReturnsState): string | undefined {
  return activity === 'reading' || activity === 'clearing' ? activityText(activity) : undefined;
}
