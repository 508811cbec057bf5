import { CELLS } from '../messages/cells';
import { hasDigits } from '../text/has-digits';
import { isAnswerWithoutValue } from '../engine/nothings';
import { quote } from '../text/grammar';
import type { RuleData } from '../messages/rule-data';
import { defineRule } from '../engine/define-rule';

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
export const notAContact = defineRule<RuleData['not-a-contact']>({
  id: 'not-a-contact',
  severity: 'error',
  appliesTo: 'cells',
  source:
    'GOV.UK Design System, email addresses and telephone numbers; Ofcom, National Telephone Numbering Plan; MHCLG post-award returns ask for both.',
  words: CELLS['not-a-contact'],
  check: (context) => {
    const { kind } = context;
    if (kind !== 'email' && kind !== 'telephone') return undefined;
    const isOne = kind === 'email' ? isAddress : isTelephone;
    const verdict = (value: string | number): { data: RuleData['not-a-contact'] } => ({
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
