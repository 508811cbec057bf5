/** A count of events, and over how long (days) or among how many it was counted. */
export interface Count {
  readonly events: number;
  readonly exposure: number;
}

/** Terms smaller than this share of the largest change no digit of the sum. */
const NEGLIGIBLE = 1e-18;

/** Terms that differ by less than this are the same but for rounding, as in R's `binom.test`. */
const SLACK = 1 + 1e-7;

/**
 * How likely a difference at least as unlikely as this one is, if both counts are Poisson with the same rate: the exact
 * conditional binomial test (Przyborowski and Wilenski 1940; R's `poisson.test`), two-sided by the sum of all outcomes no
 * likelier than the one seen. Given the sum of both, one count is binomial with its share of the exposure. Outcomes are
 * summed from the likeliest to both sides, each term from the last, so that no factorial is ever needed.
 *
 * @param one, other whole events, not negative; exposures in the same measure, more than 0.
 * @returns 0 to 1; 1 where nothing was counted.
 */
export function chanceOfDifference(one: Count, other: Count): number {
  const trials = one.events + other.events;
  const share = one.exposure / (one.exposure + other.exposure);
  const odds = share / (1 - share);
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  const up = (k: number): number => ((trials - k) / (k + 1)) * odds;
  const down = (k: number): number => k / (trials - k + 1) / odds;
  const seen = weightOf(one.events, mode, up, down);
  let [all, asUnlikely] = [0, 0];
  const add = (weight: number): void => {
    all += weight;
    if (weight <= seen * SLACK) asUnlikely += weight;
  };
  add(1);
  for (let [k, weight] = [mode, 1]; k < trials && weight > NEGLIGIBLE; k++) add((weight *= up(k)));
  for (let [k, weight] = [mode, 1]; k > 0 && weight > NEGLIGIBLE; k--) add((weight *= down(k)));
  return Math.min(1, asUnlikely / all);
}

/** The likelihood of an outcome against that of the likeliest. */
function weightOf(k: number, mode: number, up: (k: number) => number, down: (k: number) => number): number {
  let weight = 1;
  for (let at = mode; at < k && weight > 0; at++) weight *= up(at);
  for (let at = mode; at > k && weight > 0; at--) weight *= down(at);
  return weight;
}
