import type { RuleData } from '../messages/rule-data';
import { MONEY } from '../messages/money';
import { haveDayInCommon } from '../allocation/may-pay';
import { awardHits } from '../engine/ledger-pairs';
import { periodOf } from '../messages/fund-words';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';

/** Money awarded to a service that runs on no day of the fund's period. */
export const awardOutsidePeriod = defineRule<RuleData['award-outside-period']>({
  id: 'award-outside-period',
  severity: 'error',
  appliesTo: 'ledger',
  source: 'Grant agreements (Derbyshire PCC: October to September) give the days for which a grant may pay.',
  words: MONEY['award-outside-period'],
  check: (context) =>
    awardHits(context, ({ amount }, fund, service) => {
      if (haveDayInCommon(fund, service)) return undefined;
      const periods = { fundPeriod: periodOf(fund), servicePeriod: periodOf(service) };
      return { fund: fund.name, service: service.name, amount: printMoney(amount), ...periods };
    }),
});
