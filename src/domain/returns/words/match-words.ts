/** A wording to look for in a text's words; a word that ends in `*` stands for any ending, one with `*` inside for any letters. */
export interface WordPattern<T> {
  readonly means: T;
  readonly words: readonly string[];
}

/** Wordings that were found, and the words that belong to none. */
export interface WordsFound<T> {
  readonly hits: readonly { readonly means: T; readonly first: number; readonly count: number }[];
  readonly left: readonly { readonly word: string; readonly at: number }[];
}

interface Pattern<T> {
  readonly means: T;
  readonly tests: readonly ((word: string) => boolean)[];
  readonly letters: number;
}

/** Makes a search for wordings in a list of words: longest first, each word taken once. */
export function wordSearch<T>(wordings: readonly WordPattern<T>[]): (words: readonly string[]) => WordsFound<T> {
  const patterns = wordings
    .map(({ means, words }) => ({ means, tests: words.map(testOf), letters: words.join('').length }))
    .sort((a, b) => b.tests.length - a.tests.length || b.letters - a.letters);
  return (words) => search(words, patterns);
}

function search<T>(words: readonly string[], patterns: readonly Pattern<T>[]): WordsFound<T> {
  const taken = words.map(() => false);
  const hits: { means: T; first: number; count: number }[] = [];
  for (const { means, tests } of patterns) {
    for (let first = 0; first + tests.length <= words.length; first += 1) {
      const fits = tests.every((test, index) => !taken[first + index] && test(words[first + index] ?? ''));
      if (!fits) continue;
      taken.fill(true, first, first + tests.length);
      hits.push({ means, first, count: tests.length });
    }
  }
  hits.sort((a, b) => a.first - b.first);
  return { hits, left: words.flatMap((word, at) => (taken[at] ? [] : [{ word, at }])) };
}

function testOf(wording: string): (word: string) => boolean {
  if (!wording.includes('*')) return (word) => word === wording;
  const [start = '', end = ''] = wording.split('*');
  return end === ''
    ? (word) => word.startsWith(start)
    : (word) => word.length > start.length && word.startsWith(start) && word.endsWith(end);
}
