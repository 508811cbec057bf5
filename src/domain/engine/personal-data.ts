import type { PersonalData } from '../model/thin-problem';
import { hasDigits } from '../text/has-digits';

/** Bounded as the standards bound them. */
const LONGEST_NAME = 64;
const NAME_LETTER = /^[A-Z0-9._%+'-]$/i;
const DOMAIN = /[A-Z0-9-]{1,63}(?:\.[A-Z0-9-]{1,63}){1,8}/iy;

/** As much as an Excel cell can hold. A file may claim more. */
const MOST_LETTERS = 32_767;

/**
 * The first letter of the first address in a text. Looks left and right of each `@`, no further than a name and a domain
 * are long, so that the time grows with the text and not with its square.
 */
export function initialOfAddress(text: string): string | undefined {
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

const OFFICE =
  /^(?:info|enquir(?:y|ies)|contact(?:us)?|hello|help(?:desk|line)?|admin|office|mail|post|support|press|media|data|stat(?:s|istics)|team|feedback|general|reception|referrals?|hr|finance|accounts|grants?|foi|privacy|dpo|no-?reply|.*(?:statistics|stats|enquiries|press|team|office|data))$/i;

/** True where every e-mail address of a text is an office's: `info@`, `crime-statistics@`. */
export function isOfficeAddress(text: string): boolean {
  const names = [...text.matchAll(/([a-z0-9._%+'-]{1,64})@/gi)].map(([, name = '']) => name);
  return names.length > 0 && names.every((name) => OFFICE.test(name));
}

const NHS_GROUPED = /(?<![\d-])(\d{3})[ -](\d{3})[ -](\d{4})(?![\d-])/;
const NHS_NAMED = /\bNHS\b\D{0,20}(\d{10})(?!\d)/i;

/** True for ten digits whose last is the modulus 11 check digit of the others (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += (digits.charCodeAt(index) - 48) * (10 - index);
  const check = (11 - (sum % 11)) % 11;
  // 000 000 0000 and its like pass the sum; nobody has such a number.
  return check === digits.charCodeAt(9) - 48 && !/^(\d)\1{9}$/.test(digits);
}

/** The ten digits of an NHS number that is grouped 3-3-4 or named as one. */
export function nhsNumberIn(text: string): string | undefined {
  const grouped = NHS_GROUPED.exec(text);
  const digits = grouped ? grouped.slice(1).join('') : NHS_NAMED.exec(text)?.[1];
  return digits !== undefined && isNhsNumber(digits) ? digits : undefined;
}

/** Two letters, six digits, A to D; spaces or hyphens between pairs. Letters and prefixes that are never issued are left out. */
const NI_NUMBER =
  /(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])([ -]?)\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D](?![A-Z0-9])/i;

const NI_SHORTEST = 9;
const NI_DIGITS = 6;

/** The two letters that a National Insurance number in a text begins with. */
export function niPrefixIn(text: string): string | undefined {
  if (text.length < NI_SHORTEST || !hasDigits(text, NI_DIGITS)) return undefined;
  return NI_NUMBER.exec(text)?.[1]?.toUpperCase();
}

/** Digits of the shortest numbers with their area codes, the 0 included: some landlines are 01xxx xxxxx. */
const PHONE_DIGITS = 10;

/**
 * A landline (01, 02) or mobile (07) number in any writing: with 0, +44 or 0044, spaces, dots, hyphens, the area code in
 * brackets. A date is none (`01/02/2019 10:30`), and nor is the tail of a longer reference. Helplines and switchboards (03,
 * 08, 09) are organisations'. Each part is bounded, so that the time grows with the text.
 */
const PHONE_NUMBER =
  /(?<![\p{L}\d+/#_-]|\d\.)(?!\d\d([./-])\d\d\1\d)(?:(?:\+|00) ?44[ .-]?(?:\(0\))?[ .-]?|\(?0)(?:(1)\d(?:[ .()-]{0,2}\d){7,8}|([27])\d(?:[ .()-]{0,2}\d){8})(?!\d|[.-]\d)/u;

/** The first digit after the 0 or country code of a telephone number in a text. */
export function telephoneAreaIn(text: string): string | undefined {
  if (!hasDigits(text, PHONE_DIGITS - 1)) return undefined;
  const found = PHONE_NUMBER.exec(text);
  return found ? (found[2] ?? found[3]) : undefined;
}

/** Outward code by its six shapes, inward code without the letters Royal Mail never uses there. */
const OUTWARD = '(?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-HJKPS-UW]|[A-HK-Y][0-9][ABEHMNPRVWXY])|GIR)';
const INWARD = '[0-9][ABD-HJLNP-UW-Z]{2}';

const SHORTEST_POSTCODE = 5;

const SPACED = new RegExp(`(?<![A-Z0-9])(${OUTWARD}) (${INWARD})(?![A-Z0-9])`, 'i');
const WHOLE_TEXT = new RegExp(`^(${OUTWARD})(${INWARD})$`, 'i');

/** A full postcode in a text, and as its first group the outward code. Without its space it must be the whole text. */
export function postcodeIn(text: string): RegExpExecArray | undefined {
  if (text.length < SHORTEST_POSTCODE) return undefined;
  return (text.includes(' ') ? SPACED : WHOLE_TEXT).exec(text) ?? undefined;
}

/** Text with every full postcode cut down to its first half, so that the rule has nothing more to say about it. */
export function withoutInwardCodes(text: string): string {
  for (let rest = text; ;) {
    const found = postcodeIn(rest);
    if (!found) return rest;
    rest = rest.slice(0, found.index) + (found[1] ?? '') + rest.slice(found.index + found[0].length);
  }
}

const RECOGNISERS: Readonly<Record<PersonalData, (text: string) => unknown>> = {
  'personal-email': initialOfAddress,
  'personal-nhs-number': nhsNumberIn,
  'personal-ni-number': niPrefixIn,
  'personal-phone': telephoneAreaIn,
  'personal-postcode': postcodeIn,
};

/** Whether what is wrong with a text is that it identifies somebody: then the text must not be repeated. */
export function isPersonal(problem: string): problem is PersonalData {
  return Object.hasOwn(RECOGNISERS, problem);
}

/** The first kind of personal data that a free text holds. The text may be of any length: every recogniser is bounded. */
export function personalDataIn(text: string): PersonalData | undefined {
  const kinds = Object.keys(RECOGNISERS) as PersonalData[];
  return kinds.find((kind) => RECOGNISERS[kind](text) !== undefined);
}
