import type { WorkbookContext } from '../engine/contexts';
import { kpisOf } from '../engine/missing-kpis';
import { doOverlap, periodsOf, serviceReturns, type ServiceReturn } from '../engine/service-returns';
import type { Finding } from '../model/findings';
import { grantFieldMissing } from '../rules/grant-field-missing';
import { kpiMissing } from '../rules/kpi-missing';

/** What asks for KPIs that a sheet does not have. */
const ASKING: ReadonlySet<string> = new Set([kpiMissing.id, grantFieldMissing.id]);

/**
 * Findings without those that ask a sheet for what another gives. A service that sends its records and a summary of them gives
 * its minimum KPI set once: what one of the two has is not missing from the other, and what neither has is asked of the first. Two sheets of one layout, or of periods
 * that do not touch, are two returns, and each is asked for all.
 */
export function withoutGivenElsewhere(
  findings: readonly Finding[],
  context: Pick<WorkbookContext, 'sheets' | 'registers'>,
): readonly Finding[] {
  if (!findings.some(({ rule }) => ASKING.has(rule))) return findings;
  const returns = serviceReturns(context);
  const on = (sheet: string): readonly ServiceReturn[] => returns.filter(({ grid }) => grid.sheet === sheet);
  const asked: { readonly sheet: string; readonly kpi: string }[] = [];
  return findings.filter(({ rule, sheet, kpi }) => {
    if (!ASKING.has(rule) || kpi === undefined) return true;
    const others = returns.filter((other) => on(sheet).some((one) => belongTogether(one, other)));
    const isAsked = asked.some((one) => one.kpi === kpi && others.some(({ grid }) => grid.sheet === one.sheet));
    if (isAsked || others.some((other) => gives(other, kpi))) return false;
    asked.push({ sheet, kpi });
    return true;
  });
}

function belongTogether(one: ServiceReturn, other: ServiceReturn): boolean {
  const isOther = one.grid.sheet !== other.grid.sheet;
  const isOfRecords = (one.table.layout === 'records') !== (other.table.layout === 'records');
  const [periods, others] = [periodsOf(one), periodsOf(other)];
  const isThen =
    periods.length === 0 ||
    others.length === 0 ||
    periods.some((period) => others.some((each) => doOverlap(period, each)));
  return isOther && isOfRecords && one.service === other.service && isThen;
}

/** By its own field, or one that answers it as well. */
function gives({ table, specification }: ServiceReturn, id: string): boolean {
  const ids = [id, ...(specification.kpis.find((kpi) => kpi.id === id)?.answeredBy ?? [])];
  return kpisOf(table).some((kpi) => ids.includes(kpi.id));
}
