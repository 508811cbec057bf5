import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { currentByKey, valueKey, type CurrentValue } from '../tables/current-history';
import { isSameFigure } from '../engine/figures';
import { NOT_KNOWN, type KpiValue, type ValuePlace } from '../tables/kpi-value';
import { serviceIds } from '../tables/register-ids';
import { readServices } from '../tables/read-registers';
import type { Registers, ServiceRecord } from '../model/registers';
import { rowsOf } from '../tables/read-table';
import { SERVICES } from '../tables/services';
import { plainKey, type TableRead } from '../tables/spec-rows';
import type { Kpi } from '../model/specification';
import { specificationFor, type SpecificationSet } from '../tables/specification-tables';
import type { PeerFacts } from '../variance/peers';
import type { SeriesSource } from '../variance/series';

type KnownValue = SeriesSource['values'][number];

/**
 * What the returns of the workbook say, and what `History` keeps beside it, once for each service, KPI, category and period. A
 * return goes before `History`: it is what was sent last. The accepted value that it differs from stays visible as superseded.
 */
export function knownValues(fromReturns: readonly KpiValue[], { history }: Registers): readonly KnownValue[] {
  const accepted = currentByKey(history);
  const returned = new Map(fromReturns.map((value) => [valueKey(value), value]));
  const ofReturns = [...returned].map(([key, value]) => {
    const row = accepted.get(key);
    if (!row) return value;
    const kept = isSameFigure(value.value, row.value) ? placeOf(row) : undefined;
    return { ...value, superseded: supersededBy(value.value, row), ...(kept && { kept }) };
  });
  const others = [...accepted].flatMap(([key, row]) => (returned.has(key) ? [] : [fromHistory(row)]));
  return [...ofReturns, ...others];
}

function supersededBy(value: number, row: CurrentValue): readonly number[] {
  const earlier = row.superseded.map((one) => one.value);
  return isSameFigure(value, row.value) ? earlier : [...earlier, row.value];
}

function placeOf({ place }: CurrentValue): ValuePlace | undefined {
  return place && { sheet: place.sheet, areas: [place.area] };
}

function fromHistory(row: CurrentValue): KnownValue {
  const { service, kpi, category, period, value, superseded } = row;
  const at = placeOf(row);
  return {
    service,
    kpi,
    category,
    period,
    value,
    superseded: superseded.map((one) => one.value),
    ...(at && { at }),
  };
}

/** Looks services up by id or name; one that no register names stands for itself. */
export function serviceLookUp({ services }: Registers): (id: string) => ServiceRecord {
  const known = new Map(services.map((service) => [plainKey(service.id), service]));
  return (id) => known.get(plainKey(id)) ?? { id, name: id, provider: '' };
}

/** The KPIs of a service as they are specified for a period. */
export function kpiLookUp(specifications: SpecificationSet | undefined): SeriesSource['kpi'] {
  const cache = new Map<string, ReadonlyMap<string, Kpi>>();
  return (service, kpi, period) => {
    const key = JSON.stringify([service, period.start, period.end]);
    let kpis = cache.get(key);
    if (!kpis) {
      const specification = specifications
        ? specificationFor(specifications, { service, period })
        : MINIMUM_SPECIFICATION;
      kpis = new Map(specification.kpis.map((one) => [one.id, one]));
      cache.set(key, kpis);
    }
    return kpis.get(kpi);
  };
}

/** More than half of what a service did. */
const MAIN_SHARE = 0.5;

/**
 * What a service mainly does: the column `Intervention type` of `Services` where an office has one, else the type of more than half
 * of the interventions in its latest return.
 */
export function peerFacts(values: readonly KnownValue[], tables: readonly TableRead[]): PeerFacts {
  const service = serviceIds(readServices(tables));
  const named = new Map(
    rowsOf(tables, SERVICES).flatMap(({ text }) => {
      const type = plainKey(text('Intervention type'));
      return type === '' ? [] : [[plainKey(service(text('Service ID')) ?? text('Service ID')), type] as const];
    }),
  );
  const counted = mainTypes(values);
  const people = new Map(
    values
      .filter(({ kpi, category }) => kpi === 'beneficiaries' && category === '')
      .map(({ service: id, period, value }) => [JSON.stringify([plainKey(id), period.start, period.end]), value]),
  );
  return {
    interventionType: (id) => named.get(plainKey(id)) ?? counted.get(plainKey(id)),
    beneficiaries: (id, { period }) => people.get(JSON.stringify([plainKey(id), period.start, period.end])),
  };
}

function mainTypes(values: readonly KnownValue[]): ReadonlyMap<string, string> {
  const latest = new Map<string, { readonly end: string; readonly counts: Map<string, number> }>();
  for (const { service, kpi, category, period, value } of values) {
    if (kpi !== 'intervention-type' || category === '' || category === NOT_KNOWN) continue;
    const id = plainKey(service);
    const known = latest.get(id);
    if (known && known.end > period.end) continue;
    const entry = known?.end === period.end ? known : { end: period.end, counts: new Map<string, number>() };
    entry.counts.set(category, (entry.counts.get(category) ?? 0) + value);
    latest.set(id, entry);
  }
  return new Map(
    [...latest].flatMap(([id, { counts }]) => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const main = [...counts].find(([, count]) => count > all * MAIN_SHARE);
      return main ? [[id, plainKey(main[0])] as const] : [];
    }),
  );
}
