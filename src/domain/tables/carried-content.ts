import type { CellValue } from '../../cells/cell-values';
import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import type { Period } from '../model/periods';
import type { Frequency, FundTerms, ServiceRecord } from '../model/registers';
import type { CodeEntry, CodeList, Kpi } from '../model/specification';
import { isBandList, withYears } from '../codelists/bands';
import { CARRIED_TABLES, RULES_VERSION, type CarriedContent } from './carried-words';
import { markOf } from './carried-mark';
import { EVERY_SERVICE } from './read-kpis';
import { FREQUENCIES, RISKS, wordIn, YES_OR_NO, type WordList } from './register-words';
import { kebabCase, plainKey } from './spec-rows';
import { findList, type SpecificationSet } from './specification-tables';
import { REQUIRED_WORDS } from './templates';

const NOTHING: SpecificationSet = { services: [], funds: [], kpis: new Map(), codeLists: new Map() };

/**
 * What the file of one service carries: its own KPIs and those of every service, the lists they take their values from, and what the
 * funds that pay it ask for; of any period, because a file may be used again. Nothing about another service.
 * @param service absent: the minimum KPI set alone
 */
export function carriedContent(
  service: ServiceRecord | undefined,
  set: SpecificationSet = NOTHING,
  period?: Period,
): CarriedContent {
  const funds = service ? set.funds.filter((fund) => pays(fund, service)) : [];
  const kpis = service ? kpisFor(set, service, funds) : [];
  const content: CarriedContent = {
    labels: { ...labelsOf(service), period: period?.label ?? null, rulesVersion: RULES_VERSION, mark: null },
    tables: {
      KPIs: kpis.map(([whose, kpi]) => kpiRow(whose, kpi, set)),
      CodeLists: service
        ? listsOf(
            set,
            kpis.map(([, kpi]) => kpi),
          ).flatMap(listRows)
        : [],
      Funds: funds.filter(({ requiredKpis }) => requiredKpis.length > 0).map(fundRow),
    },
  };
  return { ...content, labels: { ...content.labels, mark: markOf(content) } };
}

const pays = ({ services }: FundTerms, service: ServiceRecord): boolean =>
  services.some((id) => plainKey(id) === plainKey(service.id));

/** KPIs with whose they are. A KPI that only a fund asks for comes without its days: it is asked for whatever they say. */
function kpisFor(
  set: SpecificationSet,
  service: ServiceRecord,
  funds: readonly FundTerms[],
): readonly (readonly [whose: string, kpi: Kpi])[] {
  const every = set.kpis.get(EVERY_SERVICE) ?? [];
  const own = set.kpis.get(plainKey(service.id)) ?? [];
  const known = new Set([...MINIMUM_SPECIFICATION.kpis, ...every, ...own].map(({ id }) => id));
  const others = [...set.kpis.values()].flat();
  const fundsOnly = [...new Set(funds.flatMap(({ requiredKpis }) => requiredKpis))].flatMap((id) => {
    const kpi = known.has(id) ? undefined : others.find((one) => one.id === id);
    return kpi ? [{ ...kpi, required: 'no' as const, validFrom: undefined, validTo: undefined }] : [];
  });
  // A list that another service's KPI names is to be kept to by every service: said here by a row of ours that names it.
  const closed = MINIMUM_SPECIFICATION.kpis.filter(
    ({ id, codeList }) =>
      codeList !== undefined &&
      set.codeLists.get(codeList)?.isClosed === true &&
      MINIMUM_SPECIFICATION.codeLists.get(codeList)?.isClosed !== true &&
      ![...every, ...own].some((kpi) => kpi.id === id),
  );
  return [
    ...[...closed, ...every, ...fundsOnly].map((kpi) => [EVERY_SERVICE, kpi] as const),
    ...own.map((kpi) => [service.id, kpi] as const),
  ];
}

function labelsOf(service: ServiceRecord | undefined) {
  return {
    serviceId: service?.id ?? null,
    service: service?.name ?? null,
    provider: service?.provider ?? null,
    crimeRelated: wordFor(YES_OR_NO, service?.isCrimeRelated),
    risk: wordFor(RISKS, service?.isHighRisk),
    frequency: wordFor<Frequency>(FREQUENCIES, service?.frequency),
    start: service?.start ?? null,
    end: service?.end ?? null,
  };
}

/** The word that is offered for a value. */
function wordFor<T>(words: WordList<T>, value: T | undefined): CellValue {
  if (value === undefined) return null;
  return words.offered.find((word) => wordIn(words, word) === value) ?? null;
}

function kpiRow(whose: string, kpi: Kpi, { codeLists }: SpecificationSet): readonly CellValue[] {
  const list = kpi.codeList === undefined ? undefined : findList(codeLists, kpi.codeList);
  const cells: Readonly<Record<(typeof CARRIED_TABLES.KPIs.headers)[number], CellValue | undefined>> = {
    KPI: kpi.name,
    'Counted when': kpi.countedWhen,
    'Part of': kpi.partOf,
    Unit: kpi.unit,
    Required: REQUIRED_WORDS[kpi.required],
    // A list that is named is one to be kept to.
    'Code list': list?.isClosed === true && !isOurs(list, kpi) ? nameOf(list) : undefined,
    'KPI ID': idOf(kpi),
    'Service ID': whose,
    Kind: kpi.kind,
    Responses: kpi.responses,
    'Better is': kpi.betterIs,
    Target: kpi.target,
    'Tolerance %': kpi.tolerance,
    'Valid from': kpi.validFrom,
    'Valid to': kpi.validTo,
  };
  return CARRIED_TABLES.KPIs.headers.map((heading) => cells[heading] ?? null);
}

/** As the office has written it, where it has: returns may have it for a heading. */
function idOf({ id, aliases }: Kpi): string {
  const known = MINIMUM_SPECIFICATION.kpis.find((one) => one.id === id);
  const last = aliases.at(-1);
  if (last === undefined || last === known?.name || known?.aliases.includes(last) === true) return id;
  return last;
}

/** Lists that KPIs take their values from, where they are not as we bring them. */
function listsOf({ codeLists }: SpecificationSet, kpis: readonly Kpi[]): readonly CodeList[] {
  const named = [...MINIMUM_SPECIFICATION.kpis, ...kpis].flatMap(({ codeList }) => codeList ?? []);
  const used = new Set(named.flatMap((id) => findList(codeLists, id) ?? []));
  return [...used].filter((list) => MINIMUM_SPECIFICATION.codeLists.get(list.id)?.entries !== list.entries);
}

/** True where the KPI takes its values from this list, closed as it is, without anybody saying so. */
function isOurs({ id, entries }: CodeList, kpi: Kpi): boolean {
  const ours = MINIMUM_SPECIFICATION.codeLists.get(id);
  const known = MINIMUM_SPECIFICATION.kpis.find((one) => one.id === kpi.id);
  return ours?.isClosed === true && ours.entries === entries && known?.codeList === id;
}

/** By which it is found again: where its name leads to another id, the id itself. */
const nameOf = ({ id, name }: CodeList): string => (kebabCase(name) === id ? name : id);

function listRows(list: CodeList): readonly (readonly CellValue[])[] {
  const hasBands = isBandList(list.entries);
  return list.entries.map((entry) => {
    const cells: Readonly<Record<(typeof CARRIED_TABLES.CodeLists.headers)[number], CellValue | undefined>> = {
      List: nameOf(list),
      Label: entry.label,
      'Also accepted': wordingsOf(entry, hasBands).join('; ') || undefined,
      Code: entry.code,
      'Valid from': entry.validFrom,
      'Replaced by': entry.supersededBy,
      'Valid to': entry.validTo,
    };
    return CARRIED_TABLES.CodeLists.headers.map((heading) => cells[heading] ?? null);
  });
}

/** Without those that are understood of every band: a reader of the sheet could not see the others for them. */
function wordingsOf({ label, aliases }: CodeEntry, hasBands: boolean): readonly string[] {
  if (!hasBands) return aliases;
  const understood = new Set(withYears([{ label, aliases: [] }]).flatMap((band) => band.aliases));
  return aliases.filter((alias) => !understood.has(alias));
}

function fundRow({ id, name, requiredKpis, frequency, start, end }: FundTerms): readonly CellValue[] {
  return [name, requiredKpis.join('; '), wordFor<Frequency>(FREQUENCIES, frequency), id, start ?? null, end ?? null];
}
