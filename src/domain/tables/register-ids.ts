import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { keptFor, remembered } from '../model/kept-for';
import type { ServiceRecord } from '../model/registers';
import { FUNDS } from './funds';
import { KPIS } from './kpis';
import { rowsOf } from './read-table';
import { kebabCase, plainKey, type TableRead } from './spec-rows';

/** Finds the id that a text means: an id or a name, in any case, spacing and punctuation. */
export type IdLookUp = (text: string) => string | undefined;

/** Every id that a text may mean: several where they share a name. */
export type IdsCalled = (text: string) => readonly string[];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Ids go before names, and what stands first before what follows. */
function lookUp(entries: readonly Named[]): IdLookUp {
  const called = idsCalled(entries);
  return (text) => called(text)[0];
}

function idsCalled(entries: readonly Named[]): IdsCalled {
  const [ids, names] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { id } of entries) {
    const plain = plainKey(id);
    if (plain !== '' && !ids.has(plain)) ids.set(plain, [id]);
  }
  for (const { id, name } of entries) {
    const first = ids.get(plainKey(id))?.[0] ?? id;
    const same = names.get(plainKey(name)) ?? [];
    if (plainKey(name) !== '' && !same.includes(first)) names.set(plainKey(name), [...same, first]);
  }
  return remembered((text: string) => ids.get(plainKey(text)) ?? names.get(plainKey(text)) ?? []);
}

/** A name that several share means none of them: it is not clear which. */
function onlyOne(called: IdsCalled): IdLookUp {
  return (text) => {
    const [id, other] = called(text);
    return other === undefined ? id : undefined;
  };
}

/** Services by id or name. */
export const servicesCalled = (services: readonly ServiceRecord[]): IdsCalled => idsCalled(services);

/** The one service of an id or name. */
export const serviceIds = (services: readonly ServiceRecord[]): IdLookUp => onlyOne(servicesCalled(services));

const ours = lookUp(MINIMUM_SPECIFICATION.kpis);

/** KPIs by id or name: those we bring, then those of the `KPIs` table. */
export const kpiIds = keptFor((tables: readonly TableRead[]): IdLookUp => {
  const theirs = lookUp(
    rowsOf(tables, KPIS).flatMap((row) => {
      const [own, name] = [row.text('KPI ID'), row.text('KPI')];
      const id = ours(own) ?? ours(name) ?? kebabCase(own || name);
      // An office's own id for a KPI of ours, such as `K12`, means ours.
      return [
        { id, name: own },
        { id, name },
      ];
    }),
  );
  return remembered((text: string) => ours(text) ?? theirs(text));
});

/** Funds by id or name. */
export const fundsCalled = keptFor((tables: readonly TableRead[]): IdsCalled => {
  return idsCalled(rowsOf(tables, FUNDS).map((row) => ({ id: row.text('Fund ID'), name: row.text('Fund') })));
});

/** The one fund of an id or name. */
export const fundIds = (tables: readonly TableRead[]): IdLookUp => onlyOne(fundsCalled(tables));
