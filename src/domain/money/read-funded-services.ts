import type { ServiceRow } from './money-book';
import { isErrorValue } from '../../cells/cell-values';
import { given } from '../model/given';
import { daysInOrder } from '../model/days-in-order';
import { CONTRIBUTIONS } from '../tables/contributions';
import { readPurposes } from '../tables/read-purposes';
import { cellOf, findTable, rowsOf, type FoundTable } from '../tables/read-table';
import type { IdLookUp } from '../tables/register-ids';
import { SERVICES } from '../tables/services';
import { plainKey, type TableRead } from '../tables/spec-rows';

type Contribution = ServiceRow['contributions'][number];

/**
 * `Services` with `Contributions`: of two rows with one id the first counts. Only what a funder has confirmed lowers what funds
 * are asked for; what is not said to be confirmed is not. A service that is not said to be contracted is planned.
 */
export function readFundedServices(tables: readonly TableRead[], service: IdLookUp): readonly ServiceRow[] {
  const shares = readContributions(tables, service);
  const table = findTable(tables, SERVICES);
  const services = new Map<string, ServiceRow>();
  for (const { row, text, read, place } of rowsOf(tables, SERVICES)) {
    const id = text('Service ID');
    if (id === '' || services.has(plainKey(id))) continue;
    const contributions = shares.get(id) ?? [];
    const costRead = read('Cost');
    const cost = costRead ?? 0;
    services.set(plainKey(id), {
      id,
      name: text('Service') || id,
      provider: text('Provider'),
      cost,
      contributions,
      need: Math.max(0, cost - confirmedOf(contributions)),
      ...((costRead === undefined || costRead < 0) && { isUnread: true as const }),
      ...readPurposes(text('Purposes')),
      ...(!hasReadPurposes(table, row) && { hasUnreadPurposes: true as const }),
      ...daysInOrder(read('Start'), read('End')),
      isContracted: read('Commitment') ?? false,
      ...given('rank', read('Rank')),
      row,
      place,
    });
  }
  return [...services.values()];
}

/** A service without purposes is one thing, a column that is not there, or a formula that failed, another. */
function hasReadPurposes(table: FoundTable<typeof SERVICES> | undefined, row: number): boolean {
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
  for (const { text, read } of rowsOf(tables, CONTRIBUTIONS)) {
    const [id, amount] = [service(text('Service ID')), read('Amount')];
    if (id === undefined || amount === undefined) continue;
    const isConfirmed = read('Confirmed') ?? false;
    const contribution = { funder: text('Funder'), amount, isConfirmed };
    contributions.set(id, [...(contributions.get(id) ?? []), contribution]);
  }
  return contributions;
}
