import type { RuleData } from '../messages/rule-data';
import { MONEY } from '../messages/money';
import { awardHits } from '../engine/ledger-pairs';
import { purposesOf } from '../messages/fund-words';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';

/** Ringfenced money awarded to a service that has none of its purposes. */
export const awardOutsidePurpose = defineRule<RuleData['award-outside-purpose']>({
  id: 'award-outside-purpose',
  severity: 'error',
  appliesTo: 'ledger',
  source: '2019 report, section 1.3: £0.9m is ringfenced for victims’ support services; it pays for nothing else.',
  words: MONEY['award-outside-purpose'],
  check: (context) =>
    awardHits(context, ({ amount }, fund, service) => {
      if (fund.purposes.length === 0 || service.hasUnreadPurposes) return undefined;
      if (fund.purposes.some((purpose) => service.purposes.includes(purpose))) return undefined;
      return { fund: fund.name, service: service.name, amount: printMoney(amount), purposes: purposesOf(fund) };
    }),
});
