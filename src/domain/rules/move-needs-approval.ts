import { byId, ledgerCells, ledgerPairs, type LedgerPair } from '../engine/ledger-pairs';
import { AWARDS } from '../tables/awards';
import { registerHits } from '../engine/register-hits';
import { groupBy } from '../model/group-by';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  service: string;
  fromFund: string;
  isSameFund: boolean;
  fromService: string;
  over: string;
  spare: string;
}>;

/** 0 where nobody knows what was awarded. */
const overBy = ({ spent, awarded, isUnread }: LedgerPair): number => (isUnread ? 0 : Math.max(0, spent - awarded));
const spareOf = ({ spent, awarded }: LedgerPair): number => awarded - spent;

/**
 * Money that seems to have been moved: a fund has spent more on a service than it awarded, while an award that covers as much stands
 * unspent: another fund's to the same service, else the same fund's to another service. Money never moves between two ringfences.
 */
export const moveNeedsApproval = defineRule<Data>({
  id: 'move-needs-approval',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'ledger',
  source:
    'Surrey PCC’s grant agreements: any move needs approval. Others allow 5–10 %; no text of that was found, so no move is free here.',
  words: {
    title: 'Money moved without approval',
    why: 'An award is for one service from one fund. Any move between services or funds needs approval first.',
    whatToDo: 'Have the move approved and change both awards, or correct the lines of spend.',
    message: (facts, { fund, service, fromFund, isSameFund, fromService, over, spare }) =>
      isSameFund
        ? `${atCells(facts)}${quote(fund)} spent ${over} more on ${quote(service)} than it awarded, and ${spare} of its award to ${quote(fromService)} is unspent: a move needs approval.`
        : `${atCells(facts)}${quote(fund)} spent ${over} more on ${quote(service)} than it awarded, and ${spare} of the award from ${quote(fromFund)} is unspent: a move needs approval.`,
  },
  check: (context) => {
    const [funds, services] = [byId(context.book.funds), byId(context.book.services)];
    const isRingfenced = (id: string): boolean => (funds.get(id)?.purposes.length ?? 0) > 0;
    const pairs = ledgerPairs(context.book);
    // Those with the most to spare first: the first that may is the one to name.
    const spare = pairs.filter((pair) => spareOf(pair) > 0).sort((one, other) => spareOf(other) - spareOf(one));
    const [ofService, ofFund] = [groupBy(spare, ({ service }) => service), groupBy(spare, ({ fund }) => fund)];
    return registerHits(
      pairs.flatMap((to) => {
        const over = overBy(to);
        if (over === 0) return [];
        const otherFund = ofService
          .get(to.service)
          ?.find(({ fund }) => fund !== to.fund && !(isRingfenced(fund) && isRingfenced(to.fund)));
        const otherService = ofFund.get(to.fund)?.find(({ service }) => service !== to.service);
        const from = [otherFund, otherService].find((one) => one && spareOf(one) >= over);
        if (!from) return [];
        const nameOf = (pair: LedgerPair) => ({
          fund: funds.get(pair.fund)?.name ?? pair.fund,
          service: services.get(pair.service)?.name ?? pair.service,
        });
        const [source, target] = [nameOf(from), nameOf(to)];
        const names = {
          fund: target.fund,
          service: target.service,
          fromFund: source.fund,
          isSameFund: source.fund === target.fund,
          fromService: source.service,
        };
        const data = { ...names, over: printMoney(over), spare: printMoney(spareOf(from)) };
        const discriminator = JSON.stringify([to.fund, to.service, from.fund, from.service]);
        return ledgerCells(context, AWARDS, 'Amount', from.awardRows).map((cell) => ({ cell, data, discriminator }));
      }),
    );
  },
});
