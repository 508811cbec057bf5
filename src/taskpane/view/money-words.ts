import type { Change } from '../../domain/allocation/compare';
import type { FundPage } from '../../domain/allocation/fund-page';
import type { MoneyBook, UnknownCode } from '../../domain/allocation/money-book';
import type { WhatIf } from '../../domain/allocation/what-if';
import type { MoneyState } from '../../app/ports/money-session';
import { printDate } from '../../domain/engine/print-date';
import { allOf, counted, quote } from '../../domain/messages/grammar';
import { printMoney, type Pence } from '../../domain/model/money';
import { nameIn } from './name-in';

/** What the page is at, for the line below its buttons and for screen readers. */
const ACTIVITIES: Readonly<Record<Exclude<MoneyState['activity'], 'idle'>, string>> = {
  reading: 'Reading the money tables …',
  allocating: 'Working out the awards …',
  writing: 'Writing …',
  marking: 'Marking cells …',
  going: 'Going to the cells …',
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
  activity: (activity: MoneyState['activity']) => (activity === 'idle' ? undefined : ACTIVITIES[activity]),
  missing: (tables: readonly string[]) =>
    `This workbook has no table ${allOf(tables.map(quote))}. Under More, Set up adds the tables of a commissioning workbook.`,
  stale: 'A money table was edited since it was read.',
  checkAgain: 'Check again',
  blocking: (cells: number) =>
    `Nothing can be allocated yet: ${counted(cells, 'cell')} of the money tables cannot be used as ${cells === 1 ? 'it stands' : 'they stand'}. Correct what is listed below, then check again.`,
  allRight: 'Nothing is wrong in the money tables.',
  findings: (count: number) => `Money findings (${count})`,
  goTo: 'Go to cell',
  goToNamed: (message: string) => `Go to cell: ${message}`,
  funds: 'Funds',
  fundsTotal: (awarded: Pence, amount: Pence) => `${printMoney(awarded)} of ${printMoney(amount)} awarded`,
  ringfenced: 'ringfenced',
  unrestricted: 'not ringfenced',
  balance: ({ amount, awarded }: Pick<FundPage, 'amount' | 'awarded'>) => balanceOf(amount - awarded),
  shortfalls: 'Shortfalls',
  noShortfall: 'Every service has all it needs.',
  unspent: 'Ringfenced money that is left',
  minimums: 'Minimum awards that could not be met',
  difference: 'What Write awards would change',
  same: 'Awards hold exactly this already.',
};

function balanceOf(left: Pence): string {
  if (left === 0) return 'awarded in full';
  return left > 0 ? `${printMoney(left)} left` : `${printMoney(-left)} over its amount`;
}

/** Lines of a fund's page: what it holds and what has become of it, label and amount or day. */
export function linesOf(page: FundPage): readonly { readonly label: string; readonly value: string }[] {
  const { hasEnded, forecast, toReturn, returnBy } = page;
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
    ...(forecast === undefined || hasEnded
      ? []
      : [{ label: 'Forecast at the rate so far', value: printMoney(forecast) }]),
    ...(toReturn === undefined || toReturn === 0
      ? []
      : [{ label: returnLabel(hasEnded, returnBy), value: printMoney(toReturn) }]),
  ];
}

function returnLabel(hasEnded: boolean, day: string | undefined): string {
  return hasEnded || day === undefined ? 'To be returned' : `To be returned after ${printDate(day)}`;
}

function periodOf({ start, end }: FundPage): string {
  if (start === undefined && end === undefined) return 'no dates given';
  if (start === undefined) return `until ${printDate(end ?? '')}`;
  return end === undefined ? `from ${printDate(start)}` : `${printDate(start)} to ${printDate(end)}`;
}

/** `£3,000 instead of £1,000 (+£2,000)`. */
export function changeText({ before, after }: Change): string {
  const more = after - before;
  return `${printMoney(after)} instead of ${printMoney(before)} (${more > 0 ? '+' : ''}${printMoney(more)})`;
}

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
};

/** Words of *What if*. */
export const WHAT_IF_WORDS = {
  title: 'Try a change. Nothing is written.',
  kind: 'What changes',
  kinds: {
    'fund-amount': 'A fund’s amount',
    'service-need': 'What a service needs',
    rank: 'A service’s rank',
    lock: 'Lock an award',
    unlock: 'Unlock an award',
  } satisfies Readonly<Record<WhatIf['kind'], string>>,
  fund: 'Fund',
  service: 'Service',
  amount: 'Amount in pounds',
  rank: 'Rank',
  notAnAmount: 'Write an amount in pounds, such as 12,000 or 12,000.50.',
  notARank: 'Write a whole number; 1 comes first.',
  submit: 'Try it',
  result: 'If it were so',
  nothing: 'Nothing would change.',
  takeBack: 'Take back',
};

/** A change that is tried, in words: `Core grant holds £12,000`. */
export function whatIfText(change: WhatIf, { funds, services }: MoneyBook): string {
  switch (change.kind) {
    case 'fund-amount':
      return `${nameIn(funds, change.fund)} holds ${printMoney(change.amount)}`;
    case 'service-need':
      return `${nameIn(services, change.service)} needs ${printMoney(change.need)}`;
    case 'rank':
      return `${nameIn(services, change.service)} has rank ${change.rank}`;
    case 'lock':
      return `${nameIn(funds, change.fund)} pays ${nameIn(services, change.service)} ${printMoney(change.amount)}, locked`;
    case 'unlock':
      return `What ${nameIn(funds, change.fund)} pays ${nameIn(services, change.service)} is not locked`;
  }
}
