import { poissonLimits, type Interval } from './intervals';
import { zOf } from './quantiles';

/** The limits between which a unit of this size stays by chance, if it is like all others. */
export interface FunnelLimits {
  readonly average: number;
  /** Left by chance once in 20. */
  readonly within95: Interval;
  /** Left by chance once in 500. */
  readonly within998: Interval;
}

/** Where a unit stands: beyond the 99.8 % limits, beyond the 95 % limits only, or within both. */
export type FunnelPlace = 'high-99.8' | 'high-95' | 'within' | 'low-95' | 'low-99.8';

/** A unit among its peers: events among so many people, or over so much exposure. */
export interface FunnelUnit {
  readonly events: number;
  readonly size: number;
}

const [NARROW, WIDE] = [0.95, 0.998];

/** The average that peers are held against: all events over all sizes. Undefined where the sizes are nothing. */
export function averageOf(units: readonly FunnelUnit[]): number | undefined {
  const size = units.reduce((sum, unit) => sum + unit.size, 0);
  return size > 0 ? units.reduce((sum, unit) => sum + unit.events, 0) / size : undefined;
}

/**
 * Funnel limits of a proportion: average ± z·√(average·(1 − average) / trials), held between 0 and 1. What PHEindicatormethods
 * writes as `sigma_adjustment` (R/utils.R) comes to the same.
 *
 * @param average 0 to 1.
 * @param trials more than 0.
 * @throws RangeError otherwise.
 */
export function proportionFunnel(average: number, trials: number): FunnelLimits {
  if (!(average >= 0 && average <= 1 && trials > 0)) throw new RangeError(`No funnel: ${average} among ${trials}.`);
  const around = (confidence: number): Interval => {
    const half = zOf(confidence) * Math.sqrt((average * (1 - average)) / trials);
    return { lower: Math.max(0, average - half), upper: Math.min(1, average + half) };
  };
  return { average, within95: around(NARROW), within998: around(WIDE) };
}

/**
 * Funnel limits of a rate: the counts whose own Poisson limits (`poissonLimits`: exact below 10 events, Byar's from 10) end at the
 * expected count, over the exposure. A count is beyond them where its interval leaves the average out, which is how
 * PHEindicatormethods judges rates (`funnel_ratio_significance`); its curves (`poisson_funnel`) are exact throughout, and differ by
 * less than 0.1 events.
 *
 * @param average events per unit of exposure; more than 0.
 * @param exposure more than 0.
 * @returns rates; lower limits are never below 0, and no count is below a limit of 0.
 * @throws RangeError otherwise.
 */
export function rateFunnel(average: number, exposure: number): FunnelLimits {
  const expected = average * exposure;
  if (!(average > 0 && exposure > 0)) throw new RangeError(`No funnel: ${average} in ${exposure}.`);
  const around = (confidence: number): Interval => ({
    lower: countWhose('upper', expected, confidence) / exposure,
    upper: countWhose('lower', expected, confidence) / exposure,
  });
  return { average, within95: around(NARROW), within998: around(WIDE) };
}

/** Where a proportion or rate stands among the limits for its size. On a limit is within it. */
export function placeInFunnel(value: number, { within95, within998 }: FunnelLimits): FunnelPlace {
  if (value > within998.upper) return 'high-99.8';
  if (value < within998.lower) return 'low-99.8';
  if (value > within95.upper) return 'high-95';
  return value < within95.lower ? 'low-95' : 'within';
}

/** The count, whole or not, one of whose limits is the expected count; found by halving. 0 where even no event is not too few. */
function countWhose(side: keyof Interval, expected: number, confidence: number): number {
  const isBelow = (count: number): boolean => poissonLimits(count, confidence)[side] < expected;
  let [low, high] = [0, 10 + 2 * expected];
  while (isBelow(high)) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return isBelow(0) ? high : 0;
}
