import type { RuleData } from '../messages/rule-data';
import { CELLS } from '../messages/cells';
import { isAnswerWithoutValue, isStandIn } from '../engine/nothings';
import { defineRule } from '../engine/define-rule';

/**
 * TBC, a dash, question marks, a bare N/A: text that keeps a cell's place. Where the KPI need not apply, N/A and a dash
 * are answers; where the code list has the text, it is a value. References may be anything.
 */
export const placeholderText = defineRule<RuleData['placeholder-text']>({
  id: 'placeholder-text',
  severity: 'error',
  appliesTo: 'cells',
  isPerValue: true,
  source: 'Four nothings that must be told apart: zero, blank, not applicable, not known (2019 report, section 4.1).',
  words: CELLS['placeholder-text'],
  check: (context) => {
    const { kind, codeList } = context;
    if (kind === 'unmapped' || kind === 'identity') return undefined;
    return {
      text: (text) => {
        if (!isStandIn(text) || codeList?.index.find(text) || isAnswerWithoutValue(text, context)) return undefined;
        return { data: { value: text }, discriminator: text.toLowerCase() };
      },
    };
  },
});
