import { splitFlags } from './shorthand';

/** A number read from text, with how it was dressed. */
export interface ParsedNumber {
  /** As Excel would store it: `97%` is 0.97, `(45)` is -45. */
  readonly value: number;
  readonly isPercentage: boolean;
  readonly isMoney: boolean;
  /** Written in brackets, as accountants write a negative amount. */
  readonly isBracketed: boolean;
  readonly hasThousandsSeparators: boolean;
  /** Spaces before or after, as pasted from a web page or another system. */
  readonly hasOuterSpaces: boolean;
  /** What flags behind the number say of it: `79 [p]` is provisional. Absent without one. */
  readonly flags?: readonly string[];
}

/** Sign and pound in either order, then digits; what may not stand together is separated by alternatives. */
const NUMBER =
  /^(?:(?<sign>-)?(?<pound>£)?|(?<innerPound>£)(?<innerSign>-))(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?<fraction>\.\d+)?(?<percent>%)?$/;

/** Beyond 15 digits Excel drops digits: such text is a reference number, not a quantity. */
const MOST_DIGITS = 15;

/**
 * Reads a number typed or pasted as text: `1,675`, ` 326 `, `£1,200.50`, `97%`, `-5`, `(45)`, `79 [p]`. Commas must part
 * thousands. Undefined for anything else: `1.5k`, `1,67`, `1e5`, `12 people`, `45-`, more than 15 digits.
 */
export function parseNumberText(text: string): ParsedNumber | undefined {
  const trimmed = text.replace(/^[\s\u00A0\u200B\uFEFF]+|[\s\u00A0\u200B\uFEFF]+$/g, '');
  const flagged = trimmed.endsWith(']') ? splitFlags(trimmed) : undefined;
  const written = flagged?.number ?? trimmed;
  const bracketed = /^\((.*)\)$/.exec(written)?.[1];
  const parts = partsOf(bracketed ?? written);
  const isBracketed = bracketed !== undefined;
  if (!parts || (isBracketed && (parts.isNegative || parts.isPercentage))) return undefined;
  const { isNegative, isMoney, isPercentage, size } = parts;
  return {
    value: (isNegative || isBracketed) && size !== 0 ? -size : size,
    isPercentage,
    isMoney,
    isBracketed,
    hasThousandsSeparators: trimmed.includes(','),
    hasOuterSpaces: trimmed !== text,
    ...(flagged && { flags: flagged.flags }),
  };
}

interface Parts {
  readonly isNegative: boolean;
  readonly isMoney: boolean;
  readonly isPercentage: boolean;
  /** Without its sign. */
  readonly size: number;
}

function partsOf(text: string): Parts | undefined {
  const groups = NUMBER.exec(withoutInnerSpaces(text))?.groups;
  if (!groups) return undefined;
  const { sign, innerSign, pound, innerPound, whole = '', fraction = '', percent } = groups;
  const isMoney = (pound ?? innerPound) !== undefined;
  const isPercentage = percent !== undefined;
  const digits = whole.replaceAll(',', '');
  const length = `${digits}${fraction}`.replace('.', '').length;
  if ((isMoney && isPercentage) || length === 0 || length > MOST_DIGITS) return undefined;
  const size = isPercentage ? hundredthOf(digits, fraction) : Number(digits + fraction);
  return { isNegative: (sign ?? innerSign) !== undefined, isMoney, isPercentage, size };
}

/** `- £ 5 %` has its signs pulled up to the digits; typographic minus signs become plain ones. */
function withoutInnerSpaces(text: string): string {
  return text
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(-?£|-) /, '$1')
    .replace(/ %$/, '%');
}

/** Moves the point in the text instead of dividing, so that `0.7%` is 0.007 and not 0.006999999999999999. */
function hundredthOf(whole: string, fraction: string): number {
  return Number(`${whole}${fraction}e-2`);
}
