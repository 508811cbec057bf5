import { haveDayInCommon } from '../allocation/may-pay';
import { byId, ledgerCells } from '../engine/ledger-pairs';
import { registerHits } from '../engine/register-hits';
import { periodOf } from '../messages/fund-words';
import { printMoney } from '../model/money';
import { defineRule } from './define-rule';

/** Money awarded to a service that runs on no day of the fund's period. */
export const awardOutsidePeriod = defineRule({
  id: 'award-outside-period',
  severity: 'error',
  appliesTo: 'ledger',
  source: 'Grant agreements (Derbyshire PCC: October to September) give the days for which a grant may pay.',
  check: (context) => {
    const [funds, services] = [byId(context.book.funds), byId(context.book.services)];
    return registerHits(
      context.book.awards.flatMap((award) => {
        const [fund, service] = [funds.get(award.fund), services.get(award.service)];
        if (!fund || !service || award.amount <= 0 || haveDayInCommon(fund, service)) return [];
        const periods = { fundPeriod: periodOf(fund), servicePeriod: periodOf(service) };
        const data = { fund: fund.name, service: service.name, amount: printMoney(award.amount), ...periods };
        const discriminator = JSON.stringify([fund.id, service.id]);
        return ledgerCells(context, 'Awards', 'Amount', [award.row]).map((cell) => ({ cell, data, discriminator }));
      }),
    );
  },
});
