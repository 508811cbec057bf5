import { ledgerCells, totalOf } from '../engine/ledger-pairs';
import { AWARDS } from '../tables/awards';
import { registerHits } from '../engine/register-hits';
import { groupBy } from '../model/group-by';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  awarded: string;
  available: string;
  over: string;
  isRingfenced: boolean;
}>;

/** Awards from a fund that come to more than it has with its tolerance; ringfenced money has none. */
export const awardOverFund = defineRule<Data>({
  id: 'award-over-fund',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'ledger',
  source: 'Grant agreements cap what is paid (Derbyshire PCC: £16,824); tolerance: product design, the table Funds.',
  words: {
    title: 'Awards come to more than the fund has',
    why: 'Money that is not there is promised. Money left in another fund cannot cover it, in another ringfence least of all.',
    whatToDo: 'Lower the awards of the fund, or enter the addendum that raises it in FundChanges.',
    message: (facts, { fund, awarded, available, over, isRingfenced }) =>
      `${atCells(facts)}${quote(fund)} awards ${awarded}, ${over} more than the ${available} it has${isRingfenced ? '; it is ringfenced and has no tolerance' : ', tolerance included'}.`,
  },
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
