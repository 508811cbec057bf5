import { defineRule } from '../engine/define-rule';
import { examples, place, printNumber } from '../text/grammar';

type Data = Readonly<{ value: number; problem: 'negative' | 'fraction' }>;

/** A count below zero or with a fraction. Numbers only: text is another rule's. */
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
      const kind = problem === 'negative' ? 'below zero' : 'not a whole number';
      if (facts.count === 1) return `${place(facts)}${printNumber(value)} is ${kind}.`;
      return `${place(facts)}are ${kind}${facts.mixed ? examples(facts) : `: ${printNumber(value)}`}.`;
    },
  },
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
