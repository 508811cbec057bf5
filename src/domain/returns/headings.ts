import { distance } from 'fastest-levenshtein';
import type { MatchKind } from '../model/returns';
import type { Kpi, KpiKind, Specification } from '../model/specification';

/** A heading matched to a KPI. */
export interface HeadingMatch {
  readonly kpi: Kpi;
  readonly how: MatchKind;
}

/** What a heading that matches nothing may mean: KPI ids, best first. */
export interface HeadingGuess {
  readonly mayBe: readonly string[];
  /** It means this or something near it, and only the sender knows: it is never taken for one. */
  readonly isDoubtful?: true;
}

/** Looks headings and labels up in a specification. Made once per sheet. */
export interface HeadingIndex {
  /** By name or alias only: cheap, for scoring rows. */
  readonly find: (heading: string) => HeadingMatch | undefined;
  /** By name, alias, then likeness with a margin over the runner-up; else what it may be. */
  readonly match: (heading: string) => HeadingMatch | HeadingGuess;
  /** True where a person has said what the heading stands for, or that it stands for no KPI. */
  readonly isConfirmed: (heading: string) => boolean;
}

/** Headings longer than this are sentences. */
const LONGEST_HEADING = 80;

/** Share of letters that may differ: one in five, so that `Ethnicty` is found. */
const LIKENESS = 0.2;

/** Below this share of differing letters a heading is named as a possibility, never mapped. */
const POSSIBILITY = 0.28;

/** Letters by which the best match must beat the next KPI. */
const MARGIN = 2;

/** Wordings remembered before an index starts afresh. */
const MOST_REMEMBERED = 5000;

/** Short words are a letter away from too many others. */
const SHORTEST_SIMILAR = 5;

const NUMBERING = /^(?:(?:kpi|q|question|ref)?\s*\d+(?:\.\d+)*\s*[.):-]\s*|\(?[a-z0-9][.)]\s+|[ivx]+[.)]\s+)/i;

const COUNT_WORDS =
  /^(?:the )?(?:total )?(?:number|no|num|count|volume|total|nr|how many)\b\.?(?: (?:number|no))?(?: of)?(?: (?:the|new|unique|individual))*\s+/i;

/** The same, where `new` is left: new clients are counted apart from all clients by some. */
const COUNT_WORDS_BEFORE_NEW =
  /^(?:the )?(?:total )?(?:number|no|num|count|volume|total|nr|how many)\b\.?(?: (?:number|no))?(?: of)?(?: the)? (?=new\b)/i;

/** What people and addresses are headed with, and what they are not: `Contact name` is no number of contacts. */
const NEVER: readonly { readonly ending: RegExp; readonly kinds: readonly KpiKind[] }[] = [
  {
    ending: / (?:names?|ids?|ref|reference|e ?mail|address|tel|telephone|phone|mobile) $/,
    kinds: ['date', 'count', 'percentage', 'money'],
  },
  { ending: / (?:no|number) $/, kinds: ['date'] },
];

/** `Age¹`: a footnote, which would be read as `Age1`. */
const FOOTNOTE_MARKS = /[\u00B9\u00B2\u00B3\u2070-\u209F]+/g;

/**
 * A unit or an instruction after a heading: `Age, years`, `Gender – M/F`, `Sessions / number`. Units that make another measure
 * of it (`Contacts, hours`, `Clients – %`) are not among them.
 */
const UNIT =
  /\s*(?:,|\/|:|\s[-–—])\s*(?:in )?(?:years?|yrs?|numbers?|nos?\.?|nr|count|people|persons|dd[/.-]?mm[/.-]?yy(?:yy)?|(?:m\s*\/\s*f|y(?:es)?\s*\/\s*no?)(?:\s*\/.*)?|one only|tick (?:one|all).*|free text|drop[- ]?down.*|see (?:note|list|guidance|tab).*|if known|if applicable)\s*\.?$/i;

/** What two headings that mean the same have in common: letters and digits, nothing else. */
export function headingKey(heading: string): string {
  return heading
    .replace(FOOTNOTE_MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/%/g, 'percent')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** An index of every name, id and alias. Names win over aliases, earlier KPIs over later ones. */
export function indexHeadings(specification: Pick<Specification, 'kpis'>): HeadingIndex {
  const known = new Map<string, HeadingMatch>();
  const add = (text: string, kpi: Kpi, how: MatchKind): void => {
    const key = headingKey(text);
    if (key !== '' && !known.has(key)) known.set(key, { kpi, how });
  };
  for (const kpi of specification.kpis) add(kpi.name, kpi, 'name');
  for (const kpi of specification.kpis) add(kpi.id, kpi, 'name');
  for (const kpi of specification.kpis) for (const alias of kpi.aliases) add(alias, kpi, 'alias');

  // Records repeat a few words thousands of times: each wording is looked up once.
  const found = new Map<string, HeadingMatch | undefined>();
  const find = (heading: string): HeadingMatch | undefined => {
    if (heading.length > LONGEST_HEADING * 4) return undefined;
    if (found.has(heading)) return found.get(heading);
    // Bounded, because an index lives as long as its specification and headings come from many files.
    if (found.size >= MOST_REMEMBERED) found.clear();
    const match = lookUp(heading, known);
    found.set(heading, match);
    return match;
  };
  const wordings = specification.kpis.flatMap((kpi) =>
    [kpi.name, kpi.id, ...kpi.aliases]
      .map((text) => ({ kpi, words: inWords(text), key: headingKey(text) }))
      .filter(({ key }) => known.get(key)?.kpi === kpi),
  );
  const doubtful = indexDoubtful(specification.kpis);
  const matched = new Map<string, HeadingMatch | HeadingGuess>();
  const match = (heading: string): HeadingMatch | HeadingGuess => {
    const result =
      matched.get(heading) ?? find(heading) ?? doubtfulMatch(heading, doubtful) ?? likelyMatch(heading, wordings);
    if (matched.size >= MOST_REMEMBERED) matched.clear();
    matched.set(heading, result);
    return result;
  };
  return { find, match, isConfirmed: () => false };
}

function lookUp(heading: string, known: ReadonlyMap<string, HeadingMatch>): HeadingMatch | undefined {
  for (const wording of wordingsOf(heading)) {
    const match = known.get(headingKey(wording));
    if (match) return match;
  }
  return undefined;
}

/** Headings that may mean a KPI or something near it, with the KPIs they may mean. */
function indexDoubtful(kpis: readonly Kpi[]): ReadonlyMap<string, readonly string[]> {
  const doubtful = new Map<string, readonly string[]>();
  for (const { id, mayBeMeantBy = [] } of kpis) {
    for (const text of mayBeMeantBy) doubtful.set(headingKey(text), [...(doubtful.get(headingKey(text)) ?? []), id]);
  }
  return doubtful;
}

function doubtfulMatch(heading: string, doubtful: ReadonlyMap<string, readonly string[]>): HeadingGuess | undefined {
  const wording = wordingsOf(heading).find((each) => doubtful.has(headingKey(each)));
  return wording === undefined ? undefined : { mayBe: doubtful.get(headingKey(wording)) ?? [], isDoubtful: true };
}

export function isMatch(result: HeadingMatch | HeadingGuess): result is HeadingMatch {
  return 'kpi' in result;
}

/**
 * One heading as it may be written in a specification, most literal first: whole, its first line, without brackets
 * (units, instructions), without numbering, without a unit after it, without "number of".
 */
function wordingsOf(heading: string): readonly string[] {
  const firstLine = heading.trim().split(/[\r\n]/, 1)[0] ?? '';
  const bare = firstLine.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').trim();
  const unnumbered = bare.replace(NUMBERING, '');
  const named = unnumbered.replace(/\s*[:–—-]\s*(?:please|select|choose|enter|drop).*$/i, '');
  const unitless = named.replace(UNIT, '').replace(/[\s*†‡§#]+$/, '');
  const newOnly = unitless.replace(COUNT_WORDS_BEFORE_NEW, '');
  const uncounted = unitless.replace(COUNT_WORDS, '');
  const joined = heading.replace(/\s+/g, ' ').trim();
  return [
    ...new Set([heading, firstLine, joined.replace(UNIT, ''), bare, unnumbered, named, unitless, newOnly, uncounted]),
  ].filter((text) => text !== '');
}

function likelyMatch(heading: string, wordings: readonly Wording[]): HeadingMatch | HeadingGuess {
  const bare = wordingsOf(heading).at(-1) ?? '';
  const key = headingKey(bare);
  if (key.length < SHORTEST_SIMILAR || key.length > LONGEST_HEADING) return { mayBe: [] };
  const words = inWords(bare);
  const never = NEVER.find(({ ending }) => ending.test(words))?.kinds ?? [];
  const possible = wordings.filter(({ kpi }) => !never.includes(kpi.kind));
  const ranked = rankByLikeness(key, possible);
  const [best, next] = ranked;
  if (!best) return { mayBe: containedIn(words, possible) };
  const isClose = best.letters <= LIKENESS * key.length && isSlipOf(words, best.words);
  const isClear = !next || next.letters - best.letters >= MARGIN;
  if (isClose && isClear) return { kpi: best.kpi, how: 'similar' };
  return { mayBe: ranked.map(({ kpi }) => kpi.id).slice(0, 3) };
}

/**
 * True when each word is the other's, a slip or two apart: `Ethnicty`, but not `Contact name` for `Contact date`, which
 * differ by two letters that make another word. A slip rarely hits the first letter; `Sender` is not `Gender`.
 */
function isSlipOf(written: string, known: string): boolean {
  const [ours, theirs] = [written.trim().split(' '), known.trim().split(' ')];
  if (ours.length !== theirs.length) return false;
  return ours.every((word, index) => {
    const other = theirs[index] ?? '';
    return word === other || (other.startsWith(word.slice(0, 1)) && distance(word, other) <= slipsIn(word));
  });
}

/** Short words are other words as soon as a letter changes: `to`, `no`, `ref`. */
function slipsIn(word: string): number {
  if (word.length <= 3) return 0;
  return word.length <= 6 ? 1 : Math.floor(word.length * LIKENESS) + 1;
}

interface Likeness {
  readonly kpi: Kpi;
  /** Letters to change. */
  readonly letters: number;
  /** The wording that is nearest. */
  readonly words: string;
}

/** The KPIs with a wording within reach of the key, each with its nearest, nearest first. */
function rankByLikeness(key: string, wordings: readonly Wording[]): readonly Likeness[] {
  const reach = POSSIBILITY * key.length;
  const nearest = new Map<string, Likeness>();
  for (const { kpi, words, key: wording } of wordings) {
    if (wording.length < SHORTEST_SIMILAR || Math.abs(wording.length - key.length) > reach) continue;
    const letters = distance(key, wording);
    if (letters > reach || letters >= (nearest.get(kpi.id)?.letters ?? Infinity)) continue;
    nearest.set(kpi.id, { kpi, letters, words });
  }
  return [...nearest.values()].sort((a, b) => a.letters - b.letters);
}

/** A KPI and one of its wordings, as words between spaces and as a key. */
interface Wording {
  readonly kpi: Kpi;
  readonly words: string;
  readonly key: string;
}

/** ` date of birth `: words in lower case, a space around each. */
function inWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** KPIs whose wording stands inside a longer heading, longest first: `Ethnicity as recorded` may be ethnicity. */
function containedIn(heading: string, wordings: readonly Wording[]): readonly string[] {
  const found = wordings.filter(({ words }) => words.length > SHORTEST_SIMILAR + 2 && heading.includes(words));
  found.sort((a, b) => b.words.length - a.words.length);
  return [...new Set(found.map(({ kpi }) => kpi.id))].slice(0, 3);
}
