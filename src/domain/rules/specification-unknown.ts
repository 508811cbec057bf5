import { SPECIFICATION } from '../messages/specification';
import { nearestOf } from '../codelists/nearest';
import { cellsUnder, registerHits, type RegisterCell, type RegisterProblem } from '../engine/register-hits';
import type { RuleData } from '../messages/rule-data';
import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { isBlank, isErrorValue } from '../../cells/cell-values';
import { joinLists, readCodeLists } from '../tables/read-code-lists';
import { isEveryService, readKpis } from '../tables/read-kpis';
import { readServices } from '../tables/read-registers';
import {
  fundIds,
  fundsCalled,
  kpiIds,
  serviceIds,
  servicesCalled,
  type IdLookUp,
  type IdsCalled,
} from '../tables/register-ids';
import { findTable, kebabCase, rowsOf, splitList, type TableRead } from '../tables/spec-rows';
import { findList } from '../tables/specification-tables';
import { defineRule } from '../engine/define-rule';

type What = RuleData['specification-unknown']['what'];

/** Columns of one table that name rows of another. */
interface Reference {
  readonly table: string;
  readonly column: string;
  readonly what: What;
  readonly isKnown: IdLookUp;
  /** Of what may go by a name that it shares. */
  readonly called?: IdsCalled;
  /** What could have been meant. */
  readonly names: readonly string[];
}

/**
 * Services, funds, KPIs, lists and values that are named and not there. History is left out: it outlives what it is about.
 */
export const specificationUnknown = defineRule<RuleData['specification-unknown']>({
  id: 'specification-unknown',
  severity: 'error',
  appliesTo: 'specification',
  source: '2019 report, section 4.2: what grant terms ask for must be recorded, so what they name must exist.',
  words: SPECIFICATION['specification-unknown'],
  check: (tables) =>
    registerHits([...referencesIn(tables).flatMap((reference) => problemsWith(reference, tables)), ...lost(tables)]),
});

function referencesIn(tables: readonly TableRead[]): readonly Reference[] {
  const services = readServices(tables);
  const service = {
    what: 'service',
    isKnown: serviceIds(services),
    called: servicesCalled(services),
    names: services.flatMap(({ id, name }) => [id, name]),
  } as const;
  const fund = {
    what: 'fund',
    isKnown: fundIds(tables),
    called: fundsCalled(tables),
    names: columnTexts(tables, 'Funds', ['Fund ID', 'Fund']),
  } as const;
  const kpi = {
    what: 'KPI',
    isKnown: kpiIds(tables),
    names: [...MINIMUM_SPECIFICATION.kpis.map(({ id }) => id), ...columnTexts(tables, 'KPIs', ['KPI ID', 'KPI'])],
  } as const;
  const rows = readKpis(tables);
  const lists = joinLists(readCodeLists(tables), new Set(rows.flatMap(({ namedList }) => namedList ?? [])));
  const list = {
    what: 'list',
    isKnown: (text: string) => findList(lists, kebabCase(text))?.id,
    names: [...lists.values()].flatMap(({ id, name }) => [name, id]),
  } as const;
  return [
    {
      ...service,
      table: 'KPIs',
      column: 'Service ID',
      isKnown: (text) => (isEveryService(text) ? text : service.isKnown(text)),
    },
    { ...service, table: 'Awards', column: 'Service ID' },
    { ...service, table: 'Returns', column: 'Service ID' },
    { ...service, table: 'Contributions', column: 'Service ID' },
    { ...fund, table: 'Awards', column: 'Fund ID' },
    { ...fund, table: 'FundChanges', column: 'Fund ID' },
    { ...kpi, table: 'KPIs', column: 'Part of' },
    { ...kpi, table: 'Funds', column: 'Required KPIs' },
    { ...list, table: 'KPIs', column: 'Code list' },
  ];
}

function problemsWith(
  { table: name, column, what, isKnown, called, names }: Reference,
  tables: readonly TableRead[],
): readonly RegisterProblem<RuleData['specification-unknown']>[] {
  const table = findTable(tables, name);
  return (table ? cellsUnder(table, column) : []).flatMap((cell) =>
    partsOf(cell)
      .filter((part) => isKnown(part) === undefined)
      .map((part) => problem(cell, part, what, names, called?.(part))),
  );
}

/** Only the funds' column names several at once; an ID may hold a semicolon as little as a name. */
function partsOf({ value }: RegisterCell): readonly string[] {
  return isBlank(value) || isErrorValue(value) ? [] : splitList(String(value));
}

/** Values that are said to replace one, and are not in its list. */
function lost(tables: readonly TableRead[]): readonly RegisterProblem<RuleData['specification-unknown']>[] {
  const table = findTable(tables, 'CodeLists');
  if (!table) return [];
  const lists = joinLists(readCodeLists(tables), new Set());
  const listOf = cellsUnder(table, 'List');
  return cellsUnder(table, 'Replaced by').flatMap((cell, index) => {
    const labels = findList(lists, kebabCase(String(listOf[index]?.value ?? '')))?.entries.map(({ label }) => label);
    const isKnown = new Set(labels?.map(kebabCase));
    return partsOf(cell)
      .filter((part) => !isKnown.has(kebabCase(part)))
      .map((part) => problem(cell, part, 'value of the list', labels ?? []));
  });
}

function problem(
  cell: RegisterCell,
  value: string,
  what: What,
  names: readonly string[],
  ids: readonly string[] = [],
): RegisterProblem<RuleData['specification-unknown']> {
  const suggestions = ids.length > 0 ? ids : nearestOf(names, value);
  return { cell, data: { value, what, ids }, discriminator: value, suggestions };
}

function columnTexts(tables: readonly TableRead[], name: string, columns: readonly string[]): readonly string[] {
  return rowsOf(tables, name).flatMap((row) => columns.map((column) => row.text(column)).filter((text) => text !== ''));
}
