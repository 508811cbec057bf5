import type { ServiceRecord } from '../model/registers';

/** Words of names that say that it is a service, not which one. */
const GENERIC: ReadonlySet<string> = new Set(
  'a an and at for in of on or the with service services project projects programme scheme team contract'.split(' '),
);

/** So many words make initials: of two they stand for anything. */
const FEWEST_INITIALS = 3;

/** Words of a text, in the order in which they stand, as they are written. */
function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

const inLowerCase = (words: readonly string[]): readonly string[] => words.map((word) => word.toLowerCase());

/** True where the words stand in the text one after another. */
function holds(text: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  return text.some((_, first) => words.every((word, index) => text[first + index] === word));
}

/**
 * The service that a longer text names – a title, a sheet's name, a file's name: the only one whose name stands in it as words of
 * its own, the longer of two where one is part of the other; else its short name (`PSI` in `4b - PSI`, of *Parental Support
 * Initiative* or *Parental support (PSI)*; `IDVA` of *IDVA service*) or its id (`S01`). Undefined where two are named.
 */
export function serviceNamedIn(services: readonly ServiceRecord[], text: string): ServiceRecord | undefined {
  const written = wordsOf(text);
  const plain = inLowerCase(written);
  const named = services.filter(({ name }) => holds(plain, inLowerCase(wordsOf(name))));
  if (named.length > 0) return onlyOne(named.filter((one) => !named.some((other) => isLonger(other, one))));
  const byId = services.filter(({ id }) => /\p{L}.*\d/u.test(id) && holds(plain, inLowerCase(wordsOf(id))));
  if (byId.length > 0) return onlyOne(byId);
  return onlyOne(services.filter(({ name }) => shortNames(name).some((short) => holds(written, wordsOf(short)))));
}

function isLonger(other: ServiceRecord, one: ServiceRecord): boolean {
  const [words, others] = [one, other].map(({ name }) => inLowerCase(wordsOf(name)));
  return other !== one && words && others ? others.length > words.length && holds(others, words) : false;
}

/** What people call a service for short, in capitals: within brackets, what is left of its name without generic words, its initials. */
function shortNames(name: string): readonly string[] {
  const bracketed = [...name.matchAll(/[([]([^)\]]+)[)\]]/g)].map(([, inner = '']) => inner.trim());
  const words = wordsOf(name.replace(/[([][^)\]]*[)\]]/g, ' '));
  const telling = words.filter((word) => !GENERIC.has(word.toLowerCase()));
  const [only] = telling;
  const initials = (all: readonly string[]): string =>
    all.length < FEWEST_INITIALS ? '' : all.map((word) => word.charAt(0).toUpperCase()).join('');
  const alone = telling.length === 1 && only !== undefined && words.length > 1 ? [only] : [];
  return [...bracketed, ...alone, initials(words), initials(telling)].filter(isAcronym);
}

/** Letters in capitals, with digits at the most: words in small letters stand for too much. */
function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text);
}

function onlyOne(found: readonly ServiceRecord[]): ServiceRecord | undefined {
  return found.length === 1 ? found[0] : undefined;
}
