import { defineRule } from '../engine/define-rule';
import { parseNumberText } from '../model/parse-number';
import { examples, place, printNumber, quote } from '../text/grammar';
import { words } from '../text/words';

type Problem = 'negative' | 'fraction' | 'percentage';
type Data = Readonly<{ value: string; problem: Problem }>;

const ONE: Readonly<Record<Problem, string>> = words('rules-not-a-count-one', {
  negative: 'below zero',
  fraction: 'not a whole number',
  percentage: 'a percentage, where people or events are counted',
});

const MANY: Readonly<Record<Problem, string>> = words('rules-not-a-count-many', {
  negative: 'below zero',
  fraction: 'not a whole number',
  percentage: 'percentages, where people or events are counted',
});

/**
 * A count below zero, with a fraction, or given as a percentage: `30%` of the people is not 0.3 of one, and how many it is nobody
 * can tell. Other text is another rule's.
 */
export const notACount = defineRule<Data>({
  id: 'not-a-count',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  source: '2019 report, section 4.1: beneficiaries, referrals and interventions are counted one by one.',
  words: {
    title: 'Not a whole number from zero up',
    why: 'People, cases and sessions are counted one by one, so a fraction or a number below zero points to a slip or a wrong column.',
    whatToDo: 'Check the figure against your own records and write the whole number.',
    message: (facts, { value, problem }) => {
      if (facts.count === 1) return `${place(facts)}${value} is ${ONE[problem]}.`;
      return `${place(facts)}are ${MANY[problem]}${facts.mixed ? examples(facts) : `: ${value}`}.`;
    },
  },
  check: ({ kind }) => {
    if (kind !== 'count') return undefined;
    return {
      number: (value) => {
        if (value >= 0 && Number.isInteger(value)) return undefined;
        const problem: Problem = value < 0 ? 'negative' : 'fraction';
        return { data: { value: printNumber(value), problem }, discriminator: problem };
      },
      text: (text) =>
        parseNumberText(text)?.isPercentage === true
          ? { data: { value: quote(text), problem: 'percentage' }, discriminator: 'percentage' }
          : undefined,
    };
  },
});
