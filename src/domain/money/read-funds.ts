import type { FundRow } from './money-book';
import { given } from '../model/given';
import { readPence } from '../model/money';
import { readDay } from '../model/read-cells';
import { readDays } from '../model/read-days';
import { readPurposes } from '../tables/read-purposes';
import { readTolerance, toleranceOf } from '../tables/read-tolerance';
import type { IdLookUp } from '../tables/register-ids';
import { wordIn, YES_OR_NO } from '../tables/register-words';
import { plainKey, rowsOf, type TableRead } from '../tables/spec-rows';

type Addendum = FundRow['addenda'][number];

/**
 * `Funds` with `FundChanges`: of two rows with one id the first counts. An addendum may take money away, but no fund has less than
 * nothing. Amounts that cannot be read count as nothing: `checkMoney` says so.
 */
export function readFunds(tables: readonly TableRead[], fund: IdLookUp): readonly FundRow[] {
  const { addenda, unread } = readAddenda(tables, fund);
  const funds = new Map<string, FundRow>();
  for (const { row, text, value, place } of rowsOf(tables, 'Funds')) {
    const id = text('Fund ID');
    if (id === '' || funds.has(plainKey(id))) continue;
    const changes = addenda.get(id) ?? [];
    const read = readPence(value('Amount'));
    const firstAmount = read ?? 0;
    const total = changes.reduce((sum, one) => sum + one.amount, firstAmount);
    // Less than nothing is a slip: what the fund has is as unknown as with a word in the cell.
    const isUnread = read === undefined || read < 0 || total < 0 || unread.has(id);
    const amount = Math.max(0, total);
    const { purposes, purposeNames } = readPurposes(text('Purposes'));
    const percent = purposes.length > 0 ? 0 : (readTolerance(value('Tolerance %')) ?? 0);
    funds.set(plainKey(id), {
      id,
      name: text('Fund') || id,
      source: text('Source'),
      firstAmount,
      addenda: changes,
      amount,
      tolerance: toleranceOf(amount, percent),
      ...(percent > 0 && { tolerancePercent: percent }),
      purposes,
      purposeNames,
      ...readDays(value('Period start'), value('Period end')),
      ...given('minimum', readPence(value('Minimum award'))),
      ...given('maximum', readPence(value('Maximum award'))),
      ...(isUnread && { isUnread }),
      isReturned: wordIn(YES_OR_NO, text('Unspent money is returned')) ?? false,
      row,
      place,
    });
  }
  return [...funds.values()];
}

/** By fund id, in table order, and the funds with an addendum whose amount cannot be read. */
function readAddenda(tables: readonly TableRead[], fund: IdLookUp) {
  const addenda = new Map<string, readonly Addendum[]>();
  const unread = new Set<string>();
  for (const { text, value } of rowsOf(tables, 'FundChanges')) {
    const [id, amount] = [fund(text('Fund ID')), readPence(value('Amount'))];
    if (id === undefined) continue;
    if (amount === undefined) {
      unread.add(id);
      continue;
    }
    const addendum = { ...given('date', readDay(value('Date'))), amount, reference: text('Reference') };
    addenda.set(id, [...(addenda.get(id) ?? []), addendum]);
  }
  return { addenda, unread };
}
