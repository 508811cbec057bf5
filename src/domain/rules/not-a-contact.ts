import { hasDigits } from '../text/has-digits';
import { isAnswerWithoutValue } from '../engine/nothings';
import { quote, say } from '../text/grammar';
import { defineRule } from '../engine/define-rule';

type Data = Readonly<{ value: string; kind: 'email' | 'telephone' }>;

/** A name, an @ and a domain with a dot, no spaces; what stands around it (`Jo <jo@…>`) is a mail program's. */
const ADDRESS = /(?:^|[\s<("'])[^\s@<>]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,63}(?:$|[\s>)"',;])/i;

/** As much as an address and a name can be. */
const LONGEST = 320;

/** Digits of a telephone number in any writing: the shortest of ours with its area code, but for a 0 that Excel dropped. */
const FEWEST_DIGITS = 9;

/**
 * What cannot be an e-mail address or a telephone number where the specification asks for one: the office could not reach the
 * sender. Loose on purpose: extensions, several numbers and numbers abroad are fine.
 */
export const notAContact = defineRule<Data>({
  id: 'not-a-contact',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  source:
    'GOV.UK Design System, email addresses and telephone numbers; Ofcom, National Telephone Numbering Plan; MHCLG post-award returns ask for both.',
  words: {
    title: 'Not an e-mail address or telephone number',
    why: 'Questions about the return go to this address or number.',
    whatToDo:
      'Write an address such as name@example.org, or a telephone number with its area code. Where you have none, leave the cell blank.',
    message: (facts, { value, kind }) => {
      const what = kind === 'email' ? 'an e-mail address' : 'a telephone number';
      return `${say(facts, `${value} is not ${what}`, `do not hold ${what}`)}.`;
    },
  },
  check: (context) => {
    const { kind } = context;
    if (kind !== 'email' && kind !== 'telephone') return undefined;
    const isOne = kind === 'email' ? isAddress : isTelephone;
    const verdict = (value: string | number): { data: Data } => ({
      data: { value: quote(value), kind },
    });
    return {
      text: (text) => (isAnswerWithoutValue(text, context) || isOne(text) ? undefined : verdict(text)),
      number: (value) => (isOne(String(value)) ? undefined : verdict(value)),
    };
  },
});

function isAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}

function isTelephone(text: string): boolean {
  return hasDigits(text, FEWEST_DIGITS);
}
