import { given } from '../model/given';
import { keptFor } from '../model/kept-for';
import type { Pence } from '../model/money';
import type { Frequency, RegisterPlace } from '../model/registers';
import { FUNDS } from './funds';
import { readPurposes } from './read-purposes';
import { rowsOf } from './read-table';
import { kpiIds } from './register-ids';
import { plainKey, type TableRead } from './spec-rows';

/** A row of `Funds` as it is written, for all who ask: terms of returns, and money. Days are `YYYY-MM-DD`; what cannot be read is absent. */
export interface FundRecord {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly purposes: readonly string[];
  /** As written, for sentences. */
  readonly purposeNames: readonly string[];
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** Before changes; may be below zero, as somebody typed it. */
  readonly amount?: Pence;
  readonly tolerancePercent?: number;
  readonly minimum?: Pence;
  readonly maximum?: Pence;
  /** Ids of the KPIs that are known. */
  readonly requiredKpis: readonly string[];
  readonly frequency?: Frequency;
  readonly isReturned?: boolean;
  readonly returnBy?: string;
  /** Counts from 1. */
  readonly row: number;
  readonly place: RegisterPlace;
}

/** `Funds`, in table order: of two rows with one id the first counts, and a row without an id is left out. */
export const readFundRecords = keptFor((tables: readonly TableRead[]): readonly FundRecord[] => {
  const kpi = kpiIds(tables);
  const funds = new Map<string, FundRecord>();
  for (const { row, text, read, place } of rowsOf(tables, FUNDS)) {
    const id = text('Fund ID');
    if (id === '' || funds.has(plainKey(id))) continue;
    const asked = (read('Required KPIs') ?? []).flatMap((name) => kpi(name) ?? []);
    funds.set(plainKey(id), {
      id,
      name: text('Fund') || id,
      source: text('Source'),
      ...readPurposes(text('Purposes')),
      ...given('firstDay', read('Period start')),
      ...given('lastDay', read('Period end')),
      ...given('amount', read('Amount')),
      ...given('tolerancePercent', read('Tolerance %')),
      ...given('minimum', read('Minimum award')),
      ...given('maximum', read('Maximum award')),
      requiredKpis: [...new Set(asked)],
      ...given('frequency', read('Return frequency')),
      ...given('isReturned', read('Unspent money is returned')),
      ...given('returnBy', read('Return by')),
      row,
      place,
    });
  }
  return [...funds.values()];
});
