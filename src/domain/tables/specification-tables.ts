import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { findService, type ServiceClues } from './find-service';
import { readCodeLists, joinLists } from './read-code-lists';
import { EVERY_SERVICE, readKpis, type KpiRow } from './read-kpis';
import { readRegisters } from './read-registers';
import type { Period } from '../model/periods';
import type { FundTerms, ServiceRecord } from '../model/registers';
import { kebabCase, plainKey, type TableRead } from './spec-rows';
import type { CodeEntry, CodeList, GrantTerm, Kpi, Specification } from '../model/specification';
import { beginsAfter, byFirstDay, hasEndedBefore, holdsIn, lastDayOf } from '../model/validity';

export type { TableRead } from './spec-rows';

/** The commissioning workbook's tables, read once and asked for many sheets. */
export interface SpecificationSet {
  readonly services: readonly ServiceRecord[];
  readonly funds: readonly FundTerms[];
  /** Every row's KPI, of any year, by service id in lower-case letters and digits; `*` for every service. */
  readonly kpis: ReadonlyMap<string, readonly Kpi[]>;
  /** Values of any year. */
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/**
 * Reads `Services`, `KPIs`, `CodeLists`, `Funds` and `Awards`; other tables are ignored, missing ones leave the minimum KPI set.
 * Headers are matched without regard to case, spaces and punctuation, in any order. What cannot be read is as if it were blank:
 * `checkSpecification` says so.
 */
export function readSpecifications(tables: readonly TableRead[]): SpecificationSet {
  const { services, funds } = readRegisters(tables);
  const rows = readKpis(tables);
  const named = new Set(rows.flatMap(({ namedList }) => namedList ?? []));
  const codeLists = joinLists(readCodeLists(tables), named);
  return { services, funds, kpis: kpisByService(rows, codeLists), codeLists };
}

function kpisByService(
  rows: readonly KpiRow[],
  lists: ReadonlyMap<string, CodeList>,
): ReadonlyMap<string, readonly Kpi[]> {
  const kpis = new Map<string, Kpi[]>();
  for (const { service, kpi } of rows) {
    const list = kpi.codeList === undefined ? undefined : findList(lists, kpi.codeList);
    const made = list ? { ...kpi, codeList: list.id } : kpi;
    kpis.set(service, [...(kpis.get(service) ?? []), made]);
  }
  return kpis;
}

/** A list by its id, or by its name as an id. */
export function findList(lists: ReadonlyMap<string, CodeList>, id: string): CodeList | undefined {
  return lists.get(id) ?? [...lists.values()].find(({ name }) => kebabCase(name) === id);
}

/** What is known of a sheet whose specification is asked for. */
export interface SheetIdentity extends ServiceClues {
  /** What the return is about: KPIs, values and grant terms of other years do not apply. */
  readonly period?: Period;
}

/**
 * The specification a sheet is checked against: the minimum KPI set, the KPIs of every service, and those of the sheet's
 * own service, found by id or name, by its provider if that has one service only, or by a sheet name that contains the
 * service's; each as it holds in the period. A KPI specified again replaces the earlier one, and what a fund's terms ask for
 * is required, whatever else says (report § 4.2). Without a service found, `service` is absent.
 */
export function specificationFor(set: SpecificationSet, identity: SheetIdentity): Specification {
  const { period } = identity;
  const service = findService(set.services, identity);
  const kpis = new Map(MINIMUM_SPECIFICATION.kpis.map((kpi) => [kpi.id, kpi]));
  const own = service ? (set.kpis.get(plainKey(service.id)) ?? []) : [];
  const days = period ?? lastDayOf([...set.kpis.values()].flat());
  for (const kpi of [...inForce(set.kpis.get(EVERY_SERVICE) ?? [], days), ...inForce(own, days)]) kpis.set(kpi.id, kpi);
  const grantTerms = service ? grantTermsOf(set.funds, service, period) : [];
  for (const id of grantTerms.flatMap((term) => term.kpis)) {
    const kpi = kpis.get(id) ?? elsewhere(set, id);
    if (kpi) kpis.set(id, { ...kpi, required: 'yes' });
  }
  return {
    kpis: [...kpis.values()],
    codeLists: listsIn(set.codeLists, period),
    ...(service && { service, ...(own.length > 0 && { isServicesOwn: true }) }),
    ...(set.services.length > 0 && { services: set.services }),
    ...(grantTerms.length > 0 && { grantTerms }),
  };
}

/** The rows that hold on one of the days; of several for one KPI the latest, of equal ones the first. */
function inForce(kpis: readonly Kpi[], days: Pick<Period, 'start' | 'end'>): readonly Kpi[] {
  const chosen = new Map<string, Kpi>();
  for (const kpi of [...kpis].sort(byFirstDay)) {
    const before = chosen.get(kpi.id);
    if (holdsIn(kpi, days) && (!before || byFirstDay(before, kpi) < 0)) chosen.set(kpi.id, kpi);
  }
  return [...chosen.values()];
}

function grantTermsOf(
  funds: readonly FundTerms[],
  service: ServiceRecord,
  period: Period | undefined,
): readonly GrantTerm[] {
  return funds
    .filter(({ services, start, end }) => {
      const holds = !period || holdsIn({ validFrom: start, validTo: end }, period);
      return holds && services.some((id) => plainKey(id) === plainKey(service.id));
    })
    .filter(({ requiredKpis }) => requiredKpis.length > 0)
    .map(({ name, requiredKpis }) => ({ fund: name, kpis: requiredKpis }));
}

/** A KPI that only other services report so far. */
function elsewhere(set: SpecificationSet, id: string): Kpi | undefined {
  return [...set.kpis.values()].flat().find((kpi) => kpi.id === id);
}

/** Values that come later are not in the lists yet; those that have ended stay, behind the others, to be recognised as such. */
function listsIn(lists: ReadonlyMap<string, CodeList>, period: Period | undefined): ReadonlyMap<string, CodeList> {
  if (!period) return lists;
  return new Map([...lists].map(([id, list]) => [id, listIn(list, period)]));
}

function listIn(list: CodeList, period: Period): CodeList {
  if (list.entries.every(isUndated)) return list;
  const known = list.entries.filter((entry) => !beginsAfter(entry, period));
  const ended = known.filter((entry) => hasEndedBefore(entry, period));
  const current = known.filter((entry) => !hasEndedBefore(entry, period));
  return { ...list, entries: [...current, ...ended] };
}

function isUndated({ validFrom, validTo }: CodeEntry): boolean {
  return validFrom === undefined && validTo === undefined;
}
