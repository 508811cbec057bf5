import jStat from 'jstat';
import { remembered } from '../model/kept-for';

/**
 * How many standard deviations to both sides of the mean hold this share of a normal distribution: 1.96 for 95 %, 3.09 for
 * 99.8 %. R: `qnorm(1 - (1 - confidence) / 2)`; right to 14 digits. Few are ever asked for, and those thousands of times.
 *
 * @param confidence more than 0, less than 1.
 */
export const zOf = remembered((confidence: number): number => jStat.normal.inv(1 - (1 - confidence) / 2, 0, 1));

/**
 * The value that a chi-squared variable stays below with this probability. R: `qchisq(p, degrees)`; right to 11 digits.
 *
 * @param p 0 to 1.
 * @param degrees of freedom, more than 0; need not be whole.
 */
export function chiSquaredQuantile(p: number, degrees: number): number {
  return jStat.chisquare.inv(p, degrees);
}
