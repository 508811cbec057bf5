import type { Advice } from '../variance/ladder';
import { type Variance } from '../variance/variance';
import { VERDICTS } from '../variance/verdict';

const STEPS: readonly Advice['step'][] = ['pcc', 'formal', 'informal', 'none'];

/** Verdict, then the higher step, then the less likely by chance; then by name, so that the order of rows does not matter. */
export function byUrgency(one: Variance, other: Variance): number {
  return (
    VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict) ||
    STEPS.indexOf(one.advice.step) - STEPS.indexOf(other.advice.step) ||
    leastChance(one) - leastChance(other) ||
    one.key.localeCompare(other.key, 'en')
  );
}

function leastChance({ comparisons }: Variance): number {
  return Math.min(1, ...comparisons.map(({ p = 1 }) => p));
}
