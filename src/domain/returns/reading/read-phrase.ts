import type { Concept } from '../words/concepts';
import { ENGLISH } from '../words/english';
import { ENGLISH_PEOPLE } from '../words/english-people';
import { ENGLISH_REFERRALS } from '../words/english-referrals';
import { WELSH } from '../words/welsh';
import { OF_AN_AGE, PART_FILLERS, PRONOUNS, STOP_WORDS } from '../words/frames';
import { PERSON_WORDS, type PersonWord } from '../words/inside';
import { wordSearch, type WordPattern, type WordsFound } from '../words/match-words';
import { BREAKDOWNS, FIELDS, MEASURES, type PhraseRule } from '../words/phrases';
import { barePhrase, LONGEST_PHRASE, phraseWords } from '../words/phrase-words';
import { ageBandIn } from './age-band-in';

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
  /** Words of what is asked, small ones as well, for look-ups in code lists. */
  readonly words: readonly string[];
  readonly concepts: ReadonlySet<Concept>;
  readonly isOfThose: boolean;
  readonly isPercentage: boolean;
}

const NOTHING: Phrase = { words: [], concepts: new Set(), isOfThose: false, isPercentage: false };

const findConcepts = wordSearch<Concept>(
  [ENGLISH_REFERRALS, ENGLISH, ENGLISH_PEOPLE, WELSH].flatMap((language) =>
    (Object.keys(language) as Concept[]).flatMap((concept) =>
      (language[concept] ?? []).map((words): WordPattern<Concept> => ({ means: concept, words: words.split(' ') })),
    ),
  ),
);

const findPersons = wordSearch<PersonWord>(
  PERSON_WORDS.flatMap((person) => person.words.map((words) => ({ means: person, words: words.split(' ') }))),
);

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
  const breakdown = breakdownIn(bare.text);
  if (breakdown) return { ...NOTHING, measure: breakdown, field: breakdown };
  const all = wordsOf(bare.text);
  const band = ageBandIn(bare);
  const persons = findPersons(band ? wordsOf(bare.text.replace(band.written, ' ')) : all);
  // `Referrals from police` speaks of the police, `Ethnic minority` of a group: their words are no concepts beside.
  const found = wordsFound(persons.left.map(({ word }) => word));
  const people = persons.hits.map(({ means }) => means);
  const part = partOf({ people, band: band?.label, ...found });
  const share = shareOf(found, part ? (people.length > 0 ? 1 : 0) + (band ? 1 : 0) : 0, part ? [] : people);
  const { concepts } = found;
  const about = { concepts, isOfThose: bare.isOfThose, isPercentage: bare.isPercentage };
  if (concepts.has('someone-else')) return { ...NOTHING, ...about };
  if (part) return { ...about, words: all, part: { ...part, share: share.explained } };
  const reading = (rules: readonly PhraseRule[]): PhraseReading | undefined => {
    const rule = ruleFor(rules, concepts, share.explained);
    return rule && { id: rule.means, share: share.explained, left: share.left, isPercentage: bare.isPercentage };
  };
  // Beside a band that is no part only some are counted.
  const measure = band ? undefined : (reading(MEASURES) ?? measureBefore(bare.text));
  const field = reading(FIELDS);
  return { ...about, words: all, ...(measure && { measure }), ...(field && { field }) };
}

function wordsOf(text: string): readonly string[] {
  return phraseWords(text).filter((word) => !PRONOUNS.has(word));
}

/** Of the words the share that is explained. Words for people that name no part are about somebody else, or about some of them. */
function shareOf(
  found: FoundWords,
  inPart: number,
  people: readonly PersonWord[],
): { readonly explained: number; readonly left: readonly string[] } {
  const left = [...found.left, ...namesLeft(people)];
  const explained = found.explained + inPart;
  return { explained: explained === 0 ? 0 : explained / (explained + left.length), left };
}

/** `Clients by gender`: a breakdown, by what follows. */
const BY = /^(.*\S) by (?:the |their )?(\S.*)$/;

function breakdownIn(text: string): PhraseReading | undefined {
  const [, whole = '', by = ''] = BY.exec(text) ?? [];
  if (by === '') return undefined;
  const { measure } = read(by);
  const { concepts, left } = wordsFound(phraseWords(whole));
  if (left.length > 0 || NO_PART.some((concept) => concepts.has(concept))) return undefined;
  return measure?.share === 1 && BREAKDOWNS.has(measure.id) ? measure : undefined;
}

/** A measure before a part is sure enough for figures; what heads a column says no part. */
const BEFORE_A_PART = 0.7;

/** `Cases closed – needs met`: what is counted stands before the part. */
const PARTED = /^(\S.*?)(?: -|:) (?:\S+ ?){1,4}$/;

function measureBefore(text: string): PhraseReading | undefined {
  const [, before = ''] = PARTED.exec(text) ?? [];
  const measure = before === '' ? undefined : read(before).measure;
  return measure && { ...measure, share: Math.min(measure.share, BEFORE_A_PART) };
}

/** What words are about, and those of them that no list of words knows. */
export interface FoundWords {
  readonly concepts: ReadonlySet<Concept>;
  readonly left: readonly string[];
  /** How many words belong to a concept. */
  readonly explained: number;
  readonly hits: WordsFound<Concept>['hits'];
}

/** Looks words up, small ones aside. */
export function wordsFound(words: readonly string[]): FoundWords {
  const { hits, left } = findConcepts(words);
  return {
    concepts: new Set(hits.map(({ means }) => means)),
    left: left.map(({ word }) => word).filter((word) => !STOP_WORDS.has(word)),
    explained: hits.reduce((sum, { count }) => sum + count, 0),
    hits,
  };
}

/** `Self-assessed` and the like are no referral by oneself, and say nothing. */
function namesLeft(people: readonly PersonWord[]): readonly string[] {
  return people.filter(({ label }) => label !== 'Self-referral').map(({ label }) => label);
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
  'someone-else',
];

function partOf({
  people,
  band,
  concepts,
  left,
}: { readonly people: readonly PersonWord[]; readonly band: string | undefined } & FoundWords):
  Omit<PhrasePart, 'share'> | undefined {
  const [person] = people;
  const isFiller = (word: string): boolean => PART_FILLERS.has(word) || (band !== undefined && OF_AN_AGE.has(word));
  if (NO_PART.some((concept) => concepts.has(concept)) || !left.every(isFiller)) return undefined;
  // `Male clients aged 18–24`, `BAME women`: some of a part.
  if (people.some(({ label }) => label !== person?.label) || (person && band !== undefined)) return undefined;
  if (person?.kpi === 'referral-source') return isSource(person, concepts) ? person : undefined;
  if (concepts.has('referral') || concepts.has('offence')) return undefined;
  if (person) return { kpi: person.kpi, label: person.label };
  return band === undefined ? undefined : { kpi: 'age', label: band };
}

function isSource({ isWhole }: PersonWord, concepts: ReadonlySet<Concept>): boolean {
  if (concepts.has('out') || concepts.has('destination') || concepts.has('onward')) return false;
  return isWhole === true || concepts.has('referral');
}
