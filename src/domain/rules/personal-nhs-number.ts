import type { CellContext } from '../engine/contexts';
import { isNhsNumber, nhsNumberIn } from '../engine/personal-data';
import { isAboutTheSender } from '../engine/sender-rows';
import { defineRule, type CellCheck, type CellFault } from '../engine/define-rule';
import { sayPersonal, TELL_YOUR_LEAD } from '../messages/privacy';

type Data = Readonly<{ masked: string }>;

const PLAIN = /^\d{10}$/;

/** Ten digits in these columns are telephone numbers, amounts or organisations. */
const OTHER_NUMBERS = /phone|mobile|\btel\b|telephone|fax|contact n|charity|company|vat|budget|cost|£/i;

/** One number in eleven passes the check by chance. A column of NHS numbers passes nearly throughout. */
const LEAST_SHARE = 0.5;

const UNFORMATTED = 'unformatted';

type Found = CellFault<Data>;

/**
 * An NHS number: grouped 3-3-4, named as one, or a bare run of ten digits in a column where such runs pass the check digit
 * more often than chance. Columns of amounts and counts are left alone, and so are columns headed as telephone numbers.
 */
export const personalNhsNumber = defineRule<Data>({
  id: 'personal-nhs-number',
  severity: 'error',
  theme: 'personal',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC); format and check digit: NHS Data Model and Dictionary, NHS NUMBER.',
  words: {
    title: 'An NHS number',
    why: 'An NHS number belongs to one person for life and opens their health record. A return must not carry it.',
    whatToDo: `Replace it with your own case number. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) => sayPersonal(facts, 'what looks like an NHS number', masked),
  },
  check: (context) => (OTHER_NUMBERS.test(context.header) || isAboutTheSender(context) ? undefined : compile(context)),
});

function compile({ kind, header }: CellContext): CellCheck<Data> {
  const isFigure = kind === 'count' || kind === 'money' || kind === 'percentage' || kind === 'date';
  const isHeadedSo = /\bNHS\b/i.test(header);
  let runs = 0;
  let passed = 0;
  const plain = (digits: string): Found | undefined => {
    runs++;
    if (!isNhsNumber(digits)) return undefined;
    passed++;
    return verdict(digits, UNFORMATTED);
  };
  return {
    text: (text) => {
      if (text.length < 10) return undefined;
      if (PLAIN.test(text)) return isFigure ? undefined : plain(text);
      const digits = nhsNumberIn(text);
      return digits === undefined ? undefined : verdict(digits);
    },
    number: isFigure
      ? undefined
      : (value) => (value >= 1e9 && value < 1e10 && Number.isInteger(value) ? plain(String(value)) : undefined),
    isConfirmed: (discriminator) => discriminator !== UNFORMATTED || isHeadedSo || passed >= LEAST_SHARE * runs,
  };
}

function verdict(digits: string, discriminator?: string): Found {
  const masked = `${digits.slice(0, 3)} … …`;
  return { data: { masked }, masked, ...(discriminator !== undefined && { discriminator }) };
}
