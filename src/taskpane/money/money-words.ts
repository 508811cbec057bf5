import type { Change } from '../../domain/money/compare';
import type { CoFunderShare } from '../../domain/money/co-funding';
import type { FundPage } from '../../domain/money/fund-page';
import type { MoneyBook, UnknownCode } from '../../domain/money/money-book';
import type { WhatIf } from '../../domain/allocation/what-if';
import type { MoneyState } from '../../app/money/money-session';
import { printDate } from '../../domain/text/print-date';
import { allOf, counted, printNumber, quote } from '../../domain/text/grammar';
import { printMoney, type Pence } from '../../domain/model/money';
import { confirmedOf } from '../../domain/money/read-funded-services';
import { nameIn } from './name-in';

/** What the page is at, for the line below its buttons and for screen readers. */
const ACTIVITIES: Readonly<Record<Exclude<MoneyState['activity'], 'idle' | 'going'>, string>> = {
  reading: 'Reading the money tables …',
  allocating: 'Working out the awards …',
  writing: 'Writing …',
  marking: 'Marking cells …',
};

/** Sentences of the Money page. */
export const MONEY_WORDS = {
  heading: 'Money',
  what: 'Checks Funds, Services, Awards and Spend, and works out which fund pays which service. Nothing is written until you press Write awards.',
  check: 'Check money',
  allocate: 'Allocate',
  whatIf: 'What if …',
  write: 'Write awards',
  undo: 'Undo awards',
  statement: 'Ringfence statement',
  removeMarks: 'Remove marks',
  actions: 'Money actions',
  activity: (activity: MoneyState['activity']) =>
    activity === 'idle' || activity === 'going' ? undefined : ACTIVITIES[activity],
  stale: 'A money table was edited since it was read.',
  checkAgain: 'Check again',
  blocking: (cells: number) =>
    `Nothing can be allocated yet: ${counted(cells, 'cell')} of the money tables cannot be used as ${cells === 1 ? 'it stands' : 'they stand'}. Correct what is listed below, then check again.`,
  allRight: 'Nothing is wrong in the money tables.',
  findings: (count: number) => `Money findings (${count})`,
  goTo: 'Go to cell',
  goToNamed: (message: string) => `Go to cell: ${message}`,
  finding: (position: number, total: number, sheet: string, message: string) =>
    `Finding ${position} of ${total}. ${sheet}. ${message}`,
  funds: 'Funds',
  fundsTotal: (awarded: Pence, amount: Pence) => `${printMoney(awarded)} of ${printMoney(amount)} awarded`,
  proposed: (awarded: Pence, amount: Pence) =>
    `With the awards worked out: ${printMoney(awarded)}, ${balanceOf(amount - awarded)}`,
  tried: (awarded: Pence, amount: Pence) => `If it were so: ${printMoney(awarded)}, ${balanceOf(amount - awarded)}`,
  ringfenced: 'ringfenced',
  unrestricted: 'not ringfenced',
  balance: ({ amount, awarded }: Pick<FundPage, 'amount' | 'awarded'>) => balanceOf(amount - awarded),
  shortfalls: 'Shortfalls',
  noShortfall: 'Every service has all it needs.',
  unspent: 'Ringfenced money that is left',
  minimums: 'Minimum awards that could not be met',
  difference: 'What Write awards would change',
  same: 'Awards hold exactly this already.',
  notTried: 'What is tried above is not in it.',
};

/** Words of who pays for services beside our funds. */
export const CO_FUNDING_WORDS = {
  heading: 'Co-funders',
  service: (name: string, cost: Pence) => `${name} costs ${printMoney(cost)}`,
  share: ({ amount, share, isConfirmed }: Omit<CoFunderShare, 'funder'>) =>
    [
      printMoney(amount),
      ...(share === undefined ? [] : [`${printNumber(Math.round(share * 1000) / 10)} % of its cost`]),
      isConfirmed ? 'confirmed' : 'not confirmed, so not counted',
    ].join(', '),
};

function balanceOf(left: Pence): string {
  if (left === 0) return 'awarded in full';
  return left > 0 ? `${printMoney(left)} left` : `${printMoney(-left)} over its amount`;
}

/** Lines of a fund's page: what it holds and what has become of it, label and amount or day. */
export function linesOf(page: FundPage): readonly { readonly label: string; readonly value: string }[] {
  const { hasEnded, forecast, toReturn } = page;
  return [
    { label: 'Period', value: periodOf(page) },
    { label: 'Pays for', value: page.isRingfenced ? allOf(page.purposes) : 'anything' },
    { label: 'First amount', value: printMoney(page.firstAmount) },
    ...page.addenda.map(({ date, amount, reference }) => ({
      label: ['Addendum', date && printDate(date), reference].filter(Boolean).join(', '),
      value: printMoney(amount),
    })),
    { label: 'Amount', value: printMoney(page.amount) },
    ...(page.tolerance > 0 ? [{ label: 'May be awarded on top', value: printMoney(page.tolerance) }] : []),
    { label: 'Awarded', value: printMoney(page.awarded) },
    { label: 'Spent', value: printMoney(page.spent) },
    ...(page.uncounted === undefined
      ? []
      : [{ label: 'Not counted', value: `${counted(page.uncounted, 'line')} without a known fund or amount` }]),
    ...(forecast === undefined || hasEnded
      ? []
      : [{ label: 'Forecast at the rate so far', value: printMoney(forecast) }]),
    ...(toReturn === undefined || toReturn === 0 ? [] : [{ label: returnLabel(page), value: printMoney(toReturn) }]),
  ];
}

function returnLabel({ hasEnded, returnBy, isReturnDayGiven }: FundPage): string {
  if (returnBy === undefined || (hasEnded && !isReturnDayGiven)) return 'To be returned';
  return `To be returned ${isReturnDayGiven ? 'by' : 'after'} ${printDate(returnBy)}`;
}

function periodOf({ start, end }: FundPage): string {
  if (start === undefined && end === undefined) return 'no dates given';
  if (start === undefined) return `until ${printDate(end ?? '')}`;
  return end === undefined ? `from ${printDate(start)}` : `${printDate(start)} to ${printDate(end)}`;
}

/** `£3,000 instead of £1,000`, and `(+£2,000)`, which is kept on one line. */
export function changeText({ before, after }: Change): { readonly text: string; readonly more: string } {
  const more = after - before;
  return {
    text: `${printMoney(after)} instead of ${printMoney(before)}`,
    more: `(${more > 0 ? '+' : ''}${printMoney(more)})`,
  };
}

/** What stands in a list of changes. */
export const CHANGE_WORDS = {
  from: (fund: string) => `from ${fund}`,
  asBefore: (amount: Pence) => `${printMoney(amount)} as before, from other funds`,
  inAll: (fund: string) => `${fund} in all`,
};

/** Words of the question about a code of the finance system. */
export const CODE_WORDS = {
  heading: (left: number) => (left === 1 ? 'One code is not known' : `${left} codes are not known`),
  ask: ({ code, what, lines }: UnknownCode) =>
    `${quote(code)} stands in ${counted(lines, 'line')} of Spend. Which ${what} is it?`,
  choose: (what: UnknownCode['what']) => (what === 'fund' ? 'Fund' : 'Service'),
  pick: 'Choose one',
  notChosen: 'Choose what the code stands for.',
  keep: 'Keep answer',
  kept: 'Asked once: the answer is kept in this workbook.',
  named: 'Codes you named',
  means: 'is',
  change: 'Change',
  changeNamed: (code: string) => `Change what ${quote(code)} is`,
  remove: 'Remove',
  removeNamed: (code: string) => `Remove what ${quote(code)} is`,
  changing: ({ code, what }: Pick<UnknownCode, 'code' | 'what'>) => `Which ${what} is ${quote(code)}?`,
};

/** Words of *What if*. */
export const WHAT_IF_WORDS = {
  title: 'Try a change. Nothing is written.',
  kind: 'What changes',
  kinds: {
    'fund-amount': 'A fund’s amount',
    'service-need': 'A service’s cost',
    rank: 'A service’s rank',
    lock: 'Lock an award',
    unlock: 'Unlock an award',
  } satisfies Readonly<Record<WhatIf['kind'], string>>,
  fund: 'Fund',
  service: 'Service',
  award: 'Locked award',
  lockedAward: (fund: string, service: string, amount: Pence) => `${fund} for ${service}, ${printMoney(amount)}`,
  amount: 'Amount in pounds',
  cost: 'Cost in pounds',
  contributed: (amount: Pence) => `Co-funders have confirmed ${printMoney(amount)} of it.`,
  belowContributions: (amount: Pence) =>
    `Co-funders have confirmed ${printMoney(amount)}, so it costs at least that much.`,
  rank: 'Rank',
  notAnAmount: 'Write an amount in pounds, such as 12,000 or 12,000.50.',
  notARank: 'Write a whole number; 1 comes first.',
  submit: 'Try it',
  result: 'If it were so',
  nothing: 'Nothing would change.',
  ifSo: (heading: string) => `If it were so: ${heading.toLowerCase()}`,
  takeBack: 'Take back',
};

/** A change that is tried, in words: `Core grant holds £12,000`. */
export function whatIfText(change: WhatIf, { funds, services }: MoneyBook): string {
  switch (change.kind) {
    case 'fund-amount':
      return `${nameIn(funds, change.fund)} holds ${printMoney(change.amount)}`;
    case 'service-need':
      return costText(change, services);
    case 'rank':
      return `${nameIn(services, change.service)} has rank ${change.rank}`;
    case 'lock':
      return `${nameIn(funds, change.fund)} pays ${nameIn(services, change.service)} ${printMoney(change.amount)}, locked`;
    case 'unlock':
      return `What ${nameIn(funds, change.fund)} pays ${nameIn(services, change.service)} is not locked`;
  }
}

function costText({ service: id, need }: WhatIf & { readonly kind: 'service-need' }, services: MoneyBook['services']) {
  const service = services.find((one) => one.id === id);
  const paid = service ? confirmedOf(service.contributions) : 0;
  const whose = paid === 0 ? '' : `, ${printMoney(need)} of it from funds`;
  return `${service?.name ?? id} costs ${printMoney(need + paid)}${whose}`;
}
