import { hasDigits } from '../engine/has-digits';
import { isAboutTheSender } from '../engine/sender-rows';
import { defineRule, type Verdict } from './define-rule';

/** Digits of the shortest numbers with their area codes, the 0 included: some landlines are 01xxx xxxxx. */
const FEWEST_DIGITS = 10;

/**
 * A landline (01, 02) or mobile (07) number in any writing: with 0, +44 or 0044, spaces, dots, hyphens, the area code in
 * brackets. A date is none (`01/02/2019 10:30`), and nor is the tail of a longer reference. Helplines and switchboards (03,
 * 08, 09) are organisations'. Each part is bounded, so that the time grows with the text.
 */
const NUMBER =
  /(?<![\p{L}\d+/#_-]|\d\.)(?!\d\d([./-])\d\d\1\d)(?:(?:\+|00) ?44[ .-]?(?:\(0\))?[ .-]?|\(?0)(?:(1)\d(?:[ .()-]{0,2}\d){7,8}|([27])\d(?:[ .()-]{0,2}\d){8})(?!\d|[.-]\d)/u;

/** Digits and nothing else are a telephone number only where they cannot be a reference. */
const BARE = /^\d+$/;
const BARE_MOBILE = /^07\d{9}$/;

const PHONE_HEADING = /phone|mobile|\btel\b|landline|\bcell\b|contact n(?:o\b|umber)/i;
const REFERENCE_HEADING = /\bref\b|reference|\bids?\b|\bno\b|number|\burn\b|crime|case|account|charity|company/i;

/** Ten digits from 1, 2 or 7 on: a number typed as one, so that Excel dropped its 0. Some landlines have nine. */
const LOST_ZERO = /^(?:[127]\d{9}|1\d{8}|44[127]\d{8,9})$/;

/**
 * A telephone number in a table's text, in columns without a KPI as well; under a heading for telephone numbers also as a
 * number without its leading zero. In columns of references bare digits are references. The message shows two digits.
 */
export const personalPhone = defineRule({
  id: 'personal-phone',
  severity: 'error',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC); format: Ofcom, National Telephone Numbering Plan.',
  check: (context) => {
    if (isAboutTheSender(context) || context.kind === 'telephone') return undefined;
    const { kind, header } = context;
    const isHeadedSo = PHONE_HEADING.test(header);
    const areReferences = !isHeadedSo && (kind === 'identity' || REFERENCE_HEADING.test(header));
    return {
      text: (text) => {
        if (!hasDigits(text, FEWEST_DIGITS - 1)) return undefined;
        if (isHeadedSo && LOST_ZERO.test(text)) return verdict(text);
        if (BARE.test(text) && (areReferences || (!isHeadedSo && !BARE_MOBILE.test(text)))) return undefined;
        const found = NUMBER.exec(text);
        return found ? verdict(found[2] ?? found[3] ?? '') : undefined;
      },
      number:
        isHeadedSo && kind === 'unmapped'
          ? (value) => (LOST_ZERO.test(String(value)) ? verdict(String(value)) : undefined)
          : undefined,
    };
  },
});

/** `digits` without the leading zero or country code, which say nothing. */
function verdict(digits: string): Verdict<'personal-phone'> {
  const masked = `0${digits.replace(/^44/, '').charAt(0)}… …`;
  return { data: { masked }, masked };
}
