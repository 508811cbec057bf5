import type { CellValue } from '../../cells/cell-values';
import type { Kpi } from '../model/specification';

/** Enough of a word, or a band of ages: `GP` and `M` stand for too many things. */
const TELLING = /\p{L}{4}|\d\s*(?:-|–|\+|to\b|and\b)/iu;

/** In many lists: they say nothing of what is broken down. */
const ANYWHERE =
  /^(?:yes|no|others?|none|not (?:known|stated|recorded|disclosed|applicable|specified)|unknown|prefer not to say|declined|n\/?a|total)\b/i;

/** More than this, and the labels belong to no list in particular. */
const MOST_POSSIBLE = 3;

/**
 * KPIs that labels one after the other may break down though nobody says so: `Female`, `Male` without `Gender` above. Both
 * labels stand in the KPI's list. A KPI that only answers another one of them is left out, as sex answers gender.
 */
export function impliedBreakdowns(
  kpis: readonly Kpi[],
  has: (kpi: Kpi, value: CellValue) => boolean,
  label: string,
  next: string | undefined,
): readonly Kpi[] {
  if (next === undefined || !TELLING.test(label) || ANYWHERE.test(label)) return [];
  const holding = kpis.filter((kpi) => kpi.kind === 'category' && has(kpi, label) && has(kpi, next));
  const answering = new Set(holding.flatMap(({ answeredBy = [] }) => answeredBy));
  const possible = holding.filter(({ id }) => !answering.has(id));
  return possible.length > MOST_POSSIBLE ? [] : possible;
}
