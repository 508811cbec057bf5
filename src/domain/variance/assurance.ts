import type { Interval } from './intervals';

/** Whether a process as it runs now can be relied on to meet a target. */
export type Assurance = 'consistent-pass' | 'consistent-fail' | 'inconsistent';

/**
 * Holds the limits of a series against a target, as the NHS _Making Data Count_ tools do (NHSRplotthedots,
 * R/ptd_calculate_assurance_type.R): a target outside the limits is always met or never met; one between them, or on one, is met by
 * chance.
 *
 * @param limits of the process, `lower` ≤ `upper`; in the unit of the target.
 * @param betterIs which way is better.
 * @returns undefined where neither way is better.
 */
export function assurance(
  limits: Interval,
  target: number,
  betterIs: 'higher' | 'lower' | 'neither',
): Assurance | undefined {
  if (betterIs === 'neither') return undefined;
  if (target > limits.upper) return betterIs === 'higher' ? 'consistent-fail' : 'consistent-pass';
  if (target < limits.lower) return betterIs === 'higher' ? 'consistent-pass' : 'consistent-fail';
  return 'inconsistent';
}
