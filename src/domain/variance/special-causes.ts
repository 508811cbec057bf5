import type { TwoOfThree } from '../tables/thresholds';

/** The side of the mean; of a trend, its direction: up is above. */
export type Side = 'above' | 'below';

/** The rules, in the order in which the first names a point that several apply to (NHSRplotthedots, pull request 180). */
const RULES = ['outside', 'trend', 'two-of-three', 'shift'] as const;

/** A rule by which a point is unlikely to be chance. */
export type SpecialCause = (typeof RULES)[number];

/** A rule that applies to a point. */
export interface Signal {
  readonly rule: SpecialCause;
  readonly side: Side;
}

/** The mean of a process, its limits (three sigma) and near limits (two), in the unit of its values. */
export interface ProcessLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
}

/** 1 for above or up, -1 for below or down, 0 for neither. */
export type Sign = -1 | 0 | 1;

/** So many points in a row make a shift or a trend. */
const RUN = 7;

/** Differences below this share of the largest value are rounding. */
const ROUNDING = 1e-12;

/**
 * What is unlikely to be chance in a series with these limits, point by point. _Outside_: beyond a limit, not on it. _Shift_: seven or
 * more in a row on one side of the mean; a point on the mean ends it. _Trend_: seven or more, each above the last or each below it.
 * _Two of three_: two of three in a row beyond the near limit, all three on the same side; only those beyond are listed. Of shift and
 * trend every point is listed. Source: NHS _Making Data Count_; R/ptd_calculate_point_type.R of NHSRplotthedots.
 *
 * @param values finite, in order of time, without gaps.
 * @returns for each value the rules that apply, the naming one first; most have none.
 */
export function specialCauses(
  values: readonly number[],
  limits: ProcessLimits,
  twoOfThree: TwoOfThree = 'mdc-2023',
): readonly (readonly Signal[])[] {
  const rounding =
    ROUNDING * [...values, limits.lower, limits.upper].reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const beyond = (low: number, high: number): readonly Sign[] =>
    values.map((value) => signOf(value > high + rounding, value < low - rounding));
  const sides = beyond(limits.mean, limits.mean);
  const outside = beyond(limits.lower, limits.upper);
  const near = beyond(limits.nearLower, limits.nearUpper);
  const close = near.map((sign, at) => sign !== 0 && (twoOfThree === 'mdc-2023' || outside[at] === 0));
  const signs: Readonly<Record<SpecialCause, readonly Sign[]>> = {
    outside,
    trend: trends(values, rounding),
    'two-of-three': inTwoOfThree(close, sides).map((isIn, at) => (isIn && close[at] ? (near[at] ?? 0) : 0)),
    shift: runs(sides, RUN),
  };
  return values.map((_, at) => RULES.flatMap((rule) => signalOf(rule, signs[rule][at] ?? 0)));
}

/** The one rule that names a point with several: outside before trend before two of three before shift. */
export function namingSignal(signals: readonly Signal[]): Signal | undefined {
  return RULES.flatMap((rule) => signals.filter((signal) => signal.rule === rule))[0];
}

/**
 * Points in any three in a row of which at least two are close to a limit, and all on the same side of the mean.
 *
 * @param close, sides one for each point.
 */
export function inTwoOfThree(close: readonly boolean[], sides: readonly Sign[]): readonly boolean[] {
  const isIn = close.map(() => false);
  for (let at = 0; at + 3 <= close.length; at++) {
    const isClose = close.slice(at, at + 3).filter(Boolean).length >= 2;
    if (isClose && sameSign(sides.slice(at, at + 3)) !== 0) isIn.fill(true, at, at + 3);
  }
  return isIn;
}

/** The direction of each point in a trend. The point at which one trend turns into another has the later direction. */
function trends(values: readonly number[], rounding: number): readonly Sign[] {
  const steps = values.slice(1).map((value, at) => {
    const step = value - (values[at] ?? value);
    return signOf(step > rounding, step < -rounding);
  });
  return runs(steps, RUN - 1);
}

/** The sign of each of the seven points that so many equal signs in a row are about; 0 for points in no run. */
function runs(signs: readonly Sign[], length: number): readonly Sign[] {
  const marks: Sign[] = Array.from({ length: signs.length + RUN - length }, () => 0);
  for (let at = 0; at + length <= signs.length; at++) {
    const sign = sameSign(signs.slice(at, at + length));
    if (sign !== 0) marks.fill(sign, at, at + RUN);
  }
  return marks;
}

/** The sign that all have; 0 where they differ. */
function sameSign(signs: readonly Sign[]): Sign {
  const first = signs[0] ?? 0;
  return signs.every((sign) => sign === first) ? first : 0;
}

function signOf(isAbove: boolean, isBelow: boolean): Sign {
  if (isAbove) return 1;
  return isBelow ? -1 : 0;
}

function signalOf(rule: SpecialCause, sign: Sign): readonly Signal[] {
  return sign === 0 ? [] : [{ rule, side: sign > 0 ? 'above' : 'below' }];
}
