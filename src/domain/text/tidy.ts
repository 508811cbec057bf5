/** Every space Excel users meet: no-break, thin, zero-width and the byte order mark that comes with pasted text. */
const SPACES = /(?:[\s\u00A0\uFEFF]|\u200B|\u200C|\u200D|\u2060)+/g;

/** Text without outer spaces, and with one plain space where there were several or odd ones. */
export function tidy(text: string): string {
  return isTidy(text) ? text : text.replace(SPACES, ' ').trim();
}

/** True for most texts, found out without an expression: a column of a million references is read in half the time. */
function isTidy(text: string): boolean {
  let wasSpace = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126 || (wasSpace && code === 32)) return false;
    wasSpace = code === 32;
  }
  return !wasSpace;
}

/** A sign or point straight before the first digit: `-3` is no age of three, `.5` none of five. */
const LEADING_SIGN = /^\s*(?:([-\u2010-\u2015\u2212])|\.)(?=[\d.])/;

const PUNCTUATION = /[^\p{L}\p{N}+<>]+/gu;
const DIGIT = /^\p{Nd}$/u;

/**
 * Text reduced to what makes two labels the same to a reader: no case, no accents, no punctuation, no spaces, `&` as
 * `and`. `Don't know` and `dont know` agree; so do `White – Irish` and `white: irish`. Signs that carry the meaning of a
 * code (`+`, `<`, `>`) stay, so that `65+` is not `65`. What parts two digits stays too: `4-5`, `3.5` and `1,8`
 * are not 45, 35 and 18; any dash or space does it, so that `18 – 24` is `18-24`.
 */
export function comparable(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(/&/g, 'and');
  const leading = LEADING_SIGN.exec(plain);
  const sign = leading ? (leading[1] === undefined ? '.' : '-') : '';
  const key =
    sign +
    plain.replace(PUNCTUATION, (marks, at: number) => {
      const isBetweenDigits = DIGIT.test(plain.charAt(at - 1)) && DIGIT.test(plain.charAt(at + marks.length));
      if (!isBetweenDigits) return '';
      return marks === '.' || marks === ',' ? marks : '-';
    });
  // Of a value that is nothing but a sign (`%`, a unit) the sign is all there is to compare.
  return key === '' ? tidy(plain) : key;
}
