import type { RuleData } from '../messages/rule-data';
import { CELLS } from '../messages/cells';
import { defineRule } from '../engine/define-rule';

/**
 * Money below zero. A query, for a refund or a correction is written so; a minus that slipped in looks the same, and takes
 * twice the sum from every total. Numbers only: text is another rule's.
 */
export const amountBelowZero = defineRule<RuleData['amount-below-zero']>({
  id: 'amount-below-zero',
  severity: 'query',
  appliesTo: 'cells',
  source: 'Grant terms: spend is reported quarter by quarter; MHCLG post-award returns take no amounts below zero.',
  words: CELLS['amount-below-zero'],
  check: ({ kind }) => {
    if (kind !== 'money') return undefined;
    return { number: (value) => (value < 0 ? { data: { value } } : undefined) };
  },
});
