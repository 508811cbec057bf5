import type { LanguagePack, PackText } from '../../../src/domain/text/language-pack';
import type { WordsGroup } from '../../../src/domain/text/words';
import type { Sentence } from './sentence';

type Texts = Record<string, Record<string, PackText>>;

/**
 * All keys with their English texts, for a translator to fill in. What an earlier file says is kept; where the English has
 * changed since, its translation moves to `before`, and keys that are gone are left out.
 */
export function makePack(sentences: readonly Sentence[], locale: string, earlier?: LanguagePack): LanguagePack {
  const made: Record<WordsGroup, Texts> = { rules: {}, sentences: {} };
  for (const { group, area, key, english } of sentences) {
    if (english === undefined || !hasLetters(english)) continue;
    const texts = (made[group][area] ??= {});
    texts[key] = entryOf(english, earlier?.[group][area]?.[key]);
  }
  return { locale, ...made };
}

/** `{1}, {2}: ` is the same in every language; a text in slots alone may still be put in another order. */
function hasLetters(english: string): boolean {
  return /\p{L}/u.test(english);
}

function entryOf(english: string, earlier: PackText | undefined): PackText {
  if (!earlier) return { english, text: '' };
  if (earlier.english === english) return earlier;
  const before = earlier.text === '' ? earlier.before : earlier.text;
  return { english, text: '', ...(before !== undefined && { before }) };
}
