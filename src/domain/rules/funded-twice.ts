import { ledgerCells, totalOf } from '../engine/ledger-pairs';
import { AWARDS } from '../tables/awards';
import { registerHits } from '../engine/register-hits';
import { groupBy } from '../model/group-by';
import { printMoney } from '../model/money';
import { confirmedOf } from '../money/read-funded-services';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  service: string;
  awarded: string;
  /** Confirmed ones; empty where there are none. */
  contributions: string;
  cost: string;
  over: string;
}>;

/** Awards that pay, with confirmed contributions, more than a service costs. */
export const fundedTwice = defineRule<Data>({
  id: 'funded-twice',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: '2019 report: services are co-commissioned; a grant pays for cost that nobody else pays for.',
  words: {
    title: 'A service is funded twice',
    why: 'Together, awards and confirmed contributions pay for more than the service costs.',
    whatToDo: 'Lower an award, or correct the cost in Services or the contribution in Contributions.',
    message: (facts, { service, awarded, contributions, cost, over }) =>
      `${atCells(facts)}${quote(service)} costs ${cost} and is awarded ${awarded}${contributions === '' ? '' : `, beside confirmed contributions of ${contributions}`}: ${over} too much.`,
  },
  check: (context) => {
    const awardsOf = groupBy(
      context.book.awards.filter(({ amount }) => amount > 0),
      ({ service }) => service,
    );
    return registerHits(
      context.book.services.flatMap(({ id, name, cost, contributions, isUnread }) => {
        const awards = awardsOf.get(id) ?? [];
        const [awarded, confirmed] = [totalOf(awards), confirmedOf(contributions)];
        // A cost that is not given is reported by money-missing, contributions above it by contributions-over-cost.
        if (isUnread || confirmed > cost || awarded + confirmed <= cost) return [];
        const sums = [awarded, confirmed, cost, awarded + confirmed - cost].map(printMoney);
        const [said = '', others = '', costs = '', over = ''] = sums;
        const data = { service: name, awarded: said, contributions: confirmed > 0 ? others : '', cost: costs, over };
        const rows = awards.map(({ row }) => row);
        return ledgerCells(context, AWARDS, 'Amount', rows).map((cell) => ({ cell, data, discriminator: id }));
      }),
    );
  },
});
