/** Exact sums in whole numbers, slow and plain, to hold the tests of counts against: no floating point until the last division. */

/** Outcomes that differ by less than one in ten million count as equally likely, as in R. */
const asUnlikely = (weight: bigint, seen: bigint): boolean => weight * 10_000_000n <= seen * 10_000_001n;

function ratio(part: bigint, whole: bigint): number {
  return Number((part * 10n ** 18n) / whole) / 1e18;
}

/** The two-sided chance of one of these outcomes, each with its weight. */
export function twoSided(weights: readonly bigint[], seen: number): number {
  const sum = (some: readonly bigint[]): bigint => some.reduce((all, one) => all + one, 0n);
  return ratio(sum(weights.filter((weight) => asUnlikely(weight, weights[seen]!))), sum(weights));
}

/** Ways to choose `k` of `n`. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/** Weights of 0 to `n` events where the chance of each is `part` of `whole`. */
export function binomialWeights(n: number, part: number, whole: number): readonly bigint[] {
  return Array.from(
    { length: n + 1 },
    (_, k) => choose(n, k) * BigInt(part) ** BigInt(k) * BigInt(whole - part) ** BigInt(n - k),
  );
}

/** Weights of 0 to `most` events where `part / whole` are expected: λᵏ / k!, all times whole^most · most!. */
export function poissonWeights(part: number, whole: number, most: number): readonly bigint[] {
  const weights: bigint[] = [];
  let factor = 1n;
  for (let k = most; k >= 0; k--) {
    weights.unshift(BigInt(part) ** BigInt(k) * BigInt(whole) ** BigInt(most - k) * factor);
    factor *= BigInt(Math.max(k, 1));
  }
  return weights;
}

/** Weights of every number of events among the first, given both sums. */
export function fisherWeights(trials: number, otherTrials: number, events: number): readonly bigint[] {
  return Array.from({ length: trials + 1 }, (_, k) => choose(trials, k) * choose(otherTrials, events - k));
}
