import { highestNumber } from '../engine/numbers-of';
import { defineRule } from './define-rule';

/**
 * A percentage below 0 or above 100. Excel holds 97 % as 0.97 in a cell formatted as a percentage, and as 97 where the sign
 * stands in the heading; the values alone cannot tell 1 (all of them) from 1 (one in a hundred). So the scale is decided for
 * the field as a whole: one value above 1 shows that the field counts to 100, for people do not change scale within a row.
 */
export const percentageOutOfRange = defineRule({
  id: 'percentage-out-of-range',
  severity: 'error',
  appliesTo: 'cells',
  source: '2019 report, section 5.1: outcomes are reported as shares of the people asked (“≈100 % felt safer”).',
  check: (context) => {
    if (context.kind !== 'percentage') return undefined;
    const top = highestNumber(context) > 1 ? 100 : 1;
    return {
      number: (value) => (value < 0 || value > top ? { data: { value, top } } : undefined),
    };
  },
});
