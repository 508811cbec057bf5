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
  /** Its place among all, longest first. */
  readonly rank: number;
}

/** Makes a search for wordings in a list of words: longest first, each word taken once. */
export function wordSearch<T>(wordings: readonly WordPattern<T>[]): (words: readonly string[]) => WordsFound<T> {
  const patterns = [...wordings]
    .sort((a, b) => b.words.length - a.words.length || b.words.join('').length - a.words.join('').length)
    .map(({ means, words }, rank) => ({ means, tests: words.map(testOf), rank, key: keyOf(words[0] ?? '') }));
  // By the first letter of their first word, so that most wordings are never looked at.
  const byKey = new Map<string, Pattern<T>[]>();
  for (const pattern of patterns) byKey.set(pattern.key, [...(byKey.get(pattern.key) ?? []), pattern]);
  return (words) => search(words, byKey);
}

function keyOf(word: string): string {
  return word.charAt(0);
}

function search<T>(words: readonly string[], byKey: ReadonlyMap<string, readonly Pattern<T>[]>): WordsFound<T> {
  const fitting: { readonly pattern: Pattern<T>; readonly first: number }[] = [];
  words.forEach((word, first) => {
    for (const pattern of byKey.get(keyOf(word)) ?? [])
      if (fits(pattern, words, first)) fitting.push({ pattern, first });
  });
  fitting.sort((a, b) => a.pattern.rank - b.pattern.rank || a.first - b.first);
  const taken = words.map(() => false);
  const hits: { means: T; first: number; count: number }[] = [];
  for (const { pattern, first } of fitting) {
    const count = pattern.tests.length;
    if (taken.slice(first, first + count).some(Boolean)) continue;
    taken.fill(true, first, first + count);
    hits.push({ means: pattern.means, first, count });
  }
  hits.sort((a, b) => a.first - b.first);
  return { hits, left: words.flatMap((word, at) => (taken[at] ? [] : [{ word, at }])) };
}

function fits<T>({ tests }: Pattern<T>, words: readonly string[], first: number): boolean {
  return first + tests.length <= words.length && tests.every((test, index) => test(words[first + index] ?? ''));
}

function testOf(wording: string): (word: string) => boolean {
  if (!wording.includes('*')) return (word) => word === wording;
  const [start = '', end = ''] = wording.split('*');
  return end === ''
    ? (word) => word.startsWith(start)
    : (word) => word.length > start.length && word.startsWith(start) && word.endsWith(end);
}
