import { isBlank } from '../../cells/cell-values';
import type { Kpi } from '../model/specification';
import { bareClientReference } from './bare-references';
import type { ColumnHeading } from './column-headings';
import { fitsKind } from './fits-kind';
import type { Search } from './header-rows';
import { isMatch, type HeadingMatch } from './headings';
import { cellAt, isWords } from './region';

/** A column of a records table and what it was taken for. */
export interface MappedColumn {
  readonly heading: ColumnHeading;
  readonly match: HeadingMatch;
}

export interface ColumnMapping {
  readonly mapped: readonly MappedColumn[];
  readonly unmapped: readonly { readonly heading: ColumnHeading; readonly mayBe: readonly string[] }[];
}

/**
 * Maps headings to KPIs. A heading that is only like a KPI gives way to a column that names it outright: it is listed as
 * a possibility then. Two columns that both name a KPI stay mapped; that is for a rule to report.
 *
 * @param sample rows of records, to tell `Referrals in` with counts from `Referrals in` with the names of agencies.
 */
export function mapColumns(
  search: Search,
  headings: readonly ColumnHeading[],
  kpis: readonly Kpi[],
  sample: readonly number[],
): ColumnMapping {
  const mapped: MappedColumn[] = [];
  const unmapped: { heading: ColumnHeading; mayBe: readonly string[] }[] = [];
  const reference = bareClientReference(search, headings, kpis, sample);
  for (const heading of headings) {
    const isReference = heading.column === reference?.column && !search.headings.isConfirmed(heading.text);
    const result = isReference ? aliasOf(reference.kpi) : search.headings.match(heading.text);
    const isDoubted = isMatch(result) && result.how === 'similar' && !fits(search, heading, result.kpi, sample);
    if (isDoubted) unmapped.push({ heading, mayBe: [result.kpi.id] });
    else if (isMatch(result)) mapped.push({ heading, match: refine(search, heading, result, kpis, sample) });
    else unmapped.push({ heading, mayBe: result.mayBe });
  }
  const certain = new Set(mapped.filter(({ match }) => match.how !== 'similar').map(({ match }) => match.kpi.id));
  const isDoubtful = ({ match }: MappedColumn): boolean => match.how === 'similar' && certain.has(match.kpi.id);
  for (const { heading, match } of mapped.filter(isDoubtful)) unmapped.push({ heading, mayBe: [match.kpi.id] });
  unmapped.sort((a, b) => a.heading.column - b.heading.column);
  return { mapped: mapped.filter((column) => !isDoubtful(column)), unmapped };
}

function aliasOf(kpi: Kpi): HeadingMatch {
  return { kpi, how: 'alias' };
}

function fits(search: Search, { column }: ColumnHeading, kpi: Kpi, sample: readonly number[]): boolean {
  return fitsKind(
    search,
    kpi,
    sample.map((row) => cellAt(search.grid, row, column)),
  );
}

/**
 * A count column full of words is not a count: `Referrals out` with `Counselling`, `MARAC` names where people were sent.
 * Taken for the field that answers the count when most of its words are in that field's list; otherwise it stays, and
 * the rules say that these are no numbers.
 */
function refine(
  search: Search,
  heading: ColumnHeading,
  match: HeadingMatch,
  kpis: readonly Kpi[],
  sample: readonly number[],
): HeadingMatch {
  if (match.kpi.kind !== 'count' || match.how === 'confirmed') return match;
  const values = sample.map((row) => cellAt(search.grid, row, heading.column)).filter((value) => !isBlank(value));
  if (values.length === 0 || values.filter(isWords).length * 2 <= values.length) return match;
  const answering = kpis.filter(({ id, kind }) => kind === 'category' && match.kpi.answeredBy?.includes(id));
  const kpi = answering.find(
    (each) => values.filter((value) => search.codes.has(each, value)).length * 2 > values.length,
  );
  return kpi ? { kpi, how: match.how } : match;
}
