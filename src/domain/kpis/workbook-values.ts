import type { WorkbookContext } from '../engine/contexts';
import { isSameFigure } from '../engine/figures';
import { serviceReturns, type ServiceReturn } from '../engine/service-returns';
import { groupBy } from '../model/group-by';
import type { Registers } from '../model/registers';
import { inTheirOrder, receivedOn, type ReturnClaim } from './claim-order';
import { kpiOfPeriod } from '../tables/current-history';
import { readReturn } from './return-values';
import type { ReturnValues, ValueNote } from '../tables/value-notes';

/**
 * Every value of a workbook's returns, once for each service, KPI, category and period. Of several sheets that give one KPI of
 * one period, one gives all of it: that of the return received last, as `Returns` says; of those accepted the one accepted last
 * (`acceptedLast`); then records before a summary of them, for the figures are run from the raw data (report § 5.1) and `records-not-summary` tells where they differ; then the first
 * sheet. Of several sheets of records it is not known whether they are parts: there a summary goes before. Where the figure that
 * does not count is another one, a note says so.
 */
export function workbookValues(context: Pick<WorkbookContext, 'sheets' | 'registers'>): ReturnValues {
  return valuesOfReturns(serviceReturns(context), context.registers);
}

/** The same of some returns only. */
export function valuesOfReturns(
  returns: readonly ServiceReturn[],
  registers: Pick<Registers, 'returns' | 'history'>,
): ReturnValues {
  const notes: ValueNote[] = [];
  const claims = returns.flatMap((one, order): readonly ReturnClaim[] => {
    const read = readReturn(one);
    notes.push(...read.notes);
    if (one.service === '') {
      if (read.values.length > 0) notes.push({ why: 'no-service', sheet: one.grid.sheet, areas: [] });
      return [];
    }
    const received = receivedOn(one, registers);
    return [...groupBy(read.values, kpiOfPeriod).values()].map((values) => ({
      one,
      sheet: one.grid.sheet,
      isRecords: one.table.layout === 'records',
      order,
      received,
      values,
    }));
  });
  const values = [...groupBy(claims, ({ values: [first] }) => (first ? kpiOfPeriod(first) : '')).values()].flatMap(
    (all) => {
      const [kept, ...others] = inTheirOrder(all, registers);
      if (!kept) return [];
      notes.push(...others.flatMap((other) => notTaken(other, kept)));
      return kept.values;
    },
  );
  return { values, notes };
}

/** Reported where a figure that both give is another, or where the one that counts leaves a category out that has people in it. */
function notTaken({ one, values }: ReturnClaim, kept: ReturnClaim): readonly ValueNote[] {
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
      why: 'given-elsewhere',
      sheet: one.grid.sheet,
      kpi: { id: kpi.id, name: kpi.name },
      areas: differing.flatMap(({ at }) => at?.areas ?? []).slice(0, 5),
      kept: kept.one.grid.sheet,
    },
  ];
}
