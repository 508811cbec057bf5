import { parsePeriod, type PeriodContext } from '../model/parse-period';
import type { Period } from '../model/periods';

/** The most words a period is written in: `1 April 2019 to 30 September 2019`, with a quarter before it. */
const MOST_WORDS = 9;

/** Words of sheet names that say what kind of sheet it is, not which service it is about. */
const GENERIC =
  /^(?:sheet\d*|data|records?|returns?|summary|kpis?|report|monitoring|form|quarterly|monthly|annual|raw|clients?|caselist|cases?|the|for|of|and|-|–|v\d+|final|draft|submission|template|\(\d+\))$/i;

interface Located {
  readonly period: Period;
  readonly first: number;
  readonly last: number;
}

/** The period named within a longer text such as a title or a sheet's name: the longest wording, the first if equal. */
export function periodWithin(text: string, context: PeriodContext = {}): Period | undefined {
  return locate(wordsOf(text), context)?.period;
}

/**
 * The period a labelled text names, undefined when it names another as well, as in `Q1 2019/20, then Q3 2019/20`: one of the
 * two would be wrong. The same period in other words, or the year around it, says nothing else.
 */
export function onlyPeriodWithin(text: string, context: PeriodContext = {}): Period | undefined {
  const words = wordsOf(text);
  const found = locate(words, context);
  if (!found) return undefined;
  const { period } = found;
  const rest = [...words.slice(0, found.first), ...words.slice(found.last + 1)];
  const other = locate(rest, { financialYear: Number(period.start.slice(0, 4)) })?.period;
  const isSaidAgain = !other || (other.start <= period.start && other.end >= period.end);
  return isSaidAgain ? period : undefined;
}

/** What is left of a sheet's name without its period and words like `return`; undefined when nothing telling is left. */
export function nameWithoutPeriod(name: string): string | undefined {
  const words = wordsOf(name);
  const found = locate(words);
  const rest = found ? [...words.slice(0, found.first), ...words.slice(found.last + 1)] : [...words];
  const isLoose = (word: string | undefined): boolean => word !== undefined && /^[\W_]+$/.test(word);
  while (rest.length > 0 && (isLoose(rest.at(-1)) || (GENERIC.test(rest.at(-1) ?? '') && rest.length > 0))) rest.pop();
  while (rest.length > 0 && isLoose(rest[0])) rest.shift();
  const left = rest.join(' ').replace(/^[\s\W_]+|[\s_,;:–-]+$/g, '');
  const isTelling = rest.some((word) => !GENERIC.test(word)) && /\p{L}{2}/u.test(left);
  return isTelling ? left : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll('_', ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function locate(words: readonly string[], context: PeriodContext = {}): Located | undefined {
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    for (let first = 0; first + length <= words.length; first += 1) {
      const wording = words
        .slice(first, first + length)
        .join(' ')
        .replace(/^[([,;:]+|[)\],;:.]+$/g, '');
      if (!/\d/.test(wording)) continue;
      const period = parsePeriod(wording, context);
      if (period) return shrink(words, { period, first, last: first + length - 1 }, context);
    }
  }
  return undefined;
}

/** Gives back words that add nothing to the period: the `The` of `2019-20 Q2 The Shores`. */
function shrink(words: readonly string[], { period, first, last }: Located, context: PeriodContext): Located {
  const isSame = (from: number, to: number): boolean =>
    parsePeriod(words.slice(from, to + 1).join(' '), context)?.label === period.label;
  if (last > first && !isPart(words[last]) && isSame(first, last - 1))
    return shrink(words, { period, first, last: last - 1 }, context);
  if (last > first && !isPart(words[first]) && isSame(first + 1, last))
    return shrink(words, { period, first: first + 1, last }, context);
  return { period, first, last };
}

/** `Q1` of `Q1 (Apr-Jun 19)` adds nothing, yet it says when and is no part of a service's name. */
function isPart(word: string | undefined): boolean {
  return word !== undefined && parsePeriod(word.replace(/^\W+|\W+$/g, ''), { financialYear: 2000 }) !== undefined;
}
