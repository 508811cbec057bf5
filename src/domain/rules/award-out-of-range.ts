import { awardHits } from '../engine/ledger-pairs';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  service: string;
  amount: string;
  limit: string;
  isBelow: boolean;
}>;

/** An award below the least or above the most that its fund gives one service. */
export const awardOutOfRange = defineRule<Data>({
  id: 'award-out-of-range',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: '2019 report, section 3.3: community grants are of £100 to £3,000.',
  words: {
    title: 'An award smaller or larger than the fund gives',
    why: 'The terms of a fund say how little and how much one service may have.',
    whatToDo: 'Change the award, or correct the minimum or maximum award in Funds.',
    message: (facts, { fund, service, amount, limit, isBelow }) =>
      `${atCells(facts)}${amount} for ${quote(service)} is ${isBelow ? 'less than the least' : 'more than the most'} that ${quote(fund)} gives one service, ${limit}.`,
  },
  check: (context) =>
    awardHits(context, ({ amount }, { name: fund, minimum, maximum }, service) => {
      // Limits that contradict each other are reported where they stand.
      if (minimum !== undefined && maximum !== undefined && minimum > maximum) return undefined;
      const isBelow = minimum !== undefined && amount < minimum;
      const limit = isBelow ? minimum : maximum;
      if (limit === undefined || (!isBelow && amount <= limit)) return undefined;
      return { fund, service: service.name, amount: printMoney(amount), limit: printMoney(limit), isBelow };
    }),
});
