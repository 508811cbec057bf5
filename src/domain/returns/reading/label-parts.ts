import type { PeriodContext } from '../../model/parse-period';
import type { Kpi } from '../../model/specification';
import type { Part } from '../../model/table-reading';
import type { CodeValues } from '../code-values';
import type { HeadingIndex } from '../headings';
import { figureOf, totalOf } from '../words/label-kinds';
import { periodOf } from './period-label';
import { partsInside } from './parts-inside';
import { readPhrase, type Phrase } from './read-phrase';

/** What labels are read against. */
export interface LabelTools {
  readonly headings: HeadingIndex;
  readonly codes: CodeValues;
  readonly byId: ReadonlyMap<string, Kpi>;
  readonly categories: readonly Kpi[];
  readonly year: PeriodContext;
}

/** Of the words of a phrase, the share from which it is taken for a measure. */
export const MEASURE_SHARE = 0.6;

/** `Gender - Female`, `Age: under 18`: a KPI and one part of it. */
const PARTED = /^(.{2,60}?)\s*(?:\s[-–—]\s|[:|/–—])\s*(.{1,80})$/;

/** `Other / not known`, `Drugs or alcohol`: one part, where each stands in the list. */
const ALTERNATIVES = /\s*(?:\/|,| or | and | & |;)\s*/i;

/** The parts of lists that a label may name, each with how. */
export function partsOf(tools: LabelTools, text: string, phrase: Phrase): readonly Part[] {
  const named = partNamed(tools, text);
  if (named) return [named];
  const listed = tools.categories.filter((kpi) => holds(tools.codes, kpi, text));
  if (listed.length > 0) return listed.map(({ id }) => ({ of: id, label: text, how: 'listed' }));
  if (phrase.part && tools.byId.has(phrase.part.kpi))
    return [{ of: phrase.part.kpi, label: phrase.part.label, how: 'words' }];
  return partsInside(tools, phrase);
}

function partNamed(tools: LabelTools, text: string): Part | undefined {
  const split = PARTED.exec(text);
  if (!split) return undefined;
  const [, name = '', label = ''] = split;
  if (totalOf(label) ?? (PLANNED.test(label) ? undefined : figureOf(label))) return undefined;
  const kpi = tools.headings.find(name)?.kpi ?? listByWords(tools, name);
  if (kpi?.kind === 'category')
    return { of: kpi.id, label, how: holds(tools.codes, kpi, label) ? 'listed' : 'by-its-place' };
  return COUNT_PARTED.test(text) ? partOfCount(tools, kpi, name, label) : undefined;
}

/** `Breakdown by gender: Female`: the list's name in other words. */
function listByWords({ byId }: LabelTools, name: string): Kpi | undefined {
  const words = readPhrase(name).measure;
  const kpi = words?.share === 1 ? byId.get(words.id) : undefined;
  return kpi?.kind === 'category' ? kpi : undefined;
}

/** Of cases closed, as against those that people left. */
const PLANNED = /^(?:un)?planned$/i;

/** `Cases closed – planned`, `Referrals: police`. A date's name before a part is read again as what is counted: `Closed – planned`. */
const COUNT_PARTED = /\s[-–—]\s|:\s/;

function partOfCount(tools: LabelTools, named: Kpi | undefined, name: string, label: string): Part | undefined {
  const words = readPhrase(name).measure;
  const id = named?.kind === 'count' ? named.id : words && words.share >= MEASURE_SHARE ? words.id : undefined;
  const kpi = id === undefined ? undefined : tools.byId.get(id);
  if (kpi?.kind !== 'count' || readPhrase(label).measure || tools.headings.find(label)) return undefined;
  if (periodOf(label, tools.year).isPeriod) return undefined;
  const list = tools.categories.find((each) => each.partOf === kpi.id && holds(tools.codes, each, label));
  return list ? { of: list.id, label, how: 'listed' } : { of: kpi.id, label, how: 'by-its-place' };
}

function holds(codes: CodeValues, kpi: Kpi, text: string): boolean {
  if (codes.has(kpi, text)) return true;
  const bare = text.replace(/\s*\([^)]*\)$/, '');
  if (bare !== text && codes.has(kpi, bare)) return true;
  const pieces = text.split(ALTERNATIVES);
  return pieces.length > 1 && pieces.length <= 4 && pieces.every((piece) => piece !== '' && codes.has(kpi, piece));
}
