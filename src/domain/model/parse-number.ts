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
}

const NUMBER = /^(-)?(£)?(-)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(%)?$/;

/** Beyond 15 digits Excel drops digits: such text is a reference number, not a quantity. */
const MOST_DIGITS = 15;

/**
 * Reads a number typed or pasted as text: `1,675`, ` 326 `, `£1,200.50`, `97%`, `-5`, `(45)`. Commas must part
 * thousands. Undefined for anything else: `1.5k`, `1,67`, `1e5`, `12 people`, `45-`, more than 15 digits.
 */
export function parseNumberText(text: string): ParsedNumber | undefined {
  const trimmed = text.replace(/^[\s\u00A0\u200B\uFEFF]+|[\s\u00A0\u200B\uFEFF]+$/g, '');
  const bracketed = /^\((.*)\)$/.exec(trimmed);
  const bare = (bracketed?.[1] ?? trimmed)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(-?£|-) /, '$1')
    .replace(/ %$/, '%');
  const parts = NUMBER.exec(bare);
  if (!parts) return undefined;
  const [, minus, pound, innerMinus, whole = '', fraction = '', percent] = parts;
  const isSigned = minus !== undefined || innerMinus !== undefined;
  if (whole === '' && fraction === '') return undefined;
  if (minus !== undefined && innerMinus !== undefined) return undefined;
  if (bracketed && (isSigned || percent !== undefined)) return undefined;
  if (pound !== undefined && percent !== undefined) return undefined;
  const digits = whole.replaceAll(',', '');
  if (digits.length + fraction.length > MOST_DIGITS) return undefined;
  const size = percent === undefined ? Number(digits + fraction) : hundredthOf(digits, fraction);
  return {
    value: (isSigned || bracketed) && size !== 0 ? -size : size,
    isPercentage: percent !== undefined,
    isMoney: pound !== undefined,
    isBracketed: bracketed !== null,
    hasThousandsSeparators: whole.includes(','),
    hasOuterSpaces: trimmed !== text,
  };
}

/** Moves the point in the text instead of dividing, so that `0.7%` is 0.007 and not 0.006999999999999999. */
function hundredthOf(whole: string, fraction: string): number {
  return Number(`${whole}${fraction}e-2`);
}
