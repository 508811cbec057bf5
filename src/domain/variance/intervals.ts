import { chiSquaredQuantile, zOf } from './quantiles';

/** The limits of an interval, both in it. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** From this many events Byar's approximation is used for rates; below it the exact limits. As PHEindicatormethods, R/Rates.R. */
const APPROXIMATE_FROM = 10;

/**
 * The Wilson score interval of a share (Wilson 1927; as PHEindicatormethods has it, R/utils.R).
 *
 * @param events 0 to `trials`; may be fractions where they are weighted.
 * @param trials more than 0.
 * @param z standard deviations to each side, see `zOf`.
 * @returns shares, 0 to 1.
 * @throws RangeError where events are not from 0 to trials, or there is no trial.
 */
export function wilson(events: number, trials: number, z: number): Interval {
  if (!(events >= 0 && events <= trials && trials > 0)) throw new RangeError(`No share: ${events} of ${trials}.`);
  const middle = 2 * events + z * z;
  const half = z * Math.sqrt(z * z + 4 * events * (1 - events / trials));
  const whole = 2 * (trials + z * z);
  return { lower: Math.max(0, (middle - half) / whole), upper: Math.min(1, (middle + half) / whole) };
}

/**
 * Byar's approximate interval of the number of events to be expected where so many were counted (Breslow and Day 1987; as
 * PHEindicatormethods has it, R/utils.R). For few events it is inaccurate: see `poissonLimits`. A lower limit below nothing, which
 * PHE leaves out, is 0.
 *
 * @param events not negative.
 * @param z standard deviations to each side, see `zOf`.
 * @returns events.
 * @throws RangeError where events are negative.
 */
export function byar(events: number, z: number): Interval {
  mustBeCount(events);
  const limit = (x: number, side: number): number => x * (1 - 1 / (9 * x) + (side * z) / (3 * Math.sqrt(x))) ** 3;
  return { lower: events === 0 ? 0 : Math.max(0, limit(events, -1)), upper: limit(events + 1, 1) };
}

/**
 * The exact interval of the number of events to be expected where so many were counted (Garwood 1936, by the chi-squared
 * distribution; R's `poisson.test`).
 *
 * @param events not negative.
 * @param confidence such as 0.95; more than 0, less than 1.
 * @returns events; the lower limit of none is 0.
 * @throws RangeError where events are negative.
 */
export function exactPoisson(events: number, confidence: number): Interval {
  mustBeCount(events);
  const tail = (1 - confidence) / 2;
  return {
    lower: events === 0 ? 0 : chiSquaredQuantile(tail, 2 * events) / 2,
    upper: chiSquaredQuantile(1 - tail, 2 * events + 2) / 2,
  };
}

/**
 * The interval of the number of events to be expected as PHE has it for rates: exact below 10 events, Byar's from 10. Divided by
 * the exposure it is the interval of a rate.
 *
 * @param events not negative.
 * @param confidence such as 0.95; more than 0, less than 1.
 * @returns events.
 * @throws RangeError where events are negative.
 */
export function poissonLimits(events: number, confidence: number): Interval {
  return events < APPROXIMATE_FROM ? exactPoisson(events, confidence) : byar(events, zOf(confidence));
}

function mustBeCount(events: number): void {
  if (!(events >= 0)) throw new RangeError(`No count: ${events}.`);
}
