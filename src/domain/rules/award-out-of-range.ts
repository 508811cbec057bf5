import type { RuleData } from '../messages/rule-data';
import { MONEY } from '../messages/money';
import { awardHits } from '../engine/ledger-pairs';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';

/** An award below the least or above the most that its fund gives one service. */
export const awardOutOfRange = defineRule<RuleData['award-out-of-range']>({
  id: 'award-out-of-range',
  severity: 'error',
  appliesTo: 'ledger',
  source: '2019 report, section 3.3: community grants are of £100 to £3,000.',
  words: MONEY['award-out-of-range'],
  check: (context) =>
    awardHits(context, ({ amount }, { name: fund, minimum, maximum }, service) => {
      // Limits that contradict each other are told where they stand.
      if (minimum !== undefined && maximum !== undefined && minimum > maximum) return undefined;
      const isBelow = minimum !== undefined && amount < minimum;
      const limit = isBelow ? minimum : maximum;
      if (limit === undefined || (!isBelow && amount <= limit)) return undefined;
      return { fund, service: service.name, amount: printMoney(amount), limit: printMoney(limit), isBelow };
    }),
});
