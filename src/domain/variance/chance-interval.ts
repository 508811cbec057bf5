import type { Kpi } from '../model/specification';
import { poissonLimits, wilson, type Interval } from './intervals';
import { zOf } from './quantiles';
import { isTestable, shareOf } from './testable';

const CONFIDENCE = 0.95;

/**
 * Between which values a figure may lie by chance alone (95 %): what is true of the service behind 326 referrals is anything from 292 to 363.
 * Counts by Byar, exact below ten; percentages by Wilson, of as many people as they are a share of. Undefined for money, for percentages of
 * nobody knows how many, and for what is no whole number.
 *
 * @returns in the KPI's unit: 97 for 97 %.
 */
export function chanceInterval(
  { kind }: Pick<Kpi, 'kind'>,
  { value, base }: { readonly value: number; readonly base?: number },
): Interval | undefined {
  if (kind === 'percentage') {
    const share = shareOf({ value, base });
    if (!share) return undefined;
    const { lower, upper } = wilson(share.events, share.trials, zOf(CONFIDENCE));
    return { lower: lower * 100, upper: upper * 100 };
  }
  return kind !== 'money' && isTestable(value) ? poissonLimits(value, CONFIDENCE) : undefined;
}
