import { byId, ledgerCells } from '../engine/ledger-pairs';
import { printDate } from '../engine/print-date';
import { registerHits } from '../engine/register-hits';
import { periodOf } from '../messages/fund-words';
import { defineRule } from './define-rule';

/**
 * Money spent on a day that is not in the fund's period. The service's own days do not count: its last invoice comes after it has ended;
 * nor does money that comes back, which may come late.
 */
export const spendOutsidePeriod = defineRule({
  id: 'spend-outside-period',
  severity: 'error',
  appliesTo: 'ledger',
  source: 'Grant agreements (Derbyshire PCC: October to September): expenditure is eligible within the grant’s period.',
  check: (context) => {
    const funds = byId(context.book.funds);
    return registerHits(
      context.book.spend.flatMap(({ fund: id, date, amount, row }) => {
        const fund = funds.get(id);
        if (!fund || date === undefined || amount <= 0) return [];
        const isInside =
          (fund.start === undefined || date >= fund.start) && (fund.end === undefined || date <= fund.end);
        if (isInside) return [];
        const data = { fund: fund.name, date: printDate(date), period: periodOf(fund) };
        const discriminator = JSON.stringify([id, date]);
        return ledgerCells(context, 'Spend', 'Date', [row]).map((cell) => ({ cell, data, discriminator }));
      }),
    );
  },
});
