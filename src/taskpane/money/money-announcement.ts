import type { MoneyState } from '../../app/money/money-session';
import type { Announcement } from '../shared/announcement';
import { MONEY_WORDS } from './money-words';

/** What a person who does not see the Money page is told after a change of state; undefined when it is nothing to speak of. */
export function moneyAnnouncement(before: MoneyState, now: MoneyState): Announcement | undefined {
  const { notice, activity, currentKey, currentArea, isStale } = now;
  if (notice && notice !== before.notice) return { message: notice.message, isUrgent: notice.kind === 'error' };
  const hasMoved = currentKey !== before.currentKey || currentArea !== before.currentArea;
  if (currentKey !== undefined && hasMoved) return place(now, currentKey);
  const doing = activity === before.activity ? undefined : MONEY_WORDS.activity(activity);
  if (doing !== undefined) return { message: doing, isUrgent: false };
  return isStale && !before.isStale ? { message: MONEY_WORDS.staleSaid, isUrgent: false } : undefined;
}

function place({ findings = [] }: MoneyState, key: string): Announcement | undefined {
  const index = findings.findIndex((finding) => finding.key === key);
  const finding = findings[index];
  if (!finding) return undefined;
  const message = MONEY_WORDS.finding(index + 1, findings.length, finding.sheet, finding.message);
  return { message, isUrgent: false };
}
