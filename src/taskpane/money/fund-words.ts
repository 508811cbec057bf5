import type { FundPage } from '../../domain/money/fund-page';
import { printDate } from '../../domain/text/print-date';
import { allOf, counted } from '../../domain/text/grammar';
import { printMoney, type Pence } from '../../domain/model/money';
import { financialYearOf, type MoneyParts } from './fund-parts';
import { words } from '../../domain/text/words';

/** Words of the funds: their list, their bars, their pages. */
export const FUND_WORDS = words('money-fund', {
  list: 'Funds',
  /** `£2,000 free`, `£10,000 over`. */
  free: (free: Pence) => (free < 0 ? `${printMoney(-free)} over` : `${printMoney(free)} free`),
  of: (amount: Pence) => `of ${printMoney(amount)}`,
  part: { spent: 'Spent', committed: 'Awarded, not spent', free: 'Free' },
  over: 'Over its amount',
  overAll: 'Over',
  parts: ({ amount, spent, committed, free }: MoneyParts) =>
    `of ${printMoney(amount)}: spent ${printMoney(spent)}, awarded and not spent ${printMoney(committed)}, ${FUND_WORDS.free(free)}`,
  /** `ringfenced · to 31 March 2020`. */
  kind: ({ isRingfenced, end }: FundPage) =>
    [isRingfenced ? 'ringfenced' : 'any purpose', ...(end === undefined ? [] : [`to ${printDate(end)}`])].join(' · '),
  /** `in 2019-20`, or how many funds there are. */
  whose: (pages: readonly FundPage[]) => {
    const year = financialYearOf(pages);
    return year === undefined ? `in ${counted(pages.length, 'fund')}` : `in ${year}`;
  },
  noneFound: 'No fund has that in its name.',
  /** What the ledger's lines come to, and how many are in no fund. */
  ledger: (spent: Pence, uncounted: number) =>
    `Ledger: ${printMoney(spent)} placed${uncounted === 0 ? '' : `; ${counted(uncounted, 'line')} not, without a known fund or amount`}.`,
  back: 'Back to the funds',
  about: ({ isRingfenced, purposes }: FundPage) =>
    isRingfenced ? `ringfenced for ${allOf(purposes)}` : 'for any purpose',
  figures: 'Money',
  terms: 'Terms',
  services: 'Services it pays',
  service: 'Service',
  awarded: 'Awarded',
  spent: 'Spent',
  locked: (name: string) => `${name} (locked)`,
});

/** A label and what stands beside or below it. */
export interface LabelledLine {
  readonly label: string;
  readonly value: string;
}

/** What the fund is for and what it holds. @param source who gives it, where the table says so */
export function termsOf(page: FundPage, source: string): readonly LabelledLine[] {
  return [
    ...(source === '' ? [] : [{ label: 'Given by', value: source }]),
    { label: 'Period', value: periodOf(page) },
    { label: 'Pays for', value: page.isRingfenced ? allOf(page.purposes) : 'anything' },
    { label: 'First amount', value: printMoney(page.firstAmount) },
    ...page.addenda.map(({ date, amount, reference }) => ({
      label: ['Addendum', date && printDate(date), reference].filter(Boolean).join(', '),
      value: printMoney(amount),
    })),
    { label: 'Amount', value: printMoney(page.amount) },
    ...(page.tolerance > 0 ? [{ label: 'May be awarded on top', value: printMoney(page.tolerance) }] : []),
  ];
}

/** What is expected of it, beyond what the bar shows. */
export function outlookOf(page: FundPage): readonly LabelledLine[] {
  const { hasEnded, forecast, toReturn, uncounted } = page;
  return [
    { label: 'Awarded', value: printMoney(page.awarded) },
    ...(uncounted === undefined
      ? []
      : [{ label: 'Not counted', value: `${counted(uncounted, 'line')} without a known fund or amount` }]),
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
