import { byId, ledgerCells } from '../engine/ledger-pairs';
import { registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { defineRule } from './define-rule';

/** An award below the least or above the most that its fund gives one service. */
export const awardOutOfRange = defineRule({
  id: 'award-out-of-range',
  severity: 'error',
  appliesTo: 'ledger',
  source: '2019 report, section 3.3: community grants are of £100 to £3,000.',
  check: (context) => {
    const [funds, services] = [byId(context.book.funds), byId(context.book.services)];
    return registerHits(
      context.book.awards.flatMap((award) => {
        const [fund, service] = [funds.get(award.fund), services.get(award.service)];
        if (!fund || award.amount <= 0) return [];
        const { minimum, maximum } = fund;
        // Limits that contradict each other are told where they stand.
        if (minimum !== undefined && maximum !== undefined && minimum > maximum) return [];
        const isBelow = minimum !== undefined && award.amount < minimum;
        const limit = isBelow ? minimum : maximum;
        if (limit === undefined || (!isBelow && award.amount <= limit)) return [];
        const sums = { amount: printMoney(award.amount), limit: printMoney(limit) };
        const data = { fund: fund.name, service: service?.name ?? award.service, ...sums, isBelow };
        const discriminator = JSON.stringify([award.fund, award.service]);
        return ledgerCells(context, 'Awards', 'Amount', [award.row]).map((cell) => ({ cell, data, discriminator }));
      }),
    );
  },
});
