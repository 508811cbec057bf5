import { isAboutTheSender } from '../engine/sender-rows';
import { defineRule } from './define-rule';

/** Bounded as the standards bound them. */
const LONGEST_NAME = 64;
const NAME_LETTER = /^[A-Z0-9._%+'-]$/i;
const DOMAIN = /[A-Z0-9-]{1,63}(?:\.[A-Z0-9-]{1,63}){1,8}/iy;

/** As much as an Excel cell can hold. A file may claim more. */
const MOST_LETTERS = 32_767;

/** An e-mail address anywhere in a table's text, in columns without a KPI as well. The message shows its first letter only. */
export const personalEmail = defineRule({
  id: 'personal-email',
  severity: 'error',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC terms and conditions); 360Giving treats e-mail addresses as critical.',
  check: (context) =>
    isAboutTheSender(context) || context.kind === 'email'
      ? undefined
      : {
          text: (text) => {
            const initial = initialOfAddress(text);
            if (initial === undefined) return undefined;
            const masked = `${initial}…@…`;
            return { data: { masked }, masked };
          },
        },
});

/**
 * The first letter of the first address in a text. Looks left and right of each `@`, no further than a name and a domain
 * are long, so that the time grows with the text and not with its square.
 */
function initialOfAddress(text: string): string | undefined {
  for (let at = text.indexOf('@', 1); at !== -1 && at < MOST_LETTERS; at = text.indexOf('@', at + 1)) {
    DOMAIN.lastIndex = at + 1;
    if (!DOMAIN.test(text)) continue;
    const initial = initialBefore(text, at);
    if (initial !== undefined) return initial;
  }
  return undefined;
}

/** Where the name before an `@` begins: its first letter or digit, for a dot or quote before it is the sentence's. */
function initialBefore(text: string, at: number): string | undefined {
  let initial: string | undefined;
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_NAME); index--) {
    const letter = text.charAt(index);
    if (!NAME_LETTER.test(letter)) break;
    if (/[A-Z0-9]/i.test(letter)) initial = letter;
  }
  return initial;
}
