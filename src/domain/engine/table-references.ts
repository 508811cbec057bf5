import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
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
import { kebabCase, rowsOf, type TableRead } from '../tables/spec-rows';
import { findList } from '../tables/specification-tables';

/** Columns of one table that name rows of another. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly what: 'service' | 'fund' | 'KPI' | 'list';
  readonly isKnown: IdLookUp;
  /** Of what may go by a name that it shares. */
  readonly called?: IdsCalled;
  /** What could have been meant. */
  readonly names: readonly string[];
}

/** Every such column of the office's tables, whether it is there or not. */
export function referencesIn(tables: readonly TableRead[]): readonly Reference[] {
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

function columnTexts(tables: readonly TableRead[], name: string, columns: readonly string[]): readonly string[] {
  return rowsOf(tables, name).flatMap((row) => columns.map((column) => row.text(column)).filter((text) => text !== ''));
}
