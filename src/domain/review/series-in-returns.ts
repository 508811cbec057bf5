import type { WorkbookContext } from '../engine/contexts';
import { serviceReturns, type ServiceReturn } from '../engine/service-returns';
import { valuesOfReturns } from '../kpis/workbook-values';
import { keptFor } from '../model/kept-for';
import { plainKey } from '../tables/spec-rows';
import type { Specification } from '../model/specification';
import { kpiLookUp, knownValues, serviceLookUp } from './known-values';
import { seriesOf, type Series, type SeriesSource } from '../variance/series';

/** In letters and digits no service is called so. */
const NOBODY = '?';

/**
 * The series of whole KPIs whose latest value a return of the check gives, as the review has them (`knownValues`, `seriesOf`). Returns
 * that name no service, which the review leaves out, are taken for those of one: a provider's own workbook need not say whose it is.
 */
export function seriesInReturns(context: WorkbookContext): readonly Series[] {
  const { registers, today } = context;
  const returns = serviceReturns(context)
    .filter((one, _, all) => isComparable(one, all, context))
    .map((one) => ({
      ...one,
      service: one.service === '' ? NOBODY : one.service,
      specification: withoutParts(one.specification),
    }));
  const values = valuesOfReturns(returns, registers).values.filter(({ category }) => category === '');
  if (values.length === 0) return [];
  const services = new Set(values.map(({ service }) => plainKey(service)));
  const known = knownValues(values, registers).filter(
    ({ service, category }) => category === '' && services.has(plainKey(service)),
  );
  const { series } = seriesOf({ values: known, service: serviceLookUp(registers), kpi: kpisOf(context), today });
  const places = new Set(values.map(({ at }) => at));
  return series.filter(({ points }) => places.has(points.at(-1)?.at));
}

/** Records take long to count: not those with which nothing could be compared, for they stand alone and have no target. */
function isComparable(one: ServiceReturn, all: readonly ServiceReturn[], { registers }: WorkbookContext): boolean {
  return (
    one.table.layout !== 'records' ||
    one.specification.kpis.some(({ target }) => target !== undefined) ||
    all.some((other) => other !== one && other.service === one.service) ||
    registers.history.some(({ service }) => plainKey(service) === one.service)
  );
}

/** What people answered is not compared here, and takes longest to count. */
const withoutParts = keptFor((specification: Specification): Specification => {
  return { ...specification, kpis: specification.kpis.filter(({ kind }) => kind !== 'category') };
});

/** Without commissioning tables every sheet is held against the same KPIs. */
function kpisOf({ specifications, sheets }: WorkbookContext): SeriesSource['kpi'] {
  if (specifications) return kpiLookUp(specifications);
  const kpis = new Map(sheets.flatMap(({ specification }) => specification.kpis.map((kpi) => [kpi.id, kpi])));
  return (_service, id) => kpis.get(id);
}
