import { defineRule } from '../engine/define-rule';
import { examples, place, printNumber } from '../text/grammar';

type Data = Readonly<{ value: number }>;

/**
 * Money below zero. A query, for a refund or a correction is written so; a minus that slipped in looks the same, and takes
 * twice the sum from every total. Numbers only: text is another rule's.
 */
export const amountBelowZero = defineRule<Data>({
  id: 'amount-below-zero',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'cells',
  source: 'Grant terms: spend is reported quarter by quarter; MHCLG post-award returns take no amounts below zero.',
  words: {
    title: 'An amount below zero',
    why: 'A refund or a correction is written with a minus, but a minus typed by mistake takes twice the sum from every total.',
    whatToDo: 'Check the amount against your accounts. If it is right, say what it is for.',
    message: (facts, { value }) => {
      if (facts.count === 1) return `${place(facts)}${printNumber(value)} is below zero.`;
      return `${place(facts)}are below zero${facts.mixed ? examples(facts) : `: ${printNumber(value)}`}.`;
    },
  },
  check: ({ kind }) => {
    if (kind !== 'money') return undefined;
    return { number: (value) => (value < 0 ? { data: { value } } : undefined) };
  },
});
