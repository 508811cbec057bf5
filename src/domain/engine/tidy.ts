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

/**
 * Text reduced to what makes two labels the same to a reader: no case, no accents, no punctuation, no spaces, `&` as
 * `and`. `Don't know` and `dont know` agree; so do `White – Irish` and `white: irish`. Signs that carry the meaning of a
 * code (`+`, `<`, `>`) stay, so that `65+` is not `65`.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}+<>]+/gu, '');
}
