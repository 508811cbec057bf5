import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import type { Named } from '../tables/column';
import type { DeclaredTable, HeadingOf } from '../tables/define-table';
import { FUNDS } from '../tables/funds';
import { KPIS } from '../tables/kpis';
import { joinLists, readCodeLists } from '../tables/read-code-lists';
import { readKpis } from '../tables/read-kpis';
import { readServices } from '../tables/read-registers';
import { rowsOf } from '../tables/read-table';
import {
  fundIds,
  fundsCalled,
  kpiIds,
  serviceIds,
  servicesCalled,
  type IdLookUp,
  type IdsCalled,
} from '../tables/register-ids';
import { kebabCase, type TableRead } from '../tables/spec-rows';
import { findList } from '../tables/specification-tables';

/** What a cell may name: rows of another table. */
export interface Reference {
  readonly what: Named;
  readonly isKnown: IdLookUp;
  /** Of what may go by a name that it shares. */
  readonly called?: IdsCalled;
  /** What could have been meant. */
  readonly names: readonly string[];
}

/** How each thing that can be named is known in these tables. */
export function referencesTo(tables: readonly TableRead[]): Readonly<Record<Named, Reference>> {
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

function columnTexts<T extends DeclaredTable>(
  tables: readonly TableRead[],
  declared: T,
  columns: readonly HeadingOf<T>[],
): readonly string[] {
  return rowsOf(tables, declared).flatMap((row) =>
    columns.map((column) => row.text(column)).filter((text) => text !== ''),
  );
}
