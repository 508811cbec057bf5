import { parseBand } from '../../codelists/bands';
import type { Concept } from '../words/concepts';
import { ENGLISH } from '../words/english';
import { ENGLISH_REFERRALS } from '../words/english-referrals';
import { WELSH } from '../words/welsh';
import { PRONOUNS, STOP_WORDS } from '../words/frames';
import { NO_AGE, PERSON_WORDS, type PersonWord } from '../words/inside';
import { wordSearch, type WordPattern } from '../words/match-words';
import { FIELDS, MEASURES, type PhraseRule } from '../words/phrases';
import { barePhrase, LONGEST_PHRASE, phraseWords } from '../words/phrase-words';

/** What a phrase means by its words alone: a KPI's or a field's id, and how much of the phrase that explains. */
export interface PhraseReading {
  readonly id: string;
  /** Content words explained, 0…1. */
  readonly share: number;
  /** Content words that nothing explains. */
  readonly left: readonly string[];
  readonly isPercentage: boolean;
}

/** A part of a list that a phrase names: `females` in *Number of females supported*, `18-24` in *Clients aged 18–24*. */
export interface PhrasePart {
  readonly kpi: string;
  readonly label: string;
  readonly share: number;
}

/** A heading or label, read by its words. */
export interface Phrase {
  readonly measure?: PhraseReading;
  readonly field?: PhraseReading;
  readonly part?: PhrasePart;
  /** Content words no list of words knows, for look-ups in code lists. */
  readonly left: readonly string[];
  readonly concepts: ReadonlySet<Concept>;
  readonly isOfThose: boolean;
  readonly isPercentage: boolean;
}

const NOTHING: Phrase = { left: [], concepts: new Set(), isOfThose: false, isPercentage: false };

const findConcepts = wordSearch<Concept>(
  [ENGLISH_REFERRALS, ENGLISH, WELSH].flatMap((language) =>
    (Object.keys(language) as Concept[]).flatMap((concept) =>
      (language[concept] ?? []).map((words): WordPattern<Concept> => ({ means: concept, words: words.split(' ') })),
    ),
  ),
);

const findPersons = wordSearch<PersonWord>(
  PERSON_WORDS.flatMap((person) => person.words.map((words) => ({ means: person, words: words.split(' ') }))),
);

/** `aged 18-24`, `under 18s`, `65 and over`, `18 to 24 year olds`. */
const BAND =
  /\b(?:aged?|ages) ?(?:between )?(\d{1,3} ?(?:-|to|and|\/) ?\d{1,3}|\d{1,3}\+?)|((?:under|over|below|above|less than|younger than|older than) ?\d{1,3}|[<>] ?\d{1,3}|\d{1,3} ?(?:-|to) ?\d{1,3}|\d{1,3} ?(?:\+(?!\d)|plus\b|and over\b|or over\b|and above\b|or older\b|and under\b|or under\b))/g;

/** Of texts remembered; the cache is emptied when it is full. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Phrase>();

/**
 * Reads a heading or label by its words: what it measures, which field of a record it heads, and which part of a list it names.
 * Knows no specification: ids are those of the minimum set and of the fields known by sight. Pure, and cached by text.
 */
export function readPhrase(text: string): Phrase {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const phrase = text.length > LONGEST_PHRASE ? NOTHING : read(text);
  remembered.set(text, phrase);
  return phrase;
}

function read(written: string): Phrase {
  const bare = barePhrase(written);
  const band = bandIn(bare.text) ?? (bare.aside === undefined ? undefined : bandIn(bare.aside));
  const words = phraseWords(band ? bare.text.replace(band.written, ' ') : bare.text).filter(
    (word) => !PRONOUNS.has(word),
  );
  const persons = findPersons(words);
  const [person] = persons.hits;
  const others = persons.left.map(({ word }) => word);
  // `Referrals from police` speaks of the police, `Ethnic minority` of a group: their words are no concepts beside.
  const found = findConcepts(person ? others : words);
  const left = found.left.map(({ word }) => word).filter((word) => !STOP_WORDS.has(word));
  const concepts = new Set(found.hits.map(({ means }) => means));
  const explained = found.hits.reduce((sum, { count }) => sum + count, 0) + (person ? 1 : 0) + (band ? 1 : 0);
  const share = explained === 0 ? 0 : explained / (explained + left.length);
  const part = partOf({ person: person?.means, band: band?.label, concepts, share });
  const reading = (rules: readonly PhraseRule[]): PhraseReading | undefined => {
    const rule = ruleFor(rules, concepts, share);
    return rule && { id: rule.means, share, left, isPercentage: bare.isPercentage };
  };
  const measure = part ? undefined : reading(MEASURES);
  const field = part ? undefined : reading(FIELDS);
  return {
    ...(measure && { measure }),
    ...(field && { field }),
    ...(part && { part }),
    left,
    concepts,
    isOfThose: bare.isOfThose,
    isPercentage: bare.isPercentage,
  };
}

function ruleFor(rules: readonly PhraseRule[], concepts: ReadonlySet<Concept>, share: number): PhraseRule | undefined {
  return rules.find(
    ({ has, or, not = [], least = 0 }) =>
      has.every((concept) => concepts.has(concept)) &&
      (or === undefined || or.some((concept) => concepts.has(concept))) &&
      !not.some((concept) => concepts.has(concept)) &&
      share >= least,
  );
}

/** Beside a part these make another measure of it: `Female staff`, `Police training`, `Over 18 days`. */
const NO_PART: readonly Concept[] = [
  'money',
  'staff',
  'event',
  'time',
  'date',
  'reference',
  'outcome',
  'unmet',
  'safer',
  'satisfied',
  'birth',
  'reason',
  'closed',
  'location',
];

function partOf({
  person,
  band,
  concepts,
  share,
}: {
  readonly person: PersonWord | undefined;
  readonly band: string | undefined;
  readonly concepts: ReadonlySet<Concept>;
  readonly share: number;
}): PhrasePart | undefined {
  if (share < 0.5 || NO_PART.some((concept) => concepts.has(concept))) return undefined;
  if (person?.kpi === 'referral-source') {
    const isReferral = concepts.has('referral') && !concepts.has('out') && !concepts.has('destination');
    return isReferral || person.words.some((word) => word.startsWith('self ')) ? { ...person, share } : undefined;
  }
  if (concepts.has('referral') || concepts.has('offence')) return undefined;
  if (person) return { kpi: person.kpi, label: person.label, share };
  return band === undefined ? undefined : { kpi: 'age', label: band, share };
}

/** The age band in a text, and the words it is written in; none where days, hours or miles follow. */
function bandIn(text: string): { readonly label: string; readonly written: string } | undefined {
  for (const match of text.matchAll(BAND)) {
    const after = text
      .slice(match.index + match[0].length)
      .replace(/^s\b/, '')
      .trim();
    const label = (match[1] ?? match[2] ?? '').replace(/ ?and (?=\d)|\//, '-');
    if (NO_AGE.test(after) || parseBand(label) === undefined) continue;
    const tail =
      /^(?:s\b)?(?: ?years?(?: olds?| of age)?| ?yrs?)?/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    return { label, written: match[0] + tail };
  }
  return undefined;
}
