import { whyTooThin } from '../engine/why-too-thin';
import { isPersonal } from '../engine/personal-data';
import { defineRule } from '../engine/define-rule';
import { place, quote } from '../text/grammar';
import type { ThinProblem } from '../model/thin-problem';
import { HOW_TO_EXPLAIN, thinSentence } from '../messages/explanations';

type Data = Readonly<{
  /** Empty where it holds personal data. */
  text: string;
  problem: ThinProblem;
  /** Title of the query it is about, and its sheet. */
  query: string;
  sheet: string;
}>;

/** A row of `Explanations` that does not say why the value is right: its query stays open, and the row is reported as well. */
export const explanationTooThin = defineRule<Data>({
  id: 'explanation-too-thin',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'explanations',
  holdsForAnyKpi: true,
  source: 'MHCLG, adequate validation explanations: specific, and no mere repetition of the query.',
  words: {
    title: 'An explanation says too little',
    why: 'Whoever reads the return next quarter must understand from the explanation alone why an unusual value is right.',
    whatToDo: HOW_TO_EXPLAIN,
    message: (facts, { text, problem, query, sheet }) =>
      `${place(facts)}${thinSentence(problem, text)}. It is about ${quote(query)} on sheet ${quote(sheet)}.`,
  },
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
