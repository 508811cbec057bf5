import type { Kpi } from '../../model/specification';
import type { Part } from '../../model/table-reading';
import type { CodeValues } from '../code-values';
import type { Concept } from '../words/concepts';
import { GIVEN, PART_FILLERS } from '../words/frames';
import { GENERIC } from '../words/label-kinds';
import { wordsFound, type Phrase } from './read-phrase';

/** What the words around a part of a list may be about, and one of which the whole label must speak. */
interface Around {
  readonly needs: readonly Concept[];
  readonly allows: readonly Concept[];
  /** What services give: a word for that will do as well. */
  readonly isGiven?: true;
  /** The list's own name: beside it `not known` is a part as well. */
  readonly name?: Concept;
}

const PEOPLE: readonly Concept[] = ['person', 'support'];

const NAMES: Readonly<Record<string, Concept>> = {
  gender: 'gender',
  sex: 'sex',
  age: 'age',
  ethnicity: 'ethnic',
  vulnerability: 'needs',
  disability: 'disability',
  'learning-difficulties': 'learning',
};

const AROUND: Readonly<Record<string, Around>> = {
  'offence-type': { needs: ['person', 'offence', 'case'], allows: [...PEOPLE, 'offence', 'case'], name: 'offence' },
  'intervention-type': {
    needs: ['intervention'],
    isGiven: true,
    allows: [...PEOPLE, 'intervention'],
    name: 'intervention',
  },
  'referral-source': {
    needs: ['referral', 'source', 'by-whom'],
    allows: ['referral', 'source', 'by-whom', 'in', 'person', 'made'],
  },
  'referred-to': {
    needs: ['onward', 'destination', 'out'],
    allows: ['referral', 'onward', 'destination', 'out', 'person', 'made'],
  },
};

/** Of a list's value these are another measure, wherever they stand: `Police training`, `Increased confidence`. */
const OTHER_MEASURES: readonly Concept[] = ['money', 'staff', 'event', 'time', 'outcome'];

/** A label that names more values of a list than this is a remark. */
const MOST_VALUES = 3;

/** With more words around it a value is part of a sentence. */
const MOST_WORDS_ROUND = 16;

/** A value of a list is seldom longer. */
const MOST_WORDS = 9;

/**
 * Values of lists among the words of a label that says besides only of whom or what: `White British clients`, `Referrals from
 * GPs`, `Victims of domestic abuse`, `Number receiving counselling`. Several lists may hold the words; the list of the measure
 * comes first, then offences, then the others as the specification has them.
 */
export function partsInside({ codes, categories }: Lists, phrase: Phrase): readonly Part[] {
  const { measure, words } = phrase;
  const wholes = new Set(categories.flatMap(({ partOf }) => partOf ?? []));
  // `Disabled clients` says what it counts, and no word is left over.
  if (words.length === 0 || words.length > MOST_WORDS_ROUND) return [];
  if (measure?.left.length === 0 && !wholes.has(measure.id)) return [];
  const { concepts } = wordsFound(words);
  if (OTHER_MEASURES.some((concept) => concepts.has(concept))) return [];
  const found = categories.flatMap((kpi): Part[] => {
    const label = valueIn(codes, kpi, words, concepts);
    return label === undefined ? [] : [{ of: kpi.id, label, how: 'words' }];
  });
  const rank = ({ of }: Part): number => (of === measure?.id ? 0 : of === 'offence-type' ? 1 : 2);
  return [...found].sort((a, b) => rank(a) - rank(b));
}

interface Lists {
  readonly codes: CodeValues;
  readonly categories: readonly Kpi[];
}

function aroundOf(kpi: Kpi): Around | undefined {
  const around = AROUND[kpi.id];
  if (around || kpi.partOf !== 'beneficiaries') return around;
  const name = NAMES[kpi.id];
  const own = name ? [...PEOPLE, name] : PEOPLE;
  return { needs: own, allows: own, ...(name && { name }) };
}

/** The value of a list in words that say nothing else, as written. */
function valueIn(
  codes: CodeValues,
  kpi: Kpi,
  words: readonly string[],
  concepts: ReadonlySet<Concept>,
): string | undefined {
  const around = aroundOf(kpi);
  if (!around || !(around.isGiven ?? around.needs.some((concept) => concepts.has(concept)))) return undefined;
  const values: string[] = [];
  let rest = words;
  for (let left = MOST_VALUES; left > 0; left -= 1) {
    const value = longestIn(codes, kpi, rest);
    if (!value) break;
    values.push(value.label);
    rest = value.rest;
    if (wordsFound(rest).left.every((word) => PART_FILLERS.has(word))) break;
  }
  const [first] = values;
  if (first === undefined || !isAllowed(around, words, rest)) return undefined;
  // `Repeat victims` and `Not reported` are figures of their own; `Age not known` is a part.
  const isNamed = around.name !== undefined && wordsFound(rest).concepts.has(around.name);
  const isOfItsOwn = GENERIC.test(first) || concepts.has('unmet');
  return isOfItsOwn && !isNamed ? undefined : values.join(' / ');
}

function isAllowed({ needs, allows, isGiven }: Around, words: readonly string[], rest: readonly string[]): boolean {
  const { concepts } = wordsFound(words);
  const around = wordsFound(rest);
  if (!around.left.every((word) => PART_FILLERS.has(word))) return false;
  if (![...around.concepts].every((concept) => allows.includes(concept))) return false;
  if (needs.some((concept) => concepts.has(concept))) return true;
  return (
    isGiven === true &&
    (around.concepts.has('person') ? concepts.has('support') : rest.some((word) => GIVEN.test(word)))
  );
}

/** The longest run of words that the list has; words for people in general are none of its values. */
function longestIn(
  codes: CodeValues,
  kpi: Kpi,
  words: readonly string[],
): { readonly label: string; readonly rest: readonly string[] } | undefined {
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count -= 1) {
    for (let first = 0; first + count <= words.length; first += 1) {
      const run = words.slice(first, first + count);
      const label = listed(codes, kpi, run.join(' '));
      if (label === undefined || isOfAnybody(run, words, first)) continue;
      return { label, rest: [...words.slice(0, first), ...words.slice(first + count)] };
    }
  }
  return undefined;
}

/** As the list has it: `GPs` are its *GP*. */
function listed(codes: CodeValues, kpi: Kpi, text: string): string | undefined {
  if (!/\p{L}{2}/u.test(text)) return undefined;
  return [text, text.replace(/s$/, ''), text.replace(/ies$/, 'y')].find((each) => codes.has(kpi, each));
}

/** `Client referrals` are not by the client, and `other agencies` are who *Referred to other agencies* speaks of anyway. */
function isOfAnybody(run: readonly string[], words: readonly string[], first: number): boolean {
  const [hit, ...more] = wordsFound(run).hits;
  if (run.length === 1 && hit && more.length === 0 && OF_ANYBODY.includes(hit.means)) return true;
  return wordsFound(words).hits.some(
    ({ means, first: from, count }) => WHERE_TO.includes(means) && from <= first && first + run.length <= from + count,
  );
}

const OF_ANYBODY: readonly Concept[] = ['person', 'support', 'referral', 'offence', 'session'];

const WHERE_TO: readonly Concept[] = ['out', 'in', 'onward', 'destination'];
