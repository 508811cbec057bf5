import { chanceAsUnlikely, type Outcomes } from './two-sided';

/** So many events in so many trials: people safer of people asked. */
export interface Share {
  readonly events: number;
  readonly trials: number;
}

/**
 * How likely a share at least as unlikely as this one is, if each trial has the same fixed chance: the exact binomial test (R's
 * `binom.test`), two-sided. The fixed share is taken as certain, such as a target.
 *
 * @param events, trials whole; events from 0 to trials.
 * @param share 0 to 1.
 * @returns 0 to 1; 1 where there was no trial.
 * @throws RangeError where there are more events than trials, or fewer than none.
 */
export function chanceOfShare(events: number, trials: number, share: number): number {
  return chanceAsUnlikely(binomialOutcomes({ events, trials }, share));
}

/**
 * How likely a difference at least as unlikely as this one is, if both shares are of the same chance: Fisher's exact test of the
 * four counts (R's `fisher.test`), two-sided. Given both sums, the events among the first are hypergeometric.
 *
 * @param one, other events and trials, whole; events from 0 to trials.
 * @returns 0 to 1; 1 where either has no trial.
 * @throws RangeError where there are more events than trials, or fewer than none.
 */
export function chanceOfSharesDiffering(one: Share, other: Share): number {
  const events = one.events + other.events;
  const least = Math.max(0, events - other.trials);
  const most = Math.min(events, one.trials);
  const peak = Math.floor(((events + 1) * (one.trials + 1)) / (one.trials + other.trials + 2));
  return chanceAsUnlikely({
    seen: one.events,
    mode: Math.min(most, Math.max(least, peak)),
    least,
    most,
    nextTo: (k) => ((events - k) / (k + 1)) * ((one.trials - k) / (other.trials - events + k + 1)),
  });
}

/** What may be counted in so many trials, each with this chance (0 to 1). */
export function binomialOutcomes({ events, trials }: Share, share: number): Outcomes {
  const odds = share / (1 - share);
  return {
    seen: events,
    mode: Math.min(trials, Math.floor((trials + 1) * share)),
    least: 0,
    most: trials,
    nextTo: (k) => ((trials - k) / (k + 1)) * odds,
  };
}
