/**
 * What may be counted, and how likely each outcome is against the next: all an exact test needs to know of a distribution with
 * one peak.
 */
export interface Outcomes {
  readonly seen: number;
  /** The likeliest outcome. */
  readonly mode: number;
  readonly least: number;
  /** May be `Infinity`. */
  readonly most: number;
  /** How likely `k + 1` is against `k`; 0 or more. */
  readonly nextTo: (k: number) => number;
}

/** Terms smaller than this share of the largest change no digit of the sum. */
const NEGLIGIBLE = 1e-18;

/** Terms that differ by less than this are the same but for rounding, as in R's `binom.test`. */
const SLACK = 1 + 1e-7;

/**
 * How likely an outcome at least as unlikely as the one seen is: the two-sided p of the exact tests in R (`binom.test`,
 * `poisson.test`, `fisher.test`), the sum of all outcomes no likelier than the one seen. Outcomes are summed from the likeliest to
 * both sides, each term from the last, so that no factorial is ever needed. Below about 1e-15 the answer may be 0.
 *
 * @param outcomes whole numbers; `least` ≤ `mode` ≤ `most`.
 * @returns 0 to 1.
 * @throws RangeError where the outcome seen is not possible, such as more successes than trials.
 */
export function chanceAsUnlikely({ seen, mode, least, most, nextTo }: Outcomes): number {
  if (!(seen >= least && seen <= most)) throw new RangeError(`${seen} is not between ${least} and ${most}.`);
  const weightSeen = weightOf(seen, mode, nextTo);
  let [all, asUnlikely] = [0, 0];
  const add = (weight: number): void => {
    all += weight;
    if (weight <= weightSeen * SLACK) asUnlikely += weight;
  };
  add(1);
  for (let [k, weight] = [mode, 1]; k < most && weight > NEGLIGIBLE; k++) add((weight *= nextTo(k)));
  for (let [k, weight] = [mode, 1]; k > least && weight > NEGLIGIBLE; k--) add((weight /= nextTo(k - 1)));
  return Math.min(1, asUnlikely / all);
}

/** Less than this is nothing: a product that goes on shrinking sticks at the least number there is, and never becomes 0. */
const NOTHING = 1e-300;

/** The likelihood of an outcome against that of the likeliest. */
function weightOf(k: number, mode: number, nextTo: Outcomes['nextTo']): number {
  let weight = 1;
  for (let at = mode; at < k && weight > NOTHING; at++) weight *= nextTo(at);
  for (let at = mode; at > k && weight > NOTHING; at--) weight /= nextTo(at - 1);
  return weight > NOTHING ? weight : 0;
}
