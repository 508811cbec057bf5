import { isBandList, parseBand, type Band } from '../codelists/bands';
import type { CodeIndex } from '../codelists/code-index';
import { severalListed } from '../engine/several-answers';
import { tidy } from '../text/tidy';
import { isBlank, type CellValue } from '../../cells/cell-values';
import type { CodeList, Kpi } from '../model/specification';

/** Stands for a blank, or a value that the list does not know: it may belong anywhere. */
const UNKNOWN = '';

/** Categories under which people count what has no category of its own. */
const CATCH_ALL = /\b(?:other|not known|unknown|not stated|not recorded|none|any|mixed)\b/i;

/** How often each set of answers was given: one person's answers in all of their rows. */
export interface AnswerTally {
  readonly kpi: Kpi;
  readonly list: CodeList;
  readonly index: CodeIndex;
  readonly given: readonly { readonly answers: readonly string[]; readonly count: number }[];
}

/** A count that is not sure to the last one: records with unknown answers may belong to it. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** The answers a cell gives, as labels of the list; bands and ages as they are written. */
export function answersIn(value: CellValue, kpi: Kpi, list: CodeList, index: CodeIndex): readonly string[] {
  if (isBlank(value) || value === null || typeof value === 'boolean') return [UNKNOWN];
  const text = tidy(String(value));
  if (isBandList(list.entries) && parseBand(text)) return [text];
  const entry = index.find(text);
  if (entry) return [entry.label];
  const several = kpi.responses === 'multiple' ? severalListed(text, index) : undefined;
  return several?.map((one) => index.find(one)?.label ?? UNKNOWN) ?? [UNKNOWN];
}

/**
 * How many belong to a category of a summary. Blanks and unknown values may have been counted under any of them; answers that
 * none of the summary's categories names, under `Other` or `Not known`. Undefined for a category that the list does not know, or for a
 * flag, which stands beside the categories.
 *
 * @param category as the summary writes it.
 * @param others all categories of the summary.
 */
export function countOf(tally: AnswerTally, category: string, others: readonly string[]): CountRange | undefined {
  const asked = meant(tally, category);
  if (asked === undefined || tally.index.find(category)?.isFlag === true) return undefined;
  const all = others.flatMap((other) => meant(tally, other) ?? []);
  let [least, most] = [0, 0];
  for (const { answers, count } of tally.given) {
    const verdicts = answers.map((answer) => {
      if (answer === UNKNOWN) return 'maybe';
      const isNamed = all.some((one) => belongs(answer, one) === 'yes');
      return isNamed || !CATCH_ALL.test(asked) ? belongs(answer, asked) : 'maybe';
    });
    const isSure =
      tally.kpi.responses === 'multiple' ? verdicts.includes('yes') : verdicts.every((verdict) => verdict === 'yes');
    if (isSure) least += count;
    if (verdicts.some((verdict) => verdict !== 'no')) most += count;
  }
  return { least, most };
}

/** The category as answers are kept. */
function meant({ list, index }: AnswerTally, category: string): string | undefined {
  const text = tidy(category);
  return isBandList(list.entries) && parseBand(text) ? text : index.find(text)?.label;
}

/** Bands by their years, other answers by their label: an age of 12 is `under 18`, one band may lie across another. */
function belongs(answer: string, category: string): 'yes' | 'no' | 'maybe' {
  const [inner, outer] = [parseBand(answer), parseBand(category)];
  if (!inner || !outer) return answer === category ? 'yes' : 'no';
  if (isIn(inner, outer)) return 'yes';
  return inner.to < outer.from || inner.from > outer.to ? 'no' : 'maybe';
}

function isIn(inner: Band, outer: Band): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
