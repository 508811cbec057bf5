import { defineRule } from '../engine/define-rule';
import { place, quote } from '../text/grammar';
import { TICKS_BETWEEN } from '../engine/tick-answers';

type Data = Readonly<{ answers: string }>;

/**
 * Records with answers in columns of ticks: more than one answer ticked where a person has one, as of gender. No tick at all is told by
 * `value-missing`, and what stands in place of a tick by `code-unknown`.
 */
export const ticksNotOne = defineRule<Data>({
  id: 'ticks-not-one',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  isPerValue: true,
  source: '2019 report, section 4.1: one answer of each client to gender, age and ethnicity, so that parts add up.',
  words: {
    title: 'Several answers ticked where one is asked for',
    why: 'A client who is ticked twice is counted twice, and the parts come to more than the clients.',
    whatToDo: 'Look the client up, and take away the tick that is wrong.',
    message: (facts, { answers }) =>
      facts.count === 1
        ? `${place(facts)}${quote(answers)} are ticked, and one answer is asked for.`
        : `${place(facts)}have several answers ticked where one is asked for, for example ${quote(answers)}.`,
  },
  check: ({ field }) => {
    if (!field?.ticked || field.kpi.responses === 'multiple') return undefined;
    return { text: (text) => (text.includes(TICKS_BETWEEN) ? { data: { answers: text } } : undefined) };
  },
});
