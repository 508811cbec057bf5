import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { extendList, readCodeLists, replaceList, type WorkbookList } from './read-code-lists';
import { readKpiRow } from './read-kpi-row';
import { readServices } from './read-registers';
import {
  findTable,
  kebabCase,
  missingColumns,
  plainKey,
  readRows,
  type RegisterTable,
  type SpecProblem,
} from './spec-rows';
import type { ServiceRecord } from './registers';
import type { CodeList, Kpi, Specification } from './specification';

export type { RegisterTable, SpecProblem } from './spec-rows';

/** The commissioning workbook's tables, read once and asked for many sheets. */
export interface SpecificationSet {
  readonly services: readonly ServiceRecord[];
  /** KPIs by service id in lower-case letters and digits; `*` for every service. */
  readonly kpis: ReadonlyMap<string, readonly Kpi[]>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** What could not be used as it stands; everything else was. */
  readonly problems: readonly SpecProblem[];
}

/** Service IDs that mean every service. */
const EVERY_SERVICE = '*';

/**
 * Reads `Services`, `KPIs` and `CodeLists`; other tables are ignored, missing ones leave the minimum KPI set. Headers are
 * matched without regard to case, spaces and punctuation, in any order. A list that a KPI names is the list to be kept
 * to: closed, and the workbook's own values if it has any; a list of ours that no KPI names is extended.
 */
export function readSpecifications(tables: readonly RegisterTable[]): SpecificationSet {
  const problems: SpecProblem[] = [];
  const report = (problem: SpecProblem): void => void problems.push(problem);
  const services = readServices(tables);
  reportServices(findTable(tables, 'Services'), report);
  const { kpis, namedLists } = readKpis(findTable(tables, 'KPIs'), services, report);
  const listTable = findTable(tables, 'CodeLists');
  const lists =
    listTable && isReadable(listTable, ['List'], report)
      ? readCodeLists(listTable, report)
      : new Map<string, WorkbookList>();
  const codeLists = joinLists(lists, new Set(namedLists.keys()));
  for (const [id, place] of namedLists) {
    if (codeLists.has(id)) continue;
    report({
      ...place,
      column: 'Code list',
      message: `There is no list of this name. Add its values to CodeLists, or choose another list.`,
    });
  }
  return { services, kpis, codeLists, problems };
}

/** What is known of a sheet whose service is asked for. */
export interface SheetIdentity {
  readonly service?: string;
  readonly provider?: string;
  readonly sheet?: string;
}

/**
 * The specification a sheet is checked against: the minimum KPI set, the KPIs of every service, and those of the sheet's
 * own service, found by id or name, by its provider if that has one service only, or by a sheet name that contains the
 * service's. A KPI specified again replaces the earlier one. Without a service found, `service` is absent.
 */
export function specificationFor(set: SpecificationSet, identity: SheetIdentity): Specification {
  const service = findService(set.services, identity);
  const kpis = new Map(MINIMUM_SPECIFICATION.kpis.map((kpi) => [kpi.id, kpi]));
  const own = service ? (set.kpis.get(plainKey(service.id)) ?? []) : [];
  for (const kpi of [...(set.kpis.get(EVERY_SERVICE) ?? []), ...own]) kpis.set(kpi.id, kpi);
  return { kpis: [...kpis.values()], codeLists: set.codeLists, ...(service && { service }) };
}

function findService(services: readonly ServiceRecord[], identity: SheetIdentity): ServiceRecord | undefined {
  const named = identity.service === undefined ? '' : plainKey(identity.service);
  const byName = services.find(({ id, name }) => named !== '' && (plainKey(id) === named || plainKey(name) === named));
  if (byName) return byName;
  const sheet = plainKey(identity.sheet ?? '');
  const inName = services.filter(({ name }) => plainKey(name).length > 3 && sheet.includes(plainKey(name)));
  if (inName.length === 1) return inName[0];
  const provider = plainKey(identity.provider ?? '');
  const ofProvider = services.filter((each) => provider !== '' && plainKey(each.provider) === provider);
  return ofProvider.length === 1 ? ofProvider[0] : undefined;
}

function isReadable(
  table: RegisterTable,
  required: readonly string[],
  report: (problem: SpecProblem) => void,
): boolean {
  const missing = missingColumns(table, required);
  missing.forEach(report);
  return missing.length === 0;
}

function reportServices(table: RegisterTable | undefined, report: (problem: SpecProblem) => void): void {
  if (!table || !isReadable(table, ['Service ID'], report)) return;
  const ids = new Set<string>();
  for (const row of readRows(table)) {
    const id = row.text('Service ID');
    const place = { table: table.name, row: row.row, column: 'Service ID' };
    if (id === '') report({ ...place, message: 'Service ID is blank. Give the service an ID, or delete the row.' });
    else if (ids.has(plainKey(id)))
      report({ ...place, message: `“${id}” stands twice. The first row is used; give the other its own ID.` });
    ids.add(plainKey(id));
    const crime = row.text('Crime-related');
    if (crime !== '' && yesOrNo(crime) === undefined) {
      report({
        ...place,
        column: 'Crime-related',
        message: `“${crime}” is neither Yes nor No. Choose one, or leave it blank.`,
      });
    }
  }
}

function yesOrNo(text: string): boolean | undefined {
  if (/^(?:yes|y|true)$/i.test(text)) return true;
  return /^(?:no|n|false)$/i.test(text) ? false : undefined;
}

interface ReadKpis {
  readonly kpis: ReadonlyMap<string, readonly Kpi[]>;
  /** Ids of lists that KPIs name, with the row that names each first. */
  readonly namedLists: ReadonlyMap<string, { readonly table: string; readonly row: number }>;
}

function readKpis(
  table: RegisterTable | undefined,
  services: readonly ServiceRecord[],
  report: (problem: SpecProblem) => void,
): ReadKpis {
  const kpis = new Map<string, Kpi[]>();
  const namedLists = new Map<string, { table: string; row: number }>();
  if (!table || !isReadable(table, ['Service ID', 'KPI'], report)) return { kpis, namedLists };
  const known = ourKpis();
  const serviceKeys = new Set(services.map(({ id }) => plainKey(id)));
  for (const row of readRows(table)) {
    const service = plainKey(row.text('Service ID')) || EVERY_SERVICE;
    if (service !== EVERY_SERVICE && !serviceKeys.has(service)) {
      report({
        table: table.name,
        row: row.row,
        column: 'Service ID',
        message: `No service in Services has the ID “${row.text('Service ID')}”. Correct the ID, or add the service.`,
      });
    }
    const ours = known.get(plainKey(row.text('KPI ID'))) ?? known.get(plainKey(row.text('KPI')));
    const kpi = readKpiRow(row, ours, (problem) => report({ table: table.name, ...problem }));
    if (!kpi) continue;
    kpis.set(service, [...(kpis.get(service) ?? []), kpi]);
    const list = row.text('Code list') === '' ? undefined : kpi.codeList;
    if (list !== undefined && !namedLists.has(list)) namedLists.set(list, { table: table.name, row: row.row });
  }
  return { kpis, namedLists };
}

/** Our KPIs by id and by name: a workbook may change one of them without repeating all it says. */
function ourKpis(): ReadonlyMap<string, Kpi> {
  return new Map(
    MINIMUM_SPECIFICATION.kpis.flatMap((kpi) => [[plainKey(kpi.id), kpi] as const, [plainKey(kpi.name), kpi] as const]),
  );
}

function joinLists(
  theirs: ReadonlyMap<string, WorkbookList>,
  named: ReadonlySet<string>,
): ReadonlyMap<string, CodeList> {
  const joined = new Map(MINIMUM_SPECIFICATION.codeLists);
  for (const [id, list] of theirs) {
    const ours = joined.get(id) ?? [...joined.values()].find(({ name }) => kebabCase(name) === id);
    if (!ours || named.has(id))
      joined.set(
        ours?.id ?? id,
        named.has(id) || ours ? replaceList(ours, list) : { ...replaceList(ours, list), isClosed: false },
      );
    else joined.set(ours.id, extendList(ours, list));
  }
  for (const id of named) {
    const list = joined.get(id);
    if (list && !list.isClosed) joined.set(id, { ...list, isClosed: true });
  }
  return joined;
}
