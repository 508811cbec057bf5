import type { CellContext } from '../engine/contexts';
import { isAnswerWithoutValue, isStandIn } from '../engine/nothings';
import { defineRule } from '../engine/define-rule';
import { quote, say } from '../text/grammar';

type Data = Readonly<{ value: string }>;

/**
 * TBC, a dash, question marks, a bare N/A: text that keeps a cell's place. Where the KPI need not apply, N/A and a dash
 * are answers; where the code list has the text, it is a value. References may be anything.
 */
export const placeholderText = defineRule<Data>({
  id: 'placeholder-text',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'cells',
  isPerValue: true,
  source: 'Four nothings that must be told apart: zero, blank, not applicable, not known (2019 report, section 4.1).',
  words: {
    title: 'Still to be filled in',
    why: 'A stand-in such as TBC or a dash does not say whether there was nothing, nothing known, or nothing written down yet.',
    whatToDo: 'Write the real value; write 0 for none and “Not known” for what cannot be found out.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'hold a stand-in, not a value')}.`
        : `${say(facts, `${quote(value)} is a stand-in, not a value`, `say ${quote(value)}, a stand-in, not a value`)}.`,
  },
  check: (context) => {
    const { kind } = context;
    if (kind === 'unmapped' || kind === 'identity') return undefined;
    return {
      text: (text) => {
        if (!isStandIn(text) || isListed(text, context) || isAnswerWithoutValue(text, context)) return undefined;
        return { data: { value: text }, discriminator: text.toLowerCase() };
      },
    };
  },
});

/** An entry of the list, or what may stand for several of them, such as X for a gender: `code-unknown` asks which. */
function isListed(text: string, { codeList }: CellContext): boolean {
  return codeList?.index.find(text) !== undefined || codeList?.index.findGroup(text) !== undefined;
}
