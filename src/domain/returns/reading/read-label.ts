import type { PeriodContext } from '../../model/parse-period';
import type { Period } from '../../model/periods';
import type { ConfirmedHeadings, MatchKind } from '../../model/returns';
import type { Kpi, Specification } from '../../model/specification';
import type { FigureKind, Part, TotalKind } from '../../model/table-reading';
import { indexCodeValues, type CodeValues } from '../code-values';
import { withConfirmed } from '../confirmed-headings';
import { indexHeadings, isMatch, type HeadingGuess, type HeadingIndex, type HeadingMatch } from '../headings';
import { AXIS_NAMES, figureOf, GENERIC, PLACE_NAMES, SERVICE_NAMES, totalOf } from '../words/label-kinds';
import { MEASURE_SHARE, partsOf, type LabelTools } from './label-parts';
import { periodOf } from './period-label';
import { readPhrase, type Phrase, type PhraseReading } from './read-phrase';

/** A KPI or field that a label names, and how surely. */
export interface Read {
  readonly kpi: Kpi;
  readonly how: MatchKind;
  /** Content words explained, 0…1; 1 for names. */
  readonly share: number;
}

/** All that a text may say, side by side; nothing is decided here. */
export interface Meaning {
  readonly text: string;
  /** What it counts, over or beside figures. */
  readonly measure?: Read;
  /** What it heads in a table of records. */
  readonly field?: Read;
  /** The lists that hold it, in the order of the specification. */
  readonly parts: readonly Part[];
  readonly period?: Period;
  /** A period of a year that nobody says is one all the same. */
  readonly isPeriod: boolean;
  readonly total?: TotalKind;
  readonly figure?: FigureKind;
  readonly names?: 'axis' | 'place' | 'service';
  /** In many lists, so that it tells nothing by itself. */
  readonly isGeneric: boolean;
  /** `of which …`: some of the row above. */
  readonly isOfThose: boolean;
  /** Ids of KPIs it may mean where nothing is certain enough. */
  readonly mayBe: readonly string[];
}

/** Reads labels against a specification. Made once for a sheet; meanings are kept by text. */
export interface LabelReader {
  readonly read: (text: string) => Meaning;
  /** The same without slips of the pen and without guesses: for looking many texts over. */
  readonly glance: (text: string) => Meaning;
  readonly kpi: (id: string) => Kpi | undefined;
  readonly kpis: readonly Kpi[];
  readonly codes: CodeValues;
  readonly year: PeriodContext;
}

/** Of the words of a phrase, the share from which it is taken for a field: values are the second witness. */
export const FIELD_SHARE = 0.5;

const SURE_SHARE = 0.75;

/** What may be counted; dates and references are fields of records. Places and outcomes are texts, and are counted by what they say. */
const COUNTED: ReadonlySet<Kpi['kind']> = new Set(['count', 'percentage', 'money', 'category', 'text']);

const OF_WHICH = /^[^\p{L}\p{N}]*(?:of which|of whom|of these|of those|including|incl\.?)\b[ ,:]*/iu;
/** Without bullets, `of which`, and a colon at the end. */
export function bareLabel(text: string): string {
  return text.replace(BULLET, '').replace(OF_WHICH, '').replace(/\s*:$/, '');
}

const BULLET = /^\s*[-–—•·*>]+\s*/;

/** Made once for a specification, not for every sheet. */
const indexes = new WeakMap<Specification, { readonly headings: HeadingIndex; readonly codes: CodeValues }>();

function indexOf(specification: Specification): { readonly headings: HeadingIndex; readonly codes: CodeValues } {
  const known = indexes.get(specification);
  if (known) return known;
  const made = { headings: indexHeadings(specification), codes: indexCodeValues(specification) };
  indexes.set(specification, made);
  return made;
}

export function labelReader(
  specification: Specification,
  year: PeriodContext = {},
  confirmed?: ConfirmedHeadings,
): LabelReader {
  const index = indexOf(specification);
  const headings = withConfirmed(index.headings, confirmed, specification.kpis);
  const { codes } = index;
  const byId = new Map(specification.kpis.map((kpi) => [kpi.id, kpi]));
  const categories = specification.kpis.filter(({ kind }) => kind === 'category');
  const tools: LabelTools = { headings, codes, byId, categories, year };
  const read = remembering((text) => meaningOf(tools, text, headings.match));
  const glance = remembering((text) => meaningOf(tools, text, (heading) => headings.find(heading) ?? { mayBe: [] }));
  return { read, glance, kpi: (id) => byId.get(id), kpis: specification.kpis, codes, year };
}

function remembering(read: (text: string) => Meaning): (text: string) => Meaning {
  const known = new Map<string, Meaning>();
  return (text) => {
    const meaning = known.get(text) ?? read(text);
    known.set(text, meaning);
    return meaning;
  };
}

function meaningOf(tools: LabelTools, written: string, look: HeadingIndex['match']): Meaning {
  const text = written.replace(/\s+/g, ' ').trim();
  const bare = bareLabel(text);
  const phrase = readPhrase(bare);
  const parts = partsOf(tools, bare, phrase);
  const { period, isPeriod, figure = figureOf(bare) } = periodOf(bare, tools.year);
  const total = totalOf(bare);
  const names = namesOf(bare);
  // With its lines: the first may be the heading and the others how to fill it in.
  const match = look(written.trim().replace(BULLET, '').replace(OF_WHICH, '').replace(/\s*:$/, ''));
  return {
    text,
    ...readsOf(tools, match, {
      phrase,
      isListed: parts.some(({ how }) => how === 'listed'),
      isSaid: tools.headings.isConfirmed(bare),
      figure,
      total,
    }),
    parts,
    ...(period && { period }),
    isPeriod,
    ...(total && { total }),
    ...(figure && { figure }),
    ...(names && { names }),
    isGeneric: GENERIC.test(bare),
    isOfThose: phrase.isOfThose || OF_WHICH.test(text) || BULLET.test(text),
    mayBe: 'mayBe' in match ? match.mayBe : [],
  };
}

/** What it measures and what it heads. A value of a list is read by its words only where it is somebody's name for a KPI. */
function readsOf(
  tools: LabelTools,
  match: HeadingMatch | HeadingGuess,
  {
    phrase,
    isListed,
    isSaid,
    figure,
    total,
  }: { phrase: Phrase; isListed: boolean; isSaid: boolean } & Pick<Meaning, 'figure' | 'total'>,
): Pick<Meaning, 'measure' | 'field'> {
  const exact = isMatch(match) ? match : undefined;
  // What a person said stands, and so does that nobody but the sender can know.
  if (!exact && (isSaid || ('isDoubtful' in match && match.isDoubtful))) return {};
  const measure = total ? undefined : measureOf(tools, exact, isListed ? undefined : phrase.measure);
  const field = fieldOf(tools, exact, isListed ? undefined : fieldWords(phrase));
  return { ...(measure && !isSaidOtherwise(measure, figure) && { measure }), ...(field && { field }) };
}

/** `% of clients feeling safer` is a percentage that we ask for, `% of clients referred` none. */
function isSaidOtherwise({ kpi, how }: Read, figure: FigureKind | undefined): boolean {
  return figure !== undefined && how === 'words' && !(figure === 'percent' && kpi.kind === 'percentage');
}

/** A column of counts is headed by a measure's words; half of them are not enough: `Client name` counts nobody. */
function fieldWords({ field, measure }: Phrase): PhraseReading | undefined {
  return field ?? (measure && measure.share >= SURE_SHARE ? measure : undefined);
}

function measureOf(
  tools: LabelTools,
  exact: Omit<Read, 'share'> | undefined,
  words: PhraseReading | undefined,
): Read | undefined {
  const isCounted = exact && COUNTED.has(exact.kpi.kind) && exact.kpi.role !== 'identity';
  if (isCounted) return { ...exact, share: 1 };
  if (exact?.how === 'confirmed') return undefined;
  return words && words.share >= MEASURE_SHARE ? byWords(tools, words) : undefined;
}

function fieldOf(
  tools: LabelTools,
  exact: Omit<Read, 'share'> | undefined,
  words: PhraseReading | undefined,
): Read | undefined {
  if (exact) return { ...exact, share: 1 };
  return words && words.share >= FIELD_SHARE ? byWords(tools, words) : undefined;
}

/** `Sessions – %` is another measure than sessions. */
function byWords({ byId }: LabelTools, { id, share, isPercentage }: PhraseReading): Read | undefined {
  const kpi = byId.get(id);
  if (!kpi || (isPercentage && kpi.kind === 'count')) return undefined;
  return { kpi, how: 'words', share };
}

function namesOf(text: string): Meaning['names'] {
  const bare = text.replace(/\([^)]*\)/g, '').trim();
  if (PLACE_NAMES.test(bare)) return 'place';
  if (SERVICE_NAMES.test(bare)) return 'service';
  return AXIS_NAMES.test(bare) ? 'axis' : undefined;
}
