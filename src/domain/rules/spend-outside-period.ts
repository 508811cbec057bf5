import type { SpendRow } from '../money/money-book';
import { isInPeriod } from '../money/spent';
import { byId, ledgerCells, totalOf } from '../engine/ledger-pairs';
import { SPEND } from '../tables/spend';
import { printDate } from '../text/print-date';
import { registerHits } from '../engine/register-hits';
import { periodOf } from '../messages/fund-words';
import { groupBy } from '../model/group-by';
import { plainKey } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  date: string;
  period: string;
}>;

/**
 * Money spent on a day that is not in the fund's period. The service's own days do not count: its last invoice comes after it has ended;
 * nor does money that comes back, which may come late, nor a journal that comes to nothing.
 */
export const spendOutsidePeriod = defineRule<Data>({
  id: 'spend-outside-period',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: 'Grant agreements (Derbyshire PCC: October to September): expenditure is eligible within the grant’s period.',
  words: {
    title: 'Spend outside the fund’s period',
    why: 'Money spent before or after the period of a fund cannot be charged to it.',
    whatToDo: 'Correct the date, or move the line to the fund of that period.',
    message: (facts, { fund, date, period }) =>
      `${atCells(facts)}${date} is outside the period of ${quote(fund)}: ${period}.`,
  },
  check: (context) => {
    const funds = byId(context.book.funds);
    const nets = journalsOfNothing(context.book.spend);
    return registerHits(
      context.book.spend.flatMap((line) => {
        const { fund: id, date, amount, row } = line;
        const fund = funds.get(id);
        if (!fund || date === undefined || amount <= 0 || isInPeriod(fund, date) || nets(line)) return [];
        const data = { fund: fund.name, date: printDate(date), period: periodOf(fund) };
        const discriminator = JSON.stringify([id, date]);
        return ledgerCells(context, SPEND, 'Date', [row]).map((cell) => ({ cell, data, discriminator }));
      }),
    );
  },
});

/** Lines of one pair, reference and day that take each other back. */
function journalsOfNothing(spend: readonly SpendRow[]): (line: SpendRow) => boolean {
  const keyOf = ({ fund, service, reference, date = '' }: SpendRow): string =>
    JSON.stringify([fund, service, plainKey(reference), date]);
  const journals = groupBy(spend, keyOf);
  return (line) => {
    const all = journals.get(keyOf(line)) ?? [];
    return all.length > 1 && totalOf(all) <= 0;
  };
}
