import { isLargeFrom } from './comparators';
import type { Side } from './special-causes';
import type { Thresholds } from '../tables/thresholds';
import type { Comparison, PeerComparison, Reason, SeriesPoint, Spc, VarianceExplanation } from './variance';
import type { Verdict } from './verdict';
import type { Kpi } from '../model/specification';

/** What a verdict is made from. */
export interface Evidence {
  readonly kpi: Kpi;
  readonly category: string;
  readonly value: number;
  /** Of a percentage: how many it is a share of, where anybody knows. */
  readonly base?: number;
  readonly comparisons: readonly Comparison[];
  readonly points: readonly SeriesPoint[];
  /** Periods in a row that missed the target: see `missesRunning`. */
  readonly misses: number;
  readonly spc?: Spc;
  readonly funnel?: PeerComparison;
  readonly explanation?: VarianceExplanation;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** What a person should look at, the weightiest first. */
  readonly concerns: readonly Reason[];
  readonly improvements: readonly Reason[];
}

/** So many periods in a row on the wrong side of the tolerance are worth watching, however small each miss is. */
const MISSES_TO_WATCH = 3;

/**
 * The verdict on the latest value.
 *
 * - **escalate**: a change for the worse (any change, where neither way is better) that is large in number, large in proportion and
 *   unlikely by chance, against target, last period, last year or the year to date; or a special cause on the worse side of a full
 *   chart, where the value is as far from the mean.
 * - **watch**: the same with weaker evidence (one in twenty, trial limits, a small distance, an unusual value to compare with), peers beyond
 *   the 99.8 % limits, or a target missed three periods running; and everything about a part of a breakdown.
 * - An **improvement** is never escalated: what misses its target, or is behind last year so far, but has improved by now; what has fallen
 *   since last period but is better than a year ago; and what lies beyond its limits on the better side, is watched.
 * - **explained**: a concern whose explanation is adequate and has not been returned.
 */
export function judge(evidence: Evidence, thresholds: Thresholds): Judgement {
  const graded = gradesOf(evidence, thresholds);
  const improvements = improvementsIn(evidence, thresholds);
  const isEscalated = evidence.category === '' && graded.strong.length > 0 && !isExcused(evidence, graded, thresholds);
  const concerns = [...graded.strong, ...graded.weak];
  return { verdict: verdictOf(evidence, concerns, improvements, isEscalated), concerns, improvements };
}

function verdictOf(
  { comparisons, spc, explanation }: Evidence,
  concerns: readonly Reason[],
  improvements: readonly Reason[],
  isEscalated: boolean,
): Verdict {
  if (comparisons.length === 0 && !spc) return 'too little data';
  if (concerns.length > 0) {
    if (explanation?.status === 'adequate' || explanation?.status === 'accepted') return 'explained';
    return isEscalated ? 'escalate' : 'watch';
  }
  return improvements.length > 0 ? 'improved' : 'within chance';
}

interface Graded {
  readonly strong: readonly Reason[];
  readonly weak: readonly Reason[];
}

function gradesOf(evidence: Evidence, thresholds: Thresholds): Graded {
  const { comparisons, category, misses } = evidence;
  const worse = comparisons.filter(({ direction }) => direction === 'worse' || direction === 'either');
  const own = worse.filter((one) => one.with !== 'peers');
  const strong = byChance(
    own.filter((one) => isUnlikely(one, thresholds.escalateBelow) && !hasUnusualReference(one, evidence)),
  );
  // Of a return's forty breakdown cells two would be below one in twenty each time.
  const weak =
    category === '' ? byChance(own.filter((one) => !strong.includes(one) && isWorthWatching(one, thresholds))) : [];
  const signals = signalsIn(evidence, thresholds);
  const peers = worse.filter((one) => one.with === 'peers' && isBeyondFunnel(evidence) && one.isLarge);
  return {
    strong: [...strong.map(asReason), ...signals.strong],
    weak: [
      ...weak.map(asReason),
      ...signals.weak,
      ...peers.map(asReason),
      ...(misses >= MISSES_TO_WATCH ? [{ why: 'target-missed', periods: misses } as const] : []),
    ],
  };
}

function asReason(comparison: Comparison): Reason {
  return { why: 'comparison', comparison };
}

function isUnlikely({ isLarge, p }: Comparison, level: number): boolean {
  return isLarge && p !== undefined && p < level;
}

/** Money and percentages of nobody knows how many cannot be tested: beyond the tolerance of a target they are watched. */
function isWorthWatching(one: Comparison, { watchBelow }: Thresholds): boolean {
  return isUnlikely(one, watchBelow) || (one.with === 'target' && one.isLarge && one.p === undefined);
}

function isBeyondFunnel({ funnel }: Evidence): boolean {
  return funnel?.place === 'high-99.8' || funnel?.place === 'low-99.8';
}

function byChance(comparisons: readonly Comparison[]): readonly Comparison[] {
  return [...comparisons].sort((one, other) => (one.p ?? 1) - (other.p ?? 1));
}

/**
 * Special causes of which the latest point is part, on the side that is worse; where neither is, they are only watched. So is a trend
 * for the worse while the value is still better than the mean.
 */
function signalsIn({ kpi, category, value, base, spc }: Evidence, thresholds: Thresholds): Graded {
  if (!spc || category !== '') return { strong: [], weak: [] };
  const { betterIs = 'neither' } = kpi;
  const found = spc.signals.filter(
    ({ side }) => betterIs === 'neither' || (side === 'below') === (betterIs === 'higher'),
  );
  const isFar = isLargeFrom(kpi, { value, base }, spc.mean, thresholds);
  const isWorse = betterIs === 'higher' ? value < spc.mean : value > spc.mean;
  const isStrong = !spc.isTrial && isFar && isWorse && betterIs !== 'neither';
  const reasons = found.map((signal): Reason => ({ why: 'signal', signal, isTrial: spc.isTrial }));
  return isStrong ? { strong: reasons, weak: [] } : { strong: [], weak: reasons };
}

/** Better than before by more than chance gives. A target that is met is no change. */
function improvementsIn(evidence: Evidence, thresholds: Thresholds): readonly Reason[] {
  const { kpi, comparisons, spc, category } = evidence;
  const better = comparisons.filter(
    (one) =>
      one.direction === 'better' &&
      isBefore(one) &&
      isUnlikely(one, thresholds.watchBelow) &&
      !hasUnusualReference(one, evidence),
  );
  const { betterIs = 'neither' } = kpi;
  const signals =
    spc && category === '' && betterIs !== 'neither'
      ? spc.signals.filter(({ side }) => (side === 'above') === (betterIs === 'higher'))
      : [];
  return [
    ...byChance(better).map(asReason),
    ...signals.map((signal): Reason => ({ why: 'signal', signal, isTrial: spc?.isTrial === true })),
  ];
}

/**
 * What it is compared with was itself outside its limits, alone among its neighbours: an ordinary value after an unusual one is no news
 * of today's. Several in a row are how things were before they changed. Trial limits move too much to say so.
 */
function hasUnusualReference({ referencePeriod }: Comparison, { points, spc }: Evidence): boolean {
  if (!spc || spc.isTrial || !referencePeriod) return false;
  const sideOf = (place: number): Side | undefined =>
    points[place]?.signals.find(({ rule }) => rule === 'outside')?.side;
  return points.some(({ period }, at) => {
    const side = sideOf(at);
    const isWithin = period.start >= referencePeriod.start && period.end <= referencePeriod.end;
    return isWithin && side !== undefined && side !== sideOf(at - 1) && side !== sideOf(at + 1);
  });
}

/** Compared with an earlier time, not with a target or others. */
function isBefore({ with: which }: Comparison): boolean {
  return which !== 'target' && which !== 'peers';
}

/** A strong concern that is not escalated, because the value has improved by another measure that tells more. */
function isExcused(evidence: Evidence, { strong }: Graded, thresholds: Thresholds): boolean {
  const { comparisons, kpi, spc } = evidence;
  const improvedOn = (which: Comparison['with']): boolean =>
    comparisons.some(
      (one) => one.with === which && one.direction === 'better' && isUnlikely(one, thresholds.watchBelow),
    );
  const isOnly = (...which: readonly Comparison['with'][]): boolean =>
    strong.every((reason) => reason.why === 'comparison' && which.includes(reason.comparison.with));
  const { betterIs = 'neither' } = kpi;
  const isUnusuallyGood = spc?.signals.some(
    ({ rule, side }) => rule === 'outside' && betterIs !== 'neither' && (side === 'above') === (betterIs === 'higher'),
  );
  if (isUnusuallyGood === true && isOnly('target', 'last-period', 'last-year', 'year-to-date')) return true;
  if (isOnly('target', 'year-to-date')) return improvedOn('last-period') || improvedOn('last-year');
  return isOnly('last-period') && improvedOn('last-year');
}
