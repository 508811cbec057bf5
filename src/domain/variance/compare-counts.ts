import { binomialOutcomes } from './compare-shares';
import { chanceAsUnlikely } from './two-sided';

/** A count of events, and over how long (days) or among how many it was counted. */
export interface Count {
  readonly events: number;
  readonly exposure: number;
}

/**
 * How likely a difference at least as unlikely as this one is, if both counts are Poisson with the same rate: the exact
 * conditional binomial test (Przyborowski and Wilenski 1940; R's `poisson.test` of two counts), two-sided. Given the sum of both,
 * one count is binomial with its share of the exposure.
 *
 * @param one, other whole events, not negative; exposures in the same measure, more than 0.
 * @returns 0 to 1; 1 where nothing was counted.
 * @throws RangeError where a count is negative.
 */
export function chanceOfDifference(one: Count, other: Count): number {
  const trials = one.events + other.events;
  const share = one.exposure / (one.exposure + other.exposure);
  return chanceAsUnlikely(binomialOutcomes({ events: one.events, trials }, share));
}

/**
 * How likely a count at least as unlikely as this one is, if it is Poisson and so many events are expected: the exact test of a
 * count against a fixed value (R's `poisson.test` of one count), two-sided. The expected value is taken as certain, such as a
 * target; two counts that both vary are for `chanceOfDifference`.
 *
 * @param events whole, not negative.
 * @param expected events expected over the same time; not negative.
 * @returns 0 to 1; where none is expected 1 for none and 0 for any.
 * @throws RangeError where the count is negative.
 */
export function chanceOfCount(events: number, expected: number): number {
  return chanceAsUnlikely({
    seen: events,
    mode: Math.floor(expected),
    least: 0,
    most: Infinity,
    nextTo: (k) => expected / (k + 1),
  });
}
