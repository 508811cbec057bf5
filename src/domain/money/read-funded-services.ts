import type { ServiceRow } from './money-book';
import { isErrorValue } from '../../cells/cell-values';
import { given } from '../model/given';
import { readPence } from '../model/money';
import { readDays } from '../model/read-days';
import { readPurposes } from '../tables/read-purposes';
import { readRank } from '../tables/read-rank';
import type { IdLookUp } from '../tables/register-ids';
import { COMMITMENTS, wordIn, YES_OR_NO } from '../tables/register-words';
import { cellOf, findTable, plainKey, rowsOf, type TableRead } from '../tables/spec-rows';

type Contribution = ServiceRow['contributions'][number];

/**
 * `Services` with `Contributions`: of two rows with one id the first counts. Only what a funder has confirmed lowers what funds
 * are asked for; what is not said to be confirmed is not. A service that is not said to be contracted is planned.
 */
export function readFundedServices(tables: readonly TableRead[], service: IdLookUp): readonly ServiceRow[] {
  const shares = readContributions(tables, service);
  const table = findTable(tables, 'Services');
  const services = new Map<string, ServiceRow>();
  for (const { row, text, value, place } of rowsOf(tables, 'Services')) {
    const id = text('Service ID');
    if (id === '' || services.has(plainKey(id))) continue;
    const contributions = shares.get(id) ?? [];
    const read = readPence(value('Cost'));
    const cost = read ?? 0;
    services.set(plainKey(id), {
      id,
      name: text('Service') || id,
      provider: text('Provider'),
      cost,
      contributions,
      need: Math.max(0, cost - confirmedOf(contributions)),
      ...((read === undefined || read < 0) && { isUnread: true as const }),
      ...readPurposes(text('Purposes')),
      ...(!hasReadPurposes(table, row) && { hasUnreadPurposes: true as const }),
      ...readDays(value('Start'), value('End')),
      isContracted: wordIn(COMMITMENTS, text('Commitment')) ?? false,
      ...given('rank', readRank(value('Rank'))),
      row,
      place,
    });
  }
  return [...services.values()];
}

/** A service without purposes is one thing, a column that is not there, or a formula that failed, another. */
function hasReadPurposes(table: TableRead | undefined, row: number): boolean {
  const area = table && cellOf(table, row, 'Purposes');
  return area !== undefined && !isErrorValue(table?.rows[row - 1]?.[area.left - table.left] ?? null);
}

/** What co-funders have confirmed, in pence. */
export function confirmedOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { amount, isConfirmed }) => (isConfirmed ? sum + amount : sum), 0);
}

/** By service id, in table order. */
function readContributions(
  tables: readonly TableRead[],
  service: IdLookUp,
): ReadonlyMap<string, readonly Contribution[]> {
  const contributions = new Map<string, Contribution[]>();
  for (const { text, value } of rowsOf(tables, 'Contributions')) {
    const [id, amount] = [service(text('Service ID')), readPence(value('Amount'))];
    if (id === undefined || amount === undefined) continue;
    const isConfirmed = wordIn(YES_OR_NO, text('Confirmed')) ?? false;
    const contribution = { funder: text('Funder'), amount, isConfirmed };
    contributions.set(id, [...(contributions.get(id) ?? []), contribution]);
  }
  return contributions;
}
