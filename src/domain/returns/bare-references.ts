import { isBlank } from '../../cells/cell-values';
import type { Kpi } from '../model/specification';
import type { ColumnHeading } from './column-headings';
import type { Search } from './header-rows';
import { headingKey } from './headings';
import { cellAt } from './region';

/** Headings that say that something is told apart, but not what. */
const BARE: ReadonlySet<string> = new Set(['id', 'idno', 'idnumber', 'ref', 'refno', 'refnumber']);

/**
 * The column headed just `ID` or `Ref` that holds the clients' references, with their KPI: the first one, where no heading
 * names them outright and no value comes twice, so that each record is about somebody else. Undefined where there is none.
 */
export function bareClientReference(
  { grid, headings: index }: Search,
  headings: readonly ColumnHeading[],
  kpis: readonly Kpi[],
  sample: readonly number[],
): { readonly column: number; readonly kpi: Kpi } | undefined {
  const kpi = kpis.find(({ id, role }) => id === 'client-id' && role === 'identity');
  if (!kpi || headings.some(({ text }) => index.find(text)?.kpi === kpi)) return undefined;
  const bare = headings.find(({ text }) => BARE.has(headingKey(text)));
  if (!bare) return undefined;
  const values = sample.map((row) => cellAt(grid, row, bare.column)).filter((value) => !isBlank(value));
  return new Set(values).size === values.length ? { column: bare.column, kpi } : undefined;
}
