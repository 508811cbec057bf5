import { daysIn } from '../../src/domain/model/period-arithmetic';
import type { Kpi } from '../../src/domain/model/specification';
import { judge, type Evidence } from '../../src/domain/variance/judge';
import { DEFAULT_THRESHOLDS } from '../../src/domain/tables/thresholds';
import { aSeries, evidenceOf, periodsTo, type Told } from './variance-builders';

/** Random numbers from 0 to 1, the same on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Knuth’s count of uniform factors, in parts small enough for no product to come to nothing. */
export function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 100) {
    const floor = Math.exp(-Math.min(left, 100));
    for (let product = random(); product > floor; product *= random()) count += 1;
  }
  return count;
}

/** A normal number, by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A gamma number of mean `shape`, at least 1 (Marsaglia and Tsang 2000). */
function gamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A count whose variance is so many times its mean: 1 is Poisson’s; above it a Poisson count of a gamma mean. */
export function count(mean: number, dispersion: number, random: () => number): number {
  if (dispersion <= 1) return poisson(mean, random);
  const scale = dispersion - 1;
  return poisson(scale * gamma(mean / scale, random), random);
}

/** How a series runs. */
export interface Design {
  readonly unit: 'quarters' | 'months';
  readonly points: number;
  readonly betterIs: NonNullable<Kpi['betterIs']>;
  /** A target at the mean; with the tolerance given. */
  readonly tolerance?: number;
  /** The variance as a multiple of the mean; Poisson’s where absent. */
  readonly dispersion?: number;
  /** What the mean is multiplied by in the last so many periods. */
  readonly shift?: { readonly by: number; readonly periods: number };
}

/** Reviews are made after any quarter or month of the year. */
const LAST = {
  quarters: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3', '2019-20 Q4'],
  months: ['April 2019', 'June 2019', 'July 2019', 'September 2019', 'December 2019', 'February 2020', 'March 2020'],
} as const;

/** Days of an average quarter and month: the mean is that of such a one, for as many people come each day. */
const DAYS = { quarters: 365.25 / 4, months: 365.25 / 12 } as const;

export function simulate(design: Design, mean: number, random: () => number): Told {
  const { unit, points, betterIs, tolerance, dispersion = 1, shift } = design;
  const ends = LAST[unit];
  const last = ends[Math.floor(random() * ends.length)] ?? ends[0];
  const figures = periodsTo(last, points).map((period, at) => {
    const factor = shift && at >= points - shift.periods ? shift.by : 1;
    return count(((mean * daysIn(period)) / DAYS[unit]) * factor, dispersion, random);
  });
  return {
    figures,
    last,
    today: '2020-04-20',
    kpi: { betterIs, ...(tolerance !== undefined && { target: mean, tolerance }) },
    service: { frequency: unit === 'quarters' ? 'quarterly' : 'monthly' },
  };
}

/** A flat rule: a tenth or more to the worse of last period, of last year, or of the target where there is one. */
function isFlaggedFlat({ comparisons }: Evidence): boolean {
  return comparisons.some(
    ({ with: which, direction, change, reference }) =>
      which !== 'year-to-date' &&
      (direction === 'worse' || direction === 'either') &&
      Math.abs(change) * 10 >= reference,
  );
}

/** How often each is said, in per cent. */
export interface Rates {
  readonly escalated: number;
  /** Escalated or watched. */
  readonly seen: number;
  readonly flat: number;
}

export function ratesOf(design: Design, means: readonly number[], runs: number, seed: number): Rates {
  const random = randomFrom(seed);
  let [escalated, watched, flat] = [0, 0, 0];
  for (const mean of means) {
    for (let run = 0; run < runs; run++) {
      const told = simulate(design, mean, random);
      const evidence = evidenceOf(aSeries(told));
      const { verdict } = judge(evidence, DEFAULT_THRESHOLDS);
      escalated += Number(verdict === 'escalate');
      watched += Number(verdict === 'watch');
      flat += Number(isFlaggedFlat(evidence));
    }
  }
  const percent = (some: number): number => (100 * some) / (runs * means.length);
  return { escalated: percent(escalated), seen: percent(escalated + watched), flat: percent(flat) };
}
