import type { RuleData } from '../messages/rule-data';
import { EXPLANATIONS } from '../messages/explanations';
import { whyTooThin } from '../engine/why-too-thin';
import { isPersonal } from '../engine/personal-data';
import { defineRule } from '../engine/define-rule';

/** A row of `Explanations` that does not say why the value is right: its query stays open, and the row is told as well. */
export const explanationTooThin = defineRule<RuleData['explanation-too-thin']>({
  id: 'explanation-too-thin',
  severity: 'error',
  appliesTo: 'explanations',
  holdsForAnyKpi: true,
  source: 'MHCLG, adequate validation explanations: specific, and no mere repetition of the query.',
  words: EXPLANATIONS['explanation-too-thin'],
  check: ({ explanation, query }) => {
    const problem = whyTooThin(explanation.text, query);
    if (problem === undefined) return undefined;
    const text = isPersonal(problem) ? '' : explanation.text;
    return {
      areas: explanation.place ? [explanation.place.area] : [],
      samples: [],
      label: 'Explanation',
      count: 1,
      discriminator: query.key,
      data: { text, problem, query: query.title, sheet: query.sheet },
    };
  },
});
