import { byId, ledgerCells } from '../engine/ledger-pairs';
import { registerHits } from '../engine/register-hits';
import { purposesOf } from '../messages/fund-words';
import { printMoney } from '../model/money';
import { defineRule } from './define-rule';

/** Ringfenced money awarded to a service that has none of its purposes. */
export const awardOutsidePurpose = defineRule({
  id: 'award-outside-purpose',
  severity: 'error',
  appliesTo: 'ledger',
  source: '2019 report, section 1.3: £0.9m is ringfenced for victims’ support services; it pays for nothing else.',
  check: (context) => {
    const [funds, services] = [byId(context.book.funds), byId(context.book.services)];
    return registerHits(
      context.book.awards.flatMap((award) => {
        const [fund, service] = [funds.get(award.fund), services.get(award.service)];
        if (!fund || !service || award.amount <= 0 || fund.purposes.length === 0) return [];
        if (service.hasUnreadPurposes) return [];
        if (fund.purposes.some((purpose) => service.purposes.includes(purpose))) return [];
        const amount = printMoney(award.amount);
        const data = { fund: fund.name, service: service.name, amount, purposes: purposesOf(fund) };
        const discriminator = JSON.stringify([fund.id, service.id]);
        return ledgerCells(context, 'Awards', 'Amount', [award.row]).map((cell) => ({ cell, data, discriminator }));
      }),
    );
  },
});
