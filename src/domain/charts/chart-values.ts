import { printNumber } from '../text/grammar';
import { sayValue } from '../messages/variance';
import type { Variance } from '../variance/variance';

/** What a KPI's values are printed by. */
export type Measure = Pick<Variance['kpi'], 'unit' | 'kind'>;

/** `40`, `£12k`, `1.2m`: a value of an axis, short enough for its margin. Percentages have their sign at the unit. */
export function printTick(value: number, { kind }: Measure): string {
  const sign = value < 0 ? '−' : '';
  return `${sign}${kind === 'money' ? '£' : ''}${shortened(Math.abs(value))}`;
}

function shortened(value: number): string {
  if (value >= 1e9) return value.toPrecision(2);
  if (value >= 1e6) return `${printNumber(rounded(value / 1e6, 1))}m`;
  return value >= 1e4 ? `${printNumber(rounded(value / 1e3, 1))}k` : printNumber(rounded(value, 2));
}

/** A mean or a limit: worked out, so that digits beyond what a person compares would pretend. */
export function printWorked(value: number, measure: Measure): string {
  const size = Math.abs(value);
  return printTick(rounded(value, size >= 10 ? 0 : size >= 1 ? 1 : 2), measure);
}

/** The latest value in full, or short where it would not fit. */
export function printLatest(value: number, measure: Measure, fits: (text: string) => boolean): string {
  const text = sayValue(measure, value);
  return fits(text) ? text : printTick(value, measure);
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** Counts are never below nothing, and percentages never above a hundred; their limits are not drawn there. */
export function boundsOf({ kind }: Pick<Measure, 'kind'>): readonly [low: number, high: number] {
  return [kind === 'money' ? -Infinity : 0, kind === 'percentage' ? 100 : Infinity];
}

interface Limits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

export function bounded(limits: Limits | undefined, [low, high]: readonly [number, number]): Limits | undefined {
  return limits && { mean: limits.mean, lower: Math.max(low, limits.lower), upper: Math.min(high, limits.upper) };
}
