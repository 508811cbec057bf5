import { byId, ledgerCells, ledgerPairs } from '../engine/ledger-pairs';
import { SPEND } from '../tables/spend';
import { registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';

/** More spent than awarded, after credit notes and journals that take it back. */
export const spendOverAward = defineRule({
  id: 'spend-over-award',
  severity: 'error',
  appliesTo: 'ledger',
  source: 'Conditions of grant (Greater Manchester, Derbyshire): no more is paid than was awarded.',
  check: (context) => {
    const [funds, services] = [byId(context.book.funds), byId(context.book.services)];
    return registerHits(
      ledgerPairs(context.book).flatMap(({ fund, service, awarded, isUnread, spent, lines }) => {
        if (isUnread || awarded <= 0 || spent <= awarded) return [];
        const names = { fund: funds.get(fund)?.name ?? fund, service: services.get(service)?.name ?? service };
        const data = {
          ...names,
          spent: printMoney(spent),
          awarded: printMoney(awarded),
          over: printMoney(spent - awarded),
        };
        const discriminator = JSON.stringify([fund, service]);
        const rows = lines.map(({ row }) => row);
        return ledgerCells(context, SPEND, 'Amount', rows).map((cell) => ({ cell, data, discriminator }));
      }),
    );
  },
});
