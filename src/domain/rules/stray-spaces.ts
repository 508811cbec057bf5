import { defineRule } from '../engine/define-rule';
import { quote, say } from '../text/grammar';

type Data = Readonly<{ value: string }>;

/**
 * Spaces before, after or doubled within a value that is right otherwise: rules for wrong values come first, and they look
 * at the text without the spaces. Free text is left alone, where double spaces do no harm.
 */
export const straySpaces = defineRule<Data>({
  id: 'stray-spaces',
  severity: 'advice',
  theme: 'wrong',
  appliesTo: 'cells',
  source: 'Excel compares text letter by letter, so that COUNTIF and look-ups miss values with extra spaces.',
  words: {
    title: 'Extra spaces',
    why: 'Excel takes “Female” and “Female ” for two different values, in filters, in counts and in look-ups.',
    whatToDo: 'Take out the spaces before, after or between the words.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'have extra spaces')}.`
        : `${say(facts, `${quote(value)} has extra spaces`, `say ${quote(value)} with extra spaces`)}.`,
  },
  check: ({ kind }) => {
    if (kind !== 'category' && kind !== 'identity') return undefined;
    return {
      text: (text, original) => (text === original ? undefined : { data: { value: text }, suggestions: [text] }),
    };
  },
});
