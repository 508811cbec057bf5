import { shorthandOf } from '../model/shorthand';
import { isSuppressed, isSuppressedFigure } from '../text/suppressed';
import { defineRule } from '../engine/define-rule';
import { quote, say } from '../text/grammar';

type Data = Readonly<{ value: string }>;

/** Longer text is words; `fewer than 10` is the longest sign. */
const LONGEST = 12;

/**
 * A number hidden because it is small: `*`, `<5`, `[c]`, `..`, `~`. Hiding is for what is published; the commissioner adds
 * returns up and hides small numbers afterwards, when other figures can no longer give them away. A value that the KPI's
 * own list has (`<18` among age bands) is none, and signs that say something else (`[x]`, `[low]`) are `figure-shorthand`. Totals with such a part are not compared: see `NOT_CHECKED.suppressed`.
 */
export const suppressedValue = defineRule<Data>({
  id: 'suppressed-value',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'cells',
  source:
    'Statistical disclosure control applies to what leaves the office: NHS Digital, HES disclosure control from September 2018; signs as the Government Analysis Function and NHS Digital use them.',
  words: {
    title: 'A number is hidden',
    why: 'A hidden number cannot be added up or compared. Small numbers are hidden in what is published, never in a return.',
    whatToDo: 'Write the real number, also when it is small. If you may not give it, explain why.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'hold a sign in place of a number')}.`
        : `${say(facts, `${quote(value)} stands in place of a number`, `say ${quote(value)} in place of a number`)}.`,
  },
  check: ({ kind, codeList }) => {
    if (kind === 'category') {
      return {
        text: (text) =>
          isShort(text) && isSuppressed(text) && !codeList?.index.find(text) ? { data: { value: text } } : undefined,
      };
    }
    if (kind !== 'count' && kind !== 'percentage' && kind !== 'money') return undefined;
    return {
      text: (text) => (isShort(text) && isSuppressedFigure(text) ? { data: { value: text } } : undefined),
    };
  },
});

function isShort(text: string): boolean {
  return text.length <= LONGEST && shorthandOf(text) === undefined;
}
