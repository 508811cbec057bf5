import type { WorkbookContext } from '../engine/contexts';
import { isSameFigure } from '../engine/figures';
import { serviceReturns, type ServiceReturn } from '../engine/service-returns';
import { groupBy } from '../model/group-by';
import type { Registers } from '../model/registers';
import { plainKey } from '../model/spec-rows';
import { kpiOfPeriod } from './current-history';
import type { KpiValue } from './kpi-value';
import { readReturn } from './return-values';
import type { ReturnValues, ValueNote } from './value-notes';

/** What one sheet says of one KPI of a service in a period: as a whole and by category, so that the parts stay one sheet's. */
interface Claim {
  readonly one: ServiceReturn;
  /** Place of the return in the workbook. */
  readonly order: number;
  /** `YYYY-MM-DD`, empty where nobody wrote it down. */
  readonly received: string;
  readonly values: readonly KpiValue[];
}

/**
 * Every value of a workbook's returns, once for each service, KPI, category and period. Of several sheets that give one KPI of
 * one period, one gives all of it: that of the return received last, as `Returns` says; then records before a summary of them,
 * for the figures are run from the raw data (report § 5.1) and `records-not-summary` tells where they differ; then the first
 * sheet. Of several sheets of records nobody can tell whether they are parts: there a summary goes before. Where the figure that
 * does not count is another one, a note says so.
 */
export function workbookValues(context: Pick<WorkbookContext, 'sheets' | 'registers'>): ReturnValues {
  return valuesOfReturns(serviceReturns(context), context.registers);
}

/** The same of some returns only. */
export function valuesOfReturns(
  returns: readonly ServiceReturn[],
  registers: Pick<Registers, 'returns'>,
): ReturnValues {
  const notes: ValueNote[] = [];
  const claims = returns.flatMap((one, order): readonly Claim[] => {
    const read = readReturn(one);
    notes.push(...read.notes);
    if (one.service === '') {
      if (read.values.length > 0) notes.push({ why: 'no-service', sheet: one.grid.sheet, areas: [] });
      return [];
    }
    const received = receivedOn(one, registers);
    return [...groupBy(read.values, kpiOfPeriod).values()].map((values) => ({ one, order, received, values }));
  });
  const values = [...groupBy(claims, ({ values: [first] }) => (first ? kpiOfPeriod(first) : '')).values()].flatMap(
    (all) => {
      const [kept, ...others] = inTheirOrder(all);
      if (!kept) return [];
      notes.push(...others.flatMap((other) => notTaken(other, kept)));
      return kept.values;
    },
  );
  return { values, notes };
}

/** The one that counts first. */
function inTheirOrder(claims: readonly Claim[]): readonly Claim[] {
  const isRecords = ({ one }: Claim): boolean => one.table.layout === 'records';
  const latest = claims.reduce((last, { received }) => (received > last ? received : last), '');
  const rivals = claims.filter((claim) => claim.received === latest && isRecords(claim));
  const rank = (claim: Claim): number => (isRecords(claim) === (rivals.length === 1) ? 0 : 1);
  return [...claims].sort(
    (one, other) => other.received.localeCompare(one.received) || rank(one) - rank(other) || one.order - other.order,
  );
}

function receivedOn({ grid }: ServiceReturn, { returns }: Pick<Registers, 'returns'>): string {
  const days = returns
    .filter(({ sheet }) => sheet !== '' && plainKey(sheet) === plainKey(grid.sheet))
    .map(({ received }) => received ?? '');
  return days.sort().at(-1) ?? '';
}

/** Told where a figure that both give is another, or where the one that counts leaves a category out that has people in it. */
function notTaken({ one, values }: Claim, kept: Claim): readonly ValueNote[] {
  const figures = new Map(kept.values.map(({ category, value }) => [category, value]));
  const differing = values.filter(({ category, value }) => {
    const other = figures.get(category);
    return other === undefined ? category !== '' && value !== 0 : !isSameFigure(value, other);
  });
  const [first] = differing;
  const kpi = one.specification.kpis.find(({ id }) => id === first?.kpi);
  if (!first || !kpi) return [];
  return [
    {
      why: 'told-elsewhere',
      sheet: one.grid.sheet,
      kpi: { id: kpi.id, name: kpi.name },
      areas: differing.flatMap(({ at }) => at?.areas ?? []).slice(0, 5),
      kept: kept.one.grid.sheet,
    },
  ];
}
