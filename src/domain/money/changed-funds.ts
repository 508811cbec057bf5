import type { FundRow } from './money-book';
import { given } from '../model/given';
import { daysInOrder } from '../model/days-in-order';
import { FUND_CHANGES } from '../tables/fund-changes';
import { readFundRecords } from '../tables/read-fund-records';
import { rowsOf } from '../tables/read-table';
import { toleranceOf } from '../tables/read-tolerance';
import type { IdLookUp } from '../tables/register-ids';
import type { TableRead } from '../tables/spec-rows';

type Addendum = FundRow['addenda'][number];

/**
 * `Funds` with `FundChanges`. An addendum may take money away, but no fund has less than nothing. Amounts that cannot be read count as
 * nothing: `checkMoney` says so.
 */
export function changedFunds(tables: readonly TableRead[], fund: IdLookUp): readonly FundRow[] {
  const { addenda, unread } = readAddenda(tables, fund);
  return readFundRecords(tables).map((record) => {
    const { id, name, source, purposes, purposeNames, firstDay, lastDay, minimum, maximum, row, place } = record;
    const changes = addenda.get(id) ?? [];
    const firstAmount = record.amount ?? 0;
    const total = changes.reduce((sum, one) => sum + one.amount, firstAmount);
    // Less than nothing is a slip: what the fund has is as unknown as with a word in the cell.
    const isUnread = record.amount === undefined || record.amount < 0 || total < 0 || unread.has(id);
    const amount = Math.max(0, total);
    const percent = purposes.length > 0 ? 0 : (record.tolerancePercent ?? 0);
    return {
      id,
      name,
      source,
      firstAmount,
      addenda: changes,
      amount,
      tolerance: toleranceOf(amount, percent),
      ...(percent > 0 && { tolerancePercent: percent }),
      purposes,
      purposeNames,
      ...daysInOrder(firstDay, lastDay),
      ...given('minimum', minimum),
      ...given('maximum', maximum),
      ...(isUnread && { isUnread }),
      // Money that is to be back by a day is returned, unless somebody says that it is not.
      isReturned: record.isReturned ?? record.returnBy !== undefined,
      ...given('returnBy', record.returnBy),
      row,
      place,
    };
  });
}

/** By fund id, in table order, and the funds with an addendum whose amount cannot be read. */
function readAddenda(tables: readonly TableRead[], fund: IdLookUp) {
  const addenda = new Map<string, readonly Addendum[]>();
  const unread = new Set<string>();
  for (const { text, read } of rowsOf(tables, FUND_CHANGES)) {
    const [id, amount] = [fund(text('Fund ID')), read('Amount')];
    if (id === undefined) continue;
    if (amount === undefined) {
      unread.add(id);
      continue;
    }
    const addendum = { ...given('date', read('Date')), amount, reference: text('Reference') };
    addenda.set(id, [...(addenda.get(id) ?? []), addendum]);
  }
  return { addenda, unread };
}
