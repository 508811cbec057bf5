import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { keptFor, remembered } from './kept-for';
import type { ServiceRecord } from './registers';
import { kebabCase, plainKey, rowsOf, type RegisterTable } from './spec-rows';

/** Finds the id that a text means: an id or a name, in any case, spacing and punctuation. */
export type IdLookUp = (text: string) => string | undefined;

/** Ids go before names, and what stands first before what follows. */
function lookUp(entries: readonly { readonly id: string; readonly name: string }[]): IdLookUp {
  const ids = new Map<string, string>();
  for (const key of ['id', 'name'] as const) {
    for (const entry of entries) {
      const plain = plainKey(entry[key]);
      if (plain !== '' && !ids.has(plain)) ids.set(plain, entry.id);
    }
  }
  return (text) => ids.get(plainKey(text));
}

/** Services by id or name. */
export function serviceIds(services: readonly ServiceRecord[]): IdLookUp {
  return remembered(lookUp(services));
}

const ours = lookUp(MINIMUM_SPECIFICATION.kpis);

/** KPIs by id or name: those we bring, then those of the `KPIs` table. */
export const kpiIds = keptFor((tables: readonly RegisterTable[]): IdLookUp => {
  const theirs = lookUp(
    rowsOf(tables, 'KPIs').map((row) => {
      const [id, name] = [row.text('KPI ID'), row.text('KPI')];
      return { id: ours(id) ?? ours(name) ?? kebabCase(id || name), name };
    }),
  );
  return remembered((text: string) => ours(text) ?? theirs(text));
});

/** Funds by id or name. */
export function fundIds(tables: readonly RegisterTable[]): IdLookUp {
  const funds = rowsOf(tables, 'Funds').map((row) => ({ id: row.text('Fund ID'), name: row.text('Fund') }));
  return remembered(lookUp(funds));
}
