import type { Share } from './compare-shares';

/** Nobody counts more, and the exact tests would take seconds: a slip of the finger is not to stop the pane. */
const LARGEST_COUNT = 1e9;

/** True for what the exact tests can be asked about: a whole number from nought on, of a size that somebody may have counted. */
export function isTestable(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT;
}

/** 97 % of 140 people is 136 of them: the percentage was worked out from a whole number. Undefined where that cannot be so. */
export function shareOf({ value, base }: { readonly value: number; readonly base?: number }): Share | undefined {
  if (base === undefined || !isTestable(base) || value < 0 || value > 100) return undefined;
  return { events: Math.round((value / 100) * base), trials: base };
}
