import { byId, ledgerCells, ledgerPairs } from '../engine/ledger-pairs';
import { SPEND } from '../tables/spend';
import { registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  service: string;
  spent: string;
  awarded: string;
  over: string;
}>;

/** More spent than awarded, after credit notes and journals that take it back. */
export const spendOverAward = defineRule<Data>({
  id: 'spend-over-award',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'ledger',
  source: 'Conditions of grant (Greater Manchester, Derbyshire): no more is paid than was awarded.',
  words: {
    title: 'More spent than awarded',
    why: 'What goes beyond the award has not been agreed, and the fund may not pay it.',
    whatToDo: 'Check the lines with finance: recover or recode what is too much, or have the award raised.',
    message: (facts, { fund, service, spent, awarded, over }) =>
      `${atCells(facts)}${spent} of ${quote(fund)} was spent on ${quote(service)}, ${over} more than the ${awarded} awarded.`,
  },
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
