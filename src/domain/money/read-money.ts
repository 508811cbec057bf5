import { NO_CODES, type AwardRow, type KnownCodes, type MoneyBook } from './money-book';
import { isBlank } from '../../cells/cell-values';
import { given } from '../model/given';
import { readPence } from '../model/money';
import { readFundedServices } from './read-funded-services';
import { readFunds } from './read-funds';
import { readServices } from '../tables/read-registers';
import { readSpend } from './read-spend';
import { fundIds, serviceIds, type IdLookUp } from '../tables/register-ids';
import { wordIn, YES_OR_NO } from '../tables/register-words';
import { rowsOf, type TableRead } from '../tables/spec-rows';

/** The tables that say what money there is, what it pays for and what was paid. */
export const MONEY_TABLE_NAMES = ['Funds', 'FundChanges', 'Services', 'Contributions', 'Awards', 'Spend'] as const;

/**
 * Reads the money tables; those that are not there are empty, others are ignored. Funds and services may be named by id or name;
 * in `Spend` also by codes of the finance system (`codes`). What cannot be read is left out or counts as nothing: `checkMoney`
 * tells it, and what of it keeps money from being allocated.
 */
export function readMoney(tables: readonly TableRead[], codes: KnownCodes = NO_CODES): MoneyBook {
  const [fund, service] = [fundIds(tables), serviceIds(readServices(tables))];
  return {
    funds: readFunds(tables, fund),
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
  for (const { row, text, value, place } of rowsOf(tables, 'Awards')) {
    const [fund, service] = [fundOf(text('Fund ID')), serviceOf(text('Service ID'))];
    if (fund === undefined || service === undefined) {
      unplacedAwards.push({ ...given('fund', fund), ...given('service', service) });
      continue;
    }
    const isLocked = wordIn(YES_OR_NO, text('Locked')) ?? false;
    const read = isBlank(value('Amount')) ? 0 : readPence(value('Amount'));
    const isUnread = read === undefined || read < 0;
    awards.push({ fund, service, amount: read ?? 0, isLocked, row, place, ...(isUnread && { isUnread }) });
  }
  return { awards, unplacedAwards };
}
