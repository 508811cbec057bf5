import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { keptFor } from '../model/kept-for';
import { kpiIds, type IdLookUp } from './register-ids';
import { KPIS } from './kpis';
import { rowsOf, type RowOf } from './read-table';
import { kebabCase, plainKey, type TableRead } from './spec-rows';
import type { Kpi, KpiKind, KpiUnit } from '../model/specification';

/** Service IDs that mean every service. */
export const EVERY_SERVICE = '*';

/** What people write for it. */
const EVERY_SERVICE_WORDS = new Set(['', EVERY_SERVICE, 'all', 'allservices', 'everyservice']);

/** True for a `Service ID` that means every service. */
export function isEveryService(text: string): boolean {
  return EVERY_SERVICE_WORDS.has(plainKey(text));
}

/** A row of the `KPIs` table that names a KPI. */
export interface KpiRow {
  readonly row: RowOf<typeof KPIS>;
  /** Service id in lower-case letters and digits; `*` for every service. */
  readonly service: string;
  readonly kpi: Kpi;
  /** Id of the list that the row itself names. */
  readonly namedList?: string;
}

/**
 * Reads the `KPIs` table. What a row leaves blank, or says in a word that is not among those allowed, comes from the KPI of ours
 * with the same id or name (its aliases always), else from the unit. Rows that name no KPI are left out.
 */
export const readKpis = keptFor((tables: readonly TableRead[]): readonly KpiRow[] => {
  const known = new Map(
    MINIMUM_SPECIFICATION.kpis.flatMap((kpi) => [[plainKey(kpi.id), kpi] as const, [plainKey(kpi.name), kpi] as const]),
  );
  const idOf = kpiIds(tables);
  return rowsOf(tables, KPIS).flatMap((row) => {
    const [id, name] = [row.text('KPI ID'), row.text('KPI')];
    if (id === '' && name === '') return [];
    const ours = known.get(plainKey(id)) ?? known.get(plainKey(name));
    const namedList = kebabCase(row.text('Code list'));
    const service = isEveryService(row.text('Service ID')) ? EVERY_SERVICE : plainKey(row.text('Service ID'));
    return [{ row, service, kpi: kpiOf(row, ours, idOf), ...(namedList !== '' && { namedList }) }];
  });
});

function kpiOf({ text, read }: KpiRow['row'], known: Kpi | undefined, idOf: IdLookUp): Kpi {
  const id = text('KPI ID');
  const name = firstOf(text('KPI'), known?.name) ?? id;
  const base: Kpi = known ?? { ...NEW_KPI, id: kebabCase(id === '' ? name : id), name };
  const unit = read('Unit') ?? base.unit;
  const codeList = firstOf(kebabCase(text('Code list')));
  const aliases = [...(known ? [known.name, ...known.aliases] : []), id].filter((alias) => alias !== '');
  const stated: Partial<Kpi> = {
    name,
    aliases: [...new Set(aliases)],
    unit,
    kind: read('Kind') ?? known?.kind ?? kindOf(unit, codeList),
    required: read('Required') ?? 'yes',
    responses: read('Responses') ?? base.responses,
    codeList: codeList ?? base.codeList,
    partOf: firstOf(idOf(text('Part of')), kebabCase(text('Part of')), base.partOf),
    countedWhen: firstOf(text('Counted when'), base.countedWhen),
    betterIs: read('Better is'),
    target: read('Target'),
    tolerance: read('Tolerance %'),
    validFrom: read('Valid from'),
    validTo: read('Valid to'),
  };
  const filled = Object.entries(stated).filter(([, one]: readonly [string, unknown]) => one !== undefined);
  return { ...base, ...Object.fromEntries(filled) };
}

const NEW_KPI: Omit<Kpi, 'id' | 'name'> = {
  aliases: [],
  unit: 'people',
  kind: 'count',
  required: 'yes',
  responses: 'single',
};

function kindOf(unit: KpiUnit, codeList: string | undefined): KpiKind {
  if (codeList !== undefined) return 'category';
  if (unit === '%') return 'percentage';
  return unit === '£' ? 'money' : 'count';
}

/** The first text that says something. */
function firstOf(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text !== '');
}
