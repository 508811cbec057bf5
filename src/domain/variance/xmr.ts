import { specialCauses, type ProcessLimits, type Signal } from './special-causes';
import type { TwoOfThree } from '../tables/thresholds';

/** The limits of a series of single values (XmR chart), and what they come from. */
export interface XmrLimits extends ProcessLimits {
  /** The average moving range, after screening; a third of 2.66 times this is one sigma. */
  readonly averageRange: number;
  /** True for limits from 6 to 12 values: to be looked at with care. */
  readonly isTrial: boolean;
}

/** How limits are made. */
export interface XmrOptions {
  /** Leaves moving ranges out that are far above the average. On where not said otherwise. */
  readonly screen?: boolean;
  /** False where 6 to 12 values are to have no limits. */
  readonly trial?: boolean;
}

/** Fewer values have no limits (Wheeler finds five or six useful). */
export const FEWEST_VALUES = 6;

/** From so many values limits are full ones (NHSRplotthedots warns below it). */
export const FULL_FROM = 13;

/** Three sigma in average moving ranges: 3 / 1.128 (Shewhart; Wheeler). */
const LIMIT = 2.66;

/** A moving range from this many times the average is left out. */
const SCREEN = 3.267;

/**
 * The mean, limits and near limits of a series: mean ± 2.66 average moving ranges, near limits at two thirds of it. Screening
 * leaves out, once, moving ranges of 3.267 times their average and more; the mean stays that of all values. Limits are not held
 * between 0 and 100 %. Where screening would leave only ranges of nothing it is not done, for no limits of a series that varies lie
 * on its mean. Source: NHSRplotthedots, R/ptd_spc_standard.R. The NHS Excel tool does not screen.
 *
 * @param values finite, in order of time, without gaps.
 * @returns in the unit of the values; undefined where there are too few of them.
 * @throws RangeError where a value is not finite.
 */
export function xmrLimits(
  values: readonly number[],
  { screen = true, trial = true }: XmrOptions = {},
): XmrLimits | undefined {
  if (!values.every(Number.isFinite)) throw new RangeError('A series holds finite numbers only.');
  if (values.length < (trial ? FEWEST_VALUES : FULL_FROM)) return undefined;
  const mean = average(values);
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const averageRange = screen ? screened(ranges) : average(ranges);
  const [wide, near] = [LIMIT * averageRange, (2 / 3) * LIMIT * averageRange];
  return {
    mean,
    lower: mean - wide,
    upper: mean + wide,
    nearLower: mean - near,
    nearUpper: mean + near,
    averageRange,
    isTrial: values.length < FULL_FROM,
  };
}

/** How a series is charted. */
export interface SpcOptions extends XmrOptions {
  /** Which points count for two of three; that of 2023 where not said otherwise. */
  readonly twoOfThree?: TwoOfThree;
  /** Places in the series from which a process is a new one, with limits of its own. Those outside the series say nothing. */
  readonly rebaseAt?: readonly number[];
  /** Limits are those of the first so many values, of each segment; the rest is held against them. Of all where absent. */
  readonly limitsFrom?: number;
}

/** Values between two changes of the process; its limits, and whether there are too few values for any. */
export interface SpcSegment {
  /** The place of the first value, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly isTooShort: boolean;
  readonly limits?: XmrLimits;
}

/** A value with the limits that it is held against, and the rules that apply. In a segment without limits it has neither. */
export interface SpcPoint extends Partial<ProcessLimits> {
  readonly value: number;
  readonly signals: readonly Signal[];
}

/** A charted series. */
export interface SpcChart {
  readonly points: readonly SpcPoint[];
  /** At least one; in order, without gaps. */
  readonly segments: readonly SpcSegment[];
  /** Whether the last segment, by which the latest value is judged, has trial limits. */
  readonly isTrial: boolean;
}

/**
 * Charts a series: limits of each segment, and which points are unlikely to be chance. No rule looks across a rebase. Source:
 * NHSRplotthedots, R/ptd_spc_standard.R (`rebase`, `fix_after_n_points`); the number of points: its vignette
 * number-of-points-required.
 *
 * @param values finite, in order of time, without gaps.
 * @returns undefined below 6 values: too few for a chart.
 * @throws RangeError where a value is not finite.
 */
export function spcChart(values: readonly number[], options: SpcOptions = {}): SpcChart | undefined {
  if (values.length < FEWEST_VALUES) return undefined;
  const segments = cutsOf(values, options.rebaseAt ?? []).map(([from, to]): SpcSegment => {
    const limits = xmrLimits(values.slice(from, to).slice(0, options.limitsFrom), options);
    return { from, to, isTooShort: limits === undefined, limits };
  });
  return {
    points: segments.flatMap((segment) => pointsOf(values.slice(segment.from, segment.to), segment, options)),
    segments,
    isTrial: segments.at(-1)?.limits?.isTrial ?? false,
  };
}

function cutsOf(values: readonly number[], rebaseAt: readonly number[]): readonly (readonly [number, number])[] {
  const cuts = [...new Set(rebaseAt)].filter((at) => at > 0 && at < values.length).sort((one, other) => one - other);
  const starts = [0, ...cuts];
  return starts.map((start, at) => [start, starts[at + 1] ?? values.length]);
}

function pointsOf(values: readonly number[], { limits }: SpcSegment, { twoOfThree }: SpcOptions): readonly SpcPoint[] {
  if (!limits) return values.map((value) => ({ value, signals: [] }));
  const { mean, lower, upper, nearLower, nearUpper } = limits;
  const signals = specialCauses(values, limits, twoOfThree);
  return values.map((value, at) => ({ value, mean, lower, upper, nearLower, nearUpper, signals: signals[at] ?? [] }));
}

function screened(ranges: readonly number[]): number {
  const all = average(ranges);
  const kept = ranges.filter((range) => range < SCREEN * all);
  return kept.some((range) => range > 0) ? average(kept) : all;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
