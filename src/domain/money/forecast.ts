import type { Pence } from '../model/money';
import { serialOfIso } from '../../cells/serial-dates';
import type { Fund } from '../allocation/problem';

/** Before a tenth of the period is over, one early or late invoice would make any forecast. */
const LEAST_SHARE = 0.1;

/**
 * What a fund will have spent when its period ends, at the rate so far: spent ÷ share of the period that is over, `today`
 * (`YYYY-MM-DD`) included. Never more than may be spent from it (amount and tolerance), for the money is not there, and never less than
 * has been spent, or than nothing where more has come back than was spent. Undefined before a tenth of the period is over, and for a fund without a period.
 */
export function forecastOf(
  { start, end, amount, tolerance }: Pick<Fund, 'start' | 'end' | 'amount' | 'tolerance'>,
  spent: Pence,
  today: string,
): Pence | undefined {
  const share = shareOver(start, end, today);
  if (share === undefined || share < LEAST_SHARE) return undefined;
  return Math.max(0, spent, Math.min(Math.round(spent / share), amount + tolerance));
}

/** Between 0 and 1. */
function shareOver(start: string | undefined, end: string | undefined, today: string): number | undefined {
  const [first, last, now] = [start, end, today].map((day) => (day === undefined ? undefined : serialOfIso(day)));
  if (first === undefined || last === undefined || now === undefined || last < first) return undefined;
  return Math.min(1, Math.max(0, now - first + 1) / (last - first + 1));
}
