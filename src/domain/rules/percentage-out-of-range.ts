import type { RuleData } from '../messages/rule-data';
import { CELLS } from '../messages/cells';
import { percentageScale } from '../engine/percentage-scale';
import { defineRule } from '../engine/define-rule';

/** A percentage below 0 or above 100, on the scale of its own field (see `percentageScale`). */
export const percentageOutOfRange = defineRule<RuleData['percentage-out-of-range']>({
  id: 'percentage-out-of-range',
  severity: 'error',
  appliesTo: 'cells',
  source: '2019 report, section 5.1: outcomes are reported as shares of the people asked (“≈100 % felt safer”).',
  words: CELLS['percentage-out-of-range'],
  check: (context) => {
    if (context.kind !== 'percentage') return undefined;
    const top = percentageScale(context);
    return {
      number: (value) => (value < 0 || value > top ? { data: { value, top } } : undefined),
    };
  },
});
