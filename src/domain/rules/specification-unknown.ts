import { nearestOf } from '../codelists/nearest';
import {
  cellsUnder,
  knownTables,
  registerHits,
  type RegisterCell,
  type RegisterProblem,
} from '../engine/register-hits';
import { referencesTo, type Reference } from '../engine/table-references';
import { isBlank, isErrorValue } from '../../cells/cell-values';
import { CODE_LISTS } from '../tables/code-lists';
import { HISTORY } from '../tables/history';
import { joinLists, readCodeLists } from '../tables/read-code-lists';
import { isEveryService } from '../tables/read-kpis';
import { findTable } from '../tables/read-table';
import { kebabCase, splitList, type TableRead } from '../tables/spec-rows';
import { findList } from '../tables/specification-tables';
import { defineRule } from '../engine/define-rule';
import { allOf, didYouMean, place, quote } from '../text/grammar';

type Data = Readonly<{
  value: string;
  what: Reference['what'] | 'value of the list';
  /** IDs that share it as their name; empty where nobody has it. */
  ids: readonly string[];
}>;

const WHERE: Readonly<Record<Data['what'], string>> = {
  service: 'no service in the table Services has the ID or the name %',
  fund: 'no fund in the table Funds has the ID or the name %',
  KPI: 'neither the minimum KPI set nor the table KPIs has a KPI %',
  list: 'neither Ringfence nor the table CodeLists has a list %',
  'value of the list': 'the list has no value %',
};

/**
 * Services, funds, KPIs, lists and values that are named and not there. History is left out: it outlives what it is about.
 */
export const specificationUnknown = defineRule<Data>({
  id: 'specification-unknown',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'specification',
  source: '2019 report, section 4.2: what grant terms ask for must be recorded, so what they name must exist.',
  words: {
    title: 'Names something that is not there, or not clear',
    why: 'What a row says about a service, fund, KPI or list that nobody knows has no effect.',
    whatToDo: 'Correct the spelling, write the ID where several have one name, or add what is named to its own table.',
    message: (facts, { value, what, ids }) => {
      if (ids.length > 0) {
        const names = facts.count === 1 ? '' : 'name something unclear: ';
        return `${place(facts)}${names}${quote(value)} is the name of the ${what}s ${allOf(ids.map(quote))}.`;
      }
      return `${place(facts)}${facts.count === 1 ? '' : 'name something unknown: '}${WHERE[what].replace('%', () => quote(value))}.${didYouMean(facts)}`;
    },
  },
  check: (tables) => registerHits([...unknownNames(tables), ...lost(tables)]),
});

/** In every column that names rows of another table, of the tables that specifications are read from. */
function unknownNames(tables: readonly TableRead[]): readonly RegisterProblem<Data>[] {
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
): readonly RegisterProblem<Data>[] {
  return partsOf(cell)
    .filter((part) => isKnown(part) === undefined && !(mayNameAll && isEveryService(part)))
    .map((part) => problem(cell, part, what, names, called?.(part)));
}

/** Only the funds' column names several at once; an ID may hold a semicolon as little as a name. */
function partsOf({ value }: RegisterCell): readonly string[] {
  return isBlank(value) || isErrorValue(value) ? [] : splitList(String(value));
}

/** Values that are said to replace one, and are not in its list. */
function lost(tables: readonly TableRead[]): readonly RegisterProblem<Data>[] {
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
  what: Data['what'],
  names: readonly string[],
  ids: readonly string[] = [],
): RegisterProblem<Data> {
  const suggestions = ids.length > 0 ? ids : nearestOf(names, value);
  return { cell, data: { value, what, ids }, discriminator: '', ofText: value, suggestions };
}
