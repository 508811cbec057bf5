import { distance } from 'fastest-levenshtein';

/** A slip of the finger or two; more than a third of a word is another word. */
const isNear = (one: string, other: string): boolean =>
  distance(one, other) <= Math.min(2, Math.floor(Math.max(one.length, other.length) / 3));

/** ` Did you mean check?` for the word that may have been meant; nothing where none is near. */
export function didYouMean(word: string, words: readonly string[]): string {
  const typed = word.toLowerCase();
  const [nearest] = words
    .filter((one) => isNear(typed, one))
    .sort((one, other) => distance(typed, one) - distance(typed, other));
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}
