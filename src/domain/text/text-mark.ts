import { hashText, spread } from './text-hash';

/** Letters and digits that are not taken for one another when read aloud. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz023456789';

const SIGNS_IN_A_MARK = 3;

/**
 * What stands in a key for a text that somebody typed, so that the key does not hold it: `~k7f`. One of 32,768, on purpose so
 * few: thousands of names have the same mark, and none can be read from it. Whoever has a short list of names can still say
 * which of them fit; see docs/decisions/0020-keys-without-text.md.
 */
export function textMark(text: string): string {
  let bits = spread(hashText(text));
  let mark = '~';
  for (let sign = 0; sign < SIGNS_IN_A_MARK; sign++) {
    mark += SIGNS.charAt(bits & 31);
    bits >>>= 5;
  }
  return mark;
}

/** By this a key that was written before keys held marks is known again, without keeping it. */
export function printOfKey(key: string): string {
  return `${key.length} ${spread(hashText(key))} ${spread(hashText(key + key))}`;
}
