import { parseNumberText } from '../model/parse-number';
import type { CellContext } from './contexts';
import { sampleValues } from './numbers-of';

/**
 * What stands for all of them in a field of percentages: 1 or 100. Excel holds 97 % as 0.97 in a cell formatted as a
 * percentage, and as 97 where the sign stands in the heading. The field's median tells, so that neither one share above all
 * (1.05 among 0.95) nor one small percentage (0.5 among 97) decides for the rest; on a tie it is 1, for then one of the two
 * halves is on another scale and must be reported. Zero is the same on both scales and says nothing.
 */
export function percentageScale(context: CellContext): 1 | 100 {
  return (medianPercentage(context) ?? 1) > 1 ? 100 : 1;
}

/** The size in the middle of a field of percentages, noughts left out; undefined where there is none. */
export function medianPercentage(context: CellContext): number | undefined {
  const sizes = sampleValues(context)
    .map((value) => (typeof value === 'string' ? bareNumber(value) : value))
    .filter((value) => typeof value === 'number')
    .map((value) => Math.abs(value))
    .filter((size) => size > 0)
    .sort((one, other) => one - other);
  return sizes[Math.floor((sizes.length - 1) / 2)];
}

/** The number a text holds without a per cent sign: `97%` is the same on either scale. */
function bareNumber(text: string): number | undefined {
  const parsed = parseNumberText(text);
  return parsed && !parsed.isPercentage ? parsed.value : undefined;
}
