import { nearestOf } from '../codelists/nearest';
import {
  cellsUnder,
  knownTables,
  registerHits,
  type RegisterCell,
  type RegisterProblem,
} from '../engine/register-hits';
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
import { CODE_LISTS } from '../tables/code-lists';
import type { Named } from '../tables/column';
import type { DeclaredTable, HeadingOf } from '../tables/define-table';
import { FUNDS } from '../tables/funds';
import { HISTORY } from '../tables/history';
import { KPIS } from '../tables/kpis';
import { findTable, rowsOf } from '../tables/read-table';
import { kebabCase, splitList, type TableRead } from '../tables/spec-rows';
import { findList } from '../tables/specification-tables';
import { defineRule } from '../engine/define-rule';

type What = RuleData['specification-unknown']['what'];

/** What a cell may name. */
interface Reference {
  readonly what: Named;
  readonly isKnown: IdLookUp;
  /** Of what may go by a name that it shares. */
  readonly called?: IdsCalled;
  /** What could have been meant. */
  readonly names: readonly string[];
}

/**
 * Services, funds, KPIs, lists and values that are named and not there. History is left out: it outlives what it is about.
 */
export const specificationUnknown = defineRule({
  id: 'specification-unknown',
  severity: 'error',
  appliesTo: 'specification',
  source: '2019 report, section 4.2: what grant terms ask for must be recorded, so what they name must exist.',
  check: (tables) => registerHits([...unknownNames(tables), ...lost(tables)]),
});

function referencesTo(tables: readonly TableRead[]): Readonly<Record<Named, Reference>> {
  const services = readServices(tables);
  const service: Reference = {
    what: 'service',
    isKnown: serviceIds(services),
    called: servicesCalled(services),
    names: services.flatMap(({ id, name }) => [id, name]),
  };
  const fund: Reference = {
    what: 'fund',
    isKnown: fundIds(tables),
    called: fundsCalled(tables),
    names: columnTexts(tables, FUNDS, ['Fund ID', 'Fund']),
  };
  const kpi: Reference = {
    what: 'KPI',
    isKnown: kpiIds(tables),
    names: [...MINIMUM_SPECIFICATION.kpis.map(({ id }) => id), ...columnTexts(tables, KPIS, ['KPI ID', 'KPI'])],
  };
  const rows = readKpis(tables);
  const lists = joinLists(readCodeLists(tables), new Set(rows.flatMap(({ namedList }) => namedList ?? [])));
  const list: Reference = {
    what: 'list',
    isKnown: (text: string) => findList(lists, kebabCase(text))?.id,
    names: [...lists.values()].flatMap(({ id, name }) => [name, id]),
  };
  return { service, fund, KPI: kpi, list };
}

/** In every column that names rows of another table, of the tables that specifications are read from. */
function unknownNames(tables: readonly TableRead[]): readonly RegisterProblem<'specification-unknown'>[] {
  const references = referencesTo(tables);
  return knownTables(tables).flatMap(({ table, declared }) =>
    declared === HISTORY
      ? []
      : Object.entries(declared.columns).flatMap(([heading, { names, mayNameAll }]) =>
          names ? cellsUnder(table, heading).flatMap((cell) => problemsWith(cell, references[names], mayNameAll)) : [],
        ),
  );
}

function problemsWith(
  cell: RegisterCell,
  { what, isKnown, called, names }: Reference,
  mayNameAll: boolean | undefined,
): readonly RegisterProblem<'specification-unknown'>[] {
  return partsOf(cell)
    .filter((part) => isKnown(part) === undefined && !(mayNameAll && isEveryService(part)))
    .map((part) => problem(cell, part, what, names, called?.(part)));
}

/** Only the funds' column names several at once; an ID may hold a semicolon as little as a name. */
function partsOf({ value }: RegisterCell): readonly string[] {
  return isBlank(value) || isErrorValue(value) ? [] : splitList(String(value));
}

/** Values that are said to replace one, and are not in its list. */
function lost(tables: readonly TableRead[]): readonly RegisterProblem<'specification-unknown'>[] {
  const table = findTable(tables, CODE_LISTS);
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
): RegisterProblem<'specification-unknown'> {
  const suggestions = ids.length > 0 ? ids : nearestOf(names, value);
  return { cell, data: { value, what, ids }, discriminator: value, suggestions };
}

function columnTexts<T extends DeclaredTable>(
  tables: readonly TableRead[],
  declared: T,
  columns: readonly HeadingOf<T>[],
): readonly string[] {
  return rowsOf(tables, declared).flatMap((row) =>
    columns.map((column) => row.text(column)).filter((text) => text !== ''),
  );
}
