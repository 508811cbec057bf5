import { haveDayInCommon } from '../allocation/may-pay';
import { awardHits } from '../engine/ledger-pairs';
import { periodOf } from '../messages/fund-words';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  service: string;
  amount: string;
  fundPeriod: string;
  servicePeriod: string;
}>;

/** Money awarded to a service that runs on no day of the fund's period. */
export const awardOutsidePeriod = defineRule<Data>({
  id: 'award-outside-period',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: 'Grant agreements (Derbyshire PCC: October to September) give the days for which a grant may pay.',
  words: {
    title: 'An award outside the fund’s period',
    why: 'A fund pays for what is done in its period, and cannot pay for a service that does not run in it.',
    whatToDo: 'Pay the service from a fund of its own period, or correct the dates of the fund or the service.',
    message: (facts, { fund, service, amount, fundPeriod, servicePeriod }) =>
      `${atCells(facts)}${quote(fund)} may not pay ${amount} to ${quote(service)}. Of the fund: ${fundPeriod}; of the service: ${servicePeriod}.`,
  },
  check: (context) =>
    awardHits(context, ({ amount }, fund, service) => {
      if (haveDayInCommon(fund, service)) return undefined;
      const periods = { fundPeriod: periodOf(fund), servicePeriod: periodOf(service) };
      return { fund: fund.name, service: service.name, amount: printMoney(amount), ...periods };
    }),
});
