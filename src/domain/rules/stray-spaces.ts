import type { RuleData } from '../messages/rule-data';
import { CELLS } from '../messages/cells';
import { defineRule } from '../engine/define-rule';

/**
 * Spaces before, after or doubled within a value that is right otherwise: rules for wrong values come first, and they look
 * at the text without the spaces. Free text is left alone, where double spaces do no harm.
 */
export const straySpaces = defineRule<RuleData['stray-spaces']>({
  id: 'stray-spaces',
  severity: 'advice',
  appliesTo: 'cells',
  source: 'Excel compares text letter by letter, so that COUNTIF and look-ups miss values with extra spaces.',
  words: CELLS['stray-spaces'],
  check: ({ kind }) => {
    if (kind !== 'category' && kind !== 'identity') return undefined;
    return {
      text: (text, original) => (text === original ? undefined : { data: { value: text }, suggestions: [text] }),
    };
  },
});
