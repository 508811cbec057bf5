import { ledgerCells, totalOf } from '../engine/ledger-pairs';
import { AWARDS } from '../tables/awards';
import { registerHits } from '../engine/register-hits';
import { groupBy } from '../model/group-by';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';

/** Awards from a fund that come to more than it has with its tolerance; ringfenced money has none. */
export const awardOverFund = defineRule({
  id: 'award-over-fund',
  severity: 'error',
  appliesTo: 'ledger',
  source: 'Grant agreements cap what is paid (Derbyshire PCC: £16,824); tolerance: product design, the table Funds.',
  check: (context) => {
    const awardsOf = groupBy(
      context.book.awards.filter(({ amount }) => amount > 0),
      ({ fund }) => fund,
    );
    return registerHits(
      context.book.funds.flatMap(({ id, name, amount, tolerance, purposes, isUnread }) => {
        const awards = awardsOf.get(id) ?? [];
        const [awarded, available] = [totalOf(awards), amount + tolerance];
        if (isUnread || awarded <= available) return [];
        const sums = [awarded, available, awarded - available].map(printMoney);
        const [said = '', has = '', over = ''] = sums;
        const data = { fund: name, awarded: said, available: has, over, isRingfenced: purposes.length > 0 };
        const rows = awards.map(({ row }) => row);
        return ledgerCells(context, AWARDS, 'Amount', rows).map((cell) => ({ cell, data, discriminator: id }));
      }),
    );
  },
});
