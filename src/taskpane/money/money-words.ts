import type { CoFunderShare } from '../../domain/money/co-funding';
import type { MoneyBook, UnknownCode } from '../../domain/money/money-book';
import type { WhatIf } from '../../domain/allocation/what-if';
import type { MoneyState } from '../../app/money/money-session';
import { allOf, counted, printNumber, quote } from '../../domain/text/grammar';
import { printMoney, type Pence } from '../../domain/model/money';
import { confirmedOf } from '../../domain/money/read-funded-services';
import { nameIn } from './name-in';
import { words } from '../../domain/text/words';

/** What the page is at, for the line below its buttons and for screen readers. */
const ACTIVITIES: Readonly<Record<Exclude<MoneyState['activity'], 'idle' | 'going'>, string>> = words(
  'money-activities',
  {
    reading: 'Reading the money tables …',
    allocating: 'Working out the awards …',
    writing: 'Writing …',
    marking: 'Marking cells …',
  },
);

/** When something was worked out, by the clock on the wall. */
const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Sentences of the Money page. */
export const MONEY_WORDS = words('money', {
  heading: 'Money',
  start: 'nothing is read or written yet',
  what: 'Checks Funds, Services, Awards and Spend, and works out which fund pays which service. Nothing is written until you press Write.',
  startHeading: 'Which fund pays which service',
  verb: 'Work out',
  more: 'More actions',
  check: 'Check money',
  whatIf: 'What if …',
  write: (awards: number) => `Write ${counted(awards, 'award')}`,
  undo: 'Undo awards',
  undoShort: 'Undo',
  statement: 'Ringfence statement',
  removeMarks: 'Remove marks',
  marks: 'Marks',
  activity: (activity: MoneyState['activity']) =>
    activity === 'idle' || activity === 'going' ? undefined : ACTIVITIES[activity],
  stale: 'a money table was edited · not checked again',
  staleSaid: 'A money table was edited since it was read. Work out again, or check again.',
  blocking: (cells: number) =>
    `Nothing can be worked out yet: ${counted(cells, 'cell')} cannot be used as ${cells === 1 ? 'it stands' : 'they stand'}.`,
  show: 'Show',
  dismiss: 'Dismiss',
  allRight: 'Nothing is wrong in the money tables.',
  totals: 'Totals, press to filter',
  views: 'Show',
  view: { funds: 'Funds', proposal: 'Proposal', findings: 'Findings' },
  findings: 'Findings',
  noneShown: 'No finding has that.',
  showAll: 'Show all',
  goTo: 'Go to cell',
  goToNamed: (message: string) => `Go to cell: ${message}`,
  finding: (position: number, total: number, sheet: string, message: string) =>
    `Finding ${position} of ${total}. ${sheet}. ${message}`,
  proposed: (awarded: Pence, amount: Pence) =>
    `With the awards worked out: ${printMoney(awarded)}, ${balanceOf(amount - awarded)}`,
  tried: (awarded: Pence, amount: Pence) => `If it were so: ${printMoney(awarded)}, ${balanceOf(amount - awarded)}`,
});

/** Words of what is worked out and not written. */
export const PROPOSAL_WORDS = words('money-proposal', {
  title: (at: number | undefined) => (at === undefined ? 'Proposal' : `Proposal of ${timeOfDay.format(at)}`),
  notWritten: 'nothing is written yet',
  same: 'Awards hold exactly this already',
  sameAbout: 'awards hold exactly this',
  isTried: 'a change is tried beside it',
  table: 'What Write would change',
  pair: 'Service, fund',
  now: 'Now £',
  then: 'Then £',
  workedOut: 'Worked out £',
  ifSo: 'If so £',
  change: 'Change',
  sum: 'All awards',
  inAll: 'Each fund in all',
  asBefore: (amount: Pence) => `${printMoney(amount)} as before`,
  moves: (before: Pence, after: Pence) => `${printMoney(before)}, then ${printMoney(after)}`,
  noShortfall: 'Every service has all it needs.',
  unspent: 'Ringfenced money that is left',
  minimums: 'Minimum awards that could not be met',
  shortTogether: (services: number, amount: Pence) =>
    `${counted(services, 'service is', 'services are')} ${printMoney(amount)} short together.`,
  fundByFund: 'Fund by fund',
  serviceByService: 'Service by service',
  shortTitle: (services: number) => `${counted(services, 'service is', 'services are')} short`,
  shortAbout: 'and why, fund by fund',
  back: 'Back to the proposal',
});

/** Words of a workbook that lacks what is needed. */
export const EMPTY_WORDS = words('money-empty', {
  title: (tables: readonly string[]) => `No ${allOf(tables.map((name) => name.toLowerCase()))} in this workbook`,
  about: 'all its tables were looked at',
  heading: 'Money needs two tables',
  funds: 'Funds',
  fundsAre: '(what there is, for what, until when)',
  services: 'Services',
  servicesAre: '(what each costs). Awards and Spend can follow.',
  setUp: 'Set up the tables',
  noRowsTitle: 'Nothing to work out yet',
  noRowsAbout: (tables: readonly string[]) => `no rows in ${allOf(tables)}`,
  noRowsHeading: (tables: readonly string[]) => `${allOf(tables)} ${tables.length === 1 ? 'has' : 'have'} no rows yet`,
  noRows: 'Fill them in first: each fund with its amount, each service with its cost. Then work out.',
});

/** Words of who pays for services beside our funds. */
export const CO_FUNDING_WORDS = words('money-co-funding', {
  heading: 'Co-funders',
  about: 'who else pays for services',
  service: (name: string, cost: Pence) => `${name} costs ${printMoney(cost)}`,
  share: ({ amount, share, isConfirmed }: Omit<CoFunderShare, 'funder'>) =>
    [
      printMoney(amount),
      ...(share === undefined ? [] : [`${printNumber(Math.round(share * 1000) / 10)} % of its cost`]),
      isConfirmed ? 'confirmed' : 'not confirmed, so not counted',
    ].join(', '),
});

function balanceOf(left: Pence): string {
  if (left === 0) return 'awarded in full';
  return left > 0 ? `${printMoney(left)} left` : `${printMoney(-left)} over its amount`;
}

/** `12,000`, `−4,500.50`: in a column whose heading says pounds. */
export function figure(amount: Pence): string {
  return printMoney(amount).replace('£', '');
}

/** `+12,000`, `−12,000`, `0`. */
export function changeFigure(change: Pence): string {
  return `${change > 0 ? '+' : ''}${figure(change)}`;
}

/** Words of the question about a code of the finance system. */
export const CODE_WORDS = words('money-code', {
  title: (left: number) =>
    left === 0 ? 'Codes you named' : left === 1 ? 'One code is not known' : `${left} codes are not known`,
  about: 'asked once, kept in this workbook',
  /** `2 questions: “CC4410”, “P-2207”`. */
  band: (codes: readonly UnknownCode[]) =>
    `${counted(codes.length, 'question')}: ${codes.map(({ code }) => quote(code)).join(', ')}`,
  answer: 'Answer',
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
});

/** Words of *What if*. */
export const WHAT_IF_WORDS = words('money-what-if', {
  title: 'What if …',
  about: 'nothing is written',
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
  tried: 'Tried',
  table: 'What would change if it were so',
  nothing: 'Nothing would change.',
  ifSo: (heading: string) => `If it were so: ${heading.toLowerCase()}`,
  takeBack: 'Take back',
});

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
