import { NO_CODES, type AwardRow, type KnownCodes, type MoneyBook } from './money-book';
import { isBlank } from '../../cells/cell-values';
import { given } from '../model/given';
import { changedFunds } from './changed-funds';
import { readFundedServices } from './read-funded-services';
import { AWARDS } from '../tables/awards';
import { readServices } from '../tables/read-registers';
import { readSpend } from './read-spend';
import { fundIds, serviceIds, type IdLookUp } from '../tables/register-ids';
import { rowsOf } from '../tables/read-table';
import type { TableRead } from '../tables/spec-rows';

/**
 * Reads the money tables; those that are not there are empty, others are ignored. Funds and services may be named by id or name;
 * in `Spend` also by codes of the finance system (`codes`). What cannot be read is left out or counts as nothing: `checkMoney`
 * tells it, and what of it keeps money from being allocated.
 */
export function readMoney(tables: readonly TableRead[], codes: KnownCodes = NO_CODES): MoneyBook {
  const [fund, service] = [fundIds(tables), serviceIds(readServices(tables))];
  return {
    funds: changedFunds(tables, fund),
    services: readFundedServices(tables, service),
    ...readAwards(tables, fund, service),
    ...readSpend(tables, fund, service, codes),
  };
}

/** A pair that stands in two rows is read twice: `award-duplicated` tells it, and nothing is allocated until it is mended. */
function readAwards(
  tables: readonly TableRead[],
  fundOf: IdLookUp,
  serviceOf: IdLookUp,
): Pick<MoneyBook, 'awards' | 'unplacedAwards'> {
  const awards: AwardRow[] = [];
  const unplacedAwards: MoneyBook['unplacedAwards'][number][] = [];
  for (const { row, text, value, read, place } of rowsOf(tables, AWARDS)) {
    const [fund, service] = [fundOf(text('Fund ID')), serviceOf(text('Service ID'))];
    if (fund === undefined || service === undefined) {
      unplacedAwards.push({ ...given('fund', fund), ...given('service', service) });
      continue;
    }
    const isLocked = read('Locked') ?? false;
    const amount = isBlank(value('Amount')) ? 0 : read('Amount');
    const isUnread = amount === undefined || amount < 0;
    awards.push({ fund, service, amount: amount ?? 0, isLocked, row, place, ...(isUnread && { isUnread }) });
  }
  return { awards, unplacedAwards };
}
