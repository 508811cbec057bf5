import type { RuleData } from '../messages/rule-data';
import { CELLS } from '../messages/cells';
import { defineRule } from '../engine/define-rule';

/** A count below zero or with a fraction. Numbers only: text is another rule's. */
export const notACount = defineRule<RuleData['not-a-count']>({
  id: 'not-a-count',
  severity: 'error',
  appliesTo: 'cells',
  source: '2019 report, section 4.1: beneficiaries, referrals and interventions are counted one by one.',
  words: CELLS['not-a-count'],
  check: ({ kind }) => {
    if (kind !== 'count') return undefined;
    return {
      number: (value) => {
        if (value >= 0 && Number.isInteger(value)) return undefined;
        const problem = value < 0 ? 'negative' : 'fraction';
        return { data: { value, problem }, discriminator: problem };
      },
    };
  },
});
