import { telephoneAreaIn } from '../engine/personal-data';
import { isAboutOrganisation, isAboutTheSender } from '../engine/sender-rows';
import { defineRule, type CellFault } from '../engine/define-rule';
import { sayPersonal, TELL_YOUR_LEAD } from '../messages/privacy';

type Data = Readonly<{ masked: string }>;

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
export const personalPhone = defineRule<Data>({
  id: 'personal-phone',
  severity: 'error',
  theme: 'personal',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC); format: Ofcom, National Telephone Numbering Plan.',
  words: {
    title: 'A telephone number',
    why: 'A telephone number leads straight to a person, and to anyone else who picks up. A return has no use for it.',
    whatToDo: `Delete the number from the return and from its earlier copies. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) => sayPersonal(facts, 'a telephone number', masked),
  },
  check: (context) => {
    if (isAboutTheSender(context) || context.kind === 'telephone') return undefined;
    const { kind, header } = context;
    const isHeadedSo = PHONE_HEADING.test(header);
    const areReferences = !isHeadedSo && (kind === 'identity' || REFERENCE_HEADING.test(header));
    return {
      text: (text) => {
        if (isHeadedSo && LOST_ZERO.test(text)) return verdict(text);
        if (BARE.test(text) && (areReferences || (!isHeadedSo && !BARE_MOBILE.test(text)))) return undefined;
        const area = telephoneAreaIn(text);
        return area === undefined || isAboutOrganisation(context, text) ? undefined : verdict(area);
      },
      number:
        isHeadedSo && kind === 'unmapped'
          ? (value) => (LOST_ZERO.test(String(value)) ? verdict(String(value)) : undefined)
          : undefined,
    };
  },
});

/** `digits` without the leading zero or country code, which say nothing. */
function verdict(digits: string): CellFault<Data> {
  const masked = `0${digits.replace(/^44/, '').charAt(0)}… …`;
  return { data: { masked }, masked };
}
