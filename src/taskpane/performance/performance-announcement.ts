import type { PerformanceState } from '../../app/performance/performance-session';
import type { Announcement } from '../shared/announcement';
import { PERFORMANCE_WORDS, VERDICT_WORDS, subjectOf } from './performance-words';

/** What a person who does not see the Performance page is told after a change of state; undefined when it is nothing to speak of. */
export function performanceAnnouncement(before: PerformanceState, now: PerformanceState): Announcement | undefined {
  const { notice, activity, currentKey, isStale } = now;
  if (notice && notice !== before.notice) return { message: notice.message, isUrgent: notice.kind === 'error' };
  if (currentKey !== undefined && currentKey !== before.currentKey) return place(now, currentKey);
  const doing = activity === before.activity ? undefined : PERFORMANCE_WORDS.activity(activity);
  if (doing !== undefined) return { message: doing, isUrgent: false };
  return isStale && !before.isStale ? { message: PERFORMANCE_WORDS.stale, isUrgent: false } : undefined;
}

function place({ review }: PerformanceState, key: string): Announcement | undefined {
  const variances = review?.variances ?? [];
  const index = variances.findIndex((one) => one.key === key);
  const variance = variances[index];
  if (!variance) return undefined;
  const { one } = VERDICT_WORDS[variance.verdict];
  const message = `KPI ${index + 1} of ${variances.length}: ${subjectOf(variance)}. ${one}.`;
  return { message, isUrgent: false };
}
