import { isAnswerWithoutValue } from '../engine/nothings';
import { defineRule } from '../engine/define-rule';
import { shorthandOf, type Shorthand } from '../model/shorthand';
import { place, quote } from '../text/grammar';
import { words } from '../text/words';

type Data = Readonly<{ value: string; meaning: Shorthand }>;

const MEANS: Readonly<Record<Shorthand, string>> = words('rules-figure-shorthand', {
  'not-available': 'that the number is not available',
  'not-applicable': 'that there can be no number',
  low: 'that the number is so low that it rounds to nought',
  unreliable: 'that the number was left out because it is not reliable',
});

const TO_DO: Readonly<Record<Shorthand, string>> = words('rules-figure-shorthand-to-do', {
  'not-available': 'Write the number. If nobody has it, explain why.',
  'not-applicable': 'Write 0 if there was none. If the question does not arise, explain why.',
  low: 'Write the real number, also when it is small: low is more than none.',
  unreliable: 'Write the number you have. If it cannot be relied on, explain why.',
});

/**
 * Shorthand of official statistics in place of a figure: `[x]`, `[z]`, `[low]`, `[u]`. Each is another nothing and has a finding of
 * its own; a number that is hidden (`[c]`) is `suppressed-value`. Where the KPI need not apply, `[z]` is an answer.
 */
export const figureShorthand = defineRule<Data>({
  id: 'figure-shorthand',
  severity: 'query',
  theme: 'missing',
  appliesTo: 'cells',
  source:
    'Government Analysis Function, “Using symbols and shorthand”: https://gss.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/',
  words: {
    title: 'Shorthand in place of a number',
    why: 'Not available, not applicable and nearly none are three different things, and none of them can be added up.',
    whatToDo: 'Write the number. Where there is none, explain why.',
    toDo: ({ meaning }) => TO_DO[meaning],
    message: (facts, { value, meaning }) =>
      facts.count === 1
        ? `${place(facts)}${quote(value)} says ${MEANS[meaning]}.`
        : `${place(facts)}have ${quote(value)}, which says ${MEANS[meaning]}.`,
  },
  check: (context) => {
    const { kind, codeList } = context;
    if (kind !== 'count' && kind !== 'percentage' && kind !== 'money' && kind !== 'category') return undefined;
    return {
      text: (text) => {
        const meaning = shorthandOf(text);
        if (!meaning || codeList?.index.find(text) || isAnswerWithoutValue(text, context)) return undefined;
        return { data: { value: text, meaning }, discriminator: meaning };
      },
    };
  },
});
