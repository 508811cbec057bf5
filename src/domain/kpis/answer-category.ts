import { parseBand } from '../codelists/bands';
import type { CodeIndex } from '../codelists/code-index';
import { severalListed } from '../engine/several-answers';
import { tidy } from '../text/tidy';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import type { CodeList, Kpi } from '../model/specification';
import { NOT_KNOWN } from '../tables/kpi-value';

/** What lists and people call it when nobody knows; *prefer not to say* is an answer. */
const NOBODY_KNOWS =
  /^(?:not (?:yet )?(?:known|recorded|asked|obtained|available)(?: ?\/ ?not (?:known|recorded))?|unknown|unk|n ?\/? ?k|don['’]?t know)$/i;

/** A KPI's list, ready to be looked up. */
export interface AnswerList {
  readonly kpi: Pick<Kpi, 'responses'>;
  readonly list: CodeList;
  readonly index: CodeIndex;
}

/**
 * The categories a cell of records answers, as labels of the list: several in a cell are parted as the check parts them, ages
 * and bands go into the list's band that holds them. Empty where nobody knows: blank, outside the list, or said so.
 */
export function categoriesIn(value: CellValue, answers: AnswerList): readonly string[] {
  if (isBlank(value) || isErrorValue(value)) return [];
  const text = tidy(String(value));
  const single = labelOf(text, answers);
  if (single !== undefined) return [single].filter(isKnown);
  const several = answers.kpi.responses === 'multiple' ? severalListed(text, answers.index) : undefined;
  return [...new Set((several ?? []).flatMap((one) => labelOf(one, answers) ?? []))].filter(isKnown);
}

/** The category that a summary's label names: the list's own label where it knows it, else as it is written. */
export function categoryCalled(written: string, answers: AnswerList | undefined): string {
  const text = tidy(written);
  return (answers && labelOf(text, answers)) ?? (NOBODY_KNOWS.test(text) ? NOT_KNOWN : text);
}

function labelOf(text: string, { list, index }: AnswerList): string | undefined {
  const label = index.find(text)?.label ?? bandHolding(text, list);
  return label !== undefined && NOBODY_KNOWS.test(label) ? NOT_KNOWN : label;
}

/** The first band of the list that holds all years of another: `34.5` and `30 to 34` are in `25-34`. */
function bandHolding(text: string, { entries }: CodeList): string | undefined {
  const asked = parseBand(/^\d{1,3}\.\d+$/.test(text) ? String(Math.floor(Number(text))) : text);
  if (!asked) return undefined;
  return entries.find(({ label }) => {
    const band = parseBand(label);
    return band && band.from <= asked.from && asked.to <= band.to;
  })?.label;
}

const isKnown = (label: string): boolean => label !== NOT_KNOWN;
