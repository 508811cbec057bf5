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
}>;

/** Money spent from a fund on a service to which the fund has awarded nothing; what came back is taken off. */
export const spendWithoutAward = defineRule<Data>({
  id: 'spend-without-award',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: 'Conditions of grant (Greater Manchester, Derbyshire): money is spent on what it was awarded for.',
  words: {
    title: 'Spend without an award',
    why: 'Nobody has decided that this fund pays this service.',
    whatToDo: 'Correct the fund or service of the line, or have the award approved and enter it in Awards.',
    message: (facts, { fund, service, spent }) =>
      `${atCells(facts)}${spent} of ${quote(fund)} was spent on ${quote(service)}, to which it awards nothing.`,
  },
  check: (context) => {
    const [funds, services] = [byId(context.book.funds), byId(context.book.services)];
    return registerHits(
      ledgerPairs(context.book).flatMap(({ fund, service, awarded, isUnread, spent, lines }) => {
        if (isUnread || awarded > 0 || spent <= 0) return [];
        const names = { fund: funds.get(fund)?.name ?? fund, service: services.get(service)?.name ?? service };
        const data = { ...names, spent: printMoney(spent) };
        const discriminator = JSON.stringify([fund, service]);
        const rows = lines.map(({ row }) => row);
        return ledgerCells(context, SPEND, 'Amount', rows).map((cell) => ({ cell, data, discriminator }));
      }),
    );
  },
});
