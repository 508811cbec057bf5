import { counted, place, quote, type Facts, type Wording } from '../text/grammar';
import type { RuleData } from './rule-data';

type LedgerRuleId =
  | 'award-outside-purpose'
  | 'award-outside-period'
  | 'award-over-fund'
  | 'award-out-of-range'
  | 'funded-twice'
  | 'spend-without-award'
  | 'spend-over-award'
  | 'spend-outside-period'
  | 'move-needs-approval'
  | 'fund-underspend'
  | 'reference-duplicated';

/** One cell ends its place with a colon; several need one before the sentence. */
const at = (facts: Facts): string => (facts.count === 1 ? place(facts) : `${place(facts).trimEnd()}: `);

/** Sentences about awards and spend. */
export const MONEY: { readonly [Id in LedgerRuleId]: Wording<RuleData[Id]> } = {
  'award-outside-purpose': {
    title: 'An award outside the fund’s purpose',
    why: 'Ringfenced money that pays for anything but its purpose has to be given back.',
    whatToDo: 'Pay the service from another fund, or correct the purposes of the fund or the service.',
    message: (facts, { fund, service, amount, purposes }) =>
      `${at(facts)}${quote(fund)} may not pay ${amount} to ${quote(service)}: ${purposes}, which the service does not have.`,
  },
  'award-outside-period': {
    title: 'An award outside the fund’s period',
    why: 'A fund pays for what is done in its period, and cannot pay for a service that does not run in it.',
    whatToDo: 'Pay the service from a fund of its own period, or correct the dates of the fund or the service.',
    message: (facts, { fund, service, amount, fundPeriod, servicePeriod }) =>
      `${at(facts)}${quote(fund)} may not pay ${amount} to ${quote(service)}. Of the fund: ${fundPeriod}; of the service: ${servicePeriod}.`,
  },
  'award-over-fund': {
    title: 'Awards come to more than the fund has',
    why: 'Money that is not there is promised. Money left in another fund cannot cover it, in another ringfence least of all.',
    whatToDo: 'Lower the awards of the fund, or enter the addendum that raises it in FundChanges.',
    message: (facts, { fund, awarded, available, over, isRingfenced }) =>
      `${at(facts)}${quote(fund)} awards ${awarded}, ${over} more than the ${available} it has${isRingfenced ? '; it is ringfenced and has no tolerance' : ', tolerance included'}.`,
  },
  'award-out-of-range': {
    title: 'An award smaller or larger than the fund gives',
    why: 'The terms of a fund say how little and how much one service may have.',
    whatToDo: 'Change the award, or correct the minimum or maximum award in Funds.',
    message: (facts, { fund, service, amount, limit, isBelow }) =>
      `${at(facts)}${amount} for ${quote(service)} is ${isBelow ? 'less than the least' : 'more than the most'} that ${quote(fund)} gives one service, ${limit}.`,
  },
  'funded-twice': {
    title: 'A service is funded twice',
    why: 'Together, awards and confirmed contributions pay for more than the service costs.',
    whatToDo: 'Lower an award, or correct the cost in Services or the contribution in Contributions.',
    message: (facts, { service, awarded, contributions, cost, over }) =>
      `${at(facts)}${quote(service)} costs ${cost} and is awarded ${awarded}${contributions === '' ? '' : `, beside confirmed contributions of ${contributions}`}: ${over} too much.`,
  },
  'spend-without-award': {
    title: 'Spend without an award',
    why: 'Nobody has decided that this fund pays this service.',
    whatToDo: 'Correct the fund or service of the line, or have the award approved and enter it in Awards.',
    message: (facts, { fund, service, spent }) =>
      `${at(facts)}${spent} of ${quote(fund)} was spent on ${quote(service)}, to which it awards nothing.`,
  },
  'spend-over-award': {
    title: 'More spent than awarded',
    why: 'What goes beyond the award has not been agreed, and the fund may not pay it.',
    whatToDo: 'Check the lines with finance: recover or recode what is too much, or have the award raised.',
    message: (facts, { fund, service, spent, awarded, over }) =>
      `${at(facts)}${spent} of ${quote(fund)} was spent on ${quote(service)}, ${over} more than the ${awarded} awarded.`,
  },
  'spend-outside-period': {
    title: 'Spend outside the fund’s period',
    why: 'Money spent before or after the period of a fund cannot be charged to it.',
    whatToDo: 'Correct the date, or move the line to the fund of that period.',
    message: (facts, { fund, date, period }) =>
      `${at(facts)}${date} is outside the period of ${quote(fund)}: ${period}.`,
  },
  'move-needs-approval': {
    title: 'Money moved without approval',
    why: 'An award is for one service from one fund. Any move between services or funds needs approval first.',
    whatToDo: 'Have the move approved and change both awards, or correct the lines of spend.',
    message: (facts, { fund, service, fromFund, fromService, over, spare }) =>
      fund === fromFund
        ? `${at(facts)}${quote(fund)} spent ${over} more on ${quote(service)} than it awarded, and ${spare} of its award to ${quote(fromService)} is unspent: a move needs approval.`
        : `${at(facts)}${quote(fund)} spent ${over} more on ${quote(service)} than it awarded, and ${spare} of the award from ${quote(fromFund)} is unspent: a move needs approval.`,
  },
  'fund-underspend': {
    title: 'A fund that will not be spent',
    why: 'Money that is seen early can still be used for its purpose; later it is lost or has to be given back.',
    whatToDo:
      'In its period: ask the services for their forecasts and award the money again within its purpose. After it: agree with whoever gave it what goes back.',
    message: (facts, { fund, spent, outside, uncounted, forecast, left, end, hasEnded, isReturned, returnBy }) => {
      const of = outside === '' ? '' : ` (${outside} of it outside its period)`;
      const but = uncounted === 0 ? '' : ` Not counted: ${counted(uncounted, 'line')} without a known fund or amount.`;
      const by = returnBy === '' ? '' : ` by ${returnBy}`;
      return hasEnded
        ? `${at(facts)}${quote(fund)} had spent ${spent}${of} when its period ended on ${end}. ${left} was left${isReturned ? `, and is to be returned${by}` : ''}.${but}`
        : `${at(facts)}${quote(fund)} has spent ${spent}${of}, at this rate ${forecast} by ${end}. ${left} would be left${isReturned ? `, and is to be returned${by || ` after ${end}`}` : ''}.${but}`;
    },
  },
  'reference-duplicated': {
    title: 'One reference twice for the same amount',
    why: 'The invoice may have been paid, exported or charged to two funds; spend then looks higher than it is.',
    whatToDo: 'Check with finance; delete the copy, or enter the credit note that takes it back.',
    message: (facts, { reference, amount, first, otherFund }) =>
      `${at(facts)}${quote(reference)} for ${amount} stands in ${first} already, ${otherFund === '' ? 'in the same fund' : `paid by ${quote(otherFund)}`}.`,
  },
};
