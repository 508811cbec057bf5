import { awardHits } from '../engine/ledger-pairs';
import { purposesOf } from '../messages/fund-words';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  service: string;
  amount: string;
  purposes: string;
}>;

/** Ringfenced money awarded to a service that has none of its purposes. */
export const awardOutsidePurpose = defineRule<Data>({
  id: 'award-outside-purpose',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: '2019 report, section 1.3: £0.9m is ringfenced for victims’ support services; it pays for nothing else.',
  words: {
    title: 'An award outside the fund’s purpose',
    why: 'Ringfenced money that pays for anything but its purpose has to be given back.',
    whatToDo: 'Pay the service from another fund, or correct the purposes of the fund or the service.',
    message: (facts, { fund, service, amount, purposes }) =>
      `${atCells(facts)}${quote(fund)} may not pay ${amount} to ${quote(service)}: ${purposes}, which the service does not have.`,
  },
  check: (context) =>
    awardHits(context, ({ amount }, fund, service) => {
      if (fund.purposes.length === 0 || service.hasUnreadPurposes) return undefined;
      if (fund.purposes.some((purpose) => service.purposes.includes(purpose))) return undefined;
      return { fund: fund.name, service: service.name, amount: printMoney(amount), purposes: purposesOf(fund) };
    }),
});
